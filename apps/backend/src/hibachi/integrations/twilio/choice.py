"""Which phones the settings ask for."""

from hibachi.communications.texting.ports import SmsSender
from hibachi.integrations.twilio.fake import FakeTwilio, post_over_http
from hibachi.integrations.twilio.gateway import TwilioGateway
from hibachi.platform.config import Settings


def chosen_sender(settings: Settings) -> SmsSender:
    """Twilio when there is an account, else the fake phones."""
    if settings.twilio.account_sid:
        return TwilioGateway(settings.twilio, settings.web.public_url)
    return FakeTwilio(post_over_http)
