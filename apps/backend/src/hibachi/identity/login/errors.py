"""Errors of logging in."""

from hibachi.platform.errors import Unauthorized


class BadCredentials(Unauthorized):
    """E-mail address and password do not fit, whichever of them is wrong."""

    code = "bad_credentials"
    title = "E-mail address or password is not right"


class BadChallenge(Unauthorized):
    """The challenge of the first step has run out or is forged."""

    code = "bad_challenge"
    title = "Please enter your password again"
