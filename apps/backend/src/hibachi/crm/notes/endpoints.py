"""Notes about people."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.crm.auth import CustomersWrite
from hibachi.crm.errors import CustomerNotFound
from hibachi.crm.notes import service
from hibachi.crm.notes.schemas import NoteIn, NoteOut
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Writing

router = APIRouter(prefix="/customers/{customer_id}/notes", tags=["people"])


@router.post("", status_code=201, responses=responses(NotLoggedIn, NoPermission, CustomerNotFound))
async def write(session: Writing, caller: CustomersWrite, customer_id: UUID, note: NoteIn) -> NoteOut:
    """Put a note on the person's timeline; the same request twice is one note."""
    return await service.write(session, caller, customer_id, note)
