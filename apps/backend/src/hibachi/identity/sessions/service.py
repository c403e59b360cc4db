"""Opening, renewing and ending log-ins, and whether one stands.

Ending a stolen log-in and counting a wrong password must last although the request fails, so the use cases here open
their own units of work and raise after these are committed.
"""

from datetime import timedelta
from uuid import UUID

from hibachi.identity import ports
from hibachi.identity.accounts import repository as accounts
from hibachi.identity.accounts.models import Staff
from hibachi.identity.accounts.service import caller_for
from hibachi.identity.audit.service import record_audit
from hibachi.identity.businesses import repository as businesses
from hibachi.identity.errors import SessionEnded
from hibachi.identity.rules import must_enrol, permissions_of
from hibachi.identity.schemas import StationName
from hibachi.identity.sessions import repository, rules
from hibachi.identity.sessions.errors import BadRefresh, NoSuchSession
from hibachi.identity.sessions.models import RefreshToken, StaffSession
from hibachi.identity.sessions.schemas import BusinessName, Me, OpenedSession, SessionItem, Tokens
from hibachi.identity.sessions.types import Standing
from hibachi.identity.types import Role, Visitor
from hibachi.platform import clock
from hibachi.platform.auth import AccessClaims, Caller, fingerprint, issue_access, new_secret
from hibachi.platform.cache.ttl import TtlCache
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, after_commit, reading, unit_of_work
from hibachi.platform.ids import new_id

_STANDING_SECONDS = 30
_NOBODY = UUID(int=0)
_KEPT_AFTER_END = timedelta(days=30)
_standings: TtlCache[tuple[UUID, UUID, UUID], Standing | None] = TtlCache(_STANDING_SECONDS)


async def standing_of(business_id: UUID, staff_id: UUID, session_id: UUID) -> Standing:
    """What holds for a log-in, at most half a minute old; `SessionEnded` when account or log-in are closed."""

    async def load() -> Standing | None:
        async with reading(business_id) as session:
            row = await repository.standing(session, staff_id, session_id, clock.now())
        return None if row is None else Standing(row[0], row[1], frozenset(row[2]), _must_enrol(row[1], row[3]))

    found = await _standings.get((business_id, staff_id, session_id), load)
    if found is not None and found.must_enrol:
        found = await load()  # whoever has just set it up, in another process maybe, need not wait half a minute
    if found is None:
        raise SessionEnded()
    return found


async def holder_of(business_id: UUID, session_id: UUID) -> UUID:
    """The account of a log-in; `SessionEnded` when there is no such log-in."""
    async with reading(business_id) as session:
        login = await repository.by_id(session, session_id)
    if login is None:
        raise SessionEnded()
    return login.staff_id


async def open_session(session: WriteSession, staff: Staff, visitor: Visitor) -> OpenedSession:
    """A new log-in of an account that has proved itself."""
    now = clock.now()
    staff.last_seen_at = now
    opened = StaffSession(
        id=new_id(),
        staff_id=staff.id,
        address=visitor.address[:100],
        user_agent=visitor.user_agent[:300],
        expires_at=now + timedelta(days=get_settings().auth.refresh_days),
        last_used_at=now,
    )
    session.add(opened)
    await session.flush()
    record_audit(session, caller_for(staff), "session.opened", "staff", staff.id, visitor=visitor)
    return await _tokens(session, staff, opened)


async def refresh(business_id: UUID, token: str | None, visitor: Visitor) -> OpenedSession:
    """Exchange a refresh token for a new pair; `BadRefresh` otherwise. A token used before ends the whole log-in.

    Log-ins last `refresh_days` from their last renewal. A client renews from one place at a time: two renewals with
    the same token look like theft.
    """
    if not token:
        raise BadRefresh()
    async with unit_of_work(business_id) as session:
        opened = await _exchange(session, token, visitor)
    if opened is None:
        raise BadRefresh()
    return opened


async def _exchange(session: WriteSession, token: str, visitor: Visitor) -> OpenedSession | None:
    found = await repository.lock_token(session, fingerprint(token))
    if found is None:
        return None
    used, login = found
    staff = await accounts.by_id(session, login.staff_id)
    verdict = rules.judge(clock.now(), used.used_at, login.expires_at, login.ended_at)
    if staff is None or not staff.active or verdict == "ended":
        return None
    if verdict == "reused":
        record_audit(session, caller_for(staff), "session.theft_suspected", "staff", staff.id, visitor=visitor)
        _end(session, login, "refresh token used twice")
        return None
    used.used_at = login.last_used_at = staff.last_seen_at = clock.now()
    login.expires_at = clock.now() + timedelta(days=get_settings().auth.refresh_days)
    return await _tokens(session, staff, login)


async def log_out(business_id: UUID, token: str | None) -> None:
    """End the log-in of a refresh token. Says nothing about tokens that open nothing."""
    if not token:
        return
    async with unit_of_work(business_id) as session:
        found = await repository.lock_token(session, fingerprint(token))
        if found is not None and found[1].ended_at is None:
            _end(session, found[1], "logged out")


async def end_all_sessions(session: WriteSession, staff_id: UUID, because: str, keep: UUID | None = None) -> None:
    """End every log-in of an account but one; access tokens stop working within half a minute."""
    await repository.end_all(session, staff_id, clock.now(), because, keep)
    _forget_after_commit(session)


async def own_sessions(session: ReadSession, caller: Caller, login_id: UUID) -> list[SessionItem]:
    """Where the caller is logged in, the latest used first."""
    return [
        SessionItem(
            id=row.id,
            device=rules.device_of(row.user_agent),
            address=rules.masked(row.address),
            opened_at=row.created_at,
            last_used_at=row.last_used_at,
            this=row.id == login_id,
        )
        for row in await repository.open_ones(session, caller.id or _NOBODY, clock.now())
    ]


async def end_own(session: WriteSession, caller: Caller, session_id: UUID) -> None:
    """End one of the caller's log-ins. Raises `NoSuchSession`."""
    mine = {row.id: row for row in await repository.open_ones(session, caller.id or _NOBODY, clock.now())}
    if session_id not in mine:
        raise NoSuchSession()
    _end(session, mine[session_id], "ended by its holder")
    record_audit(session, caller, "session.ended", "staff", caller.id)


async def end_others(session: WriteSession, caller: Caller, login_id: UUID) -> None:
    """End all of the caller's log-ins but the one that asks."""
    await end_all_sessions(session, caller.id or _NOBODY, "ended by its holder", keep=login_id)
    record_audit(session, caller, "session.others_ended", "staff", caller.id)


async def purge_old(business_id: UUID) -> None:
    """Remove a business's log-ins that ran out long ago; until then they help to look into a theft."""
    async with unit_of_work(business_id) as session:
        await repository.purge(session, clock.now() - _KEPT_AFTER_END)


async def me(session: ReadSession, staff_id: UUID | None) -> Me:
    """The account as its holder sees it; `SessionEnded` when it is gone."""
    staff = await accounts.by_id(session, staff_id) if staff_id is not None else None
    if staff is None:
        raise SessionEnded()
    return await _me(session, staff)


async def _tokens(session: WriteSession, staff: Staff, login: StaffSession) -> OpenedSession:
    secret = new_secret()
    session.add(RefreshToken(session_id=login.id, token_hash=fingerprint(secret)))
    claims = AccessClaims(staff.id, login.id, staff.business_id, staff.role, tuple(staff.station_ids))
    access, seconds = issue_access(claims)
    shown = Tokens(access_token=access, expires_in=seconds, staff=await _me(session, staff))
    return OpenedSession(shown, secret)


async def _me(session: ReadSession, staff: Staff) -> Me:
    business = await businesses.by_id(session, staff.business_id)
    if business is None:
        raise SessionEnded()
    stations = await ports.station_names(session, staff.station_ids)
    return Me(
        id=staff.id,
        name=staff.name,
        email=staff.email,
        role=staff.role,
        stations=[StationName(id=station, name=name) for station, name in stations.items()],
        permissions=sorted(permissions_of(staff.role)),
        totp_enabled=staff.totp_secret is not None,
        must_enrol=_must_enrol(staff.role, staff.totp_secret is not None),
        business=BusinessName(name=business.name, slug=business.slug),
    )


def _must_enrol(role: Role, has_second_factor: bool) -> bool:
    return must_enrol(role, has_second_factor, get_settings().second_factor_demanded)


def _end(session: WriteSession, login: StaffSession, because: str) -> None:
    login.ended_at, login.ended_because = clock.now(), because
    _forget_after_commit(session)


def _forget_after_commit(session: WriteSession) -> None:
    async def forget() -> None:
        _standings.forget()

    after_commit(session, "identity:standings", forget)
