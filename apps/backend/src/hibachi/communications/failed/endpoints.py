"""Letters that did not get through."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.communications.auth import LettersRead, LettersWrite
from hibachi.communications.failed import service
from hibachi.communications.failed.errors import LetterGone, NoFailedLetter
from hibachi.communications.failed.schemas import FailedLetters
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/letters/failed", tags=["operations"])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER))
async def failed_letters(session: Reading, _caller: LettersRead) -> FailedLetters:
    """Letters that were given up: to whom (masked), which, and why."""
    return await service.letters(session)


@router.post("/{message_id}/send-again", status_code=204, responses=responses(*_CALLER, NoFailedLetter, LetterGone))
async def send_again(session: Writing, caller: LettersWrite, message_id: UUID) -> None:
    """Send a letter once more, as it was written."""
    await service.send_again(session, caller, message_id)
