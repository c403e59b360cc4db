"""States of a version."""

from enum import StrEnum


class PriceBookStatus(StrEnum):
    """`draft` covers a draft whose publication was asked for; `current` is the one version sold from now."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    CURRENT = "current"
    PAST = "past"


class ApprovalState(StrEnum):
    """`waiting` from the request for publication until a second person approves."""

    NONE = "none"
    WAITING = "waiting"
    APPROVED = "approved"
