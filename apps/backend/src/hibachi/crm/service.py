"""Remembering people, leads and consents."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from hibachi.crm import repository, rules
from hibachi.crm.errors import CustomerNotFound, InvalidPhone, LeadChanged, LeadNotFound
from hibachi.crm.events import LeadCaptured
from hibachi.crm.models import ConsentRecord, Customer, Lead
from hibachi.crm.proposals import repository as proposals
from hibachi.crm.schemas import CustomerOut, LeadOut, LeadStatusIn
from hibachi.crm.types import CONSENT_TEXT_VERSION, ConsentChannel, ConsentPurpose, LeadSource, Recognised
from hibachi.identity.audit.service import record_audit
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.live import notify
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish
from hibachi.platform.phone import to_e164

_OWN_MATTERS = ("sms", "service")


async def remember(session: WriteSession, name: str, email: str, phone: str) -> UUID:
    """The id of the person with this e-mail address; name and phone are brought up to date. Raises `InvalidPhone`.

    For contact data that staff vouches for. What comes from outside goes through `recognise`.
    """
    return await repository.upsert(session, name.strip(), email.strip().lower(), check_phone(phone))


async def recognise(session: WriteSession, name: str, email: str, phone: str, source: str) -> Recognised:
    """The person with this e-mail address, made when unknown. Raises `InvalidPhone`.

    Whoever knows an address can type it, so a known person stays as it is: a different name or phone becomes a
    proposal that staff decides. Callers must not show anything of the person to whoever gave the address.
    """
    name, number = name.strip(), check_phone(phone)
    person = await repository.meet(session, name, email.strip().lower(), number)
    person.name = person.name or name
    own_phone = person.phone_hash == keyed_hash(number)
    if not (own_phone and rules.same_name(person.name, name)):
        await proposals.propose(session, person.id, name, "", number, source)
        notify(session, "customers", {"id": str(person.id)})
    return Recognised(person.id, own_phone)


async def record_sms_consent(session: WriteSession, who: Recognised, phone: str, ip: str | None, source: str) -> None:
    """Write down a consent to marketing by SMS for a number; for one that is not the person's it waits with it."""
    if who.own_phone:
        record_consent(session, who.customer_id, "sms", True, ip, source)
        return
    for proposal in await proposals.open_with_phone(session, who.customer_id, check_phone(phone)):
        proposal.sms_consent, proposal.ip = True, ip


def check_phone(phone: str, field: str = "contact.phone") -> str:
    """The number as E.164. Raises `InvalidPhone` naming the field."""
    try:
        return to_e164(phone)
    except ValueError as problem:
        raise InvalidPhone(field=field, rule="phone_number") from problem


async def get(session: ReadSession, customer_id: UUID) -> Customer:
    """One person. Raises `CustomerNotFound`."""
    customer = await repository.find(session, customer_id)
    if customer is None:
        raise CustomerNotFound()
    return customer


async def find(session: ReadSession, text: str, offset: int, limit: int) -> Sequence[Customer]:
    """People by part of a name, or by a whole e-mail or phone in any notation; newest first."""
    wanted = text.strip()
    return await repository.search(session, wanted, offset, limit, _as_phone(wanted))


def _as_phone(text: str) -> str | None:
    try:
        return to_e164(text)
    except ValueError:
        return None


async def consents_of(session: ReadSession, customer_id: UUID) -> Sequence[ConsentRecord]:
    """Everything a person agreed to or withdrew, newest first."""
    return await repository.consents(session, customer_id)


async def wants_texts(session: ReadSession, customer_ids: Collection[UUID]) -> bool:
    """Whether none of these people has withdrawn the consent to texts about their own matters."""
    for customer_id in customer_ids:
        said = [one for one in await consents_of(session, customer_id) if (one.channel, one.purpose) == _OWN_MATTERS]
        if said and said[0].status == "withdrawn":
            return False
    return True


async def leads_of(session: ReadSession, customer_id: UUID) -> Sequence[Lead]:
    """A person's leads, newest first."""
    return await repository.leads_of(session, customer_id)


async def leads_between(session: ReadSession, since: datetime, until: datetime) -> list[LeadOut]:
    """Leads that came in from `since` to before `until`, newest first."""
    return [lead_out(lead, person) for lead, person in await repository.leads_between(session, since, until)]


async def record_lead(
    session: WriteSession,
    source: LeadSource,
    customer_id: UUID,
    reason: str | None,
    value_cents: int,
    event_date: date | None,
) -> Lead:
    """Write a lead and announce it."""
    lead = Lead(
        customer_id=customer_id,
        source=source,
        status="new",
        reason=reason,
        value_cents=value_cents,
        event_date=event_date,
    )
    session.add(lead)
    await session.flush()
    publish(session, LeadCaptured(aggregate_id=lead.id, source=source))
    notify(session, "leads", {"id": str(lead.id)})
    return lead


async def set_lead_status(session: WriteSession, caller: Caller, lead_id: UUID, wish: LeadStatusIn) -> LeadOut:
    """Put a lead into another state; into the one it has, nothing. Raises `LeadNotFound`, `LeadChanged`."""
    lead = await repository.lock_lead(session, lead_id)
    if lead is None:
        raise LeadNotFound()
    if lead.status not in (wish.was, wish.status):
        raise LeadChanged(lead_status=lead.status)
    if lead.status != wish.status:
        after = {"status": wish.status, "reason": wish.reason}
        record_audit(session, caller, "lead.status_changed", "lead", lead.id, {"status": lead.status}, after)
        lead.status = wish.status
        notify(session, "leads", {"id": str(lead.id)})
        notify(session, "customers", {"id": str(lead.customer_id)})
    return lead_out(lead, await get(session, lead.customer_id))


async def refresh_lead(session: WriteSession, lead_id: UUID, value_cents: int, event_date: date | None) -> None:
    """Bring the wished-for party of a lead up to date; an unknown lead is none."""
    lead = await session.get(Lead, lead_id)
    if lead is not None and (lead.value_cents, lead.event_date) != (value_cents, event_date):
        lead.value_cents, lead.event_date = value_cents, event_date


def record_consent(
    session: WriteSession,
    customer_id: UUID,
    channel: ConsentChannel,
    given: bool,
    ip: str | None,
    source: str,
    purpose: ConsentPurpose = "marketing",
) -> None:
    """Write down a given or withdrawn consent with the text version that was shown."""
    session.add(
        ConsentRecord(
            customer_id=customer_id,
            channel=channel,
            purpose=purpose,
            status="given" if given else "withdrawn",
            text_version=CONSENT_TEXT_VERSION,
            ip=ip,
            source={"from": source},
        )
    )


def customer_out(customer: Customer) -> CustomerOut:
    """The public form of a person."""
    return CustomerOut.model_validate(customer, from_attributes=True)


def lead_out(lead: Lead, customer: Customer) -> LeadOut:
    """The public form of a lead."""
    return LeadOut(
        id=lead.id,
        customer=customer_out(customer),
        source=lead.source,
        status=lead.status,
        reason=lead.reason,
        value_cents=lead.value_cents,
        event_date=lead.event_date,
        created_at=lead.created_at,
    )
