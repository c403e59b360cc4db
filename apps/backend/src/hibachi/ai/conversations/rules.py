"""When a hand-over is due."""

from datetime import datetime, timedelta

DUE_IN = {
    "urgent": timedelta(minutes=10),
    "high": timedelta(hours=1),
    "medium": timedelta(hours=4),
    "low": timedelta(hours=24),
}
RANK = ("urgent", "high", "medium", "low")


def due_at(priority: str, asked_at: datetime) -> datetime:
    """By when a person must have looked."""
    return asked_at + DUE_IN[priority]


def graver(one: str, other: str) -> str:
    """The more urgent of two priorities."""
    return min(one, other, key=RANK.index)
