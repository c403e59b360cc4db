"""Errors of the second factor."""

from hibachi.platform.errors import Conflict, Unauthorized


class BadCode(Unauthorized):
    """The code is wrong, has run out or was used before."""

    code = "bad_code"
    title = "This code is not right; please wait for the next one"


class NoSetupOpen(Conflict):
    """Nothing to confirm: set-up was not started, or is done."""

    code = "no_setup_open"
    title = "Start the set-up again"


class TotpOff(Conflict):
    """The account has no second factor."""

    code = "totp_off"
    title = "One-time codes are not switched on"


class TotpOn(Conflict):
    """The account has a second factor; it has to be switched off before another is set up."""

    code = "totp_on"
    title = "One-time codes are switched on already"
