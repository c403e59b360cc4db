"""Comparing a day."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import structlog

from hibachi.payments.events import ReconciliationDiffers
from hibachi.payments.ports import payment_gateway
from hibachi.payments.reconciliation import repository, rules
from hibachi.payments.reconciliation.types import Difference, Statement
from hibachi.payments.types import Intent
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.outbox import publish

log = structlog.get_logger()


async def reconcile(business_id: UUID, day: date) -> list[Difference]:
    """Compare one UTC day of one business with the provider and write the report. Safe to repeat.

    Looks at every card payment that was paid or refunded that day, and at every charge the provider opened that day.
    Raises `GatewayError`. The provider is read outside any transaction.
    """
    start = datetime.combine(day, time(), UTC)
    end = start + timedelta(days=1)
    opened = [
        intent
        for intent in await payment_gateway().intents_between(start, end)
        if intent.status == "succeeded" and intent.business_id in (business_id, None)
    ]
    async with reading(business_id) as session:
        books = await repository.books_of(session, start, end, [intent.id for intent in opened])
    theirs = {intent.id: await _statement(intent) for intent in opened}
    for entry in books:
        if entry.intent_id not in theirs:
            theirs[entry.intent_id] = await _statement(await payment_gateway().retrieve_intent(entry.intent_id))
    differences = rules.compare(books, theirs)
    await _report(business_id, day, len(theirs), differences)
    return differences


async def _statement(intent: Intent) -> Statement:
    refunds = await payment_gateway().refunds_of(intent.id)
    refunded = sum(refund.amount_cents for refund in refunds if refund.status == "succeeded")
    return Statement(intent.id, intent.payment_id, intent.received_cents, refunded)


async def _report(business_id: UUID, day: date, checked: int, differences: Sequence[Difference]) -> None:
    rows: list[dict[str, object]] = [
        {**asdict(found), "payment_id": str(found.payment_id) if found.payment_id else None} for found in differences
    ]
    async with unit_of_work(business_id) as session:
        await repository.put_report(session, day, checked, rows)
        if differences:
            log.error("reconciliation_differs", day=day.isoformat(), differences=len(differences))
            publish(session, ReconciliationDiffers(aggregate_id=business_id, day=day, differences=len(differences)))


async def is_done(business_id: UUID, day: date) -> bool:
    """Whether a day was compared."""
    async with reading(business_id) as session:
        return await repository.has_report(session, day)
