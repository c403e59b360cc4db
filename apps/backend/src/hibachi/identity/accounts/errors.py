"""Errors about staff accounts."""

from hibachi.platform.errors import Conflict, Forbidden, Invalid, NotFound


class NoSuchStaff(NotFound):
    """No such account, or it is outside the caller's stations."""

    code = "no_such_staff"
    title = "There is no such person on the staff"


class EmailTaken(Conflict):
    """Someone of this business has the e-mail address already."""

    code = "email_taken"
    title = "Someone on the staff has this e-mail address"


class RoleBeyondYours(Forbidden):
    """The caller may not hand out, change or take away this role or these stations."""

    code = "role_beyond_yours"
    title = "You cannot give or take what you do not have"


class NotYourself(Forbidden):
    """Nobody changes their own role, stations or activity."""

    code = "not_yourself"
    title = "Someone else has to change your own account"


class LastOwner(Conflict):
    """The business would be left without an active owner."""

    code = "last_owner"
    title = "The business needs at least one active owner"


class StationNeeded(Invalid):
    """The role is bound to named stations."""

    code = "station_needed"
    title = "This role needs at least one station"
