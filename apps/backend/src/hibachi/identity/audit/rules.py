"""What may stand in the audit log."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from hibachi.platform.errors.base import JsonValue

_SECRET_WORDS = ("password", "secret", "token", "hash", "signature", "card", "totp_pending")
HIDDEN = "[hidden]"


def storable(data: Mapping[str, object] | None) -> dict[str, JsonValue] | None:
    """The data as JSON, with the values of secret-sounding keys hidden at every depth."""
    return None if data is None else {key: HIDDEN if _is_secret(key) else _json(value) for key, value in data.items()}


def changes(before: Mapping[str, object] | None, after: Mapping[str, object] | None) -> str:
    """What differs, as one line for people: `role: chef → admin, active: true → false`."""
    old, new = before or {}, after or {}
    keys = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    return ", ".join(
        f"{key}: {_say(old.get(key))} → {_say(new.get(key))}" if key in old else f"{key}: {_say(new[key])}"
        for key in keys
    )


def _is_secret(key: str) -> bool:
    return any(word in key.lower() for word in _SECRET_WORDS)


def _json(value: object) -> JsonValue:
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, UUID | date):
        return value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, Mapping):
        return storable({str(key): item for key, item in value.items()})
    if isinstance(value, list | tuple | set | frozenset):
        return [_json(item) for item in value]
    return str(value)


def _say(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "[" + ", ".join(_say(item) for item in value) + "]"
    return "none" if value is None else str(value)
