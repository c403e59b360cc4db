"""The shipped stand-in for a mail server: e-mails land in a mailbox that staff can open at `GET /mailbox`."""

import base64
from collections.abc import Sequence
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from hibachi.communications.types import OutgoingMail
from hibachi.integrations.smtp.mime import build
from hibachi.integrations.smtp.models import FakeMail
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, unit_of_work
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id

log = structlog.get_logger()
REFUSED = "refused"  # recipients whose address starts with this word do not exist
AWAY = "away"  # the server of these recipients does not answer


class FakeMailer:
    """`Mailer` that keeps e-mails. `lose_answers` makes the next sends succeed and fail to say so."""

    def __init__(self) -> None:
        log.warning("FAKE MAILBOX: no e-mail leaves this installation; set SMTP_HOST to send")
        self.lose_answers = 0

    async def send(self, mail: OutgoingMail) -> str:
        """See `Mailer`. The same Message-ID is kept once and counted, as a receiver would do."""
        build(mail)  # refuses what the real gateway could not send
        local_part = mail.recipient.email.partition("@")[0]
        if local_part.startswith(REFUSED):
            raise GatewayError("smtp", "recipient refused", permanent=True, code="550")
        if local_part.startswith(AWAY):
            raise GatewayError("smtp", "unreachable", permanent=False, code="unreachable")
        await self._keep(mail)
        if self.lose_answers:
            self.lose_answers -= 1
            raise GatewayError("smtp", "the answer was lost", permanent=False, code="answer_lost")
        return "250 kept in the mailbox"

    async def _keep(self, mail: OutgoingMail) -> None:
        files = [
            {"filename": a.filename, "media_type": a.media_type, "content": base64.b64encode(a.content).decode()}
            for a in mail.attachments
        ]
        values = {"id": new_id(), "created_at": clock.now(), "message_id": mail.message_id, "deliveries": 1}
        values |= {"sender": f"{mail.sender.name} <{mail.sender.email}>", "recipient": mail.recipient.email}
        values |= {"subject": mail.content.subject, "text": mail.content.text, "html": mail.content.html}
        written = insert(FakeMail).values(**values, attachments=files)
        counted = written.on_conflict_do_update(
            index_elements=["business_id", "message_id"], set_={"deliveries": FakeMail.deliveries + 1}
        )
        async with unit_of_work(mail.business_id) as session:
            await session.execute(counted)


async def mails(session: ReadSession, limit: int = 100) -> Sequence[FakeMail]:
    """The newest e-mails of a business."""
    query = select(FakeMail).order_by(FakeMail.created_at.desc(), FakeMail.id.desc()).limit(limit)
    return (await session.scalars(query)).all()


async def mail_of(session: ReadSession, mail_id: UUID) -> FakeMail | None:
    """One e-mail."""
    return (await session.scalars(select(FakeMail).where(FakeMail.id == mail_id))).one_or_none()
