"""The fake's memory in our own database, so that processes share it and restarts forget nothing."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.integrations.twilio.models import FakeTwilioObject
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession, system_unit_of_work, unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash

_BATCH, _AGAIN_AFTER = 100, timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What a business asked the fake to do wrong. All of it is off at first.

    Calls are answered after `answer_seconds`. `fail_calls` is the number of calls still to fail, before their effect
    or, with `lose_answers`, after it. Texts and reports are brought to us after `delay_seconds`, `copies` times, newest
    first when `reorder`; `drop` loses them.
    """

    answer_seconds: float = 0.0
    fail_calls: int = 0
    fail_permanently: bool = False
    lose_answers: bool = False
    delay_seconds: float = 0.0
    copies: int = 1
    reorder: bool = False
    drop: bool = False


@dataclass(frozen=True, slots=True)
class PhoneText:
    """A text as a phone shows it. `direction` is seen from us; `status` in Twilio's words."""

    sid: str
    direction: str
    own_number: str
    number: str
    body: str
    status: str
    error: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Webhook:
    """A form to be posted to a path of ours."""

    id: UUID
    business_id: UUID
    path: str
    fields: dict[str, str]


async def keep_text(business_id: UUID, text: PhoneText) -> None:
    """Remember a text, or its new status."""
    body = json.dumps({name: value for name, value in asdict(text).items() if name != "at"})
    values = {"id": new_id(), "created_at": text.at, "object_id": text.sid, "kind": "message", "body": body}
    written = insert(FakeTwilioObject).values(**values, number_hash=keyed_hash(text.number))
    async with unit_of_work(business_id) as session:
        await session.execute(written.on_conflict_do_update(index_elements=["object_id"], set_={"body": body}))


async def texts_of(session: ReadSession, number: str | None, limit: int = 200) -> list[PhoneText]:
    """The newest texts of a business with one number or with all, oldest first."""
    query = select(FakeTwilioObject).where(FakeTwilioObject.kind == "message")
    if number is not None:
        query = query.where(FakeTwilioObject.number_hash == keyed_hash(number))
    rows = (await session.scalars(query.order_by(FakeTwilioObject.id.desc()).limit(limit))).all()
    return [PhoneText(**json.loads(row.body), at=row.created_at) for row in reversed(rows)]


async def add_webhooks(business_id: UUID, hooks: Sequence[tuple[str, dict[str, str]]], due_at: datetime) -> None:
    """Remember forms that are to be posted."""
    async with unit_of_work(business_id) as session:
        for path, fields in hooks:
            made = new_id()
            body = json.dumps({"path": path, "fields": fields})
            session.add(FakeTwilioObject(id=made, object_id=str(made), kind="webhook", body=body, due_at=due_at))
            await session.flush()


async def claim_webhooks() -> list[Webhook]:
    """Forms that are due, oldest first; another process leaves them alone for a while."""
    async with system_unit_of_work() as session:
        query = select(FakeTwilioObject).where(FakeTwilioObject.due_at <= clock.now())
        locked = query.order_by(FakeTwilioObject.id).limit(_BATCH).with_for_update(skip_locked=True)
        rows = (await session.scalars(locked)).all()
        for row in rows:
            row.due_at = clock.now() + _AGAIN_AFTER
        return [_webhook(row) for row in rows]


def _webhook(row: FakeTwilioObject) -> Webhook:
    told = json.loads(row.body)
    return Webhook(row.id, row.business_id, told["path"], told["fields"])


async def settle_webhook(hook: Webhook) -> None:
    """A form was accepted."""
    async with unit_of_work(hook.business_id) as session:
        await session.execute(update(FakeTwilioObject).where(FakeTwilioObject.id == hook.id).values(due_at=None))


async def behaviour_of(business_id: UUID) -> Behaviour:
    """What a business asked for."""
    async with unit_of_work(business_id) as session:
        return _behaviour(await _row(session, business_id))


async def behave(business_id: UUID, wanted: Behaviour) -> None:
    """Change what goes wrong from now on."""
    values: dict[str, Any] = {"id": new_id(), "created_at": clock.now(), "object_id": _key(business_id)}
    values |= {"kind": "behaviour", "body": "", "behaviour": asdict(wanted)}
    written = insert(FakeTwilioObject).values(**values)
    async with unit_of_work(business_id) as session:
        await session.execute(
            written.on_conflict_do_update(index_elements=["object_id"], set_={"behaviour": asdict(wanted)})
        )


async def take_failure(business_id: UUID) -> Behaviour | None:
    """Use up one of the failures asked for."""
    async with unit_of_work(business_id) as session:
        row = await _row(session, business_id)
        found = _behaviour(row)
        if row is None or found.fail_calls < 1:
            return None
        row.behaviour = {**asdict(found), "fail_calls": found.fail_calls - 1}
        return found


async def _row(session: WriteSession, business_id: UUID) -> FakeTwilioObject | None:
    query = select(FakeTwilioObject).where(FakeTwilioObject.object_id == _key(business_id))
    return await session.scalar(query.with_for_update())


def _behaviour(row: FakeTwilioObject | None) -> Behaviour:
    return Behaviour(**row.behaviour) if row and row.behaviour else Behaviour()


def _key(business_id: UUID) -> str:
    return f"behaviour:{business_id}"
