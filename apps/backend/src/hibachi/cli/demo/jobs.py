"""Runs background jobs at once and in order, in place of a worker."""

from hibachi.platform.inbox import service as inbox
from hibachi.platform.outbox import relay


async def run_jobs(rounds: int = 20) -> int:
    """Handle every waiting provider message and event until nothing is due; returns how many were handled.

    Raises RuntimeError when events keep coming: a subscriber then answers itself.
    """
    handled = 0
    for _ in range(rounds):
        done = await inbox.handle_new() + await relay.deliver_due()
        handled += done
        if done == 0:
            return handled
    raise RuntimeError("events keep coming: a subscriber seems to answer itself")
