"""The admin assistant: chooses a tool for a question and fills its arguments.

Purpose: staff ask about the day's work in words and get figures with their source, rows and links. Tools: those of
`ai.office.tools`, each behind the permission its topic names; what the documents are asked it leaves to
`ai.office.retrieval`. It computes nothing and guesses nothing: what it cannot read it says so, with examples; what a
role may not see it refuses.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from hibachi.ai.office.admin_assistant.rules.hearing import Heard, hear
from hibachi.ai.office.admin_assistant.rules.periods import before, title, until_today
from hibachi.ai.office.admin_assistant.rules.persons import person_in
from hibachi.ai.office.admin_assistant.rules.topics import BY_NAME, Topic, topic_of
from hibachi.ai.office.retrieval import agent as retrieval
from hibachi.ai.office.tools import memories, money, parties, people, reports, work
from hibachi.ai.office.tools.documents import DocumentAsked
from hibachi.ai.office.tools.office import Office
from hibachi.ai.office.types import Found, Period

_LOOK_AHEAD = 365
_MINE = frozenset({"my", "me", "i", "mine"})


class Asks(Exception):
    """Something is missing from the question; the text says what, in words for the asker."""


@dataclass(frozen=True, slots=True)
class Read:
    """A question with its topic, if it has one that the words speak for."""

    topic: Topic | None
    heard: Heard


async def read(office: Office, text: str) -> Read:
    """Read a question: first its topic, then its arguments, which a backward topic reads backwards."""
    stations, chefs = await office.stations(), await office.chefs()
    heard = hear(text, office.today, stations, chefs)
    somebody = heard.reference or heard.phone or heard.email
    hints = {
        "chef_plan": bool(heard.chef and not heard.zip),
        "find": bool(somebody),
        "remembered": person_in(heard.raw) is not None,
    }
    topic = topic_of(heard.text, frozenset(name for name, spoken in hints.items() if spoken))
    if topic and topic.name == "remembered" and not office.caller.may(topic.need) and not _names_somebody(heard):
        topic = BY_NAME["documents"]  # "what do we know about parking" asks about nobody
    if topic and topic.backward:
        heard = hear(text, office.today, stations, chefs, backward=True)
    return Read(topic, heard)


def _names_somebody(heard: Heard) -> bool:
    named = person_in(heard.raw)
    return named is not None and named.name[:1].isupper()


async def look_up(office: Office, topic: str, heard: Heard) -> Found | None:
    """Use the topic's tool. None when it has nothing to say; raises `Asks` when an argument is missing."""
    return await _TOOLS[topic](office, heard)


def _past(office: Office, heard: Heard) -> tuple[Period, str]:
    """The period of a question about what happened; this month when none is named."""
    first = office.today.replace(day=1)
    period = until_today(heard.period or Period(first, office.today, "this month so far"), office.today)
    return period, title(period)


def _ahead(office: Office, heard: Heard, days: int = _LOOK_AHEAD) -> tuple[Period, str]:
    """The period of a question about what comes; all that comes when none is named."""
    if heard.period:
        return heard.period, title(heard.period)
    words = "all coming dates" if days == _LOOK_AHEAD else f"the next {days} days"
    return Period(office.today, office.today + timedelta(days=days - 1), words), words


async def _takings(office: Office, heard: Heard) -> Found:
    period, said = _past(office, heard)
    return await money.taken(office, money.MoneyAsked(period, said, heard.station, heard.method, heard.purpose))


async def _refunds(office: Office, heard: Heard) -> Found:
    period, said = _past(office, heard)
    return await money.given_back(office, money.MoneyAsked(period, said, heard.station, heard.method, heard.purpose))


async def _deposits(office: Office, heard: Heard) -> Found:
    return await money.open_deposits(office, money.DueAsked(*_ahead(office, heard), heard.station))


async def _balances(office: Office, heard: Heard) -> Found:
    year = timedelta(days=_LOOK_AHEAD)
    always = Period(office.today - year, office.today + year, "the year before and after today")
    period = heard.period or always
    said = title(period) if heard.period else period.words  # a party that is over may still be owed for
    return await money.open_balances(office, money.DueAsked(period, said, heard.station))


def _parties(office: Office, heard: Heard, days: int = _LOOK_AHEAD) -> parties.PartiesAsked:
    return parties.PartiesAsked(*_ahead(office, heard, days), heard.station, heard.chef)


async def _count_parties(office: Office, heard: Heard) -> Found:
    return await parties.parties(office, _parties(office, heard, 7))


async def _without_chef(office: Office, heard: Heard) -> Found:
    return await parties.without_chef(office, _parties(office, heard))


async def _chef_plan(office: Office, heard: Heard) -> Found:
    return await parties.chef_plan(office, _parties(office, heard, 7))


async def _allergies(office: Office, heard: Heard) -> Found:
    severe = any(word in heard.text for word in ("severe", "serious", "grave", "anaphyla", "epi"))
    return await parties.allergies(office, _parties(office, heard), severe=severe)


async def _sold(office: Office, heard: Heard) -> Found:
    asked = parties.PartiesAsked(*_past(office, heard), heard.station)
    return await parties.came_to(office, asked, "confirmed")


async def _cancelled(office: Office, heard: Heard) -> Found:
    asked = parties.PartiesAsked(*_past(office, heard), heard.station)
    return await parties.came_to(office, asked, "cancelled")


async def _leads(office: Office, heard: Heard) -> Found:
    return await people.leads(office, people.LeadsAsked(*_past(office, heard), heard.source))


async def _waiting(office: Office, _heard: Heard) -> Found:
    return await people.waiting(office)


async def _talks(office: Office, heard: Heard) -> Found:
    return await people.talks(office, people.TalkAsked(*_past(office, heard)))


async def _quotes(office: Office, heard: Heard) -> Found:
    return await people.quoted(office, people.TalkAsked(*_past(office, heard)))


async def _waitlist(office: Office, heard: Heard) -> Found:
    return await people.in_line(office, people.TalkAsked(*_ahead(office, heard)))


async def _reviews(office: Office, _heard: Heard) -> Found:
    return await people.rated(office)


async def _find(office: Office, heard: Heard) -> Found:
    wanted = heard.phone or heard.email or heard.name
    if not wanted and not heard.reference:
        raise Asks("Whom shall I find? Give a name, a reference, a phone number or an e-mail address.")
    return await people.somebody(office, people.SomebodyAsked(wanted, heard.reference))


async def _tasks(office: Office, heard: Heard) -> Found:
    mine = bool(_MINE & set(heard.text.replace("?", " ").split()))
    late = "overdue" in heard.text or "late" in heard.text.split()
    period = heard.period
    asked = work.TasksAsked("mine" if mine else "all", late, period, title(period) if period else "")
    return await work.tasks(office, asked)


async def _next_free(office: Office, heard: Heard) -> Found:
    if not heard.zip:
        raise Asks("For which place? Give the ZIP code, such as in “next free slot for 20 in 94539”.")
    if not heard.guests:
        raise Asks("For how many guests? Adults and children count, such as in “next free slot for 20 in 94539”.")
    period, said = _ahead(office, heard)
    period = replace(period, first=max(period.first, office.today))
    return await work.next_free(office, work.RoomAsked(heard.guests, heard.zip, period, said))


async def _report(office: Office, heard: Heard) -> Found:
    period, said = _past(office, heard)
    other = before(heard.period or period, office.today)
    return await reports.report(office, reports.ReportAsked(period, said, other, title(other), heard.station))


async def _remembered(office: Office, heard: Heard) -> Found:
    named = person_in(heard.raw)
    if named is None:
        raise Asks("Whom is it about? Name the person, such as in “what do we know about Dana Lee”.")
    asked = memories.PersonAsked(named.name, named.about)
    found = await memories.remembered(office, asked)
    if found is not None:
        return found
    of_documents = await _documents(office, heard)  # "what do we know about rain" names nobody
    return of_documents or memories.nobody(asked)


async def _documents(office: Office, heard: Heard) -> Found | None:
    return await retrieval.answer(office, DocumentAsked(heard.raw))


_TOOLS: dict[str, Callable[[Office, Heard], Awaitable[Found | None]]] = {
    "takings": _takings,
    "refunds": _refunds,
    "open_deposits": _deposits,
    "balances": _balances,
    "without_chef": _without_chef,
    "chef_plan": _chef_plan,
    "allergies": _allergies,
    "leads": _leads,
    "next_free": _next_free,
    "cancelled": _cancelled,
    "sold": _sold,
    "parties": _count_parties,
    "tasks": _tasks,
    "waiting": _waiting,
    "conversations": _talks,
    "quotes": _quotes,
    "in_line": _waitlist,
    "reviews": _reviews,
    "report": _report,
    "find": _find,
    "remembered": _remembered,
    "documents": _documents,
}
assert set(_TOOLS) == set(BY_NAME)
