"""Seeing, correcting, adding and removing what is remembered."""

from uuid import UUID

from hibachi.ai.memory import repository
from hibachi.ai.memory.errors import FactNotFound, FactRefused
from hibachi.ai.memory.models import MemoryFact
from hibachi.ai.memory.rules.schema import wrong_with
from hibachi.ai.memory.rules.superseding import placed
from hibachi.ai.memory.schemas import FactEdit, FactIn, FactOut, MemoryOut
from hibachi.ai.memory.types import KINDS, NAMES, Learned, Remover, Standing
from hibachi.crm import service as crm
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify

_CERTAIN = 1.0


async def of_customer(session: ReadSession, customer_id: UUID) -> MemoryOut:
    """What is remembered of a person. Raises `CustomerNotFound`."""
    person = await crm.get(session, customer_id)
    return _memory(list(await repository.facts(session, person.id)))


async def add(session: WriteSession, caller: Caller, customer_id: UUID, wish: FactIn) -> MemoryOut:
    """Write a fact down by hand; what is known already stays as it is. Raises `CustomerNotFound`, `FactRefused`."""
    person = await crm.get(session, customer_id)
    _check(wish.value)
    await repository.lock(session, person.id)
    now, rows = clock.now(), await repository.facts(session, person.id, current=True)
    standing = [Standing(row.id, row.kind, row.value, row.valid_from) for row in rows]
    where = placed(Learned(wish.kind, wish.value, _CERTAIN), now, standing)
    if where is not None:
        fact = MemoryFact(
            id=new_id(),
            customer_id=person.id,
            kind=wish.kind,
            value=wish.value,
            confidence=_CERTAIN,
            source="staff",
            valid_from=now,
            changed_by_name=caller.name or caller.kind,
            changed_at=now,
        )
        session.add(fact)
        await session.flush()
        if where.ends:
            await repository.end(session, where.ends, now, fact.id)
        _record(session, caller, "memory.added", person.id, fact)
    return await of_customer(session, person.id)


async def correct(session: WriteSession, caller: Caller, customer_id: UUID, fact_id: UUID, wish: FactEdit) -> MemoryOut:
    """Put a fact in other words. Raises `FactNotFound`, `FactRefused`."""
    fact = await _locked(session, customer_id, fact_id)
    if fact.value != wish.value:
        _check(wish.value)
        fact.value, fact.confidence = wish.value, _CERTAIN
        fact.changed_by_name, fact.changed_at = caller.name or caller.kind, clock.now()
        await session.flush()
        _record(session, caller, "memory.corrected", customer_id, fact)
    return await of_customer(session, customer_id)


async def remove(session: WriteSession, caller: Caller, customer_id: UUID, fact_id: UUID) -> MemoryOut:
    """Remove a fact for good: its words go, and its message does not teach it again. Raises `FactNotFound`."""
    await _remove(session, caller, customer_id, fact_id, "staff")
    await session.flush()
    return await of_customer(session, customer_id)


async def remove_own(session: WriteSession, customer_id: UUID, fact_id: UUID) -> None:
    """The same by the person it is about. Raises `FactNotFound`."""
    person = Caller(kind="host", business_id=session.info["business_id"], name="The guest")
    await _remove(session, person, customer_id, fact_id, "guest")


def by_kind(rows: list[MemoryFact]) -> list[MemoryFact]:
    """Facts in the order of the kinds."""
    return sorted(rows, key=lambda row: KINDS.index(row.kind))


async def _remove(session: WriteSession, caller: Caller, customer_id: UUID, fact_id: UUID, by: Remover) -> None:
    fact = await _locked(session, customer_id, fact_id)
    fact.value, fact.removed_at, fact.removed_by = "", clock.now(), by
    _record(session, caller, "memory.removed", customer_id, fact)


async def _locked(session: WriteSession, customer_id: UUID, fact_id: UUID) -> MemoryFact:
    await repository.lock(session, customer_id)
    fact = await repository.fact(session, customer_id, fact_id)
    if fact is None:
        raise FactNotFound()
    return fact


def _check(value: str) -> None:
    if wrong := wrong_with(value):
        raise FactRefused(wrong, field="value", rule="soft")


def _record(session: WriteSession, caller: Caller, action: str, customer_id: UUID, fact: MemoryFact) -> None:
    """Say that it was done; the words themselves stay out of the log."""
    record_audit(session, caller, action, "customer", customer_id, after={"kind": fact.kind, "fact": str(fact.id)})
    notify(session, "customers", {"id": str(customer_id)})


def _memory(rows: list[MemoryFact]) -> MemoryOut:
    return MemoryOut(
        current=[_out(row) for row in by_kind([row for row in rows if row.valid_to is None])],
        history=[_out(row) for row in rows if row.valid_to is not None],
    )


def _out(row: MemoryFact) -> FactOut:
    return FactOut(
        id=row.id,
        kind=row.kind,
        kind_name=NAMES[row.kind],
        value=row.value,
        confidence=row.confidence,
        source=row.source,
        channel=row.channel,
        conversation_id=row.conversation_id,
        message_id=row.message_id,
        said_at=row.valid_from,
        until=row.valid_to,
        superseded_by=row.superseded_by,
        by=row.changed_by_name,
    )
