"""What makes a password good enough. Length beats character classes (OWASP ASVS 2.1)."""

from collections.abc import Iterable
from typing import Literal

MIN_LENGTH = 12
_LEAST_DIFFERENT = 5
_LEAST_WORD = 4
_COMMON = frozenset(
    {
        "123456789012",
        "1234567890123",
        "changemeplease",
        "correcthorsebatterystaple",
        "iloveyou1234",
        "letmeinplease",
        "password1234",
        "password12345",
        "passwordpassword",
        "qwertyuiop12",
        "qwertyuiop123",
        "qwertyuiopas",
    }
)

Weakness = Literal["too_short", "too_uniform", "too_common", "personal"]
_ADVICE: dict[Weakness, str] = {
    "too_short": f"Use at least {MIN_LENGTH} characters",
    "too_uniform": f"Use at least {_LEAST_DIFFERENT} different characters",
    "too_common": "Many people use this password",
    "personal": "Leave out your name and e-mail address",
}


def weakness_of(password: str, about: Iterable[str]) -> Weakness | None:
    """Why the password is not good enough, or None. `about` holds the person's name and e-mail address."""
    lower = password.lower()
    if len(password) < MIN_LENGTH:
        return "too_short"
    if len(set(password)) < _LEAST_DIFFERENT:
        return "too_uniform"
    if lower in _COMMON:
        return "too_common"
    words = {word for text in about for word in text.lower().replace("@", " ").replace(".", " ").split()}
    return "personal" if any(len(word) >= _LEAST_WORD and word in lower for word in words) else None


def advice(weakness: Weakness) -> str:
    """What to do about it."""
    return _ADVICE[weakness]
