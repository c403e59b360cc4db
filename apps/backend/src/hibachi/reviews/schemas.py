"""Reviews as the public page shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class ReviewOut(BaseModel):
    """One review; `rating` is out of five."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    guest: str
    city: str
    event_date: dt.date
    rating: int
    text: str
    created_at: dt.datetime


class ReviewPage(BaseModel):
    """A page of reviews; `average` (one decimal) and `count` are over all published ones."""

    average: float | None
    count: int
    items: list[ReviewOut]
    next_cursor: str | None
