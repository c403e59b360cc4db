"""Bodies of resetting a password."""

from pydantic import BaseModel, EmailStr

from hibachi.identity.schemas import LinkToken, PasswordText


class ForgotRequest(BaseModel):
    """Whose password is forgotten."""

    email: EmailStr


class ChangeRequest(BaseModel):
    """The present password and the new one."""

    current: PasswordText
    password: PasswordText


class ResetRequest(BaseModel):
    """The link's token and the new password."""

    token: LinkToken
    password: PasswordText
