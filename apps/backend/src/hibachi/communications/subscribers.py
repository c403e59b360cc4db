"""Letters that identity's events ask for."""

from zoneinfo import ZoneInfo

from hibachi.communications import service
from hibachi.communications.letters import PasswordReset, StaffInvitation
from hibachi.communications.types import Recipient
from hibachi.identity.businesses.service import business_info
from hibachi.identity.events import PasswordResetRequested, StaffInvited
from hibachi.identity.invitations.service import invitation_letter
from hibachi.identity.passwords.service import reset_letter
from hibachi.identity.types import Letter
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(StaffInvited)
async def write_invitation(session: WriteSession, event: StaffInvited) -> None:
    """Write to the invited person, unless the invitation is not open any more."""
    found = await invitation_letter(session, event.aggregate_id)
    if found is not None:
        letter = StaffInvitation(found.name, found.url, await _valid_until(session, found))
        to = Recipient(found.email, found.name)
        await service.send_email(session, letter, to=to, dedupe_key=f"staff_invitation:{event.aggregate_id}")


@subscribes(PasswordResetRequested)
async def write_password_reset(session: WriteSession, event: PasswordResetRequested) -> None:
    """Write to the person who forgot the password, unless the reset was used meanwhile."""
    found = await reset_letter(session, event.aggregate_id)
    if found is not None:
        letter = PasswordReset(found.name, found.url, await _valid_until(session, found))
        to = Recipient(found.email, found.name)
        await service.send_email(session, letter, to=to, dedupe_key=f"password_reset:{event.aggregate_id}")


async def _valid_until(session: WriteSession, letter: Letter) -> str:
    business = await business_info(session.info["business_id"])
    until = letter.expires_at.astimezone(ZoneInfo(business.time_zone))
    return f"{until:%A}, {until:%B} {until.day} at {until.hour % 12 or 12}:{until:%M %p %Z}"
