"""Language models for staff: which, what they may cost and what they did cost."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import PlainTextResponse

from hibachi.ai.models import service
from hibachi.ai.models.auth import ModelsRead, ModelsWrite
from hibachi.ai.models.errors import InvalidPeriod
from hibachi.ai.models.schemas import BudgetIn, Costs, ModelsOut
from hibachi.ai.models.types import Grouping
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/language-models", tags=["language models"])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER))
async def read_models(session: Reading, caller: ModelsRead) -> ModelsOut:
    """The configured models, the budget and what is spent of it."""
    return await service.overview(session, caller.business_id)


@router.put("/budget", responses=responses(*_CALLER))
async def save_budget(session: Writing, caller: ModelsWrite, wanted: BudgetIn) -> ModelsOut:
    """Set the budget; it holds from the next call on."""
    return await service.change_budget(session, caller, wanted)


@router.get("/costs", responses=responses(*_CALLER, InvalidPeriod))
async def read_costs(
    session: Reading, caller: ModelsRead, first: date, last: date, by: Annotated[Grouping, Query()] = "day"
) -> Costs:
    """Sums of the calls from the first to the last day, by day, model, agent or stage."""
    return await service.cost_report(session, caller.business_id, first, last, by)


@router.get("/costs.csv", response_class=PlainTextResponse, responses=responses(*_CALLER, InvalidPeriod))
async def read_costs_csv(
    session: Reading, caller: ModelsRead, first: date, last: date, by: Annotated[Grouping, Query()] = "day"
) -> PlainTextResponse:
    """The same sums for a spreadsheet."""
    headers = {"Content-Disposition": 'attachment; filename="model-costs.csv"'}
    text = await service.costs_csv(session, caller.business_id, first, last, by)
    return PlainTextResponse(text, media_type="text/csv", headers=headers)
