"""What a text is about."""

from collections.abc import Mapping
from dataclasses import dataclass

RULES = "knowledge"  # the label whose work the articles are


@dataclass(frozen=True, slots=True)
class Matter:
    """Chances of everything a text may be about, which together are one.

    `articles` are by slug, `labels` by the agents' labels, `reasons` by the codes of reasons to hand over.
    """

    articles: Mapping[str, float]
    labels: Mapping[str, float]
    reasons: Mapping[str, float]

    @property
    def asked(self) -> float:
        """The chance that an article answers it."""
        return sum(self.articles.values()) + self.labels.get(RULES, 0.0)

    @property
    def for_person(self) -> float:
        """The chance that a person is needed."""
        return sum(self.reasons.values())
