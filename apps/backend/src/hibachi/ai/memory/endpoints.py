"""What is remembered of people, for the team."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.ai.memory import service
from hibachi.ai.memory.auth import MemoryRead, MemoryWrite
from hibachi.ai.memory.errors import FactNotFound, FactRefused
from hibachi.ai.memory.schemas import FactEdit, FactIn, MemoryOut
from hibachi.crm.errors import CustomerNotFound
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/customers/{customer_id}/memory", tags=["people"])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER, CustomerNotFound))
async def memory(session: Reading, _caller: MemoryRead, customer_id: UUID) -> MemoryOut:
    """What is remembered of a person, with its history."""
    return await service.of_customer(session, customer_id)


@router.post("", status_code=201, responses=responses(*_CALLER, CustomerNotFound, FactRefused))
async def add(session: Writing, caller: MemoryWrite, customer_id: UUID, wish: FactIn) -> MemoryOut:
    """Write a fact down by hand."""
    return await service.add(session, caller, customer_id, wish)


@router.patch("/{fact_id}", responses=responses(*_CALLER, FactNotFound, FactRefused))
async def correct(session: Writing, caller: MemoryWrite, customer_id: UUID, fact_id: UUID, wish: FactEdit) -> MemoryOut:
    """Put a fact in other words."""
    return await service.correct(session, caller, customer_id, fact_id, wish)


@router.delete("/{fact_id}", responses=responses(*_CALLER, FactNotFound))
async def remove(session: Writing, caller: MemoryWrite, customer_id: UUID, fact_id: UUID) -> MemoryOut:
    """Remove a fact for good; its message does not teach it again."""
    return await service.remove(session, caller, customer_id, fact_id)
