"""Errors of reviews."""

from hibachi.platform.errors import Conflict


class NotYetReviewable(Conflict):
    """Only an event that took place can be reviewed."""

    code = "not_yet_reviewable"
    title = "Only an event that took place can be reviewed"


class AlreadyReviewed(Conflict):
    """The booking has its review."""

    code = "already_reviewed"
    title = "This event was reviewed already"
