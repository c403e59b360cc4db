"""Bodies of a log-in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from hibachi.identity.schemas import StationName
from hibachi.identity.types import Permission, Role


class BusinessName(BaseModel):
    """The business a log-in belongs to."""

    name: str
    slug: str


class Me(BaseModel):
    """The person logged in. No stations means all of them.

    `must_enrol`: setting up the second factor is all they can do yet.
    """

    id: UUID
    name: str
    email: str
    role: Role
    stations: list[StationName]
    permissions: list[Permission]
    totp_enabled: bool
    must_enrol: bool
    business: BusinessName


class Tokens(BaseModel):
    """An access token for the `Authorization` header, its life in seconds, and whose it is."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the name of the scheme
    expires_in: int
    staff: Me


class SessionItem(BaseModel):
    """One open log-in of the caller. `address` hides its last part; `this` is the one that asks."""

    id: UUID
    device: str
    address: str
    opened_at: datetime
    last_used_at: datetime
    this: bool


@dataclass(frozen=True, slots=True)
class OpenedSession:
    """A log-in just opened or renewed. `refresh_token` goes into the cookie and nowhere else."""

    tokens: Tokens
    refresh_token: str
