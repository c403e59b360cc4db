"""Who may listen to what."""

from collections.abc import Iterable

from hibachi.identity.types import Permission

TOPICS: dict[str, Permission] = {
    "bookings": "bookings:read",
    "chefs": "chefs:read",
    "conversations": "conversations:read",
    "customers": "customers:read",
    "flags": "flags:read",
    "leads": "leads:read",
    "payments": "payments:read",
    "prices": "prices:read",
    "reviews": "reviews:read",
    "schedule": "own_schedule:read",
    "tasks": "leads:read",
}


def audible(asked: Iterable[str], permissions: Iterable[str]) -> list[str]:
    """Those of the asked-for topics that exist and the permissions cover, in order and once each."""
    held = frozenset(permissions)
    return [topic for topic in dict.fromkeys(asked) if topic in TOPICS and TOPICS[topic] in held]


def frame(topic: str, data: str) -> str:
    """One server-sent event; `data` is JSON on a single line."""
    return f"event: {topic}\ndata: {data}\n\n"
