"""Language models as the API shows them to staff."""

from datetime import date, datetime
from decimal import Decimal
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hibachi.ai.models.types import Grouping, Standing, Stop


class BudgetIn(BaseModel):
    """What the business may spend. A limit of 0 stops the models as `enabled: false` does."""

    model_config = ConfigDict(extra="forbid")

    enabled: bool
    day_cents: int = Field(ge=0, le=10_000_000)
    month_cents: int = Field(ge=0, le=100_000_000)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.month_cents < self.day_cents:
            raise ValueError("month_cents must not be below day_cents")
        return self


class ModelOut(BaseModel):
    """A model of the chain. `answering` and `failing` are by this business's newest call of a week, `resting` by the
    breaker of the process that answers here, `left_out` has no key."""

    name: str
    standing: Standing
    last_at: datetime | None = None
    last_outcome: str | None = None


class ModelsOut(BaseModel):
    """The models of this installation, the business's budget and what is spent of it (cents, with fractions)."""

    configured: list[str]
    chain: list[ModelOut]
    stopped_by: Stop | None
    enabled: bool
    day_cents: int
    month_cents: int
    spent_today_cents: Decimal
    spent_this_month_cents: Decimal


class CostItem(BaseModel):
    """The calls of one day, model, agent or stage."""

    key: str
    calls: int
    failed: int
    tokens_in: int
    tokens_out: int
    cents: Decimal
    median_ms: int


class Costs(BaseModel):
    """What calls from the first to the last day cost."""

    first: date
    last: date
    by: Grouping
    total_cents: Decimal
    items: list[CostItem]
