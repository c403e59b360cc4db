"""Writing e-mails and sending them.

`send_email` belongs to the caller's unit of work: the e-mail exists exactly when the change does. A job sends it after
the commit; should the job be lost, the sweep finds the row by `due_at`. Sending may happen twice when a process dies
between the mail server's answer and our note of it; both times under the same Message-ID.
"""

import asyncio
import base64
from collections.abc import Sequence
from uuid import UUID

import structlog

from hibachi.communications import repository, rules
from hibachi.communications.events import EmailFailed, EmailQueued
from hibachi.communications.letters import Letter
from hibachi.communications.models import Message, MessageAttachment
from hibachi.communications.ports import mailer
from hibachi.communications.rendering import render
from hibachi.communications.types import About, Attachment, OutgoingMail, Recipient, RenderedMail
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession, after_commit, unit_of_work
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish
from hibachi.platform.tasks import enqueue

log = structlog.get_logger()
DELIVER = "communications.deliver"


async def send_email(
    session: WriteSession,
    letter: Letter,
    *,
    to: Recipient,
    dedupe_key: str,
    attachments: Sequence[Attachment] = (),
    about: About | None = None,
) -> UUID | None:
    """Write an e-mail that is sent after the commit; its id, or None when `dedupe_key` was used before.

    A good key names the happening, such as `booking_confirmed:<booking id>:<version>`, so that a repeated event
    writes no second e-mail.
    """
    business_id: UUID = session.info["business_id"]
    content = render(letter, await business_info(business_id))
    message = _row(letter, content, to, dedupe_key, attachments, about)
    if not await repository.insert_once(session, message):
        return None
    session.add_all(_file(message.id, position, file) for position, file in enumerate(attachments))
    publish(
        session,
        EmailQueued(
            aggregate_id=message.id,
            template=letter.template,
            about_kind=message.about_kind,
            about_id=message.about_id,
        ),
    )
    after_commit(session, f"{DELIVER}:{message.id}", lambda: _enqueue(message.id, business_id))
    return message.id


async def _enqueue(message_id: UUID, business_id: UUID) -> None:
    await asyncio.to_thread(enqueue, DELIVER, str(message_id), str(business_id))


def _row(
    letter: Letter,
    content: RenderedMail,
    to: Recipient,
    dedupe_key: str,
    attachments: Sequence[Attachment],
    about: About | None,
) -> Message:
    files = [{"filename": a.filename, "media_type": a.media_type, "size": len(a.content)} for a in attachments]
    return Message(
        id=new_id(),
        created_at=clock.now(),
        template=letter.template,
        dedupe_key=dedupe_key,
        recipient=to.email,
        recipient_name=to.name,
        recipient_hash=keyed_hash(to.email),
        subject=content.subject,
        text=content.text,
        html=content.html,
        secret=letter.secret,
        attachments=files,
        about_kind=about.kind if about else None,
        about_id=about.id if about else None,
        status="queued",
        attempts=0,
        due_at=rules.next_try(1, clock.now()),
    )


def _file(message_id: UUID, position: int, file: Attachment) -> MessageAttachment:
    return MessageAttachment(
        message_id=message_id,
        position=position,
        filename=file.filename,
        media_type=file.media_type,
        content=base64.b64encode(file.content).decode(),
    )


async def deliver(business_id: UUID, message_id: UUID) -> None:
    """Try to send one queued e-mail and note what came of it. Safe to repeat; the server is called in between units."""
    mail = await _claim(business_id, message_id)
    if mail is None:
        return
    try:
        answer = await mailer().send(mail)
    except GatewayError as problem:
        log.warning("email_not_sent", message_id=str(message_id), code=problem.code, permanent=problem.permanent)
        await _note_failure(business_id, message_id, problem)
        return
    async with unit_of_work(business_id) as session:
        message = await repository.lock(session, message_id)
        if message is not None:
            message.status, message.sent_at, message.due_at = "sent", clock.now(), None
            message.provider_id, message.last_error = answer[:200], None
            await _forget(session, message)


async def _claim(business_id: UUID, message_id: UUID) -> OutgoingMail | None:
    """The e-mail to send; counted as an attempt at once, so that a mail that kills its worker is given up one day."""
    business = await business_info(business_id)
    async with unit_of_work(business_id) as session:
        message = await repository.lock(session, message_id)
        if message is None:
            return None
        message.attempts += 1
        message.due_at = rules.next_try(message.attempts, clock.now())
        files = await repository.attachments(session, message_id)
        return OutgoingMail(
            message_id=f"<{message.id}@{get_settings().mail.sender.rpartition('@')[2]}>",
            business_id=business_id,
            sender=Recipient(get_settings().mail.sender, business.name),
            reply_to=business.email,
            recipient=Recipient(message.recipient, message.recipient_name),
            content=RenderedMail(message.subject, message.text, message.html),
            attachments=tuple(
                Attachment(file.filename, file.media_type, base64.b64decode(file.content)) for file in files
            ),
        )


async def _note_failure(business_id: UUID, message_id: UUID, problem: GatewayError) -> None:
    async with unit_of_work(business_id) as session:
        message = await repository.lock(session, message_id)
        if message is None:
            return
        message.last_error = str(problem)[:500]
        if not rules.is_over(message.attempts, problem.permanent):
            return
        message.status, message.due_at = "failed", None
        if message.secret:
            await _forget(session, message)  # whatever else was given up may be sent again by a person
        failed = EmailFailed(
            aggregate_id=message.id,
            template=message.template,
            about_kind=message.about_kind,
            about_id=message.about_id,
        )
        publish(session, failed)


async def _forget(session: WriteSession, message: Message) -> None:
    """Nothing is kept longer than needed: files, and the text of letters that open an account."""
    await repository.drop_attachments(session, message.id)
    if message.secret:
        message.text = message.html = ""
