"""Errors of failed letters."""

from hibachi.platform.errors import Conflict, NotFound


class NoFailedLetter(NotFound):
    """No such letter, or it is on its way again."""

    code = "no_failed_letter"
    title = "There is no such letter"


class LetterGone(Conflict):
    """Its text or files are not kept: it has to be made anew where it came from."""

    code = "letter_gone"
    title = "This letter is not kept and cannot be sent again"
