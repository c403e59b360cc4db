"""Dates and starts: looks a day up, checks a chosen start, leads to the booking page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from hibachi.ai.agents.booking.changes import about_booked
from hibachi.ai.agents.booking.hold import towards_hold
from hibachi.ai.agents.booking.pending import decided, put_off
from hibachi.ai.agents.booking.waiting import full_day
from hibachi.ai.agents.knowledge import from_article, well_fitting
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose import slots as say
from hibachi.ai.compose.questions import next_question
from hibachi.ai.dialogue.starts import choice_of
from hibachi.ai.dialogue.types import State
from hibachi.ai.ports import Day
from hibachi.ai.tools import availability, facts, travel
from hibachi.ai.types import Block, Fact, FactKind
from hibachi.ai.understanding.parsers.dates import days_listed
from hibachi.ai.understanding.types import Awaited, Intent, When

_SPAN_DAYS, _WEEK_DAYS, _MONTH_DAYS = 3, 7, 31
CHANGE = (
    "You can change or cancel a booking with the link in your confirmation: guests, menu, date and address"
    " are all there, "
    "and it shows what a change costs before you confirm it."
)
_CHANGE_QUESTION = Question("Would you like a person on our team to do it with you?", Awaited.PERSON)


_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_ON_THE_DAY = re.compile(
    r"\b(?:gate|code|buzz\w*|doorbell|door|park(?:ing)?|driveway|entrance|stairs|elevator|set ?up|dogs?|cats?|hoa|guard"
    r"|side yard|back ?yard|unload|ring)\b"
)
NOTES = (
    "What the chef should know on the day, such as a gate code, parking or where to set up, goes into the notes"
    " of your booking page: they are printed on the chef's sheet."
)


async def act(turn: Turn) -> Part:
    """Do what was agreed to, look after what is booked, or lead from a day to a held place."""
    if put_off_now := put_off(turn):
        return put_off_now
    if turn.desk:
        part = await decided(turn, turn.desk) or await about_booked(turn, turn.desk)
        if part:
            return part
    return await _by_calendar(turn)


async def _by_calendar(turn: Turn) -> Part:
    """Answer what a day offers, or whether the chosen start is free and how to take it."""
    unplaced = turn
    turn = _placed(turn)
    wanted = turn.state.wanted
    if turn.said.has(Intent.CHANGE):
        if article := await well_fitting(turn):
            return article
        return Part(CHANGE, asks=_CHANGE_QUESTION)
    if turn.said.has(Intent.LOGISTICS) and not _goes_towards_booking(turn):
        if article := await well_fitting(turn):
            return article
        return Part(NOTES) if _ON_THE_DAY.search(turn.said.plain) else await from_article(turn)
    when = turn.said.entities.when
    another = turn.said.has(Intent.AVAILABILITY) and _spans(turn, when)
    if wanted.asked_time and wanted.slot is None and (wanted.day or turn.said.entities.clock):
        policy = turn.terms.policy
        hours = (policy.ask_from, policy.ask_until, wanted.asked_time)
        known = tuple(Fact(FactKind.TIME, at, source="policy") for at in hours)
        return Part(say.outside_hours_text(wanted.asked_time, turn.terms), known, asks=_slot_question(turn))
    if wanted.day is None or another or days_listed(turn.said.plain, turn.today):
        return await _within(turn, when)
    day, picker, known = await availability.day_starts(turn.house, turn.terms, wanted, turn.where, wanted.day)
    known = (*known, *facts.of_terms(turn.terms), *facts.of_wanted(wanted))
    named = [slot for slot in choice_of(turn.said) if slot in day.free] or _offered_before(turn, day)
    turn = replace(turn, state=replace(turn.state, offered=tuple((day.day, slot) for slot in named or day.free)))
    if turn.desk and not day.free and day.starts and any(start.state == "full" for start in day.starts):
        return await full_day(turn, turn.desk, day, known)
    if wanted.slot is None:
        text = say.day_starts_text(day, turn.today, turn.terms, turn.seed)
        asks = next_question(wanted, turn.seed) if day.free else None
        return Part(text, known, (picker,), asks=asks, state=_kept(turn, unplaced), tools=("availability",))
    if turn.desk and wanted.slot in day.free:
        text = say.chosen_text(day.day, wanted.slot, wanted.asked_time, turn.today, turn.seed)
        return await towards_hold(replace(turn, state=_kept(turn, unplaced)), turn.desk, text, known)
    return _chosen(turn, day, wanted.slot, picker, known)


def _offered_before(turn: Turn, day: Day) -> list[time]:
    """The starts of the day that were named to choose from, while the message names no other day."""
    named = turn.said.entities.day or turn.before.wanted.day != day.day
    return [] if named else [slot for on, slot in turn.before.offered if on == day.day and slot in day.free]


def _goes_towards_booking(turn: Turn) -> bool:
    """Whether the message brings the booking on: its place or time changed, or it orders one."""
    wanted, before = turn.state.wanted, turn.before.wanted
    moved = (wanted.day, wanted.slot, wanted.zip) != (before.day, before.slot, before.zip)
    return moved or turn.acts.books_now or turn.acts.accepts or turn.state.contact != turn.before.contact


def _kept(turn: Turn, unplaced: Turn) -> State:
    """The state with the place as the customer named it: the ZIP that stands for a city books nothing."""
    return replace(turn.state, wanted=unplaced.state.wanted)


def _slot_question(turn: Turn) -> Question | None:
    return next_question(turn.state.wanted, turn.seed)


def _placed(turn: Turn) -> Turn:
    """The turn with the ZIP that stands for the city, where one does."""
    wanted = turn.state.wanted
    zip_code = wanted.zip or travel.zip_for_all(turn.where, turn.terms)
    return replace(turn, state=replace(turn.state, wanted=replace(wanted, zip=zip_code)))


async def _within(turn: Turn, when: When | None) -> Part:
    """What is open in a weekend with its starts, in a week by its days; a longer span asks for a day."""
    if several := days_listed(turn.said.plain, turn.today):
        return await _each(turn, several[:_SPAN_DAYS])
    if when is None or when.last < turn.today:
        return await _without_day(turn)
    days = [when.first + timedelta(days=number) for number in range(_days(when))]
    named = {_WEEKDAYS.index(found) for found in _WEEKDAY.findall(turn.said.plain)}
    if len(days) > _WEEK_DAYS:
        such = [day for day in days if day.weekday() in named]
        return await _week(turn, such, listed=True) if such and len(days) <= _MONTH_DAYS else await _without_day(turn)
    return await (_span(turn, when) if len(days) <= _SPAN_DAYS else _week(turn, days))


def _spans(turn: Turn, when: When | None) -> bool:
    """Whether a week is meant, or such and such days of a longer time."""
    if when is None or when.day is not None:
        return False
    return _days(when) <= _WEEK_DAYS or bool(_WEEKDAY.search(turn.said.plain))


def _days(when: When) -> int:
    return (when.last - when.first).days + 1


async def _week(turn: Turn, dates: Sequence[date], *, listed: bool = False) -> Part:
    """The open days of a week, or of the Saturdays of a month (`listed`); those past are not spoken of."""
    known: list[Fact] = [*facts.of_terms(turn.terms)]
    days: list[Day] = []
    for one in dates:
        if one < turn.today:
            continue
        day, _, found = await availability.day_starts(turn.house, turn.terms, turn.state.wanted, turn.where, one)
        days.append(day)
        known.extend(found)
    asks = Question("Which day suits you?", Awaited.DATE)
    text = say.such_days_text(days, turn.today) if listed else say.open_days_text(days, turn.today)
    return Part(text, tuple(known), asks=asks, tools=("availability",))


async def _span(turn: Turn, when: When) -> Part:
    """The first days of a span such as a weekend."""
    dates = [when.first + timedelta(days=offset) for offset in range(min(_days(when), _SPAN_DAYS))]
    return await _each(turn, dates)


async def _each(turn: Turn, dates: Sequence[date]) -> Part:
    """The starts of a few days, one after the other."""
    texts: list[str] = []
    known: list[Fact] = [*facts.of_terms(turn.terms)]
    pickers: list[Block] = []
    for one in dates:
        day, picker, found = await availability.day_starts(turn.house, turn.terms, turn.state.wanted, turn.where, one)
        texts.append(say.day_starts_text(day, turn.today, turn.terms, turn.seed))
        known.extend(found)
        pickers.append(picker)
    asks = Question("Which day suits you?", Awaited.DATE)
    return Part(" ".join(texts), tuple(known), tuple(pickers), asks=asks, tools=("availability",))


async def _without_day(turn: Turn) -> Part:
    if article := await well_fitting(turn):
        return article
    asks = next_question(turn.state.wanted, turn.seed) if turn.said.has(Intent.BOOKING) else None
    question = asks or Question("Which date do you have in mind?", Awaited.DATE)
    return Part("I can check that for you." if turn.said.has(Intent.AVAILABILITY) else "With pleasure!", asks=question)


def _chosen(turn: Turn, day: Day, slot: time, picker: Block, known: tuple[Fact, ...]) -> Part:
    wanted = turn.state.wanted
    if slot not in day.free:
        by_date = {start.state for start in day.starts} & {"too_far", "too_soon", "past"}
        closed = by_date and not day.free
        text = (
            say.day_starts_text(day, turn.today, turn.terms, turn.seed)
            if closed
            else say.taken_text(day, slot, turn.today)
        )
        return Part(
            text,
            known,
            (picker,),
            asks=Question("Would another start suit you?", Awaited.SLOT),
            tools=("availability",),
        )
    text = say.chosen_text(day.day, slot, wanted.asked_time, turn.today, turn.seed)
    asks = next_question(wanted, turn.seed)
    if asks or not turn.state.quote_id:
        return Part(text, known, (picker,), asks=asks, tools=("availability",))
    href = f"/book?quote={turn.state.quote_id}&date={day.day.isoformat()}&slot={slot:%H:%M}"
    link = Block("link", {"label": "Book this start", "href": href})
    return Part(f"{text} Continue below to reserve it.", known, (link,), tools=("availability",))


AGENT = Agent(
    label="operations",
    name="Dates and bookings",
    purpose="Looks up free dates, holds a place, changes, moves or cancels a booking; after the customer's yes.",
    instructions="Be exact about days, starts and what happens next.",
    tools=(
        "availability",
        "quote",
        "hold",
        "record_allergy",
        "waitlist",
        "booking_status",
        "send_code",
        "change_booking",
        "move_booking",
        "refund_preview",
        "cancel",
        "search_knowledge",
    ),
    act=act,
)
