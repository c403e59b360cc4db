"""What the steps of booking share."""

from dataclasses import replace

from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import booking as say
from hibachi.ai.compose.wording import pick
from hibachi.ai.dialogue.types import Contact, State, Wanted
from hibachi.ai.ports import Sold
from hibachi.ai.tools import facts
from hibachi.ai.types import Block, Fact
from hibachi.ai.understanding.types import Awaited


def settled(state: State) -> State:
    """The state once nothing waits for a yes."""
    return replace(state, pending=None, goal=None)


def booked_party(wanted: Wanted, sold: Sold) -> Wanted:
    """What is wanted, with the heads, day, start and place that are booked."""
    return replace(
        wanted,
        adults=sold.adults,
        children=sold.children,
        toddlers=sold.toddlers,
        zip=sold.zip,
        city=sold.city,
        day=sold.day,
        slot=sold.slot,
        asked_time=None,
        counted_all_as_adults=False,
    )


def contact_question(contact: Contact, seed: int) -> Question | None:
    """What is missing of a name and a way to reach its bearer."""
    if contact.complete:
        return None
    if contact.reachable:
        return Question(pick(seed, *say.NAME), Awaited.CONTACT)
    return Question(pick(seed, *(say.REACH if contact.name else say.CONTACT)), Awaited.CONTACT)


def held_part(turn: Turn, sold: Sold, text: str, tools: tuple[str, ...] = ("hold",)) -> Part:
    """A held booking with its page, and the question for what is missing of the host's contact."""
    known = tuple(dict.fromkeys((*turn.state.bookings, sold.id)))
    state = replace(settled(turn.state), bookings=known)
    asks = contact_question(state.contact, turn.seed)
    shown = text if turn.channel in ("web", "voice") else f"{text} {sold.link}"
    return Part(
        shown,
        facts.of_sold(sold),
        (page_block(sold),) if turn.channel == "web" else (),
        asks=asks,
        state=replace(state, goal="book" if asks else None),
        tools=tools,
    )


def page_block(sold: Sold) -> Block:
    """The host's own page; its signed link is made when the block is shown."""
    return Block("booking_link", {"label": "Open your booking page", "booking_id": sold.id})


def page_of(turn: Turn, sold: Sold) -> tuple[Block, ...]:
    """The host's own page on the screen that can show it."""
    return (page_block(sold),) if turn.channel == "web" else ()


def refusal(turn: Turn, reason: str, tool: str) -> Part:
    """What the house will not do, and the offer of a person."""
    asks = Question("Shall I ask a person on our team to look at it?", Awaited.PERSON)
    return Part(reason, facts_in(reason), asks=asks, state=settled(turn.state), tools=(tool,))


def facts_in(text: str) -> tuple[Fact, ...]:
    """Figures of a text that a service wrote."""
    return facts.of_text(text, "booking")
