"""The fake mailbox for staff. Never mounted with the real gateway."""

import base64
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel

from hibachi.communications.ports import mailer
from hibachi.identity.auth import require
from hibachi.integrations.smtp import fake
from hibachi.integrations.smtp.models import FakeMail
from hibachi.platform.auth import Caller
from hibachi.platform.errors import NotFound, responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/mailbox", tags=["development"])
# Letters carry links that open accounts and bookings.
Operator = Annotated[Caller, Depends(require("system:operate"))]


class NoSuchMail(NotFound):
    """No such e-mail or attachment, or real e-mails are sent."""

    code = "no_such_mail"
    title = "There is no such e-mail"


class MailFile(BaseModel):
    """An attachment; its content is at `/mailbox/{id}/attachments/{number}`, counted from 0."""

    filename: str
    media_type: str


class Mail(BaseModel):
    """One e-mail that would have been sent."""

    id: UUID
    sent_at: datetime
    sender: str
    recipient: str
    subject: str
    text: str
    html: str
    attachments: list[MailFile]
    deliveries: int


class Mails(BaseModel):
    """The newest e-mails."""

    items: list[Mail]
    next_cursor: str | None = None


@router.get("", responses=responses(NoSuchMail))
async def list_mails(_caller: Operator, session: Reading) -> Mails:
    """What was sent, newest first, at most a hundred."""
    _check_fake()
    return Mails(items=[_mail(row) for row in await fake.mails(session)])


@router.get("/{mail_id}/attachments/{number}", responses=responses(NoSuchMail), response_class=Response)
async def mail_attachment(
    mail_id: UUID, number: Annotated[int, Path(ge=0, le=100)], _caller: Operator, session: Reading
) -> Response:
    """The content of one attachment."""
    _check_fake()
    row = await fake.mail_of(session, mail_id)
    if row is None or number >= len(row.attachments):
        raise NoSuchMail()
    file = row.attachments[number]
    headers = {"Content-Disposition": "attachment"}
    return Response(base64.b64decode(file["content"]), media_type=file["media_type"], headers=headers)


def _check_fake() -> None:
    if not isinstance(mailer(), fake.FakeMailer):
        raise NoSuchMail()


def _mail(row: FakeMail) -> Mail:
    return Mail(
        id=row.id,
        sent_at=row.created_at,
        sender=row.sender,
        recipient=row.recipient,
        subject=row.subject,
        text=row.text,
        html=row.html,
        attachments=[MailFile(filename=a["filename"], media_type=a["media_type"]) for a in row.attachments],
        deliveries=row.deliveries,
    )
