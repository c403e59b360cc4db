"""Bodies of the second factor."""

from typing import Annotated

from pydantic import BaseModel, StringConstraints

Code = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9]{6}$")]


class TotpSetup(BaseModel):
    """What the authenticator app needs: as text, as an address, and as a QR code to scan."""

    secret: str
    otpauth_uri: str
    qr_svg: str


class TotpCode(BaseModel):
    """Six digits."""

    code: Code
