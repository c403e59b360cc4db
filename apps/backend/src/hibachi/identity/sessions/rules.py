"""What a presented refresh token means."""

from datetime import datetime
from typing import Literal

Verdict = Literal["good", "reused", "ended"]


def judge(now: datetime, used_at: datetime | None, expires_at: datetime, ended_at: datetime | None) -> Verdict:
    """`reused` when the token was exchanged before: someone else holds a copy, so the log-in has to end."""
    if ended_at is not None or expires_at <= now:
        return "ended"
    return "good" if used_at is None else "reused"
