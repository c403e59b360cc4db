"""Opening alerts, telling one person after the other, closing them.

Every step holds the alert's row and reads the world anew, so that two sweeps at once, a repeated event or a text that
failed twice tell nobody twice.
"""

import json
import secrets
from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.ai.conversations import repository as talks
from hibachi.ai.conversations.models import HandOverRow
from hibachi.ai.on_call.alerts import repository, rules
from hibachi.ai.on_call.alerts.models import OnCallAlert, OnCallTelling
from hibachi.ai.on_call.alerts.types import Closing, Told, Voice
from hibachi.ai.on_call.roster import service as roster
from hibachi.ai.on_call.roster.types import OnCall
from hibachi.communications.letters import OnCallUnanswered
from hibachi.communications.service import send_email
from hibachi.communications.texting import service as texting
from hibachi.communications.texting.types import Draft
from hibachi.communications.types import About, Recipient
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify

_WAITING = ("pending", "assigned")


async def open_for(session: WriteSession, conversation_id: UUID, reason: str, priority: str) -> None:
    """Tell people on call of a hand-over that is grave enough; once, and anew when it has become graver."""
    pending = await _pending(session, conversation_id)
    least = (await roster.terms(session)).least_priority
    if pending is None or not rules.deserves(priority, least) or not await roster.can_text(session):
        return
    if not await roster.people(session):
        return
    earlier = await repository.of_hand_over(session, pending.id)
    if any(not rules.is_graver(priority, than=one.priority) for one in earlier):
        return
    running = next((one for one in earlier if one.closed_at is None), None)
    if running and running.spent_at is None:
        running.priority, running.reason = priority, reason
        return
    if running:
        await _close(session, running, "lapsed")
        await session.flush()
    await _step(session, await _opened(session, pending, reason, priority))


async def look(business_id: UUID, alert_id: UUID) -> None:
    """Tell the next person of an alert whose time has come, in a unit of work of its own."""
    async with unit_of_work(business_id) as session:
        alert = await repository.claim(session, alert_id, clock.now())
        if alert is not None:
            await _step(session, alert)


async def missed(session: WriteSession, telling_id: UUID) -> None:
    """Tell the next person at once when a text did not arrive and nobody was told after it."""
    telling = await repository.telling(session, telling_id)
    alert = await repository.lock(session, telling.alert_id) if telling else None
    if telling is None or alert is None:
        return
    telling.failed = True
    latest = (await repository.tellings(session, [alert.id]))[-1]
    if alert.closed_at is None and alert.spent_at is None and latest.id == telling_id:
        await _step(session, alert)


async def taken(session: WriteSession, conversation_id: UUID, staff_id: UUID) -> None:
    """Somebody took the conversation in the panel: nobody is told any more."""
    conversation = await talks.find(session, conversation_id)
    name = conversation.taken_by_name if conversation and conversation.taken_by == staff_id else None
    for alert in await repository.lock_open(session, conversation_id):
        await _close(session, alert, "taken", Voice(name or "a colleague", staff_id, ""))


async def acknowledge(session: WriteSession, alert: OnCallAlert, voice: Voice) -> None:
    """Somebody on call has it. `alert` is open and locked; its hand-over is assigned, the conversation not taken."""
    await _close(session, alert, "acknowledged", voice)
    await talks.locked(session, alert.conversation_id)  # taking it over at this moment comes before or after
    pending = await talks.open_hand_over(session, alert.conversation_id)
    if pending and pending.id == alert.hand_over_id and pending.status == "pending":
        pending.status, pending.taken_by = "assigned", voice.staff_id


def link_to(conversation_id: UUID) -> str:
    """Where a conversation is in the panel."""
    return f"{get_settings().web.admin_url}/inbox/{conversation_id}"


async def _pending(session: WriteSession, conversation_id: UUID) -> HandOverRow | None:
    """The hand-over of a conversation that nobody has taken."""
    conversation = await talks.find(session, conversation_id)
    if conversation is None or conversation.state == "person":
        return None
    found = await talks.open_hand_over(session, conversation_id)
    return found if found and found.status in _WAITING else None


async def _opened(session: WriteSession, pending: HandOverRow, reason: str, priority: str) -> OnCallAlert:
    free = rules.free_references(await repository.references(session))
    secrets.SystemRandom().shuffle(free)
    values = {
        "conversation_id": pending.conversation_id,
        "hand_over_id": pending.id,
        "reason": reason,
        "priority": priority,
        "next_at": clock.now(),
    }
    alert = await repository.open_named(session, free, values)
    if alert is None:
        raise LookupError("every reference has an open alert")
    return alert


async def _step(session: WriteSession, alert: OnCallAlert) -> None:
    """What is due for a locked, open alert."""
    pending = await _pending(session, alert.conversation_id)
    if pending is None or pending.id != alert.hand_over_id:
        await _close(session, alert, "settled")
        return
    if alert.spent_at is not None:
        await _close(session, alert, "lapsed")
        return
    people = await roster.people(session) if await roster.can_text(session) else []
    before = await repository.tellings(session, [alert.id])
    step = rules.next_step(people, [Told(one.person_id, one.failed) for one in before])
    person = next((one for one in people if one.id == step.person_id), None)
    if person:
        await _tell(session, alert, person, len(before) + 1)
    if step.last:
        alert.spent_at, alert.next_at = clock.now(), clock.now() + rules.LAPSE
        await _mail_office(session, alert, [one.name for one in before])
    _show(session, alert.conversation_id)


async def _tell(session: WriteSession, alert: OnCallAlert, person: OnCall, turn: int) -> None:
    telling = OnCallTelling(
        id=new_id(),
        alert_id=alert.id,
        turn=turn,
        person_id=person.id,
        staff_id=person.staff_id,
        name=person.name,
        number_hash=person.number_hash,
        failed=False,
    )
    session.add(telling)
    alert.next_at = clock.now() + person.wait
    business = await business_info(session.info["business_id"])
    guest = await _guest(session, alert.conversation_id)
    where = link_to(alert.conversation_id)
    body = rules.alert_text(business.name, alert.priority, alert.reason, guest, alert.reference, where)
    texting.write(session, Draft(person.number, body, "alert", alert.conversation_id, telling.id))


async def _guest(session: WriteSession, conversation_id: UUID) -> str:
    conversation = await talks.find(session, conversation_id)
    known = json.loads(conversation.contact) if conversation and conversation.contact else {}
    return rules.first_name(str(known.get("name") or ""))


async def _mail_office(session: WriteSession, alert: OnCallAlert, told: list[str]) -> None:
    """Write to the business's own mailbox that nobody on call has answered."""
    business = await business_info(session.info["business_id"])
    since = alert.created_at.astimezone(ZoneInfo(business.time_zone))
    letter = OnCallUnanswered(
        reason=rules.reason_words(alert.reason),
        customer=await _guest(session, alert.conversation_id),
        since=f"{since.hour % 12 or 12}:{since:%M %p}",
        told=", ".join(dict.fromkeys(told)),
        link=link_to(alert.conversation_id),
    )
    to, about = Recipient(business.email, business.name), About("conversation", alert.conversation_id)
    await send_email(session, letter, to=to, dedupe_key=f"on_call:{alert.id}", about=about)


async def _close(session: WriteSession, alert: OnCallAlert, because: Closing, voice: Voice | None = None) -> None:
    """End a locked alert; what has not left stays here."""
    alert.closed_at, alert.closed_because = clock.now(), because
    if voice:
        alert.closed_by, alert.closed_by_name, alert.closed_number = voice.staff_id, voice.name, voice.number_hash
    told = await repository.tellings(session, [alert.id])
    await texting.withdraw_alerts(session, alert.conversation_id, [one.id for one in told])
    _show(session, alert.conversation_id)


def _show(session: WriteSession, conversation_id: UUID) -> None:
    """Let the inbox look again."""
    notify(session, "conversations", {"conversation_id": str(conversation_id)})
