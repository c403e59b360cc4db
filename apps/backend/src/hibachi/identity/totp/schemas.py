"""Bodies of the second factor."""

from typing import Annotated

from pydantic import BaseModel, StringConstraints

Code = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9]{6}$")]
AnyCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=6, max_length=20)]


class TotpSetup(BaseModel):
    """What the authenticator app needs: as text, as an address, and as a QR code to scan."""

    secret: str
    otpauth_uri: str
    qr_svg: str


class TotpState(BaseModel):
    """Whether one-time codes are on, whether they have to be, and how many recovery codes are left."""

    enabled: bool
    demanded: bool
    recovery_codes_left: int


class TotpCode(BaseModel):
    """Six digits."""

    code: Code


class SecondFactorCode(BaseModel):
    """Six digits, or a recovery code."""

    code: AnyCode


class RecoveryCodes(BaseModel):
    """Codes that work once each in place of a one-time code. They cannot be shown again."""

    recovery_codes: list[str]
