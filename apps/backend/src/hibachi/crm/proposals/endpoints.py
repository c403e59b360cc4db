"""Staff's decisions about proposed contact data."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.crm.auth import CustomersRead, CustomersWrite
from hibachi.crm.errors import CustomerNotFound
from hibachi.crm.proposals import service
from hibachi.crm.proposals.errors import EmailOfAnother, NoOpenProposal
from hibachi.crm.proposals.schemas import ProposalList
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/customers/{customer_id}/proposals", tags=["people"])
_ERRORS = (NotLoggedIn, NoPermission, CustomerNotFound)


@router.get("", responses=responses(*_ERRORS))
async def proposals(session: Reading, _caller: CustomersRead, customer_id: UUID) -> ProposalList:
    """Contact data that somebody gave in this person's name and that waits for a decision."""
    return await service.open_of(session, customer_id)


@router.post("/{proposal_id}/accept", status_code=204, responses=responses(*_ERRORS, NoOpenProposal, EmailOfAnother))
async def accept(session: Writing, caller: CustomersWrite, customer_id: UUID, proposal_id: UUID) -> None:
    """Make the proposed data the person's."""
    await service.accept(session, caller, customer_id, proposal_id)


@router.post("/{proposal_id}/reject", status_code=204, responses=responses(*_ERRORS, NoOpenProposal))
async def reject(session: Writing, caller: CustomersWrite, customer_id: UUID, proposal_id: UUID) -> None:
    """Leave the person as it is; the same data is not proposed again."""
    await service.reject(session, caller, customer_id, proposal_id)
