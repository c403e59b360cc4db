"""Budgets, costs and the record of calls."""

import csv
import io
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from hibachi.ai.models import repository
from hibachi.ai.models.errors import InvalidPeriod
from hibachi.ai.models.models import ModelBudget, ModelCall
from hibachi.ai.models.ports import chat_model, links
from hibachi.ai.models.rules import has_left, standing, starts, stopped_by
from hibachi.ai.models.schemas import BudgetIn, CostItem, Costs, ModelOut, ModelsOut
from hibachi.ai.models.types import Budget, CallContext, ChatAnswer, CostRow, Grouping, Outcome, Usage
from hibachi.identity.audit.service import record_audit
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, reading, unit_of_work

log = structlog.get_logger()
_LONGEST = timedelta(days=366)
_LATELY = timedelta(days=7)
_COUNTED = ("enabled", "day_cents", "month_cents")


class Book:
    """The record of calls in the database. Each call is its own unit of work: it cost money whatever becomes of the
    turn it was made for."""

    def __init__(self, prices: str) -> None:
        self._prices = prices

    async def write(
        self, context: CallContext, model: str, outcome: Outcome, answer: ChatAnswer | None, latency_ms: int
    ) -> None:
        """Keep one call."""
        usage = answer.usage if answer else Usage()
        call = ModelCall(
            conversation_id=context.conversation_id,
            message_id=context.message_id,
            stage=context.stage,
            agent=context.agent,
            model=model,
            outcome=outcome,
            tokens_in=usage.tokens_in,
            tokens_out=usage.tokens_out,
            cents=answer.cents if answer else None,
            prices=self._prices,
            latency_ms=latency_ms,
        )
        async with unit_of_work(context.business_id) as session:
            session.add(call)


async def budget(session: ReadSession) -> Budget:
    """The business's budget, or the installation's."""
    row = await repository.budget(session)
    if row:
        return Budget(row.enabled, row.day_cents, row.month_cents)
    settings = get_settings().models
    return Budget(enabled=True, day_cents=settings.day_cents, month_cents=settings.month_cents)


async def save_budget(session: WriteSession, caller: Caller, wanted: Budget) -> Budget:
    """Set the business's budget; audited."""
    before = await budget(session)
    row = await repository.budget(session)
    if row is None:
        row = ModelBudget(enabled=wanted.enabled, day_cents=wanted.day_cents, month_cents=wanted.month_cents)
        session.add(row)
    for name in _COUNTED:
        setattr(row, name, getattr(wanted, name))
    changed = [name for name in _COUNTED if getattr(before, name) != getattr(wanted, name)]
    old, new = ({name: getattr(one, name) for name in changed} for one in (before, wanted))
    record_audit(session, caller, "model_budget.changed", "model_budget", None, old, new)
    return wanted


async def spent(session: ReadSession, business_id: UUID) -> tuple[Decimal, Decimal]:
    """Cents of today and of this month, by the business's own calendar."""
    zone = ZoneInfo((await business_info(business_id)).time_zone)
    return await repository.spent(session, *starts(clock.now().astimezone(zone)))


async def may_ask(session: ReadSession, business_id: UUID) -> bool:
    """Whether a model is there and the business has money left for it."""
    return chat_model() is not None and has_left(await budget(session), *await spent(session, business_id))


async def has_money(business_id: UUID) -> bool:
    """Whether the business has money left, looked up by itself."""
    async with reading(business_id) as session:
        return has_left(await budget(session), *await spent(session, business_id))


async def costs(session: ReadSession, business_id: UUID, first: date, last: date, by: Grouping) -> list[CostRow]:
    """What the calls from the first to the last day cost, both included, by the business's calendar."""
    zone = ZoneInfo((await business_info(business_id)).time_zone)
    since = datetime.combine(first, time(), zone)
    until = datetime.combine(last + timedelta(days=1), time(), zone)
    return list(await repository.costs(session, since, until, by, str(zone)))


async def overview(session: ReadSession, business_id: UUID) -> ModelsOut:
    """The models of the installation, the budget and what is spent of it."""
    held, (today, month) = await budget(session), await spent(session, business_id)
    return ModelsOut(
        configured=list(get_settings().models.chain),
        chain=await _chain(session),
        stopped_by=stopped_by(held, today, month),
        enabled=held.enabled,
        day_cents=held.day_cents,
        month_cents=held.month_cents,
        spent_today_cents=today,
        spent_this_month_cents=month,
    )


async def _chain(session: ReadSession) -> list[ModelOut]:
    held = {link.name: link for link in links()}
    last = {call.model: call for call in await repository.last_calls(session, clock.now() - _LATELY)}
    return [
        ModelOut(
            name=name,
            standing=standing(held.get(name), call := last.get(name)),
            last_at=call.at if call else None,
            last_outcome=call.outcome if call else None,
        )
        for name in dict.fromkeys((*get_settings().models.chain, *held))
    ]


async def change_budget(session: WriteSession, caller: Caller, wanted: BudgetIn) -> ModelsOut:
    """Set the budget and show what is spent of it."""
    await save_budget(session, caller, Budget(wanted.enabled, wanted.day_cents, wanted.month_cents))
    await session.flush()
    return await overview(session, caller.business_id)


async def cost_report(session: ReadSession, business_id: UUID, first: date, last: date, by: Grouping) -> Costs:
    """`costs` with its total. Raises `InvalidPeriod`."""
    if not timedelta(0) <= last - first <= _LONGEST:
        raise InvalidPeriod(field="last", rule="period")
    rows = await costs(session, business_id, first, last, by)
    items = [CostItem(**asdict(row)) for row in rows]
    return Costs(first=first, last=last, by=by, total_cents=sum((row.cents for row in rows), Decimal(0)), items=items)


async def costs_csv(session: ReadSession, business_id: UUID, first: date, last: date, by: Grouping) -> str:
    """`cost_report` for a spreadsheet, one line a row, cents with their fractions. Raises `InvalidPeriod`."""
    report = await cost_report(session, business_id, first, last, by)
    target = io.StringIO()
    writer = csv.DictWriter(target, list(CostItem.model_fields))
    writer.writeheader()
    writer.writerows(item.model_dump() for item in report.items)
    return target.getvalue()
