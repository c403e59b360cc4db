"""Time-based one-time codes (RFC 6238: six digits, 30 seconds)."""

import hmac
import io

import pyotp
import segno

from hibachi.platform import clock

_STEP_SECONDS = 30
_DRIFT_STEPS = 1  # a phone's clock may be this many steps off


def new_totp_secret() -> str:
    """A base32 secret for an authenticator app."""
    return pyotp.random_base32()


def totp_uri(secret: str, account: str, issuer: str) -> str:
    """The `otpauth://` address that authenticator apps read."""
    return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=issuer)


def qr_svg(text: str) -> str:
    """The text as an SVG picture of a QR code."""
    picture = io.BytesIO()
    segno.make(text, error="m").save(picture, kind="svg", scale=5, border=2, xmldecl=False)
    return picture.getvalue().decode()


def accepted_step(secret: str, code: str, last_step: int | None) -> int | None:
    """The time step the code belongs to, or None when it is wrong or was used before.

    The caller stores the step; a later call with it refuses the same code and all earlier ones.
    """
    current = int(clock.now().timestamp()) // _STEP_SECONDS
    codes = pyotp.TOTP(secret, interval=_STEP_SECONDS)
    for step in range(current - _DRIFT_STEPS, current + _DRIFT_STEPS + 1):
        fits = hmac.compare_digest(codes.at(step * _STEP_SECONDS).encode(), code.strip().encode())
        if fits and (last_step is None or step > last_step):
            return step
    return None
