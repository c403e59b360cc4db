"""What the documents say: the article that answers a question, quoted, or nothing."""

from dataclasses import dataclass

from hibachi.ai.office.tools.office import Office
from hibachi.ai.office.types import Found, Passage
from hibachi.knowledge import service as knowledge


@dataclass(frozen=True, slots=True)
class DocumentAsked:
    """A question in words."""

    question: str


async def documents(office: Office, asked: DocumentAsked) -> Found | None:
    """The article that fits, its figures filled from the rules in force; None when none fits well enough."""
    hit = await knowledge.find(office.session, asked.question)
    if hit is None:
        return None
    article = hit.article
    passage = Passage(article.slug, article.question, article.answer)
    return Found(article.answer, passages=(passage,), said=(article.answer, article.question))
