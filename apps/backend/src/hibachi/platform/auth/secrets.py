"""Random secrets that are shown once and stored as a hash."""

import hashlib
import secrets

_TYPED = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


def new_secret(prefix: str = "") -> str:
    """256 random bits as URL-safe text, after a prefix that tells people and scanners what it opens."""
    return prefix + secrets.token_urlsafe(32)


def new_typed_secret() -> str:
    """Some 59 random bits that people can type: three groups of four, without look-alikes."""
    return "-".join("".join(secrets.choice(_TYPED) for _ in range(4)) for _ in range(3))


def fingerprint(secret: str) -> str:
    """Hex SHA-256 for storing and finding a secret of `new_secret`; too fast for passwords, which people choose."""
    return hashlib.sha256(secret.encode()).hexdigest()
