"""Failed letters as the panel shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel


class FailedLetter(BaseModel):
    """A letter that did not get through. `to` is masked; `about_kind` and `about_id` name what it was about."""

    id: UUID
    to: str
    letter: str
    error: str
    attempts: int
    written_at: dt.datetime
    about_kind: str | None
    about_id: UUID | None
    can_send_again: bool


class FailedLetters(BaseModel):
    """Newest first, at most 200."""

    items: list[FailedLetter]
