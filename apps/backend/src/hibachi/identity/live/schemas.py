"""Bodies of live updates."""

from pydantic import BaseModel


class Ticket(BaseModel):
    """Opens a stream for this many seconds."""

    ticket: str
    expires_in: int
