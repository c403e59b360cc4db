"""Writing notes about people."""

from collections.abc import Sequence
from uuid import UUID

from hibachi.crm import service as crm
from hibachi.crm.notes import repository
from hibachi.crm.notes.models import CustomerNote
from hibachi.crm.notes.schemas import NoteIn, NoteOut
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify


async def write(session: WriteSession, caller: Caller, customer_id: UUID, note: NoteIn) -> NoteOut:
    """Put a note on a person's timeline, once for each request. Raises `CustomerNotFound`."""
    person = await crm.get(session, customer_id)
    values = {"id": new_id(), "created_at": clock.now(), "customer_id": person.id} | note.model_dump()
    values |= {"written_by": caller.id, "written_by_name": caller.name}
    if await repository.insert_once(session, values):
        after = {"note": values["id"], "source": note.source}
        record_audit(session, caller, "customer.note_written", "customer", person.id, after=after)
        notify(session, "customers", {"id": str(person.id)})
    return NoteOut.model_validate(await repository.of_request(session, person.id, note.request_id))


async def of_customer(session: ReadSession, customer_id: UUID) -> Sequence[CustomerNote]:
    """Notes about a person, newest first."""
    return await repository.of_customer(session, customer_id)
