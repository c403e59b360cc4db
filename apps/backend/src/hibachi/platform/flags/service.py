"""Asking for and switching flags."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from pydantic import SecretStr

from hibachi.platform.cache.ttl import TtlCache
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, after_commit, reading
from hibachi.platform.errors.base import JsonValue
from hibachi.platform.flags import repository, rules
from hibachi.platform.flags.errors import NeedsUnmet, NoSuchFlag, StillNeeded
from hibachi.platform.flags.registry import FLAGS
from hibachi.platform.flags.types import BATCHES, Batch, Check, Flag

_KEPT_SECONDS = 5
_kept: TtlCache[UUID, dict[str, bool]] = TtlCache(_KEPT_SECONDS)


async def enabled(session: ReadSession, flag: Flag) -> bool:
    """Whether a feature is on for the session's business, at most five seconds old."""

    async def load() -> dict[str, bool]:
        return await repository.states(session)

    return (await _kept.get(session.info["business_id"], load)).get(flag.key, flag.default)


async def enabled_for(business_id: UUID, flag: Flag) -> bool:
    """Like `enabled`, for callers without a session."""

    async def load() -> dict[str, bool]:
        async with reading(business_id) as session:
            return await repository.states(session)

    return (await _kept.get(business_id, load)).get(flag.key, flag.default)


async def all_states(session: ReadSession) -> dict[str, bool]:
    """Every declared flag and whether it is on, as the database has it now."""
    switched = await repository.states(session)
    return {flag.key: switched.get(flag.key, flag.default) for flag in FLAGS.values()}


def checks_for(flag: Flag, on: Mapping[str, bool]) -> list[Check]:
    """Whether what a flag needs is there, with the flags in `on` switched on."""
    return rules.checks_of(flag, on, _has_setting, get_settings().env != "production")


async def set_flag(session: WriteSession, key: str, enable: bool) -> dict[str, bool]:
    """Switch one flag; the states of all. Raises `NoSuchFlag`, `NeedsUnmet` or `StillNeeded`."""
    if key not in FLAGS:
        raise NoSuchFlag()
    return await _switch(session, [FLAGS[key]], enable)


async def set_batch(session: WriteSession, name: str, enable: bool) -> dict[str, bool]:
    """Switch every flag of a batch, all or none; the states of all. Raises like `set_flag`."""
    return await _switch(session, flags_of(batch_named(name)), enable)


def batch_named(name: str) -> Batch:
    """The batch of a name; `NoSuchFlag` when there is none."""
    found = next((batch for batch in BATCHES if batch == name), None)
    if found is None:
        raise NoSuchFlag()
    return found


def flags_of(batch: Batch) -> list[Flag]:
    """The flags of a batch, each after those it needs."""
    return rules.in_order(flag for flag in FLAGS.values() if flag.batch == batch)


async def _switch(session: WriteSession, flags: list[Flag], enable: bool) -> dict[str, bool]:
    await repository.lock(session)
    on = {**await all_states(session), **{flag.key: enable for flag in flags}}
    if enable:
        _check_needs(flags, on)
    else:
        _check_unneeded(flags, on)
    for flag in flags:
        await repository.store(session, flag.key, enable)
    after_commit(session, "flags", _forget)
    return on


def _check_needs(flags: Iterable[Flag], on: Mapping[str, bool]) -> None:
    failed = [(flag, check) for flag in flags for check in checks_for(flag, on) if not check.ok]
    errors: list[dict[str, JsonValue]] = [
        {"field": flag.key, "rule": check.name, "message": check.detail or ""} for flag, check in failed
    ]
    if errors:
        raise NeedsUnmet(errors=errors)


def _check_unneeded(flags: Iterable[Flag], on: Mapping[str, bool]) -> None:
    users = {user for flag in flags for user in rules.needed_by(flag.key, FLAGS.values(), on)}
    if users:
        raise StillNeeded(needed_by=list[JsonValue](sorted(users)))


def _has_setting(path: str) -> bool:
    """Whether a setting such as `stripe.api_key` has a value."""
    value: object = get_settings()
    for part in path.split("."):
        value = getattr(value, part)
    return bool(value.get_secret_value() if isinstance(value, SecretStr) else value)


async def _forget() -> None:
    _kept.forget()
