"""Proposed contact data as the API shows it."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from hibachi.crm.schemas import CustomerOut


class ProposalOut(BaseModel):
    """Contact data that somebody gave in a known person's name; `phone` is E.164.

    An empty name and no e-mail address would leave the person's as they are.
    """

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    phone: str
    email: str | None
    source: str
    created_at: dt.datetime


class WaitingProposal(BaseModel):
    """One proposal beside the person it is about."""

    proposal: ProposalOut
    person: CustomerOut


class WaitingProposals(BaseModel):
    """The proposals that have waited longest; `total` counts all that wait."""

    items: list[WaitingProposal]
    total: int


class ProposalList(BaseModel):
    """What waits for a decision, oldest first."""

    items: list[ProposalOut]
