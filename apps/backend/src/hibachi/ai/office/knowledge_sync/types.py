"""What differs, as plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drift:
    """A figure of an article that is not what the rules say. `corrected` is the answer with its name instead."""

    slug: str
    question: str
    name: str
    says: str
    rule: str
    sentence: str
    answer: str
    corrected: str
