"""What arrives from providers: stored once, answered fast, worked on in a job, never lost."""

from hibachi.platform.inbox.service import HANDLERS, handles, receive, waiting_before

__all__ = ["HANDLERS", "handles", "receive", "waiting_before"]
