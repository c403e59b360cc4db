"""What articles and documents say, quoted, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from hibachi.ai.office.tools.office import Office, address
from hibachi.ai.office.types import Found, Passage
from hibachi.knowledge import service as knowledge
from hibachi.knowledge.documents import service as files
from hibachi.knowledge.documents.rules import heading_of
from hibachi.knowledge.documents.types import Hit
from hibachi.knowledge.types import Hit as ArticleHit

NEED = "knowledge:read"
_MOST = 3


@dataclass(frozen=True, slots=True)
class DocumentAsked:
    """A question in words."""

    question: str


async def documents(office: Office, asked: DocumentAsked) -> Found | None:
    """The article that fits, its figures filled from the rules in force; None when none fits well enough."""
    hit = await article(office, asked.question)
    return quoted_article(hit) if hit else None


async def search_documents(office: Office, asked: DocumentAsked) -> Found | None:
    """Passages of the business's own files that fit, as they stand there; None when none fits well enough."""
    passages = tuple(passage_of(hit) for hit in await hits(office, asked.question))
    if not passages:
        return None
    text = "\n\n".join(f"{passage.source}:\n{passage.text}" for passage in passages)
    return Found(text, passages=passages, said=tuple(passage.text for passage in passages))


async def article(office: Office, question: str) -> ArticleHit | None:
    """The article that fits a question."""
    return await knowledge.find(office.session, question)


async def hits(office: Office, question: str) -> Sequence[Hit]:
    """The passages of files that fit a question, the best first; none for whoever may not read them."""
    return await files.search(office.session, question, _MOST) if office.caller.may(NEED) else ()


def quoted_article(hit: ArticleHit) -> Found:
    """An article as its own answer."""
    one = hit.article
    passage = Passage(one.question, one.answer, slug=one.slug)
    return Found(one.answer, passages=(passage,), said=(one.answer, one.question))


def passage_of(hit: Hit) -> Passage:
    """A passage with where it stands, and the page of the panel that shows it there."""
    found = hit.found
    href = address(f"/assistant/documents/{found.document_id}", passage=str(found.id), version=str(found.version))
    return Passage(
        title=found.title,
        text=found.text,
        document_id=found.document_id,
        version=found.version,
        heading=heading_of(found.headings),
        page=found.page,
        href=href,
    )
