"""Proposed contact data as the API shows it."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class ProposalOut(BaseModel):
    """Name and phone (E.164) that somebody gave together with a known person's e-mail address."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    phone: str
    source: str
    created_at: dt.datetime


class ProposalList(BaseModel):
    """What waits for a decision, oldest first."""

    items: list[ProposalOut]
