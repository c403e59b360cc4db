"""Live updates: what changed, told to browsers after the commit."""

from hibachi.platform.live.channel import listen, notify

__all__ = ["listen", "notify"]
