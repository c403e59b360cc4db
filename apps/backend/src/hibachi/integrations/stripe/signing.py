"""The scheme of the `Stripe-Signature` header: HMAC-SHA-256 over `<timestamp>.<raw body>`."""

import hashlib
import hmac
import re
from datetime import timedelta

from hibachi.payments.errors import BadSignature
from hibachi.platform import clock

TOLERANCE = timedelta(minutes=5)
_TIMESTAMP = re.compile(r"[0-9]{1,12}")


def sign(payload: bytes, secret: str) -> str:
    """The header for a body sent now."""
    timestamp = int(clock.now().timestamp())
    return f"t={timestamp},v1={_mac(timestamp, payload, secret)}"


def verify(payload: bytes, header: str, secret: str) -> None:
    """Raises `BadSignature` for a header that is malformed, of another secret or body, or older than five minutes."""
    pairs = [part.split("=", 1) for part in header.split(",") if "=" in part]
    stamps = [value for key, value in pairs if key == "t"]
    if not stamps or not _TIMESTAMP.fullmatch(stamps[0]):
        raise BadSignature(field="Stripe-Signature", rule="format")
    expected = _mac(int(stamps[0]), payload, secret)
    given = [value for key, value in pairs if key == "v1"]
    if not any(hmac.compare_digest(expected.encode(), value.encode()) for value in given):
        raise BadSignature(field="Stripe-Signature", rule="signature")
    if clock.now().timestamp() - int(stamps[0]) > TOLERANCE.total_seconds():
        raise BadSignature(field="Stripe-Signature", rule="too_old")


def _mac(timestamp: int, payload: bytes, secret: str) -> str:
    return hmac.new(secret.encode(), str(timestamp).encode() + b"." + payload, hashlib.sha256).hexdigest()
