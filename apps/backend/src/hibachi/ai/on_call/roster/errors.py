"""Errors of the roster."""

from hibachi.platform.errors import Conflict, Invalid, NotFound, TooMany


class OnCallPersonNotFound(NotFound):
    """Nobody of this id is on the roster."""

    code = "on_call_person_not_found"
    title = "This person is not on call any more"


class OnCallPersonRefused(Invalid):
    """Number, name or account will not do; `field` and `rule` say why."""

    code = "on_call_person_refused"
    title = "This person cannot be on call like this"


class OnCallNumberTaken(Conflict):
    """Somebody on the roster has the number already."""

    code = "on_call_number_taken"
    title = "Somebody on call has this number already"


class OnCallRosterChanged(Conflict):
    """The order names people who are not on the roster, or leaves some out."""

    code = "on_call_roster_changed"
    title = "The list was changed by someone else; please look at it again"


class OnCallRosterFull(Conflict):
    """There are as many people on call as there may be; `limit` says how many."""

    code = "on_call_roster_full"
    title = "There are as many people on call as there may be"


class OnCallCannotText(Conflict):
    """The business has no number to text from, or the feature is off."""

    code = "on_call_cannot_text"
    title = "No text can leave: there is no number to text from, or the feature is off"


class OnCallTestTooSoon(TooMany):
    """The last test text to this person is less than a minute old."""

    code = "on_call_test_too_soon"
    title = "A test text went to this person just now"
