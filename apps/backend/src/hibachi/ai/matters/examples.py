"""The examples of everything: wordings of articles, utterances for agents, sayings that need a person."""

from typing import NamedTuple

from hibachi.ai.escalation.examples import NONE
from hibachi.ai.escalation.examples import examples as sayings
from hibachi.ai.router.utterances import utterances
from hibachi.knowledge.meaning import wordings
from hibachi.knowledge.shipped import shipped_articles

ARTICLE, LABEL, REASON = "article", "label", "reason"


class Example(NamedTuple):
    """A text and what it is about: a kind and the name of one of that kind."""

    text: str
    kind: str
    name: str


def examples() -> list[Example]:
    """All of them. Sayings that come close to a reason without being it are about many things and left out."""
    asked = [Example(text, ARTICLE, one.slug) for one in shipped_articles() for text in wordings(one)]
    told = [Example(one.text, LABEL, one.label) for one in utterances()]
    grave = [Example(one.text, REASON, one.reason) for one in sayings() if one.reason != NONE]
    return [*asked, *told, *grave]
