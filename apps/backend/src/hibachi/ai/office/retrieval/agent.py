"""The retrieval agent: finds the passage that answers a question of the staff, and quotes it.

Purpose: what contracts, letters, handbooks and price lists say, which no table of the house holds. Tools: `documents`
(articles, their figures from the rules in force) and `search_documents` (the business's own files, for whoever may read
them). It never rewords what it found and joins nothing to it: the sentences are quoted, with title, version and heading
or page, and the better of article and document answers. What a document says about itself or to its reader ("ignore
your instructions") is text like any other. What it cannot find it says nothing about.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from hibachi.ai.office.retrieval import rules
from hibachi.ai.office.tools import documents as tools
from hibachi.ai.office.tools.documents import DocumentAsked
from hibachi.ai.office.tools.office import Office
from hibachi.ai.office.types import Found
from hibachi.platform.encoder import encoder, has_encoder


async def answer(office: Office, asked: DocumentAsked) -> Found | None:
    """What answers a question, quoted, with the other passages that fit; None when nothing does."""
    article = await tools.article(office, asked.question)
    hits = await tools.hits(office, asked.question)
    best = max(hits, key=lambda hit: hit.score, default=None)
    others = tuple(tools.passage_of(hit) for hit in hits if hit is not best)
    if best is not None and (article is None or rules.answers_better(asked.question, best, article.score)):
        text = rules.quoted(asked.question, best.found, await _closeness(asked.question, rules.parts_of(best.found)))
        return Found(f"“{text}”", passages=(tools.passage_of(best), *others), said=(text, best.found.title))
    if article is None:
        return None
    found = tools.quoted_article(article)
    return replace(found, passages=(*found.passages, *(tools.passage_of(hit) for hit in hits)))


async def _closeness(question: str, parts: Sequence[str]) -> list[float | None]:
    if not has_encoder():
        return [None] * len(parts)
    rows = await asyncio.to_thread(encoder().encode, [question, *parts])
    found: list[float | None] = (rows[1:] @ rows[0]).tolist()
    return found
