"""Errors of teaching."""

from hibachi.platform.errors import Conflict, Invalid, NotFound


class UtteranceNotFound(NotFound):
    """No such utterance."""

    code = "utterance_not_found"
    title = "There is no such utterance"


class MessageNotFound(NotFound):
    """No such message, or not one that a customer wrote."""

    code = "customer_message_not_found"
    title = "There is no such message of a customer"


class AlreadyTaught(Conflict):
    """The same words are kept already; `id`, `label` and `status` say as what."""

    code = "already_taught"
    title = "These words are kept already"


class NothingToTeach(Invalid):
    """Nothing but personal data is left of the text."""

    code = "nothing_to_teach"
    title = "Without names and numbers nothing is left to learn from"
