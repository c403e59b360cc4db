"""Deciding about contact data that was given in a known person's name."""

from uuid import UUID

from hibachi.crm import repository as people
from hibachi.crm import service as crm
from hibachi.crm.models import Customer
from hibachi.crm.proposals import repository
from hibachi.crm.proposals.errors import EmailOfAnother, NoOpenProposal
from hibachi.crm.proposals.models import ContactProposal
from hibachi.crm.proposals.schemas import ProposalList, ProposalOut, WaitingProposal, WaitingProposals
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.live import notify
from hibachi.platform.orm import keyed_hash


async def propose(session: WriteSession, customer_id: UUID, name: str, email: str, phone: str, source: str) -> None:
    """Keep what somebody gave in a person's name until staff decides; without an e-mail address it stays open."""
    await repository.propose(session, customer_id, name, email, phone, source)
    notify(session, "customers", {"id": str(customer_id)})


async def open_of(session: ReadSession, customer_id: UUID) -> ProposalList:
    """What waits about a person. Raises `CustomerNotFound`."""
    person = await crm.get(session, customer_id)
    found = await repository.open_of(session, person.id)
    return ProposalList(items=[ProposalOut.model_validate(row) for row in found])


async def waiting(session: ReadSession, limit: int) -> WaitingProposals:
    """What has waited longest about anybody."""
    items = [
        WaitingProposal(proposal=ProposalOut.model_validate(row), person=crm.customer_out(person))
        for row, person in await repository.waiting(session, limit)
    ]
    return WaitingProposals(items=items, total=await repository.count_open(session))


async def accept(session: WriteSession, caller: Caller, customer_id: UUID, proposal_id: UUID) -> None:
    """Make the proposed data the person's. Raises `CustomerNotFound`, `NoOpenProposal`, `EmailOfAnother`."""
    person = await crm.get(session, customer_id)
    proposal = await _decided(session, caller, person, proposal_id, "accepted")
    if proposal.email and await people.has_other(session, person.id, proposal.email):
        raise EmailOfAnother(field="email", rule="one_person_per_address")
    person.name = proposal.name or person.name
    person.phone, person.phone_hash = proposal.phone, keyed_hash(proposal.phone)
    if proposal.email:
        person.email, person.email_hash = proposal.email, keyed_hash(proposal.email)
    if proposal.sms_consent:
        crm.record_consent(session, person.id, "sms", True, proposal.ip, proposal.source)


async def reject(session: WriteSession, caller: Caller, customer_id: UUID, proposal_id: UUID) -> None:
    """Leave the person as it is; the same data is not proposed again. Raises `CustomerNotFound`, `NoOpenProposal`."""
    await _decided(session, caller, await crm.get(session, customer_id), proposal_id, "rejected")


async def _decided(
    session: WriteSession, caller: Caller, person: Customer, proposal_id: UUID, state: str
) -> ContactProposal:
    proposal = await repository.lock_open(session, person.id, proposal_id)
    if proposal is None:
        raise NoOpenProposal()
    proposal.state, proposal.decided_by, proposal.decided_at = state, caller.id, clock.now()
    record_audit(session, caller, f"contact_proposal.{state}", "customer", person.id, after={"proposal": proposal.id})
    notify(session, "customers", {"id": str(person.id)})
    return proposal
