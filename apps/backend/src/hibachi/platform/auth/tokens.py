"""Access tokens: short-lived JWTs (HS256) that say who a staff member is.

The header's `kid` names the secret. A token of another secret is refused, and the holder's refresh token (random, not
signed) fetches a new one unnoticed: changing `AUTH_SECRET` logs nobody out.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import jwt
from jwt.types import Options

from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.errors import Unauthorized

_ALGORITHM = "HS256"
_AUDIENCE = "hibachi:access"


class BadToken(Unauthorized):
    """The access token is forged, damaged, of another secret, or has run out."""

    code = "bad_token"
    title = "Please log in again"


@dataclass(frozen=True, slots=True)
class AccessClaims:
    """What an access token says. `session_id` is the log-in it belongs to."""

    staff_id: UUID
    session_id: UUID
    business_id: UUID
    role: str
    station_ids: tuple[UUID, ...]


def issue_access(claims: AccessClaims) -> tuple[str, int]:
    """A signed token and its life in seconds."""
    life = timedelta(minutes=get_settings().auth.access_minutes)
    now = clock.now()
    key = _key()
    payload = {
        "aud": _AUDIENCE,
        "sub": str(claims.staff_id),
        "sid": str(claims.session_id),
        "biz": str(claims.business_id),
        "role": claims.role,
        "stations": [str(station) for station in claims.station_ids],
        "iat": int(now.timestamp()),
        "exp": int((now + life).timestamp()),
    }
    return jwt.encode(payload, key, _ALGORITHM, headers={"kid": _kid(key)}), int(life.total_seconds())


def read_access(token: str) -> AccessClaims:
    """The claims of a token; `BadToken` when it proves nothing."""
    payload = _decode(token)
    try:
        expires = datetime.fromtimestamp(payload["exp"], clock.now().tzinfo)
        claims = AccessClaims(
            staff_id=UUID(payload["sub"]),
            session_id=UUID(payload["sid"]),
            business_id=UUID(payload["biz"]),
            role=str(payload["role"]),
            station_ids=tuple(UUID(station) for station in payload["stations"]),
        )
    except (KeyError, TypeError, ValueError):
        raise BadToken(rule="format") from None
    if expires <= clock.now():
        raise BadToken(rule="expired")
    return claims


def _decode(token: str) -> dict[str, Any]:
    key = _key()
    # Expiry is judged by our clock, which tests and demos may pin.
    checks: Options = {"require": ["exp", "sub"], "verify_exp": False, "verify_iat": False}
    try:
        if jwt.get_unverified_header(token).get("kid") != _kid(key):
            raise BadToken(rule="key")
        found: dict[str, Any] = jwt.decode(token, key, [_ALGORITHM], audience=_AUDIENCE, options=checks)
    except jwt.PyJWTError:
        raise BadToken(rule="signature") from None
    return found


def _key() -> bytes:
    secret = get_settings().auth.secret.get_secret_value().encode()
    return hmac.new(secret, b"access-token", hashlib.sha256).digest()


def _kid(key: bytes) -> str:
    return hashlib.sha256(b"kid:" + key).hexdigest()[:8]
