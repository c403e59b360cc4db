"""Errors of communications."""

from hibachi.platform.errors import NotFound


class MessageNotFound(NotFound):
    """No such message of this business."""

    code = "message_not_found"
    title = "There is no such message"
