"""A business with the fake mailbox."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

import pytest_asyncio
from sqlalchemy import select

from hibachi.communications import service
from hibachi.communications.models import Message
from hibachi.communications.ports import wire_mailer
from hibachi.communications.types import Attachment, Recipient
from hibachi.identity.businesses.service import create_business
from hibachi.integrations.smtp import fake
from hibachi.integrations.smtp.fake import FakeMailer
from hibachi.integrations.smtp.models import FakeMail
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_reference
from tests.communications.letters import confirmed


@dataclass
class Post:
    """Writing and delivering the e-mails of one business."""

    business: UUID
    mailer: FakeMailer

    async def write(self, email: str = "aiko@example.com", key: str = "confirmed:1") -> UUID | None:
        """A confirmation with a file, in a unit of work of its own."""
        files = [Attachment("event.ics", "text/calendar", b"BEGIN:VCALENDAR")]
        async with unit_of_work(self.business) as session:
            return await service.send_email(
                session, confirmed(), to=Recipient(email, "Aiko"), dedupe_key=key, attachments=files
            )

    async def written(self) -> UUID:
        """The same for an e-mail that is written for certain."""
        message_id = await self.write()
        assert message_id is not None
        return message_id

    async def deliver(self, message_id: UUID | None) -> None:
        """What the job does."""
        assert message_id is not None
        await service.deliver(self.business, message_id)

    async def box(self) -> list[FakeMail]:
        """The mailbox, newest first."""
        async with reading(self.business) as session:
            return list(await fake.mails(session))

    async def messages(self) -> list[Message]:
        """Our own records."""
        async with reading(self.business) as session:
            return list(await session.scalars(select(Message).order_by(Message.created_at)))


@pytest_asyncio.fixture(loop_scope="session")
async def post(database: StackUrls) -> AsyncIterator[Post]:
    """One business."""
    slug = new_reference("b", 8).lower()
    made = await create_business(
        slug, "My Hibachi", email="hello@my.example", phone="+15105550123", time_zone="America/Los_Angeles"
    )
    mailer = FakeMailer()
    wire_mailer(mailer)
    yield Post(made.id, mailer)
