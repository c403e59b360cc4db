"""People: leads, who waits for a person, what the assistant did, and finding somebody."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from hibachi.ai.conversations import service as conversations
from hibachi.ai.figures import money as said
from hibachi.ai.office.tools.office import Office, booking_page, bookings_link, count, money, plural
from hibachi.ai.office.types import Column, Figure, Found, Link, Period, Person, Row, Table
from hibachi.ai.types import FactKind
from hibachi.booking.movements import service as movements
from hibachi.crm import service as crm
from hibachi.crm.types import LeadSource
from hibachi.reviews import service as reviews

_MOST = 20
_BY: dict[str, str] = {"sms": "by text", "phone": "by phone", "chat": "by chat", "web_quote": "by web quote"}


@dataclass(frozen=True, slots=True)
class LeadsAsked:
    """Leads that came in within a period; of one source when one is named."""

    period: Period
    title: str
    source: LeadSource | None = None


@dataclass(frozen=True, slots=True)
class TalkAsked:
    """Conversations that began within a period."""

    period: Period
    title: str


@dataclass(frozen=True, slots=True)
class SomebodyAsked:
    """A reference, or part of a name, or a whole phone number or e-mail."""

    text: str
    reference: str | None = None


async def leads(office: Office, asked: LeadsAsked) -> Found:
    """How many leads came in, what they are worth, and how many of them booked afterwards."""
    found = await crm.leads_between(office.session, *office.instants(asked.period))
    wanted = [lead for lead in found if asked.source in (None, lead.source)]
    since = {lead.customer.id: lead.created_at for lead in wanted}
    sold = await movements.confirmed_after(office.session, since)
    booked = [lead for lead in wanted if lead.status == "converted" or lead.customer.id in sold]
    worth = sum(lead.value_cents for lead in wanted)
    of = f" {_BY.get(asked.source, 'from ' + asked.source.replace('_', ' '))}" if asked.source else ""
    text = (
        f"{asked.title[0].upper()}{asked.title[1:]}: {plural(len(wanted), 'lead')}{of}; {len(booked):,} of them booked."
    )
    text += f" {'Together they are' if len(wanted) > 1 else 'It is'} worth {said(worth)}." if worth else ""
    if not wanted:
        text = f"{asked.title[0].upper()}{asked.title[1:]}: no lead{of}."
    columns = (
        Column("at", "When", "instant"), Column("who", "Who"), Column("source", "Source"),
        Column("status", "State"), Column("worth", "Worth", "money"), Column("booked", "Booked"),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                lead.created_at.isoformat(), lead.customer.name, lead.source.replace("_", " "), lead.status,
                lead.value_cents, "yes" if lead in booked else "no",
            ),
            f"/customers/{lead.customer.id}" if office.caller.may("customers:read") else None,
        )
        for lead in wanted
    )  # fmt: skip
    figures = (
        count("Leads", len(wanted), "leads", asked.period),
        count("Booked afterwards", len(booked), "leads and history of bookings", asked.period),
        money("Worth", worth, "leads", asked.period),
    )
    return Found(text, figures, Table("leads", columns, rows) if rows else None, said=(asked.title,))


async def in_line(office: Office, asked: TalkAsked) -> Found:
    """Who stands on the waitlist for dates of a period."""
    found = await movements.in_line(office.session, office.caller, asked.period.first, asked.period.last)
    offered = sum(one.state == "offered" for one in found)
    text = f"{plural(len(found), 'host')} {'is' if len(found) == 1 else 'are'} on the waitlist for {asked.title}"
    text += f"; {offered:,} of them {'has' if offered == 1 else 'have'} an offer." if offered else "."
    if not found:
        text = f"Nobody is on the waitlist for {asked.title}."
    by_name = office.caller.may("customers:read")
    names = {one.customer_id: (await crm.get(office.session, one.customer_id)).name for one in found} if by_name else {}
    columns = (
        Column("date", "Date", "date"), Column("who", "Who"), Column("guests", "Guests", "count"), Column("zip", "ZIP"),
        Column("state", "State"),
    )  # fmt: skip
    rows = tuple(
        Row(
            (str(one.date), names.get(one.customer_id), one.guests, one.zip, one.state),
            f"/customers/{one.customer_id}" if by_name else None,
        )
        for one in found
    )
    figures = (
        count("In line", len(found), "waitlist", asked.period),
        count("With an offer", offered, "waitlist", asked.period),
    )
    return Found(text, figures, Table("waitlist", columns, rows) if rows else None, said=(asked.title,))


async def quoted(office: Office, asked: TalkAsked) -> Found:
    """How many quotes were given, by which way, and how many of them became bookings."""
    found = await movements.quoted(office.session, office.caller, *office.instants(asked.period))
    booked = sum(one.booked for one in found)
    start = f"{asked.title[0].upper()}{asked.title[1:]}"
    text = f"{start}: {plural(len(found), 'quote')}; {booked:,} of them became bookings."
    text = text if found else f"{start}: no quote was given."
    ways = Counter(one.channel for one in found)
    made = Counter(one.channel for one in found if one.booked)
    columns = (Column("way", "Way"), Column("quotes", "Quotes", "count"), Column("booked", "Became bookings", "count"))
    rows = tuple(Row((way, number, made[way])) for way, number in ways.most_common())
    figures = (
        count("Quotes", len(found), "quotes", asked.period),
        count("Became bookings", booked, "quotes and bookings", asked.period),
    )
    return Found(text, figures, Table("quotes", columns, rows) if rows else None, said=(asked.title,))


async def rated(office: Office) -> Found:
    """How many reviews are published, their average, and the latest ones."""
    page = await reviews.page(office.session, 0, _MOST)
    text = f"{plural(page.count, 'review')} {'is' if page.count == 1 else 'are'} published"
    text += f", {page.average} of 5 on average." if page.average is not None else "."
    columns = (Column("at", "When", "instant"), Column("guest", "Guest"), Column("city", "Where"),
               Column("rating", "Of 5", "count"), Column("text", "What they say"))  # fmt: skip
    rows = tuple(Row((one.created_at.isoformat(), one.guest, one.city, one.rating, one.text)) for one in page.items)
    average = Decimal(str(page.average)) if page.average is not None else Decimal(0)
    figures = (
        count("Reviews", page.count, "reviews"),
        Figure("Average", FactKind.COUNT, average, "reviews"),
        count("Best", 5, "reviews"),
    )
    return Found(text, figures, Table("reviews", columns, rows) if rows else None)


async def waiting(office: Office) -> Found:
    """Who waits for a person in a conversation, the most urgent first."""
    found = await conversations.inbox(office.session, "waiting_for_person")
    text = f"{plural(len(found), 'person', 'people')} {'waits' if len(found) == 1 else 'wait'} for one of us."
    if not found:
        text = "Nobody waits for a person."
    columns = (Column("since", "Since", "instant"), Column("why", "Why"), Column("due", "Due", "instant"))
    rows = tuple(
        Row(
            (
                (pending.created_at if pending else talk.last_message_at).isoformat(),
                (pending.reason if pending else "human_request").replace("_", " "),
                pending.due_at.isoformat() if pending else None,
            ),
            f"/inbox/{talk.id}",
        )
        for talk, pending, _ in found
    )
    figures = (count("Waiting", len(found), "conversations"),)
    links = (Link("Who is waiting", "/inbox?state=waiting_for_person"),)
    return Found(text, figures, Table("waiting", columns, rows) if rows else None, links)


async def talks(office: Office, asked: TalkAsked) -> Found:
    """How many conversations began, and how many of them went to a person."""
    begun, handed = await conversations.counts(office.session, *office.instants(asked.period))
    text = f"{asked.title[0].upper()}{asked.title[1:]}: {plural(begun, 'conversation')} began"
    text += f"; {handed:,} of them went to a person." if begun else "."
    figures = (
        count("Conversations", begun, "conversations", asked.period),
        count("Went to a person", handed, "hand-overs", asked.period),
    )
    return Found(text, figures, links=(Link("How each was answered", "/assistant/answers"),), said=(asked.title,))


async def somebody(office: Office, asked: SomebodyAsked) -> Found:
    """Bookings and people by reference, name, phone number or e-mail."""
    wanted = asked.reference or asked.text
    bookings, total = await movements.matching(office.session, office.caller, wanted, _MOST)
    people = await crm.find(office.session, wanted, 0, _MOST) if office.caller.may("customers:read") else []
    text = f"{plural(total, 'booking')} and {plural(len(people), 'person', 'people')} fit “{wanted}”."
    if not total and not people:
        text = f"Nothing fits “{wanted}”."
    columns = (Column("what", "What"), Column("who", "Who"), Column("date", "Party on", "date"),
               Column("guests", "Guests", "count"), Column("state", "State"))  # fmt: skip
    rows = [
        Row(
            (row.reference, row.customer_name, str(row.date), row.guests, row.status.replace("_", " ")),
            booking_page(row),
        )
        for row in bookings
    ]
    rows += [Row(("Person", person.name, None, None, None), f"/customers/{person.id}") for person in people]
    figures = (count("Bookings", total, "bookings"), count("People", len(people), "people"))
    links = (bookings_link("In the list of bookings", q=wanted),)
    return Found(text, figures, Table("found", columns, tuple(rows)) if rows else None, links, said=(wanted,))


async def named(office: Office, name: str) -> tuple[Person, ...]:
    """People of a name, for a task to be about."""
    found = await crm.find(office.session, name, 0, 5) if office.caller.may("customers:read") else []
    return tuple(Person(UUID(str(one.id)), one.name, one.phone or one.email) for one in found)
