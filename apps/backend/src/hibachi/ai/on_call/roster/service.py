"""Setting the roster, and telling the alerts who can be told."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from uuid import UUID

from hibachi.ai.flags import ON_CALL
from hibachi.ai.on_call.roster import repository
from hibachi.ai.on_call.roster.errors import (
    OnCallCannotText,
    OnCallNumberTaken,
    OnCallPersonNotFound,
    OnCallPersonRefused,
    OnCallRosterChanged,
    OnCallRosterFull,
    OnCallTestTooSoon,
)
from hibachi.ai.on_call.roster.models import OnCallPerson, OnCallTerms
from hibachi.ai.on_call.roster.schemas import OnCallOut, OnCallPersonIn, OnCallPersonOut, OnCallTermsIn, TestTextOut
from hibachi.ai.on_call.roster.types import OnCall, Terms
from hibachi.communications.texting import service as texting
from hibachi.communications.texting.lines import line_of
from hibachi.communications.texting.types import Delivery, Draft
from hibachi.identity.accounts import service as accounts
from hibachi.identity.accounts.types import Account
from hibachi.identity.audit.service import record_audit
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.flags import enabled
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.phone import to_e164

LIMIT = 20
_BETWEEN_TESTS = timedelta(minutes=1)


async def line(session: ReadSession) -> str | None:
    """The number alerts leave from; None when the business has none."""
    return line_of(await business_info(session.info["business_id"])) or None


async def can_text(session: ReadSession) -> bool:
    """Whether alerts can leave by text."""
    return await enabled(session, ON_CALL) and await line(session) is not None


async def terms(session: ReadSession) -> Terms:
    """What the business has set, else what it begins with."""
    row = await repository.terms(session)
    return Terms(row.least_priority, row.wait_minutes) if row else Terms()


async def people(session: ReadSession) -> list[OnCall]:
    """Everybody who can be told, in order; people whose account is closed are passed over."""
    usual = (await terms(session)).wait_minutes
    known = await accounts.accounts(session)
    return [
        OnCall(
            id=one.id,
            staff_id=one.staff_id,
            name=one.name,
            number=one.number,
            number_hash=one.number_hash,
            wait=timedelta(minutes=one.wait_minutes or usual),
        )
        for one in await repository.everyone(session)
        if not _closed(one, known)
    ]


async def overview(session: ReadSession) -> OnCallOut:
    """The whole roster as the panel shows it."""
    rows = await repository.everyone(session)
    known = await accounts.accounts(session)
    tests = await texting.carried(session, {one.test_id: one.number_hash for one in rows if one.test_id})
    return OnCallOut(
        line=await line(session),
        on=await enabled(session, ON_CALL),
        terms=OnCallTermsIn.model_validate(asdict(await terms(session))),
        people=[
            _shown(
                one,
                closed=_closed(one, known),
                stopped=await texting.stopped(session, one.number),
                test=tests.get(one.test_id) if one.test_id else None,
            )
            for one in rows
        ],
    )


async def set_terms(session: WriteSession, caller: Caller, wish: OnCallTermsIn) -> OnCallOut:
    """Set when people are told and how long each has."""
    await repository.lock(session)
    before = asdict(await terms(session))
    row = await repository.terms(session)
    if row is None:
        row = OnCallTerms(id=new_id())
        session.add(row)
    row.least_priority, row.wait_minutes = wish.least_priority, wish.wait_minutes
    if before != (after := wish.model_dump()):
        record_audit(session, caller, "on_call.terms_changed", "on_call", None, before, after)
    return await _after(session)


async def add(session: WriteSession, caller: Caller, wish: OnCallPersonIn) -> OnCallOut:
    """Put somebody on call. Raises `OnCallPersonRefused`, `OnCallNumberTaken`, `OnCallRosterFull`."""
    await repository.lock(session)
    rows = await repository.everyone(session)
    if len(rows) >= LIMIT:
        raise OnCallRosterFull(limit=LIMIT)
    row = OnCallPerson(id=new_id(), place=rows[-1].place + 1 if rows else 1)
    await _write(session, row, wish)
    session.add(row)
    record_audit(session, caller, "on_call.added", "on_call", row.id, after=_facts(row))
    return await _after(session)


async def change(session: WriteSession, caller: Caller, person_id: UUID, wish: OnCallPersonIn) -> OnCallOut:
    """Change somebody. Raises `OnCallPersonNotFound`, `OnCallPersonRefused`, `OnCallNumberTaken`."""
    await repository.lock(session)
    row = await _access(session, person_id)
    before = _facts(row)
    await _write(session, row, wish)
    if before != (after := _facts(row)):
        record_audit(session, caller, "on_call.changed", "on_call", row.id, before, after)
    return await _after(session)


async def remove(session: WriteSession, caller: Caller, person_id: UUID) -> OnCallOut:
    """Take somebody off. Raises `OnCallPersonNotFound`."""
    await repository.lock(session)
    row = await _access(session, person_id)
    await session.delete(row)
    record_audit(session, caller, "on_call.removed", "on_call", row.id, _facts(row))
    return await _after(session)


async def reorder(session: WriteSession, caller: Caller, ids: list[UUID]) -> OnCallOut:
    """Set the order; it must name everybody once. Raises `OnCallRosterChanged`."""
    await repository.lock(session)
    rows = {row.id: row for row in await repository.everyone(session)}
    if sorted(ids) != sorted(rows):
        raise OnCallRosterChanged(field="ids", rule="everybody_once")
    before = [row.name for row in rows.values()]
    for place, one in enumerate(ids, start=1):
        rows[one].place = place
    if before != (after := [rows[one].name for one in ids]):
        record_audit(session, caller, "on_call.reordered", "on_call", None, {"order": before}, {"order": after})
    return await _after(session)


async def send_test(session: WriteSession, caller: Caller, person_id: UUID) -> OnCallOut:
    """Send a test text. Raises `OnCallPersonNotFound`, `OnCallCannotText`, `OnCallTestTooSoon`."""
    await repository.lock(session)
    row = await _access(session, person_id)
    if not await can_text(session):
        raise OnCallCannotText()
    now = clock.now()
    if row.tested_at and now - row.tested_at < _BETWEEN_TESTS:
        raise OnCallTestTooSoon()
    row.test_id, row.tested_at = new_id(), now
    business = await business_info(session.info["business_id"])
    body = f"{business.name}: a test. Texts about guests who wait for a person reach you here. Nothing to do now."
    texting.write(session, Draft(row.number, body, "alert", message_id=row.test_id))
    record_audit(session, caller, "on_call.tested", "on_call", row.id, after={"name": row.name})
    return await _after(session)


async def _after(session: WriteSession) -> OnCallOut:
    await session.flush()
    return await overview(session)


async def _access(session: ReadSession, person_id: UUID) -> OnCallPerson:
    found = next((row for row in await repository.everyone(session) if row.id == person_id), None)
    if found is None:
        raise OnCallPersonNotFound()
    return found


async def _write(session: WriteSession, row: OnCallPerson, wish: OnCallPersonIn) -> None:
    number = _number(wish.phone)
    if number == await line(session):
        raise OnCallPersonRefused("This is the number texts leave from.", field="phone", rule="not_our_own")
    if any(one.number_hash == keyed_hash(number) and one.id != row.id for one in await repository.everyone(session)):
        raise OnCallNumberTaken(field="phone", rule="unique")
    account = await _account(session, wish.staff_id)
    name = wish.name or (account.name if account else "")
    if not name:
        raise OnCallPersonRefused("Say who this is.", field="name", rule="required")
    if getattr(row, "number_hash", None) != keyed_hash(number):
        row.test_id, row.tested_at = None, None
    row.staff_id, row.name, row.wait_minutes = wish.staff_id, name, wish.wait_minutes
    row.number, row.number_hash = number, keyed_hash(number)


def _number(phone: str) -> str:
    try:
        return to_e164(phone)
    except ValueError as problem:
        raise OnCallPersonRefused("This is not a phone number.", field="phone", rule="phone_number") from problem


async def _account(session: ReadSession, staff_id: UUID | None) -> Account | None:
    if staff_id is None:
        return None
    found = (await accounts.accounts(session)).get(staff_id)
    if found is None or not found.active:
        raise OnCallPersonRefused("There is no such account.", field="staff_id", rule="active")
    if not found.may("conversations:write"):
        raise OnCallPersonRefused("This account may not answer guests.", field="staff_id", rule="may_answer")
    return found


def _closed(row: OnCallPerson, known: Mapping[UUID, Account]) -> bool:
    if row.staff_id is None:
        return False
    account = known.get(row.staff_id)
    return account is None or not account.active or not account.may("conversations:write")


def _facts(row: OnCallPerson) -> dict[str, object]:
    """What the audit log may say: of the number its end."""
    return {"name": row.name, "number": f"…{row.number[-4:]}", "minutes": row.wait_minutes, "account": row.staff_id}


def _shown(row: OnCallPerson, *, closed: bool, stopped: bool, test: Delivery | None) -> OnCallPersonOut:
    return OnCallPersonOut(
        id=row.id,
        staff_id=row.staff_id,
        name=row.name,
        phone=row.number,
        wait_minutes=row.wait_minutes,
        closed=closed,
        stopped=stopped,
        test=TestTextOut(at=test.at, status=test.status, reason=test.reason) if test else None,
    )
