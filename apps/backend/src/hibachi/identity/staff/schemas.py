"""Staff as the panel shows them."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from hibachi.identity.schemas import StationIds, StationName
from hibachi.identity.types import Role


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
