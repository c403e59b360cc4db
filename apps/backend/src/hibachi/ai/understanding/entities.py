"""All parsers in their order, each reading only what the earlier ones left over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from hibachi.ai.understanding.numbers import digits_for_spoken
from hibachi.ai.understanding.parsers.address import find_streets
from hibachi.ai.understanding.parsers.allergies import allergy_words, find_allergens, find_diets
from hibachi.ai.understanding.parsers.budget import find_budget, find_prices_each, find_sums
from hibachi.ai.understanding.parsers.contact import find_email, find_name, find_phone
from hibachi.ai.understanding.parsers.dates import find_dates
from hibachi.ai.understanding.parsers.menu import find_menu, menu_spans
from hibachi.ai.understanding.parsers.occasion import find_occasion
from hibachi.ai.understanding.parsers.party import find_party
from hibachi.ai.understanding.parsers.place import find_city, find_zip
from hibachi.ai.understanding.parsers.reference import find_code, find_reference
from hibachi.ai.understanding.parsers.takers import shared_out
from hibachi.ai.understanding.parsers.times import find_times, snapped
from hibachi.ai.understanding.text import Found, cleaned, masked, plain
from hibachi.ai.understanding.types import Awaited, Entities, MenuMentions, Party, When

Flat = Mapping[str, object]

_SLOT_IN_HAND = frozenset({Awaited.SLOT, Awaited.CONTACT, Awaited.CONFIRM})
_CORRECTED = re.compile(r"\b(?:no,? wait|wait|actually|sorry|i meant?|scratch that|instead|make (?:it|that)|oops)\b")
_MOVES_TO = re.compile(
    r"\b(?:move|change|switch|push|shift|reschedule|postpone|swap)\b[^.?!]*\b(?:to|for)\b[^.?!]{0,12}$"
)
_MOVED_TO = re.compile(r"\b(?:move|change|switch|push|shift|reschedule|postpone|swap|rather)\b")
_MEASURES = re.compile(
    r"\b\d(?:[\d.,]*\d)? ?-?(?:hours?|minutes?|miles?|mi\b|feet|ft\b|pounds?|degrees|percent|%|chefs?"
    r"|tables?|grills?|hr\b|sq\b|square)"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2} days?\b|\b\d{1,2} weeks?\b"
)


@dataclass(frozen=True, slots=True)
class _Read:
    """What has been taken out of the text so far."""

    text: str
    whens: tuple[Found[When], ...]
    clocks: tuple[Found[time], ...]
    zip: str | None
    city: str | None


def find_entities(raw: str, today: date, awaited: Awaited = Awaited.NONE) -> Entities:
    """Everything of fact in a message as typed; `today` is the station's date."""
    original = digits_for_spoken(cleaned(raw))
    email, phone = find_email(original), find_phone(original)
    code = find_code(original) if awaited is Awaited.CODE else None
    stripped = masked(original, [found for found in (email, phone, code) if found])
    text = plain(stripped)
    reference, named = find_reference(text), find_reference(stripped)  # `text` squeezes repeated letters
    budget = find_budget(text)
    sums = find_sums(text) + find_prices_each(text) + [found for found in (budget, reference) if found]
    spent = [*find_streets(text), *sums]
    read = _calendar_and_place(masked(text, [Found(0, f.start, f.end) for f in spent]), today, awaited)
    menu, rest = _menu(shared_out(read.text))
    rest = _MEASURES.sub(lambda m: "_" * len(m.group()), rest)
    last = read.clocks[-1].value if read.clocks else None
    return Entities(
        party=find_party(rest, awaited=awaited is Awaited.PARTY),
        when=_chosen(read.whens, text),
        clock=last,
        slot=snapped(last) if last else None,
        zip=read.zip,
        city=read.city,
        menu=menu,
        allergens=find_allergens(read.text),
        diets=find_diets(text),
        phone=phone.value if phone else None,
        email=email.value if email else None,
        name=find_name(stripped),
        reference=named.value if named else None,
        code=code.value if code else None,
        budget_cents=budget.value if budget else None,
        occasion=find_occasion(text),
    )


def _calendar_and_place(text: str, today: date, awaited: Awaited) -> _Read:
    zip_code = find_zip(text)
    text = masked(text, [zip_code] if zip_code else [])
    whens = find_dates(text, today)
    text = masked(text, whens)
    clocks = find_times(text, slot_awaited=awaited is Awaited.SLOT, slot_in_hand=awaited in _SLOT_IN_HAND)
    text = masked(text, clocks)
    city = find_city(text)
    text = masked(text, [city] if city else [])
    return _Read(text, tuple(whens), tuple(clocks), zip_code.value if zip_code else None, city.value if city else None)


def _menu(text: str) -> tuple[MenuMentions, str]:
    allergic = allergy_words(text)
    dishes = allergic.sub(lambda m: re.sub(r"[a-z]", "_", m.group()), text) if allergic else text
    found = find_menu(dishes)
    return (found.value if found else MenuMentions()), masked(text, menu_spans(dishes))


def _chosen(whens: tuple[Found[When], ...], text: str) -> When | None:
    """The last day after a correction or a move, else the first single day, else the first span."""
    if not whens:
        return None
    between = text[whens[0].end : whens[-1].start]
    if len(whens) > 1 and (_CORRECTED.search(between) or _MOVED_TO.search(between)):
        return whens[-1].value
    if len(whens) > 1 and _MOVES_TO.search(text[: whens[-1].start]):
        return whens[-1].value
    asked = [found for found in whens if found.value.day and _asked_in(text, found)]
    singles = asked or [found for found in whens if found.value.day]
    return singles[0].value if singles else whens[0].value


def _asked_in(text: str, found: Found[When]) -> bool:
    """Whether the sentence a day stands in asks, while it is not the only one."""
    start = max(text.rfind(mark, 0, found.start) for mark in ".!?;") + 1
    sentence = text[start:].lstrip()
    ends = re.search(r"[.!?;](?:\s|$)", text[found.end :])
    return bool(ends and ends.group()[0] == "?" and start and sentence)


def flat(entities: Entities) -> Flat:
    """Entities as one level of names and JSON values, the form of the evaluation files; unset ones left out."""
    menu = entities.menu
    values: dict[str, object] = {
        **_party(entities.party),
        "date": entities.day.isoformat() if entities.day else None,
        "time": entities.clock.strftime("%H:%M") if entities.clock else None,
        "slot": entities.slot.strftime("%H:%M") if entities.slot else None,
        "zip": entities.zip,
        "city": entities.city,
        "upgrades": dict(menu.upgrades),
        "addons": dict(menu.addons),
        "extra_proteins": sum(menu.extra_proteins.values()) or None,
        "allergens": sorted(entities.allergens),
        "phone": entities.phone,
        "email": entities.email,
        "name": entities.name,
        "reference": entities.reference,
        "budget_cents": entities.budget_cents,
        "occasion": entities.occasion,
    }
    return {name: value for name, value in values.items() if value not in (None, {}, [])}


def _party(party: Party) -> dict[str, object]:
    names = ("adults", "children", "toddlers", "guests", "guests_min", "guests_max")
    return {name: getattr(party, name) for name in names}
