"""Staff's decisions about proposed contact data."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.crm.auth import CustomersRead, CustomersWrite
from hibachi.crm.errors import CustomerNotFound
from hibachi.crm.proposals import service
from hibachi.crm.proposals.errors import EmailOfAnother, NoOpenProposal
from hibachi.crm.proposals.schemas import ProposalList, WaitingProposals
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing
from hibachi.platform.http.pages import Limit

router = APIRouter(tags=["people"])
_OF_PERSON = "/customers/{customer_id}/proposals"
_ERRORS = (NotLoggedIn, NoPermission, CustomerNotFound)


@router.get("/contact-proposals", responses=responses(NotLoggedIn, NoPermission))
async def waiting(session: Reading, _caller: CustomersRead, limit: Limit = 50) -> WaitingProposals:
    """Contact data of all people that waits for a decision, oldest first, and how much of it there is."""
    return await service.waiting(session, limit)


@router.get(_OF_PERSON, responses=responses(*_ERRORS))
async def proposals(session: Reading, _caller: CustomersRead, customer_id: UUID) -> ProposalList:
    """Contact data that somebody gave in this person's name and that waits for a decision."""
    return await service.open_of(session, customer_id)


@router.post(
    f"{_OF_PERSON}/{{proposal_id}}/accept",
    status_code=204,
    responses=responses(*_ERRORS, NoOpenProposal, EmailOfAnother),
)
async def accept(session: Writing, caller: CustomersWrite, customer_id: UUID, proposal_id: UUID) -> None:
    """Make the proposed data the person's."""
    await service.accept(session, caller, customer_id, proposal_id)


@router.post(f"{_OF_PERSON}/{{proposal_id}}/reject", status_code=204, responses=responses(*_ERRORS, NoOpenProposal))
async def reject(session: Writing, caller: CustomersWrite, customer_id: UUID, proposal_id: UUID) -> None:
    """Leave the person as it is; the same data is not proposed again."""
    await service.reject(session, caller, customer_id, proposal_id)
