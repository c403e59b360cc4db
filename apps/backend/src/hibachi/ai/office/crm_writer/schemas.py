"""Summaries as the API shows them."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict

from hibachi.ai.office.crm_writer.types import Summary
from hibachi.ai.office.schemas import FigureOut, figure_out
from hibachi.crm.types import LeadStatus


class SuggestionOut(BaseModel):
    """Another state for a lead, and why."""

    model_config = ConfigDict(from_attributes=True)

    lead_id: UUID
    now: LeadStatus
    to: LeadStatus
    reason: str


class SummaryOut(BaseModel):
    """A text to edit and keep as a note of `customer_id`, when the person is known, with the figures behind it."""

    text: str
    figures: list[FigureOut]
    suggestion: SuggestionOut | None
    customer_id: UUID | None
    wording: str


def summary_out(summary: Summary) -> SummaryOut:
    """The public form of a summary."""
    return SummaryOut(
        text=summary.text,
        figures=[figure_out(one) for one in summary.figures],
        suggestion=SuggestionOut.model_validate(summary.suggestion) if summary.suggestion else None,
        customer_id=summary.customer_id,
        wording=summary.wording,
    )
