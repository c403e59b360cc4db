"""The fake phones for staff. Never mounted with the real gateway."""

import datetime as dt
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, status
from pydantic import BaseModel, ConfigDict, Field

from hibachi.communications.texting.lines import line_of
from hibachi.communications.texting.ports import sms_sender
from hibachi.identity.auth import require
from hibachi.identity.businesses.service import business_info
from hibachi.integrations.twilio import store
from hibachi.integrations.twilio.fake import FakeTwilio
from hibachi.platform.auth import Caller
from hibachi.platform.errors import Invalid, NotFound, responses
from hibachi.platform.http.deps import Reading
from hibachi.platform.phone import to_e164

router = APIRouter(prefix="/test-phone", tags=["development"])
# Whoever texts from any number is taken for its owner.
Operator = Annotated[Caller, Depends(require("system:operate"))]


class NoTestPhone(NotFound):
    """Real texts are sent."""

    code = "no_test_phone"
    title = "There is no test phone: real text messages are sent"


class BadTestPhone(Invalid):
    """The number cannot be one."""

    code = "bad_test_phone"
    title = "This is not a phone number"


class TextIn(BaseModel):
    """What somebody types on a phone; `number` is theirs."""

    model_config = ConfigDict(extra="forbid")

    number: str = Field(min_length=1, max_length=40)
    body: str = Field(min_length=1, max_length=1600)


class PhoneMessage(BaseModel):
    """One text on a phone; `mine` when the phone's owner wrote it. `status` and `error` are the provider's."""

    id: str
    mine: bool
    number: str
    body: str
    status: str
    error: str | None
    at: dt.datetime


class PhoneThread(BaseModel):
    """A phone's texts with the business, oldest first; `number` as it is kept, `line` the business's number."""

    number: str
    line: str
    items: list[PhoneMessage]


class Sent(BaseModel):
    """A text is on its way to us."""

    id: str
    number: str
    status: Literal["on_its_way"] = "on_its_way"


@router.get("", responses=responses(NoTestPhone, BadTestPhone))
async def test_phone(
    session: Reading, caller: Operator, number: Annotated[str, Query(min_length=1, max_length=40)]
) -> PhoneThread:
    """What a phone wrote us and got from us."""
    _fake()
    owner = _number(number)
    found = await store.texts_of(session, owner)
    items = [
        PhoneMessage(
            id=one.sid,
            mine=one.direction == "in",
            number=one.number,
            body=one.body,
            status=one.status,
            error=one.error,
            at=one.at,
        )
        for one in found
    ]
    return PhoneThread(number=owner, line=line_of(await business_info(caller.business_id)), items=items)


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(NoTestPhone, BadTestPhone))
async def text_from_test_phone(caller: Operator, text: TextIn) -> Sent:
    """Text the business from any number; it arrives by the webhook as a real one would."""
    fake, owner = _fake(), _number(text.number)
    line = line_of(await business_info(caller.business_id))
    return Sent(id=await fake.text_us(caller.business_id, owner, line, text.body), number=owner)


def _fake() -> FakeTwilio:
    sender = sms_sender()
    if not isinstance(sender, FakeTwilio):
        raise NoTestPhone()
    return sender


def _number(text: str) -> str:
    try:
        return to_e164(text)
    except ValueError as problem:
        raise BadTestPhone(field="number", rule="phone") from problem
