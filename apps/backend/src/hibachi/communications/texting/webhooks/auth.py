"""Who may call: the provider of texts, proved by its signature."""

from typing import Annotated

from fastapi import Depends, Header, Request

from hibachi.communications.texting.ports import sms_sender
from hibachi.communications.texting.types import ArrivedText, Report

Signature = Annotated[str, Header(alias="X-Twilio-Signature")]


class TextSignature:
    """Dependency: the text of a signed form. Raises `BadTextSignature` or `TextWebhooksOff`."""

    __caller__ = True

    async def __call__(self, request: Request, signature: Signature = "") -> ArrivedText:
        """The text."""
        return sms_sender().parse_arrival(_path(request), await request.body(), signature)


class ReportSignature:
    """Dependency: the report of a signed form. Raises `BadTextSignature` or `TextWebhooksOff`."""

    __caller__ = True

    async def __call__(self, request: Request, signature: Signature = "") -> Report:
        """The report."""
        return sms_sender().parse_report(_path(request), await request.body(), signature)


def _path(request: Request) -> str:
    """What is signed of the address beside our public one."""
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


SignedText = Annotated[ArrivedText, Depends(TextSignature())]
SignedReport = Annotated[Report, Depends(ReportSignature())]
