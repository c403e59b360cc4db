"""What text messages need from outside."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from hibachi.communications.texting.types import Accepted, ArrivedText, OutgoingText, Report

OPTED_OUT = "opted_out"  # code of a refusal because the carrier was told STOP


class SmsSender(Protocol):
    """Hands texts to a provider and reads what it posts to us."""

    async def send(self, text: OutgoingText) -> Accepted:
        """Hand a text over; raises `GatewayError`, `permanent` when this text will never be accepted.

        Providers know no idempotency keys for texts: whoever is not sure of the last try asks `handed_over` first.
        """
        ...

    async def handed_over(self, text: OutgoingText, since: datetime) -> Sequence[Accepted]:
        """Texts with the same words to the same number that the provider has since then, oldest first."""
        ...

    def parse_arrival(self, path: str, body: bytes, signature: str) -> ArrivedText:
        """The text in a webhook's form; raises `BadTextSignature`, or `TextWebhooksOff` without a token.

        `path` is that of the request with its query; the signature is over our public address.
        """
        ...

    def parse_report(self, path: str, body: bytes, signature: str) -> Report:
        """The report in a webhook's form; raises like `parse_arrival`."""
        ...


_wired: dict[str, SmsSender] = {}


def wire_sms_sender(sender: SmsSender) -> None:
    """Choose the process's sender; called by the composition root and by tests."""
    _wired["sms"] = sender


def sms_sender() -> SmsSender:
    """The process's sender; KeyError when the process was not wired."""
    return _wired["sms"]
