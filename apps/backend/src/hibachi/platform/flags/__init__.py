"""Feature flags: declared once in code, grouped into release batches, switched per business in the database.

A module declares its flags with `declare`, guards routers with `requires_flag` and asks `enabled` elsewhere. Missing
keys never stop the start: they show up as failed checks when somebody wants to switch a feature on.
"""

from hibachi.platform.flags.deps import requires_flag
from hibachi.platform.flags.registry import FLAGS, declare
from hibachi.platform.flags.service import enabled
from hibachi.platform.flags.types import BATCHES, Batch, Check, Flag

__all__ = ["BATCHES", "FLAGS", "Batch", "Check", "Flag", "declare", "enabled", "requires_flag"]
