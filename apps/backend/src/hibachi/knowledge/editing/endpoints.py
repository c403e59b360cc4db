"""Articles for the team."""

from fastapi import APIRouter

from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.knowledge.editing import service
from hibachi.knowledge.editing.auth import KnowledgeRead, KnowledgeWrite
from hibachi.knowledge.editing.errors import ArticleChanged, UnknownFigure
from hibachi.knowledge.editing.schemas import ArticleIn, ArticleList, ArticleOut
from hibachi.knowledge.errors import ArticleNotFound
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/articles", tags=["faq"])


@router.get("", responses=responses(NotLoggedIn, NoPermission))
async def articles(session: Reading, _caller: KnowledgeRead) -> ArticleList:
    """Every article as it was written and as guests read it."""
    return await service.listed(session)


@router.put("/{slug}", responses=responses(NotLoggedIn, NoPermission, ArticleNotFound, ArticleChanged, UnknownFigure))
async def save(session: Writing, caller: KnowledgeWrite, slug: str, wish: ArticleIn) -> ArticleOut:
    """Change an answer."""
    return await service.save(session, caller, slug, wish)
