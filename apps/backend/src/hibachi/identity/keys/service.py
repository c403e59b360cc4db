"""Making, checking and revoking API keys."""

from datetime import timedelta
from uuid import UUID

from hibachi.identity.audit.service import record_audit
from hibachi.identity.keys import repository
from hibachi.identity.keys.errors import BadApiKey, KeyBeyondYours, NoSuchKey
from hibachi.identity.keys.models import ApiKey
from hibachi.identity.keys.schemas import ApiKeyItem, ApiKeyList, ApiKeyRequest, NewApiKey
from hibachi.identity.keys.types import KeyStanding
from hibachi.platform import clock
from hibachi.platform.auth import Caller, fingerprint, new_secret
from hibachi.platform.db import ReadSession, WriteSession, reading, unit_of_work

KEY_PREFIX = "hbk_"
_SHOWN = len(KEY_PREFIX) + 6
_TOUCH_EVERY = timedelta(minutes=1)


async def key_standing(business_id: UUID, key: str) -> KeyStanding:
    """What a key allows at this moment; `BadApiKey` when it is unknown, revoked or its maker's account is closed.

    Read anew for every call: what was revoked must not work a moment longer, and such calls are few.
    """
    async with reading(business_id) as session:
        row = await repository.by_hash(session, fingerprint(key))
    if row is None:
        raise BadApiKey()
    now = clock.now()
    if row.last_used_at is None or row.last_used_at < now - _TOUCH_EVERY:
        async with unit_of_work(business_id) as session:
            await repository.touch(session, row.id, now, now - _TOUCH_EVERY)
    return KeyStanding(row.id, row.name, frozenset(row.permissions), frozenset(row.station_ids))


async def make_key(session: WriteSession, caller: Caller, wanted: ApiKeyRequest) -> NewApiKey:
    """A new key at the maker's stations; `KeyBeyondYours` when it asks for more than its maker may do."""
    beyond = sorted(set(wanted.permissions) - caller.permissions)
    if beyond or caller.id is None:
        raise KeyBeyondYours(field="permissions", rule="subset", missing=list(beyond))
    secret = new_secret(KEY_PREFIX)
    row = ApiKey(
        name=wanted.name,
        prefix=secret[:_SHOWN],
        key_hash=fingerprint(secret),
        permissions=sorted(set(wanted.permissions)),
        station_ids=sorted(caller.station_ids),
        created_by=caller.id,
    )
    session.add(row)
    await session.flush()
    record_audit(session, caller, "api_key.made", "api_key", row.id, after={"name": row.name, "may": row.permissions})
    return NewApiKey(**_item(row, caller.name).model_dump(), key=secret)


async def list_keys(session: ReadSession) -> ApiKeyList:
    """All keys in force."""
    return ApiKeyList(items=[_item(row, maker) for row, maker in await repository.in_force(session)])


async def revoke_key(session: WriteSession, caller: Caller, key_id: UUID) -> None:
    """Put a key out of force, from the next call on; `NoSuchKey` when there is none."""
    row = await repository.locked(session, key_id)
    if row is None:
        raise NoSuchKey()
    row.revoked_at = clock.now()
    record_audit(session, caller, "api_key.revoked", "api_key", row.id, before={"name": row.name})


def _item(row: ApiKey, maker: str) -> ApiKeyItem:
    return ApiKeyItem(
        id=row.id,
        name=row.name,
        prefix=row.prefix,
        permissions=row.permissions,
        created_at=row.created_at,
        created_by=maker,
        last_used_at=row.last_used_at,
    )
