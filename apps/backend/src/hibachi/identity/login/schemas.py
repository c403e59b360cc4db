"""Bodies of logging in."""

from typing import Annotated, Literal

from pydantic import BaseModel, EmailStr, Field

from hibachi.identity.schemas import LinkToken, PasswordText


class LoginRequest(BaseModel):
    """First step."""

    email: EmailStr
    password: PasswordText


class TotpAnswer(BaseModel):
    """Second step, for accounts with one-time codes."""

    challenge: LinkToken
    code: Annotated[str, Field(max_length=20, description="six digits, or a recovery code")]


class TotpChallenge(BaseModel):
    """The password was right; answer at `/auth/totp` within five minutes."""

    totp_required: Literal[True] = True
    challenge: str
