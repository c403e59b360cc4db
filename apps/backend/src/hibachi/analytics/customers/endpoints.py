"""A person's page."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.analytics.auth import CustomersRead
from hibachi.analytics.customers import service
from hibachi.analytics.customers.schemas import CustomerDetail
from hibachi.crm.errors import CustomerNotFound
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/customers", tags=["people"])


@router.get("/{customer_id}", responses=responses(NotLoggedIn, NoPermission, CustomerNotFound))
async def customer(session: Reading, caller: CustomersRead, customer_id: UUID) -> CustomerDetail:
    """A person with bookings and timeline."""
    return await service.customer(session, caller, customer_id)
