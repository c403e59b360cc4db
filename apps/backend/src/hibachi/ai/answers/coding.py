"""Kept answers as JSON: every value of a fact keeps its type."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, time
from decimal import Decimal
from typing import Any

from hibachi.ai.answers.types import Kept
from hibachi.ai.types import Fact, FactKind, FactValue

_READ: Mapping[str, Callable[[str], FactValue]] = {
    "int": int,
    "Decimal": Decimal,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "str": str,
}
_LISTS = ("citations", "agents", "tools")


def dumped(kept: Kept) -> str:
    """One answer as text."""
    facts = [
        {**asdict(fact), "value": str(fact.value), "type": type(fact.value).__name__, "kind": fact.kind.value}
        for fact in kept.facts
    ]
    return json.dumps({**asdict(kept), "facts": facts})


def loaded(text: str) -> Kept:
    """What `dumped` wrote."""
    found: dict[str, Any] = json.loads(text)
    lists = {name: tuple(found[name]) for name in _LISTS}
    return Kept(**{**found, **lists, "facts": tuple(_fact(one) for one in found["facts"])})


def _fact(found: Mapping[str, str]) -> Fact:
    value = _READ[found["type"]](found["value"])
    return Fact(FactKind(found["kind"]), value, found["unit"], found["source"], found["id"])
