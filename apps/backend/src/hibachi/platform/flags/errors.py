"""Errors about features."""

from hibachi.platform.errors import Conflict, NotFound


class FeatureOff(NotFound):
    """The feature is switched off; `flag` names its switch."""

    code = "feature_off"
    title = "This feature is switched off"


class NoSuchFlag(NotFound):
    """No flag or batch has this name."""

    code = "no_such_flag"
    title = "There is no such feature"


class NeedsUnmet(Conflict):
    """Something the feature needs is missing; `errors` lists each with what to do."""

    code = "needs_unmet"
    title = "Something this feature needs is missing"


class StillNeeded(Conflict):
    """Other features that are on need this one; `needed_by` names them."""

    code = "still_needed"
    title = "Other features need this one"
