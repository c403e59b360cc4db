"""The public FAQ."""

from typing import Annotated

from fastapi import APIRouter, Query

from hibachi.knowledge import service
from hibachi.knowledge.auth import Public
from hibachi.knowledge.errors import ArticleNotFound
from hibachi.knowledge.schemas import Faq, FaqItem, faq_out, item_out
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/faq", tags=["faq"])


@router.get("")
async def faq(
    session: Reading,
    _caller: Public,
    q: Annotated[str, Query(max_length=200)] = "",
    group: Annotated[str, Query(max_length=40)] = "",
) -> Faq:
    """Every question, those of a group, or those that fit `q`, best first."""
    return faq_out(await service.groups(session), await service.articles(session, q, group))


@router.get("/{slug}", responses=responses(ArticleNotFound))
async def faq_item(session: Reading, _caller: Public, slug: str) -> FaqItem:
    """One question."""
    return item_out(await service.article(session, slug))
