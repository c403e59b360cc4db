"""Showing and switching features."""

from collections.abc import Mapping

from hibachi.identity.audit.service import record_audit
from hibachi.identity.flags.schemas import BatchItem, CheckItem, FlagItem
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.flags import BATCHES, FLAGS, Batch, Check, Flag
from hibachi.platform.flags.service import all_states, batch_named, checks_for, flags_of, set_batch, set_flag
from hibachi.platform.flags.types import BATCH_TITLES


async def list_flags(session: ReadSession) -> list[FlagItem]:
    """Every feature, by batch and key."""
    on = await all_states(session)
    return [_flag(flag, on) for flag in sorted(FLAGS.values(), key=lambda flag: (BATCHES.index(flag.batch), flag.key))]


async def list_batches(session: ReadSession) -> list[BatchItem]:
    """The release batches in their order."""
    on = await all_states(session)
    return [_batch(batch, on) for batch in BATCHES]


async def switch_flag(session: WriteSession, caller: Caller, key: str, enable: bool) -> FlagItem:
    """Switch a feature. Raises `NoSuchFlag`, `NeedsUnmet` or `StillNeeded`."""
    on = await set_flag(session, key, enable)
    record_audit(session, caller, "flag.switched", "flag", None, after={"key": key, "enabled": enable})
    return _flag(FLAGS[key], on)


async def switch_batch(session: WriteSession, caller: Caller, name: str, enable: bool) -> BatchItem:
    """Switch all features of a batch, or none. Raises like `switch_flag`."""
    on = await set_batch(session, name, enable)
    record_audit(session, caller, "batch.switched", "batch", None, after={"name": name, "enabled": enable})
    return _batch(batch_named(name), on)


def _flag(flag: Flag, on: Mapping[str, bool]) -> FlagItem:
    return FlagItem(
        key=flag.key,
        batch=flag.batch,
        description=flag.description,
        enabled=on[flag.key],
        default=flag.default,
        needs=list(flag.needs),
        checks=[_check(check) for check in checks_for(flag, on)],
    )


def _batch(batch: Batch, on: Mapping[str, bool]) -> BatchItem:
    """The checks are those of switching the whole batch on."""
    flags = flags_of(batch)
    all_on = {**on, **{flag.key: True for flag in flags}}
    checks = {check.name: check for flag in flags for check in checks_for(flag, all_on)}
    return BatchItem(
        name=batch,
        title=BATCH_TITLES[batch],
        enabled=bool(flags) and all(on[flag.key] for flag in flags),
        flags=[flag.key for flag in flags],
        checks=[_check(check) for check in checks.values()],
    )


def _check(check: Check) -> CheckItem:
    return CheckItem(name=check.name, ok=check.ok, detail=check.detail)
