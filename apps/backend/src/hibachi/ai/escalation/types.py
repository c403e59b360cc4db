"""What the escalation rules look at and what they find."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property

from hibachi.ai.understanding.types import Understanding


class Reason(StrEnum):
    """Why a person takes over; the codes staff see."""

    HUMAN_REQUEST = "human_request"
    ALLERGIC_REACTION = "allergic_reaction"
    FOOD_POISONING = "food_poisoning"
    INJURY = "injury"
    LEGAL_THREAT = "legal_threat"
    PRESS = "press"
    THREAT = "threat"
    REFUND_DISPUTE = "refund_dispute"
    ANGRY_COMPLAINT = "angry_complaint"
    DISCOUNT_REQUEST = "discount_request"
    SEVERE_ALLERGY = "severe_allergy"
    CUSTOM_PRICING = "custom_pricing"
    LARGE_PARTY = "large_party"
    INDOOR_COOKING = "indoor_cooking"
    BEYOND_MAX_DISTANCE = "beyond_max_distance"
    SHORT_NOTICE = "short_notice"
    LATE_CHEF = "late_chef"
    LOW_CONFIDENCE = "low_confidence"


class Priority(StrEnum):
    """How soon a person must look; each has its own due time."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures that rules compare with; from the business policy."""

    max_party: int = 100
    max_miles: float = 150.0
    lead_time: timedelta = timedelta(hours=48)
    custom_pricing_guests: int = 30


@dataclass(frozen=True, slots=True)
class Situation:
    """One message seen by the rules. `now` is aware station time; `miles` the one-way distance when known.

    `head_count` is of the party so far, this message included; `new_business` is False once a booking exists; `opening`
    tells that nothing was said before; `quoted_cents` is the total that was named last.
    `alike` holds the probabilities of the reason codes by likeness to examples.
    """

    said: Understanding
    now: datetime
    head_count: int = 0
    quoted_cents: int | None = None
    miles: float | None = None
    new_business: bool = True
    opening: bool = True
    limits: Limits = Limits()
    alike: Mapping[str, float] | None = None

    @property
    def likelihood(self) -> float | None:
        """The chance that a message of this likeness must reach a person; None when nobody judged."""
        return sum(self.alike.values()) if self.alike is not None else None

    @property
    def text(self) -> str:
        """The plain text of the message."""
        return self.said.plain


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason with the test that finds it."""

    reason: Reason
    priority: Priority
    applies: Callable[[Situation], bool]


class Cues:
    """Patterns that speak for a rule and patterns that take a match back.

    `unless` is looked for in the same sentence as the match, so that one figure of speech does not hide
    an emergency in the next sentence. Compiled when first looked for: together they take every process a good
    half second, and most never read a message.
    """

    _SENTENCE = re.compile(r"(?<=[.!?;])\s+")

    def __init__(self, *patterns: str, unless: tuple[str, ...] = ()) -> None:
        self._patterns = patterns
        self._unless = unless

    @cached_property
    def _for(self) -> re.Pattern[str]:
        return re.compile("|".join(self._patterns))

    @cached_property
    def _against(self) -> re.Pattern[str] | None:
        return re.compile("|".join(self._unless)) if self._unless else None

    def found(self, text: str) -> bool:
        """Whether a sentence matches and is not taken back."""
        return any(
            self._for.search(sentence) and not (self._against and self._against.search(sentence))
            for sentence in self._SENTENCE.split(text)
        )
