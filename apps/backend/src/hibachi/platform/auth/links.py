"""Signed links: proof of a right that fits into an address, without an account."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from uuid import UUID

from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.errors import Unauthorized

_BODY = 16 + 5  # subject, expiry in seconds


class BadLink(Unauthorized):
    """The link is forged, damaged or has run out."""

    code = "bad_link"
    title = "This link is not valid any more"


def sign_link(purpose: str, subject: UUID, expires: datetime) -> str:
    """A URL-safe token that proves a right (`purpose`) over one thing until `expires`."""
    body = subject.bytes + int(expires.timestamp()).to_bytes(5, "big")
    return base64.urlsafe_b64encode(body + _mac(purpose, body)).decode().rstrip("=")


def read_link(purpose: str, token: str) -> UUID:
    """The subject of a token; `BadLink` when it is forged, for another purpose, or has run out."""
    raw = _decode(token)
    body, mac = raw[:_BODY], raw[_BODY:]
    if len(raw) != _BODY + 16 or not hmac.compare_digest(mac, _mac(purpose, body)):
        raise BadLink(field="link", rule="signature")
    if datetime.fromtimestamp(int.from_bytes(body[16:], "big"), UTC) < clock.now():
        raise BadLink(field="link", rule="expired")
    return UUID(bytes=body[:16])


def _decode(token: str) -> bytes:
    try:
        return base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise BadLink(field="link", rule="format") from None


def _mac(purpose: str, body: bytes) -> bytes:
    key = get_settings().auth.secret.get_secret_value().encode()
    return hmac.new(key, b"link:" + purpose.encode() + b":" + body, hashlib.sha256).digest()[:16]
