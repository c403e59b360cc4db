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
    return Kept(
        text=found["text"],
        facts=tuple(_fact(one) for one in found["facts"]),
        blocks=found["blocks"],
        citations=tuple(found["citations"]),
        agents=tuple(found["agents"]),
        tools=tuple(found["tools"]),
        topic=found["topic"],
    )


def _fact(found: Mapping[str, str]) -> Fact:
    value = _READ[found["type"]](found["value"])
    return Fact(FactKind(found["kind"]), value, found["unit"], found["source"], found["id"])
