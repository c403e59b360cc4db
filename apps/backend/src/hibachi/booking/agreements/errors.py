"""Errors of agreements."""

from hibachi.platform.errors import Conflict, Invalid


class AgreementIncomplete(Invalid):
    """A tick is missing, or the signature is not one."""

    code = "agreement_incomplete"
    title = "The agreement is not complete"


class AlreadySigned(Conflict):
    """The evidence of a signature is never replaced."""

    code = "already_signed"
    title = "The agreement is signed already"
