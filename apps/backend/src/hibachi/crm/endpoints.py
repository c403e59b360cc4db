"""Staff look-ups of people and leads."""

from typing import Annotated

from fastapi import APIRouter, Query

from hibachi.crm import repository
from hibachi.crm.auth import CustomersRead, LeadsRead
from hibachi.crm.schemas import CustomerPage, LeadPage
from hibachi.crm.service import customer_out, find, lead_out
from hibachi.platform.http.deps import Reading
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
