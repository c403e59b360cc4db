"""A summary line by line from a dossier, and the state a lead should be in. Nothing is added to what the rows say."""

from datetime import date, datetime, time

from hibachi.ai.compose.wording import day_text, party_text
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import clock_text, listed, money
from hibachi.ai.office.crm_writer.types import BookingFact, Dossier, LeadFact, Suggestion, TalkFact, TaskFact
from hibachi.ai.office.types import Figure
from hibachi.ai.types import FactKind
from hibachi.crm.types import LeadStatus

_MOST_TASKS, _MOST_BOOKINGS, _NOTE = 3, 3, 140
_OFF = frozenset({"cancelled", "expired", "no_show"})
_SERVED = frozenset({"confirmed", "in_progress", "completed"})
_ASKED = {
    "quote": "the price", "travel_fee": "the travel fee", "availability": "free dates", "booking": "booking",
    "booking_change": "a change of the booking", "logistics": "the set-up", "menu": "the menu",
    "allergen": "allergies", "faq": "how it works", "complaint": "a complaint", "human": "a person",
}  # fmt: skip
_CHANNELS = {"web": "on the site", "sms": "by text", "voice": "by phone", "email": "by e-mail"}


def head(dossier: Dossier) -> str:
    """Who it is and how to reach them; apart from the rest, because a language model need not read it."""
    who = dossier.name or "Somebody who gave no name"
    reach = f", reached by {listed(list(dossier.reach))}" if dossier.reach else ", no way to reach them is known"
    since = f"; known since {_day(dossier.since.date(), dossier.now)}" if dossier.since else ""
    return f"{who}{reach}{since}."


def lines(dossier: Dossier) -> list[str]:
    """What is booked, wanted, asked, promised and still to do."""
    found = [*_bookings(dossier), *_allergies(dossier), *_leads(dossier)]
    found += [line for talk in dossier.talks for line in _talk(talk, dossier.now)]
    return [*found, *_tasks(dossier)]


def suggestion(dossier: Dossier) -> Suggestion | None:
    """Another state for the newest lead, when the rows speak for one."""
    if not dossier.leads:
        return None
    lead = dossier.leads[0]
    if lead.status in ("converted", "disqualified"):
        return None
    to, reason = _state(lead, dossier)
    return Suggestion(lead.id, lead.status, to, reason) if to and to != lead.status else None


def figures(dossier: Dossier) -> tuple[Figure, ...]:
    """Every figure the rows hold; the text may state these and no others."""
    found: list[Figure] = []
    for booking in dossier.bookings:
        found += _of_booking(booking)
    found += [_count("Bookings", len(dossier.bookings), "bookings")]
    for lead in dossier.leads:
        found += [Figure("Worth of the lead", FactKind.MONEY, lead.value_cents, "leads")]
        found += _of_instant("Lead since", lead.at, "leads")
        found += [Figure("Wished-for date", FactKind.DATE, lead.day, "leads")] if lead.day else []
    for talk in dossier.talks:
        found += _of_talk(talk)
    for task in dossier.tasks:
        found += _of_instant("Task due", task.due_at, "task list")
    found += [_count("Open tasks", len(dossier.tasks), "task list")]
    found += _of_instant("Known since", dossier.since, "people") if dossier.since else []
    return tuple(dict.fromkeys(found))


def said(dossier: Dossier) -> tuple[str, ...]:
    """Texts that people wrote and the summary repeats; their figures are vouched for as quoted."""
    notes = [_short(task.note) for task in dossier.tasks]
    guests = [guest for booking in dossier.bookings for guest, _, _ in booking.allergies]
    cities = [booking.city for booking in dossier.bookings]
    return (dossier.name, *notes, *guests, *cities, *(promise for talk in dossier.talks for promise in talk.promises))


def _bookings(dossier: Dossier) -> list[str]:
    if not dossier.bookings:
        return ["No booking yet."]
    today = dossier.now.date()
    coming = [one for one in dossier.bookings if one.day >= today and one.status not in _OFF]
    others = [one for one in reversed(dossier.bookings) if one not in coming]
    found = [f"Next party: {_booking(one, dossier.now)}." for one in coming[:_MOST_BOOKINGS]]
    found += [f"Earlier: {_booking(one, dossier.now)}." for one in others[: max(_MOST_BOOKINGS - len(found), 1)]]
    number = len(dossier.bookings)
    return [f"{number} bookings in all.", *found] if number > len(found) else found


def _booking(one: BookingFact, now: datetime) -> str:
    party = party_text(Wanted(adults=one.adults, children=one.children, toddlers=one.toddlers))
    text = f"{one.reference} on {_day(one.day, now)} at {clock_text(one.slot)} in {one.city}"
    text += f" for {party}, {one.status.replace('_', ' ')}"
    if one.total_cents is None or one.paid_cents is None:
        return text
    text += f"; {money(one.total_cents)} in all, {money(one.paid_cents)} paid"
    owes = one.balance_cents or 0
    return f"{text}, {money(owes)} to pay" if owes > 0 and one.status not in _OFF else text


def _allergies(dossier: Dossier) -> list[str]:
    today = dossier.now.date()
    coming = [one for one in dossier.bookings if one.day >= today and one.status not in _OFF]
    named = [
        f"{guest} ({listed([code.replace('_', ' ') for code in codes]) or 'not named'}{', severe' if severe else ''})"
        for one in coming
        for guest, codes, severe in one.allergies
    ]
    return [f"Allergies told: {listed(list(dict.fromkeys(named)))}."] if named else []


def _leads(dossier: Dossier) -> list[str]:
    if not dossier.leads:
        return []
    lead = dossier.leads[0]
    text = f"Lead {_source(lead.source)} since {_day(lead.at.date(), dossier.now)}, {lead.status}"
    text += f", worth {money(lead.value_cents)}" if lead.value_cents else ""
    return [f"{text}, for {_day(lead.day, dossier.now)}." if lead.day else f"{text}."]


def _talk(talk: TalkFact, now: datetime) -> list[str]:
    asked = listed([_ASKED[one] for one in talk.asked if one in _ASKED])
    text = f"Wrote {_CHANNELS.get(talk.channel, 'by ' + talk.channel)} on {_day(talk.at.date(), now)}"
    text += f", asked about {asked}" if asked else ""
    found = [f"{text}; tone {talk.tone}." if talk.tone != "calm" else f"{text}."]
    found += [f"Wants {wish}."] if (wish := _wish(talk, now)) else []
    found += [f"Promised: {promise.rstrip('.')}." for promise in talk.promises]
    if talk.state == "waiting_for_person":
        found.append("Waits for one of us.")
    return found


def _wish(talk: TalkFact, now: datetime) -> str:
    wanted = talk.wanted
    parts = [f"a party for {party_text(wanted)}"] if wanted.adults else []
    parts += [f"in {wanted.zip or wanted.city}"] if wanted.zip or wanted.city else []
    parts += [f"on {_day(wanted.day, now)}"] if wanted.day else []
    parts += [f"at {clock_text(wanted.slot)}"] if wanted.slot and wanted.day else []
    text = " ".join(parts if wanted.adults or not parts else ["a party", *parts])
    return f"{text}; quoted {money(talk.quoted_cents)}" if text and talk.quoted_cents else text


def _tasks(dossier: Dossier) -> list[str]:
    if not dossier.tasks:
        return []
    found = [_task(task, dossier.now) for task in dossier.tasks[:_MOST_TASKS]]
    number = len(dossier.tasks)
    more = [f"{number} tasks are open in all."] if number > _MOST_TASKS else []
    return [*found, *more]


def _task(task: TaskFact, now: datetime) -> str:
    due = f"{_day(task.due_at.date(), now)} at {clock_text(_clock(task.due_at))}"
    return f"Open task, {'overdue since' if task.due_at < now else 'due'} {due}: {_short(task.note).rstrip('.')}."


def _state(lead: LeadFact, dossier: Dossier) -> tuple[LeadStatus | None, str]:
    sold = next((one for one in dossier.bookings if one.confirmed_at and one.confirmed_at >= lead.at), None)
    if sold and sold.status in _SERVED:
        return "converted", f"{sold.reference} was confirmed on {_day_of(sold, dossier.now)}."
    wanted = next((talk.wanted for talk in dossier.talks if talk.wanted.adults), None)
    day = lead.day or (wanted.day if wanted else None)
    if day and day < dossier.now.date():
        return "nurturing", f"The wished-for date, {_day(day, dossier.now)}, has passed without a booking."
    if dossier.reach and day and (lead.value_cents or (wanted and wanted.zip)):
        return "qualified", "Party, date and a way to reach them are known."
    if lead.status == "new" and (dossier.talks or dossier.tasks):
        return "working", "There is a conversation or an open task about them."
    return None, ""


def _day_of(sold: BookingFact, now: datetime) -> str:
    return _day(sold.confirmed_at.date(), now) if sold.confirmed_at else ""


def _of_booking(one: BookingFact) -> list[Figure]:
    sums = (("Total", one.total_cents), ("Paid", one.paid_cents), ("To pay", one.balance_cents))
    found = [
        Figure(f"{name} of {one.reference}", FactKind.MONEY, value, "bookings")
        for name, value in sums
        if value is not None
    ]
    found += [Figure(f"Date of {one.reference}", FactKind.DATE, one.day, "bookings")]
    found += [Figure(f"Start of {one.reference}", FactKind.TIME, one.slot, "bookings")]
    heads = (("Adults", one.adults), ("Children", one.children), ("Toddlers", one.toddlers))
    found += [_count(f"{name} of {one.reference}", number, "bookings") for name, number in heads if number]
    return found + (
        _of_instant(f"{one.reference} confirmed", one.confirmed_at, "history of bookings") if one.confirmed_at else []
    )


def _of_talk(talk: TalkFact) -> list[Figure]:
    found = _of_instant("Conversation", talk.at, "conversations")
    wanted = talk.wanted
    heads = (("Adults wished for", wanted.adults), ("Children", wanted.children), ("Toddlers", wanted.toddlers))
    found += [_count(name, number, "conversations") for name, number in heads if number]
    found += [Figure("Wished-for date", FactKind.DATE, wanted.day, "conversations")] if wanted.day else []
    found += [Figure("Wished-for start", FactKind.TIME, wanted.slot, "conversations")] if wanted.slot else []
    found += [Figure("Place", FactKind.TEXT, wanted.zip, "conversations")] if wanted.zip else []
    return found + ([Figure("Quoted", FactKind.MONEY, talk.quoted_cents, "quotes")] if talk.quoted_cents else [])


def _of_instant(label: str, at: datetime, source: str) -> list[Figure]:
    return [
        Figure(label, FactKind.DATE, at.date(), source),
        Figure(label, FactKind.TIME, _clock(at), source),
    ]


def _count(label: str, number: int, source: str) -> Figure:
    return Figure(label, FactKind.COUNT, number, source)


def _clock(at: datetime) -> time:
    return at.time().replace(second=0, microsecond=0)


def _day(day: date, now: datetime) -> str:
    return day_text(day, now.date())


def _source(source: str) -> str:
    return {"sms": "by text", "chat": "by chat", "phone": "by phone"}.get(source, f"from {source.replace('_', ' ')}")


def _short(note: str) -> str:
    line = " ".join(note.split())
    return line if len(line) <= _NOTE else f"{line[: _NOTE - 1].rstrip()}…"
