"""What is remembered of a person, and what they said in earlier conversations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hibachi.ai.compose.wording import day_text
from hibachi.ai.figures import listed
from hibachi.ai.memory import recalling
from hibachi.ai.memory.rules.words import shared
from hibachi.ai.memory.types import KINDS, NAMES, Fact, Quote
from hibachi.ai.office.tools.office import Office, address
from hibachi.ai.office.types import Column, Found, Link, Passage, Row, Table
from hibachi.crm import service as crm
from hibachi.crm.models import Customer

_MOST_PEOPLE, _MOST_QUOTES, _LONGEST, _CANDIDATES = 6, 3, 220, 40
_CLOSE = 0.45  # from which closeness on a line answers although it shares no word with the question
_CHANNELS = {"web": "on the site", "sms": "by text", "email": "by e-mail", "voice": "by phone"}


@dataclass(frozen=True, slots=True)
class PersonAsked:
    """Whom a question is about, and what of them; `about` empty asks for all that is known."""

    name: str
    about: str


async def remembered(office: Office, asked: PersonAsked) -> Found | None:
    """Remembered facts of a person, and what they said that answers, quoted with its day and channel.

    None when nobody is called so.
    """
    if not office.caller.may("customers:read"):
        return Found("Your role does not include people, so I cannot look anybody up.")
    people = list(await crm.find(office.session, asked.name, 0, _MOST_PEOPLE))
    named = [one for one in people if one.name.casefold() == asked.name.casefold()]
    found = named if len(named) == 1 else people
    if not found:
        return None
    if len(found) > 1:
        return _several(found, asked.name)
    return await _of(office, found[0], asked.about)


def nobody(asked: PersonAsked) -> Found:
    """The answer when nobody is called so."""
    return Found(f"I know nobody called “{asked.name}”.", said=(asked.name,))


def _several(people: Sequence[Customer], name: str) -> Found:
    rows = tuple(Row((one.name,), f"/customers/{one.id}") for one in people)
    text = f"Several people fit “{name}”. Ask with the whole name, or open the person."
    return Found(text, table=Table("people", (Column("who", "Who"),), rows), said=(name,))


async def _of(office: Office, person: Customer, about: str) -> Found:
    recalled = await recalling.recall(office.session, person.id, about or person.name, limit=_CANDIDATES)
    facts, quotes = recalled.facts, recalled.quotes
    if about:
        facts = tuple(fact for fact in facts if shared(about, recalling.text_of(fact)))
        quotes = tuple(quote for quote in quotes if quote.words or (quote.closeness or 0.0) >= _CLOSE)
    else:
        facts = tuple(sorted(facts, key=lambda fact: KINDS.index(fact.kind)))
        quotes = tuple(sorted(quotes, key=lambda quote: quote.line.at, reverse=True))
    link = Link(f"The page of {person.name}", f"/customers/{person.id}")
    quotes = quotes[:_MOST_QUOTES]
    if not facts and not quotes:
        text = f"Nothing that {person.name} told us {'answers this' if about else 'is remembered yet'}."
        return Found(text, links=(link,), said=(person.name,))
    lines = [_facts_line(person.name, facts)] if facts else []
    lines += [_quote_line(office, quote) for quote in quotes]
    passages = tuple(_passage(office, quote) for quote in quotes)
    said = (person.name, *lines, *(passage.title for passage in passages))
    return Found("\n\n".join(lines), table=_table(office, facts), links=(link,), passages=passages, said=said)


def _facts_line(name: str, facts: Sequence[Fact]) -> str:
    kinds = dict.fromkeys(fact.kind for fact in facts)
    told = [f"{NAMES[kind]}: {listed([fact.value for fact in facts if fact.kind == kind])}." for kind in kinds]
    return f"Remembered of {name}. {' '.join(told)}"


def _quote_line(office: Office, quote: Quote) -> str:
    about = f" (in a talk that began “{quote.about}”)" if quote.about else ""
    when = _when(office, quote.line.at, quote.channel)
    return f"{when[0].upper()}{when[1:]}{about}: “{_short(quote.line.text)}”"


def _passage(office: Office, quote: Quote) -> Passage:
    line = quote.line
    href = address(f"/inbox/{line.conversation_id}", message=str(line.id))
    return Passage(f"the talk {_when(office, line.at, quote.channel)}", line.text, href=href)


def _table(office: Office, facts: Sequence[Fact]) -> Table | None:
    if not facts:
        return None
    columns = (Column("what", "Remembered"), Column("kind", "About"), Column("at", "Since", "instant"),
               Column("how", "Told"))  # fmt: skip
    rows = tuple(
        Row(
            (fact.value, NAMES[fact.kind], fact.said_at.isoformat(), _CHANNELS.get(fact.channel or "", "to the team")),
            _message(fact),
        )
        for fact in facts
    )
    return Table("remembered", columns, rows)


def _message(fact: Fact) -> str | None:
    if fact.conversation_id is None or fact.message_id is None:
        return None
    return address(f"/inbox/{fact.conversation_id}", message=str(fact.message_id))


def _when(office: Office, at: datetime, channel: str) -> str:
    day = day_text(at.astimezone(office.now.tzinfo).date(), office.today)
    return f"on {day}, {_CHANNELS.get(channel, 'by ' + channel)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]}…"
