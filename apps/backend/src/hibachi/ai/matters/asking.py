"""What follows from what a message is about."""

from hibachi.ai.matters.ports import matter_reader
from hibachi.ai.matters.types import Matter
from hibachi.ai.understanding.text import clauses

_NOT_OURS = "out_of_scope"
_A_SIGN = 0.1
# Of 1,300 messages for others 2 % ask so much for the one article that fits best, 4 % for any; many of these an article
# answers too.
_THIS_ONE, _RATHER_ASKED, _SURELY_ASKED = 0.25, 0.5, 0.7


def chance_of(text: str, slug: str) -> float:
    """The chance that a plain text asks what an article answers: the whole of it, or its best sentence."""
    return max((one.articles.get(slug, 0.0) for one in matters_of(text)), default=0.0)


def ours(text: str) -> bool:
    """Whether a plain text rather asks what some article answers than what is nobody's business here."""
    return any(one.asked > one.labels.get(_NOT_OURS, 0.0) for one in matters_of(text)[:1])


def asks_article(text: str, slug: str) -> bool:
    """Whether a plain text, or a sentence of it, surely asks what an article answers, which fits best of all."""
    found = matters_of(text)
    if not found:
        return False
    whole, best = found[0].asked, max(one.asked for one in found)
    return chance_of(text, slug) >= _THIS_ONE or whole >= _RATHER_ASKED or best >= _SURELY_ASKED


def asked_at_all(text: str) -> bool:
    """Whether there is any sign that some article answers a plain text; without a reader nobody can tell."""
    return max((one.asked for one in matters_of(text)), default=1.0) >= _A_SIGN


def matters_of(text: str) -> list[Matter]:
    """The matter of the whole text, then those of its sentences when there are several."""
    reader, parts = matter_reader(), clauses(text)
    if reader is None or not text.strip():
        return []
    return reader.read([text, *parts] if len(parts) > 1 else [text])
