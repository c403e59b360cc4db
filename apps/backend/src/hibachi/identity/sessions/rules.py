"""What a presented refresh token means, and how a log-in is described to its holder."""

from datetime import datetime
from ipaddress import ip_address
from typing import Literal

Verdict = Literal["good", "reused", "ended"]

# The first that is found names it: browsers and systems also claim to be others.
_BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def judge(now: datetime, used_at: datetime | None, expires_at: datetime, ended_at: datetime | None) -> Verdict:
    """`reused` when the token was exchanged before: someone else holds a copy, so the log-in has to end."""
    if ended_at is not None or expires_at <= now:
        return "ended"
    return "good" if used_at is None else "reused"


def device_of(user_agent: str) -> str:
    """`Chrome on Mac`, as far as the browser says."""
    browser = next((name for mark, name in _BROWSERS if mark in user_agent), "")
    system = next((name for mark, name in _SYSTEMS if mark in user_agent), "")
    return " on ".join(part for part in (browser, system) if part) or "Unknown device"


def masked(address: str) -> str:
    """An address of which the last part is hidden: enough to tell home from abroad."""
    try:
        known = ip_address(address)
    except ValueError:
        return ""
    if known.version == 4:
        return ".".join([*address.split(".")[:3], "x"])
    return ":".join([*known.exploded.split(":")[:3], "x"])
