"""Letters that identity's events ask for."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hibachi.communications import service
from hibachi.communications.letters import AccountChanged, PasswordReset, StaffInvitation
from hibachi.communications.types import Recipient
from hibachi.identity.businesses.service import business_info
from hibachi.identity.events import AccountSecurityChanged, PasswordResetRequested, StaffInvited
from hibachi.identity.invitations.service import invitation_letter
from hibachi.identity.notices.service import holder
from hibachi.identity.passwords.service import reset_letter
from hibachi.identity.types import Letter, SecurityChange
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes

_CHANGES: dict[SecurityChange, str] = {
    "password_set": "Your password was changed, and the other devices were signed out.",
    "totp_enabled": "The second factor was switched on: signing in asks for a code of your authenticator.",
    "totp_disabled": "The second factor was switched off: your password alone opens your account now.",
    "totp_removed": "The second factor was removed by somebody with access to the installation.",
    "recovery_code_used": "A recovery code was used in place of a code of your authenticator.",
    "recovery_codes_renewed": "You have new recovery codes; the earlier ones work no more.",
}


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


@subscribes(AccountSecurityChanged)
async def write_account_change(session: WriteSession, event: AccountSecurityChanged) -> None:
    """Tell the holder of an account that its password or second factor changed, whoever did it."""
    found = await holder(session, event.aggregate_id)
    if found is not None:
        link = f"{get_settings().web.admin_url}/forgot-password"
        letter = AccountChanged(found.name, _CHANGES[event.change], await _instant(session, event.at), link)
        key = f"account_changed:{event.aggregate_id}:{event.change}:{event.at.isoformat()}"
        await service.send_email(session, letter, to=Recipient(found.email, found.name), dedupe_key=key)


async def _valid_until(session: WriteSession, letter: Letter) -> str:
    return await _instant(session, letter.expires_at)


async def _instant(session: WriteSession, at: datetime) -> str:
    business = await business_info(session.info["business_id"])
    local = at.astimezone(ZoneInfo(business.time_zone))
    return f"{local:%A}, {local:%B} {local.day} at {local.hour % 12 or 12}:{local:%M %p %Z}"
