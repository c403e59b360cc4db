"""Answering the staff, and putting confirmed tasks on the list."""

from datetime import timedelta
from uuid import UUID

import structlog

from hibachi.ai.grounding.rules import facts_of, grounded_only, ungrounded
from hibachi.ai.office.admin_assistant.agent import Asks, Read, look_up, read
from hibachi.ai.office.admin_assistant.errors import DueInThePast
from hibachi.ai.office.admin_assistant.rules import topics
from hibachi.ai.office.admin_assistant.rules.drafts import read_wish
from hibachi.ai.office.admin_assistant.schemas import TaskIn, Where
from hibachi.ai.office.tools.office import Office, office_of
from hibachi.ai.office.tools.people import named
from hibachi.ai.office.types import Answer, Found, Person, TaskDraft
from hibachi.ai.types import Fact
from hibachi.booking.desk import service as desk
from hibachi.booking.movements import service as movements
from hibachi.crm import service as crm
from hibachi.crm.worklist import service as worklist
from hibachi.crm.worklist.errors import TaskNotFound
from hibachi.crm.worklist.schemas import TaskOut
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id

_FEW = 6
_GRACE = timedelta(minutes=5)
_WHAT = {
    "payments:read": "money",
    "leads:read": "leads and tasks",
    "leads:write": "tasks",
    "conversations:read": "conversations",
    "bookings:read": "bookings",
    "reviews:read": "reviews",
}
log = structlog.get_logger()


async def ask(session: ReadSession, caller: Caller, text: str, where: Where) -> Answer:
    """Answer a question with what the caller may see. Writes nothing: a wish for a task comes back as a draft."""
    office = await office_of(session, caller)
    question = await read(office, text)
    if where == "documents":
        return await _with_topic(office, question, "documents")
    if topics.wants_task(question.heard.text):
        return await _task(office, question)
    if topics.is_order(question.heard.text):
        text = "I look things up and prepare reminders; I change nothing else. The pages of the panel do."
        return Answer("unknown", "order", text, examples=examples(caller)[:_FEW])
    if question.topic is None:
        return await _with_topic(office, question, "documents")
    if not caller.may(question.topic.need):
        return _denied(caller, question.topic.name, question.topic.need)
    return await _with_topic(office, question, question.topic.name)


def examples(caller: Caller) -> tuple[str, ...]:
    """What can be asked with the caller's permissions."""
    return topics.examples(caller.permissions)


async def keep_task(session: WriteSession, caller: Caller, wish: TaskIn) -> TaskOut:
    """Put a confirmed task on the caller's own list, once for each draft.

    Raises `DueInThePast`, `BookingNotFound`, `CustomerNotFound`.
    """
    key = f"ask:{caller.id}:{wish.request_id}"
    if known := await worklist.of_key(session, key):
        return known
    if wish.due_at < clock.now() - _GRACE:
        raise DueInThePast("A task is due now or later", field="due_at", rule="future")
    about, customer_id = await _about(session, caller, wish)
    task_id = await worklist.add(
        session, wish.kind, wish.note, wish.due_at, about, dedupe_key=key, customer_id=customer_id
    )
    if task_id is not None:
        await session.flush()
        return await worklist.take(session, task_id, caller)
    known = await worklist.of_key(session, key)
    if known is None:
        raise TaskNotFound()
    return known


async def _about(session: WriteSession, caller: Caller, wish: TaskIn) -> tuple[tuple[str, UUID], UUID | None]:
    """What a task came from and whom it is about; both must be the caller's to see."""
    if wish.booking_id:
        booking = await desk.access(session, caller, wish.booking_id)
        return ("booking", booking.id), wish.customer_id or booking.customer_id
    if wish.customer_id:
        return ("customer", (await crm.get(session, wish.customer_id)).id), wish.customer_id
    return ("staff", caller.id or wish.request_id), None


async def _with_topic(office: Office, question: Read, topic: str) -> Answer:
    try:
        found = await look_up(office, topic, question.heard)
    except Asks as missing:
        return Answer("asks", topic, str(missing), examples=topics.BY_NAME[topic].examples)
    if found is None:
        return _unknown(office.caller, topic)
    return Answer("answered", topic, _checked(found, topic, question.heard.text), found)


def _checked(found: Found, topic: str, question: str) -> str:
    """The text without what no fact supports: the same check as for replies to customers."""
    facts: list[Fact] = [figure.fact for figure in found.figures]
    facts += [fact for said in (*found.said, question) for fact in facts_of(said, "question")]
    wrong = ungrounded(found.text, facts)
    if wrong:
        log.warning("ungrounded_answer_to_staff", topic=topic, figures=[claim.text for claim in wrong])
        return grounded_only(found.text, facts)
    return found.text


def _denied(caller: Caller, topic: str, need: str) -> Answer:
    text = f"Your role does not include {_WHAT.get(need, 'this')}, so I cannot answer this."
    return Answer("denied", topic, text, examples=examples(caller)[:_FEW])


def _unknown(caller: Caller, topic: str) -> Answer:
    text = "I cannot answer this, and no article or document does. These are examples of what I can answer."
    return Answer("unknown", topic, text, examples=examples(caller))


async def _task(office: Office, question: Read) -> Answer:
    """A wish for a reminder as a draft to confirm; people of its name are to choose from."""
    if not office.caller.may("leads:write"):
        return _denied(office.caller, "task", "leads:write")
    wish = read_wish(question.heard.raw, office.now)
    booking = None
    if question.heard.reference:
        found, _ = await movements.matching(office.session, office.caller, question.heard.reference, 1)
        booking = found[0] if found else None
    people: tuple[Person, ...] = await named(office, wish.name) if wish.name and booking is None else ()
    draft = TaskDraft(
        request_id=new_id(),
        kind=wish.kind,
        note=wish.note,
        due_at=wish.due_at,
        booking_id=booking.id if booking else None,
        booking_reference=booking.reference if booking else None,
        customer_id=booking.customer_id if booking else people[0].id if len(people) == 1 else None,
        people=people,
    )
    text = "Shall I put this on your list?"
    if question.heard.reference and booking is None:
        text = f"I found no booking {question.heard.reference}. Shall I put this on your list all the same?"
    return Answer("task", "task", text, draft=draft)
