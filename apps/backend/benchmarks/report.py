"""Figures, their bars and how they are shown."""

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Verdict = Literal["met", "missed", "-"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. `bar` is the bound it must keep: at most `bar` when `at_most`, else at least; None = none."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    at_most: bool = True
    note: str = ""

    @property
    def verdict(self) -> Verdict:
        """Whether the bar is met; `-` without one."""
        if self.bar is None:
            return "-"
        return "met" if (self.value <= self.bar if self.at_most else self.value >= self.bar) else "missed"

    def as_json(self) -> str:
        """One line for machines."""
        return json.dumps({**asdict(self), "value": round(self.value, 4), "verdict": self.verdict})


def table(figures: Sequence[Figure]) -> str:
    """Figures under one another, for people."""
    rows = [("figure", "value", "bar", "verdict", "note"), *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)).rstrip() for row in rows
    )


def median(name: str, rounds: Sequence[float], unit: str, bar: float | None = None, note: str = "") -> Figure:
    """The figure of several rounds, at most `bar`; the note says how far apart they were."""
    spread = f"rounds {min(rounds):.3g} to {max(rounds):.3g}"
    return Figure(name, statistics.median(rounds), unit, bar, note=f"{spread}; {note}" if note else spread)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _row(figure: Figure) -> tuple[str, str, str, str, str]:
    sign = "≤" if figure.at_most else "≥"
    bar = f"{sign} {figure.bar:g}" if figure.bar is not None else ""
    return figure.name, f"{figure.value:.5g} {figure.unit}", bar, figure.verdict, figure.note
