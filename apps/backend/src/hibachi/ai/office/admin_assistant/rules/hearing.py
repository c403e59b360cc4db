"""What a question names: station, chef, channel, kind of money, party and place."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from hibachi.ai.office.admin_assistant.rules.periods import find_period
from hibachi.ai.office.types import Period
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.text import cleaned, plain
from hibachi.crm.types import LeadSource
from hibachi.payments.types import Method, Purpose

_SOURCES: tuple[tuple[str, LeadSource], ...] = (
    (r"texts?|sms|text messages?", "sms"), (r"phone|calls?|called", "phone"), (r"chat|widget", "chat"),
    (r"instagram|insta|ig", "instagram"), (r"facebook|fb", "facebook"), (r"google", "google"), (r"yelp", "yelp"),
    (r"web quotes?|quote form", "web_quote"), (r"website|site|web", "website"), (r"referrals?|referred", "referral"),
    (r"exit intent", "exit_intent"), (r"failed bookings?", "booking_failed"), (r"manual(?:ly)?|by hand", "manual"),
)  # fmt: skip
_METHODS: tuple[tuple[str, Method], ...] = (
    (r"cards?|stripe", "card"), (r"venmo", "venmo"), (r"zelle", "zelle"), (r"cash(?! ?flow)", "cash"),
)  # fmt: skip
_PURPOSES: tuple[tuple[str, Purpose], ...] = (
    (r"deposits?", "deposit"), (r"balances?", "balance"), (r"tips?|gratuit\w+", "tip"),
    (r"reschedul\w+ fees?|moving fees?", "reschedule_fee"),
)  # fmt: skip
_FILLER = re.compile(
    r"\b(?:please|find|look up|search|for|show|me|the|a|an|booking|bookings|party|event|dinner|customer|host|person"
    r"|of|who|when|where|is|are|mrs|mr|ms|miss|dr|phone|number|e-?mail|contact|with|called|named|name|what|our|and|on"
    r"|in|at|by|to|upcoming|next|last|'s)\b|'s\b|[?.!,:;]"
)
T = TypeVar("T")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Heard:
    """A question as read. `name` is what is left of it once all known words are taken out."""

    raw: str
    text: str
    period: Period | None
    station: UUID | None
    chef: str | None
    source: LeadSource | None
    method: Method | None
    purpose: Purpose | None
    guests: int | None
    zip: str | None
    city: str | None
    reference: str | None
    phone: str | None
    email: str | None
    name: str


def hear(raw: str, today: date, stations: Mapping[str, UUID], chefs: Iterable[str], *, backward: bool = False) -> Heard:
    """Read a question. Station and chef names are those the asker may know of."""
    text, entities = plain(raw), find_entities(raw, today)
    return Heard(
        raw=cleaned(raw),
        text=text,
        period=find_period(text, today, backward=backward),
        station=next((id for name, id in stations.items() if _names(name, text)), None),
        chef=next((name for name in chefs if _names(name.split()[0], text)), None),
        source=_first(_SOURCES, text),
        method=_first(_METHODS, text),
        purpose=_first(_PURPOSES, text),
        guests=entities.party.head_count or _bare_count(text),
        zip=entities.zip,
        city=entities.city,
        reference=entities.reference,
        phone=entities.phone,
        email=entities.email,
        name=_SPACE.sub(" ", _FILLER.sub(" ", text)).strip(),
    )


def _names(name: str, text: str) -> bool:
    short = {"los angeles": r"|l\.?a\.?", "san francisco": "|sf"}.get(name.lower(), "")
    return re.search(rf"(?<![\w-])(?:{re.escape(name.lower())}{short})(?:'s)?(?![\w-])", text) is not None


def _first(words: tuple[tuple[str, T], ...], text: str) -> T | None:
    return next((meant for pattern, meant in words if re.search(rf"\b(?:{pattern})\b", text)), None)


def _bare_count(text: str) -> int | None:
    """ "for 20 in 94539": a number after "for" is a party."""
    found = re.search(r"\bfor (\d{1,3})\b(?! ?(?:days?|weeks?|months?|hours?|minutes?|miles?|pm|am|:))", text)
    return int(found[1]) if found and 1 <= int(found[1]) <= 100 else None
