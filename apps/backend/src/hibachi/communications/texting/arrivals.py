"""Taking in what people text us; keywords are heeded here, before anybody reads them."""

import json
from datetime import datetime
from uuid import UUID, uuid5

from hibachi.communications.texting import repository, rules, service
from hibachi.communications.texting.events import TextArrived
from hibachi.communications.texting.models import TextMessage
from hibachi.communications.texting.types import ArrivedText, Draft, Keyword
from hibachi.crm import service as crm
from hibachi.crm.contacts import service as contacts
from hibachi.identity.businesses.service import business_info
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import decrypt, encrypt, keyed_hash
from hibachi.platform.outbox import publish
from hibachi.platform.phone import pretty

PICTURE = "(a picture)"


def seal(arrived: ArrivedText) -> str:
    """A text as it waits in the inbox: who wrote what is nobody's business there."""
    return encrypt(json.dumps([arrived.provider_id, arrived.sender, arrived.recipient, arrived.body, arrived.media]))


def unseal(sealed: str) -> ArrivedText:
    """The text again."""
    return ArrivedText(*json.loads(decrypt(sealed)))


async def take_in(session: WriteSession, arrived: ArrivedText, at: datetime) -> None:
    """Keep a text once, heed its keyword, and announce it. The caller has waited for the number's turn."""
    if await repository.by_provider_id(session, arrived.provider_id):
        return
    keyword = rules.keyword_of(arrived.body)
    body = arrived.body.strip() or PICTURE
    row = TextMessage(
        id=new_id(),
        created_at=at,
        direction="in",
        own_number=arrived.recipient,
        number=arrived.sender,
        number_hash=keyed_hash(arrived.sender),
        author="host",
        body=body,
        segments=rules.segments_of(body),
        status="received",
        provider_id=arrived.provider_id,
        attempts=0,
    )
    session.add(row)
    await session.flush()
    if keyword:
        await _heed(session, keyword, arrived, row.id)
    aggregate = uuid5(session.info["business_id"], row.number_hash)
    publish(session, TextArrived(aggregate_id=aggregate, text_id=row.id, keyword=keyword))


async def _heed(session: WriteSession, keyword: Keyword, arrived: ArrivedText, text_id: UUID) -> None:
    """Do what a keyword asks for, with one notice; saying STOP again is heeded in silence."""
    number, number_hash = arrived.sender, keyed_hash(arrived.sender)
    standing = await repository.standing(session, number_hash)
    if keyword == "stop":
        already = standing is not None and standing.stopped
        await repository.set_standing(session, number, stopped=True, text_id=text_id)
        await repository.stop_waiting(session, number_hash, service.STOPPED)
        if already:
            return
        await _withdraw_consents(session, number)
    elif keyword == "start":
        await repository.set_standing(session, number, stopped=False, text_id=text_id)
        await _consent_to_service(session, number)
    service.write(session, Draft(number, await _notice(session, keyword), "notice"))


async def _withdraw_consents(session: WriteSession, number: str) -> None:
    """No marketing anywhere, and nothing of any kind by text."""
    who = await contacts.meet(session, "", "", number, "sms")
    crm.record_consent(session, who.id, "sms", False, None, "sms")
    crm.record_consent(session, who.id, "email", False, None, "sms")
    crm.record_consent(session, who.id, "sms", False, None, "sms", purpose="service")


async def _consent_to_service(session: WriteSession, number: str) -> None:
    """Texts about one's own matters again; marketing needs a consent of its own."""
    who = await contacts.meet(session, "", "", number, "sms")
    crm.record_consent(session, who.id, "sms", True, None, "sms", purpose="service")


async def _notice(session: WriteSession, keyword: Keyword) -> str:
    business = await business_info(session.info["business_id"])
    if keyword == "stop":
        return f"{business.name}: you get no more texts from us. Text START to get them again."
    if keyword == "start":
        return f"{business.name}: texts from us reach you again. Text HELP for help, STOP to stop them."
    reach = " or ".join(part for part in (pretty(business.phone) if business.phone else "", business.email) if part)
    return f"This is {business.name}, private hibachi chefs. Ask here, or reach us at {reach}. Text STOP to stop texts."


async def incoming(session: ReadSession, text_id: UUID) -> TextMessage | None:
    """A text that arrived."""
    found = await repository.find(session, text_id)
    return found if found and found.direction == "in" else None


def link(row: TextMessage, conversation_id: UUID, message_id: UUID, customer_id: UUID | None) -> None:
    """Write down where a text became a message."""
    row.conversation_id, row.message_id, row.customer_id = conversation_id, message_id, customer_id
