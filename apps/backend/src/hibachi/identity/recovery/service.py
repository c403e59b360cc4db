"""Making and using recovery codes."""

from uuid import UUID

from hibachi.identity.recovery import repository, rules
from hibachi.identity.recovery.models import RecoveryCode
from hibachi.platform import clock
from hibachi.platform.auth import new_typed_secret
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.orm import keyed_hash


async def renew(session: WriteSession, staff_id: UUID) -> list[str]:
    """New codes instead of all earlier ones. They are shown this once; only hashes are kept."""
    await repository.drop(session, staff_id)
    codes = [new_typed_secret() for _ in range(rules.COUNT)]
    session.add_all(RecoveryCode(staff_id=staff_id, code_hash=keyed_hash(rules.plain(code))) for code in codes)
    return codes


async def use(session: WriteSession, staff_id: UUID, code: str) -> bool:
    """Use a code up; False when it is wrong or was used."""
    return await repository.use_up(session, staff_id, keyed_hash(rules.plain(code)), clock.now())


async def left(session: ReadSession, staff_id: UUID) -> int:
    """How many codes are left."""
    return await repository.left(session, staff_id)


async def drop(session: WriteSession, staff_id: UUID) -> None:
    """Make every code useless."""
    await repository.drop(session, staff_id)
