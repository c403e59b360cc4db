"""From rows to what the inbox shows."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from hibachi.ai.conversations import service as conversations
from hibachi.ai.on_call.alerts import repository, rules
from hibachi.ai.on_call.alerts.models import OnCallAlert, OnCallTelling
from hibachi.ai.on_call.alerts.schemas import AlertOut, TellingOut
from hibachi.ai.on_call.alerts.types import Told
from hibachi.ai.on_call.roster import service as roster
from hibachi.ai.on_call.roster.types import OnCall
from hibachi.communications.texting import service as texting
from hibachi.communications.texting.types import Delivery
from hibachi.platform.db import ReadSession


async def of_conversation(session: ReadSession, conversation_id: UUID) -> list[AlertOut]:
    """Who was told of a conversation and what became of it, oldest first. Raises `ConversationNotFound`."""
    await conversations.access(session, conversation_id)
    alerts = await repository.of_conversation(session, conversation_id)
    if not alerts:
        return []
    told = await repository.tellings(session, [alert.id for alert in alerts])
    texts = await texting.deliveries(session, conversation_id)
    people = await roster.people(session)
    return [_shown(alert, [one for one in told if one.alert_id == alert.id], texts, people) for alert in alerts]


def _shown(
    alert: OnCallAlert, told: Sequence[OnCallTelling], texts: Mapping[UUID, Delivery], people: Sequence[OnCall]
) -> AlertOut:
    follows = alert.closed_at is None and alert.spent_at is None
    step = rules.next_step(people, [Told(one.person_id, one.failed) for one in told])
    name = next((one.name for one in people if one.id == step.person_id), None)
    names = ("id", "reference", "priority", "created_at", "spent_at", "closed_at", "closed_because", "closed_by_name")
    return AlertOut.model_validate(
        {
            **{field: getattr(alert, field) for field in names},
            "tellings": [_telling(one, texts.get(one.id)) for one in told],
            "next_at": alert.next_at if follows else None,
            "next_name": name if follows else None,
        }
    )


def _telling(one: OnCallTelling, text: Delivery | None) -> TellingOut:
    status, reason = (text.status, text.reason) if text else ("queued", None)
    return TellingOut(id=one.id, name=one.name, at=one.created_at, status=status, reason=reason)
