"""Differences as people look at them and settle them."""

from hibachi.identity.audit.service import record_audit
from hibachi.payments.reconciliation import repository
from hibachi.payments.reconciliation.errors import NoOpenDifference
from hibachi.payments.reconciliation.schemas import DifferenceItem, DifferenceList, SettleIn
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession

_MOST_DAYS = 60


async def differences(session: ReadSession, *, settled: bool) -> DifferenceList:
    """What differs still, or what was settled."""
    items = [item for item in await _all(session) if (item.settled_at is not None) == settled]
    return DifferenceList(items=items)


async def _all(session: ReadSession) -> list[DifferenceItem]:
    reports = await repository.with_differences(session, _MOST_DAYS)
    if not reports:
        return []
    known = await repository.settled_since(session, reports[-1].day)
    settled = {(row.day, row.kind, row.intent_id, row.ours, row.theirs): row for row in known}
    found = []
    for report in reports:
        for entry in report.differences:
            row = settled.get((report.day, entry["kind"], entry["intent_id"], entry["ours"], entry["theirs"]))
            done = {
                "note": row.note if row else None,
                "settled_by": row.settled_by_name if row else None,
                "settled_at": row.created_at if row else None,
            }
            found.append(DifferenceItem.model_validate({"day": report.day, **entry, **done}))
    return found


async def settle(session: WriteSession, caller: Caller, wish: SettleIn) -> None:
    """Note how a difference was cleared up. Raises `NoOpenDifference`."""
    key = (wish.day, wish.kind, wish.intent_id)
    still = (await differences(session, settled=False)).items
    found = next((item for item in still if (item.day, item.kind, item.intent_id) == key), None)
    values = found.model_dump(include={"day", "kind", "intent_id", "ours", "theirs"}) if found else {}
    values |= {"note": wish.note, "settled_by": caller.id, "settled_by_name": caller.name}
    if found is None or not await repository.settle_once(session, values):
        raise NoOpenDifference()
    after = {"intent_id": found.intent_id, "ours": found.ours, "theirs": found.theirs, "note": wish.note}
    record_audit(session, caller, "difference.settled", "payment", found.payment_id, after=after)
