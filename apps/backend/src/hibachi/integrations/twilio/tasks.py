"""The fake's clockwork; does nothing with the real gateway."""

from hibachi.communications.texting.ports import sms_sender
from hibachi.integrations.twilio.fake import FakeTwilio
from hibachi.platform.tasks import every


@every(10, "fake_twilio.tick")
async def tick() -> None:
    """Post texts and reports of the fake phones that were not brought yet."""
    sender = sms_sender()
    if isinstance(sender, FakeTwilio):
        await sender.tick()
