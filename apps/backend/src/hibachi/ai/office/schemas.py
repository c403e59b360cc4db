"""Figures as the API shows them."""

import datetime as dt

from pydantic import BaseModel, ConfigDict, Field

from hibachi.ai.office.types import Figure, Period
from hibachi.ai.types import FactKind


class PeriodOut(BaseModel):
    """Station dates, both included."""

    model_config = ConfigDict(from_attributes=True, populate_by_name=True)

    first: dt.date = Field(serialization_alias="from")
    last: dt.date = Field(serialization_alias="to")
    words: str


class FigureOut(BaseModel):
    """A figure of the answer with its source; money is cents, times and dates are ISO."""

    label: str
    kind: FactKind
    value: int | str
    unit: str
    source: str
    period: PeriodOut | None


def figure_out(figure: Figure) -> FigureOut:
    """The public form of a figure."""
    shown = figure.value if isinstance(figure.value, int) else str(figure.value)
    return FigureOut(
        label=figure.label,
        kind=figure.kind,
        value=shown,
        unit=figure.unit,
        source=figure.source,
        period=_period(figure.period),
    )


def _period(period: Period | None) -> PeriodOut | None:
    return PeriodOut(first=period.first, last=period.last, words=period.words) if period else None
