"""Looking at letters that were given up, and sending them again."""

from uuid import UUID

from hibachi.communications import repository, rules
from hibachi.communications.failed.errors import LetterGone, NoFailedLetter
from hibachi.communications.failed.schemas import FailedLetter, FailedLetters
from hibachi.communications.models import Message
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession

_MOST = 200


async def letters(session: ReadSession) -> FailedLetters:
    """Those given up, newest first."""
    found = await repository.failed(session, _MOST)
    kept = await repository.kept_files(session, [message.id for message in found])
    return FailedLetters(items=[_item(message, kept) for message in found])


def _item(message: Message, kept: set[UUID]) -> FailedLetter:
    return FailedLetter(
        id=message.id,
        to=rules.masked_address(message.recipient),
        letter=message.template,
        error=(message.last_error or "").replace(message.recipient, rules.masked_address(message.recipient))[:200],
        attempts=message.attempts,
        written_at=message.created_at,
        about_kind=message.about_kind,
        about_id=message.about_id,
        can_send_again=_is_whole(message, kept),
    )


def _is_whole(message: Message, kept: set[UUID]) -> bool:
    return not message.secret and (not message.attachments or message.id in kept)


async def send_again(session: WriteSession, caller: Caller, message_id: UUID) -> None:
    """Queue a letter once more; the next sweep sends it. Raises `NoFailedLetter`, `LetterGone`."""
    message = await repository.lock_failed(session, message_id)
    if message is None:
        raise NoFailedLetter()
    if not _is_whole(message, await repository.kept_files(session, [message.id])):
        raise LetterGone(letter=message.template)
    message.status, message.attempts, message.due_at = "queued", 0, clock.now()
    record_audit(session, caller, "letter.sent_again", "letter", message.id, after={"letter": message.template})


async def count(session: ReadSession) -> int:
    """How many letters were given up."""
    return await repository.count_failed(session)
