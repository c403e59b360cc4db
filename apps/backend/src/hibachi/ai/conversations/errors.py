"""Errors of conversations."""

from hibachi.platform.errors import Conflict, Invalid, NotFound, Unauthorized


class ConversationNotFound(NotFound):
    """No such conversation, or not this token's."""

    code = "conversation_not_found"
    title = "There is no such conversation"


class BadChatToken(Unauthorized):
    """The chat token is missing, forged or has run out."""

    code = "bad_chat_token"
    title = "This chat is not yours, or it has ended"


class MessageRefused(Invalid):
    """The message is empty, too long, or its id was used for another text."""

    code = "message_refused"
    title = "This message cannot be taken"


class TakenByAnother(Conflict):
    """Another colleague has the conversation."""

    code = "conversation_taken"
    title = "A colleague has this conversation"


class NotTaken(Conflict):
    """Nobody, or somebody else, has the conversation: take it first."""

    code = "conversation_not_taken"
    title = "Take the conversation first"
