"""Staff as the panel shows them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, EmailStr, Field, StringConstraints

from hibachi.identity.types import Role

PersonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
StationIds = Annotated[list[UUID], Field(max_length=200)]


class StationName(BaseModel):
    """A station by id and name."""

    id: UUID
    name: str


class StaffMember(BaseModel):
    """One account, or (`pending`) an invitation nobody has accepted yet; its id is then the invitation's."""

    id: UUID
    name: str
    email: str
    role: Role
    active: bool
    pending: bool
    stations: list[StationName]
    totp_enabled: bool
    last_seen_at: datetime | None


class StaffList(BaseModel):
    """Everyone the caller may see; never so many that pages are needed."""

    items: list[StaffMember]
    next_cursor: str | None = None


class StaffPatch(BaseModel):
    """What to change; fields left out stay."""

    role: Role | None = None
    active: bool | None = None
    station_ids: StationIds | None = None


class InvitationRequest(BaseModel):
    """Whom to invite into which role; no stations means all."""

    email: EmailStr
    name: PersonName
    role: Role
    station_ids: StationIds = []
