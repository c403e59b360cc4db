"""What somebody on call texts back: heard before a conversation would begin with them."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.ai.on_call.alerts import repository, rules, service
from hibachi.ai.on_call.alerts.models import OnCallAlert
from hibachi.ai.on_call.alerts.types import Voice
from hibachi.ai.on_call.roster import service as roster
from hibachi.communications.texting import service as texting
from hibachi.communications.texting.models import TextMessage
from hibachi.communications.texting.types import Draft
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.db import WriteSession


async def heard(session: WriteSession, row: TextMessage) -> bool:
    """Whether a text was an answer to an alert, which is dealt with then; once, however often it is asked."""
    if row.author == "alert":
        return True
    answer = rules.answer_of(row.body)
    voice = await _voice(session, row.number_hash) if answer else None
    if answer is None or voice is None:
        return False
    said = await _numbered(session, voice, answer.reference) if answer.reference else await _unnumbered(session, voice)
    if said is None:
        return False
    row.author = "alert"
    texting.write(session, Draft(row.number, said, "alert"))
    return True


async def _voice(session: WriteSession, number_hash: str) -> Voice | None:
    """Whose number this is: somebody's on call, or somebody's who was told and is off the roster since."""
    for one in await roster.people(session):
        if one.number_hash == number_hash:
            return Voice(one.name, one.staff_id, number_hash)
    told = await repository.told_lately(session, number_hash, clock.now() - rules.LAPSE)
    return Voice(told[0][0].name, told[0][0].staff_id, number_hash) if told else None


async def _numbered(session: WriteSession, voice: Voice, reference: str) -> str:
    alert = await repository.lock_named(session, reference)
    if alert:
        return await _take(session, alert, voice)
    closed = await repository.closed_named(session, reference, clock.now() - rules.LAPSE)
    return (await _what_became(session, closed, voice) if closed else None) or f"No open alert {reference}."


async def _unnumbered(session: WriteSession, voice: Voice) -> str | None:
    """An answer to the only alert this number was told lately; asked back when there are several."""
    told = await repository.told_lately(session, voice.number_hash, clock.now() - rules.RECENT)
    alerts = list({alert.id: alert for _, alert in told}.values())
    waiting = [alert for alert in alerts if alert.closed_at is None]
    if len(waiting) > 1:
        choices = " or ".join(f"OK {alert.reference}" for alert in waiting)
        return f"Which one? Reply {choices}."
    if waiting:
        return await _numbered(session, voice, waiting[0].reference)
    return await _what_became(session, alerts[0], voice) if alerts else None


async def _take(session: WriteSession, alert: OnCallAlert, voice: Voice) -> str:
    await service.acknowledge(session, alert, voice)
    return _yours(alert.conversation_id)


async def _what_became(session: WriteSession, alert: OnCallAlert, voice: Voice) -> str | None:
    """Who has a closed alert; None when nobody has."""
    if alert.closed_at is None or alert.closed_by_name is None:
        return None
    if alert.closed_number == voice.number_hash or (voice.staff_id and alert.closed_by == voice.staff_id):
        return _yours(alert.conversation_id)
    return f"Already taken by {alert.closed_by_name} at {await _local(session, alert.closed_at)}."


async def _local(session: WriteSession, at: datetime) -> str:
    business = await business_info(session.info["business_id"])
    local = at.astimezone(ZoneInfo(business.time_zone))
    return f"{local.hour % 12 or 12}:{local:%M %p}"


def _yours(conversation_id: UUID) -> str:
    return f"It's yours: {service.link_to(conversation_id)}"
