"""Bodies of inviting and accepting."""

from pydantic import BaseModel, EmailStr

from hibachi.identity.schemas import LinkToken, PasswordText, PersonName, StationIds
from hibachi.identity.types import Role


class InvitationRequest(BaseModel):
    """Whom to invite into which role; no stations means all."""

    email: EmailStr
    name: PersonName
    role: Role
    station_ids: StationIds = []


class InvitationToken(BaseModel):
    """The token of an invitation's link."""

    token: LinkToken


class Invited(BaseModel):
    """Whom an open invitation is for, by the name that was given."""

    name: str


class Acceptance(BaseModel):
    """The link's token, the name to appear under, and a password of the person's own."""

    token: LinkToken
    name: PersonName
    password: PasswordText
