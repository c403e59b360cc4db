"""States of an approval."""

from typing import Literal

ApprovalState = Literal["open", "approved", "rejected"]
