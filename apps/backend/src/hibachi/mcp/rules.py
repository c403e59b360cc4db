"""How long things hold, and what makes two calls the same."""

import hashlib
import json
from collections.abc import Mapping
from datetime import timedelta

from pydantic import JsonValue

CONFIRMATION_LIFE = timedelta(minutes=10)
ANSWER_LIFE = timedelta(days=1)
TALK_LIFE = timedelta(days=1)
PROOFS_A_MINUTE = 5
_OF_THE_CALL = frozenset({"call_id", "confirmation"})


def digest(tool: str, arguments: Mapping[str, JsonValue]) -> str:
    """The same for calls that ask for the same, whatever they are called and however they are confirmed."""
    asked = {name: value for name, value in arguments.items() if name not in _OF_THE_CALL}
    return fingerprint({"tool": tool, "arguments": asked})


def fingerprint(data: Mapping[str, JsonValue]) -> str:
    """Hex SHA-256 of some data."""
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
