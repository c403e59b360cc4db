"""Who is told next, in which words, and what counts as an answer."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from hibachi.ai.conversations.rules import RANK
from hibachi.ai.escalation.types import Reason
from hibachi.ai.on_call.alerts.types import Answer, Step, Told
from hibachi.ai.on_call.roster.types import OnCall

LAPSE = timedelta(hours=24)  # for so long after the last telling an answer still counts
RECENT = timedelta(hours=1)  # for so long an "OK" without a number is understood as an answer
_REFERENCES = range(100, 1000)
_HEALTH = "somebody's health or safety"
# What a phone's lock screen may show to anybody: no allergy, no injury, nothing about a person.
_WORDS: Mapping[Reason, str] = {
    Reason.HUMAN_REQUEST: "a wish for a person",
    Reason.ALLERGIC_REACTION: _HEALTH,
    Reason.FOOD_POISONING: _HEALTH,
    Reason.INJURY: _HEALTH,
    Reason.SEVERE_ALLERGY: "something to settle before an event",
    Reason.LEGAL_THREAT: "a legal matter",
    Reason.PRESS: "the press",
    Reason.THREAT: "a threat",
    Reason.REFUND_DISPUTE: "a dispute about money",
    Reason.ANGRY_COMPLAINT: "an angry complaint",
    Reason.DISCOUNT_REQUEST: "a wish for a discount",
    Reason.CUSTOM_PRICING: "a price to work out",
    Reason.LARGE_PARTY: "a very large party",
    Reason.INDOOR_COOKING: "cooking indoors",
    Reason.BEYOND_MAX_DISTANCE: "a place beyond our area",
    Reason.SHORT_NOTICE: "an event at short notice",
    Reason.LATE_CHEF: "a chef who is late today",
    Reason.LOW_CONFIDENCE: "a question the assistant cannot answer",
}
_NAME = re.compile(r"[^\W\d_][^\W\d_'’-]{0,19}")
_WITH_NUMBER = re.compile(r"(?:ok|okay|taking(?: it)?|on it|got it|mine)[\s,:#-]*([1-9]\d\d)", re.IGNORECASE)
_WITHOUT = frozenset({"ok", "okay", "taking it", "on it", "i'm on it", "im on it", "got it", "mine", "i'll take it"})


def deserves(priority: str, least: str) -> bool:
    """Whether a hand-over is grave enough to tell people on call."""
    return RANK.index(priority) <= RANK.index(least)


def is_graver(priority: str, than: str) -> bool:
    """Whether one priority comes before another."""
    return RANK.index(priority) < RANK.index(than)


def next_step(roster: Sequence[OnCall], told: Sequence[Told]) -> Step:
    """The first who was not told yet; then, as the last, once more the first whose text arrived."""
    known = {one.person_id for one in told}
    missed = {one.person_id for one in told if one.failed}
    fresh = next((one.id for one in roster if one.id not in known), None)
    if fresh:
        return Step(fresh, last=False)
    return Step(next((one.id for one in roster if one.id not in missed), None), last=True)


def free_references(taken: Collection[str]) -> list[str]:
    """The references no open alert has."""
    return [str(number) for number in _REFERENCES if str(number) not in taken]


def reason_words(code: str) -> str:
    """A reason as everybody may read it."""
    return next((words for reason, words in _WORDS.items() if reason.value == code), "a conversation")


def first_name(name: str) -> str:
    """The customer's first name as far as it looks like one, else "A guest": a text carries nothing they wrote."""
    first = (name.split() or [""])[0]
    return first if _NAME.fullmatch(first) else "A guest"


def alert_text(business: str, priority: str, reason: str, guest: str, reference: str, link: str) -> str:
    """What the person on call reads."""
    said = reason_words(reason)
    return f"{business}, {priority}: {said}. {guest} waits for a person.\n{link}\nReply OK {reference} to take it."


def answer_of(body: str) -> Answer | None:
    """What a text takes: `OK 123`, `ok123.`, `taking it`; None for anything else."""
    words = " ".join(body.replace("’", "'").lower().split()).rstrip(" .!")
    numbered = _WITH_NUMBER.fullmatch(words)
    if numbered:
        return Answer(numbered.group(1))
    return Answer(None) if words in _WITHOUT else None
