"""Errors of text messages."""

from hibachi.platform.errors import Forbidden, NotFound


class TextWebhooksOff(NotFound):
    """No token is configured, so nothing that arrives could be trusted."""

    code = "text_webhooks_off"
    title = "Webhooks of text messages are switched off"


class BadTextSignature(Forbidden):
    """The signature is missing or wrong, or the body is no text message and no report of one."""

    code = "bad_text_signature"
    title = "The signature of this text message is not valid"
