"""Staff look-ups of people and leads."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.crm import repository, service
from hibachi.crm.auth import CustomersRead, LeadsRead, LeadsWrite
from hibachi.crm.errors import LeadChanged, LeadNotFound
from hibachi.crm.schemas import CustomerPage, LeadOut, LeadPage, LeadStatusIn
from hibachi.crm.service import customer_out, find, lead_out
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing
from hibachi.platform.http.pages import Cursor, Limit, after, offset_of

router = APIRouter(tags=["people"])


@router.get("/customers")
async def customers(
    session: Reading,
    _caller: CustomersRead,
    q: Annotated[str, Query(max_length=200, description="part of a name, or a whole e-mail or phone")] = "",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> CustomerPage:
    """People, newest first."""
    offset = offset_of(cursor)
    found = await find(session, q, offset, limit + 1)
    return CustomerPage(
        items=[customer_out(row) for row in found[:limit]], next_cursor=after(offset, limit, len(found))
    )


@router.get("/leads")
async def leads(session: Reading, _caller: LeadsRead, limit: Limit = 50) -> LeadPage:
    """Leads, newest first."""
    return LeadPage(items=[lead_out(lead, customer) for lead, customer in await repository.leads(session, limit)])


@router.post("/leads/{lead_id}/status", responses=responses(NotLoggedIn, NoPermission, LeadNotFound, LeadChanged))
async def set_lead_status(session: Writing, caller: LeadsWrite, lead_id: UUID, wish: LeadStatusIn) -> LeadOut:
    """Put a lead into another state."""
    return await service.set_lead_status(session, caller, lead_id, wish)
