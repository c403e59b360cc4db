"""Who may call: the types that endpoints name in their signatures.

    BookingsWrite = Annotated[Caller, Depends(require("bookings:write"))]

Every dependency here carries `__caller__`, so that a test can prove that each route declares its caller.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar
from uuid import UUID

from fastapi import Depends, Header, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer
from starlette.requests import HTTPConnection, Request

from hibachi.identity.errors import CrossSite, NoPermission, NotLoggedIn, SecondFactorRequired, WrongBusiness
from hibachi.identity.keys.service import KEY_PREFIX, key_standing
from hibachi.identity.rules import permissions_of
from hibachi.identity.sessions.service import standing_of
from hibachi.identity.types import Permission, Visitor
from hibachi.platform.auth import AccessClaims, Caller, read_access
from hibachi.platform.http.deps import BusinessId, business_id_of

_bearer = HTTPBearer(auto_error=False, description="Access token of a staff member, or an API key")
_api_key = APIKeyHeader(name="X-API-Key", auto_error=False, description="API key")
Bearer = Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]
KeyHeader = Annotated[str | None, Security(_api_key)]


@dataclass(frozen=True, slots=True)
class _Proven:
    caller: Caller
    must_enrol: bool = False


async def _proven(business_id: BusinessId, bearer: Bearer, key: KeyHeader) -> _Proven:
    """The staff member or API key behind a request; `NotLoggedIn` when there is neither."""
    secret = key or (bearer.credentials if bearer else None)
    if not secret:
        raise NotLoggedIn()
    if key or secret.startswith(KEY_PREFIX):
        return await _by_key(business_id, secret)
    return await _by_token(business_id, secret)


async def _known(proven: Annotated[_Proven, Depends(_proven)]) -> Caller:
    """The same, unless the second factor has to be set up before anything else: `SecondFactorRequired`."""
    if proven.must_enrol:
        raise SecondFactorRequired()
    return proven.caller


async def _by_key(business_id: UUID, key: str) -> _Proven:
    found = await key_standing(business_id, key)
    return _Proven(Caller("api_key", business_id, found.id, found.name, "", found.permissions, found.station_ids))


def _claims(business_id: UUID, token: str) -> AccessClaims:
    claims = read_access(token)
    if claims.business_id != business_id:
        raise WrongBusiness()
    return claims


async def _by_token(business_id: UUID, token: str) -> _Proven:
    """Role and stations come from the account as it is now, not from the token as it was issued."""
    claims = _claims(business_id, token)
    now = await standing_of(business_id, claims.staff_id, claims.session_id)
    permissions = frozenset[str](permissions_of(now.role))
    caller = Caller("staff", business_id, claims.staff_id, now.name, now.role, permissions, now.station_ids)
    return _Proven(caller, now.must_enrol)


KnownCaller = Annotated[Caller, Depends(_known)]


@dataclass(frozen=True, slots=True)
class Requires:
    """Dependency: a staff member or API key holding one of `permissions`."""

    permissions: tuple[Permission, ...]
    __caller__: ClassVar[bool] = True

    async def __call__(self, caller: KnownCaller) -> Caller:
        """The caller; `NoPermission` when all of the permissions are missing."""
        if not any(caller.may(permission) for permission in self.permissions):
            raise NoPermission(permission=self.permissions[0])
        return caller


def require(permission: Permission, *or_else: Permission) -> Requires:
    """A dependency that lets staff and API keys with this permission through and returns the `Caller`.

    `or_else` are lesser permissions that open the same door; the service then bounds what they see or do.
    401 `not_logged_in`, `bad_token`, `session_ended`, `wrong_business`, `bad_api_key`; 403 `no_permission`,
    `second_factor_required`.
    Stations are for the service to check, with `caller.serves(station_id)`.
    """
    return Requires((permission, *or_else))


@dataclass(frozen=True, slots=True)
class OfKind:
    """Dependency: any staff member, or any API key."""

    kind: str
    __caller__: ClassVar[bool] = True

    async def __call__(self, caller: KnownCaller) -> Caller:
        """The caller; `NoPermission` when it is of another kind."""
        if caller.kind != self.kind:
            raise NoPermission(permission=f"kind:{self.kind}")
        return caller


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """Dependency: any staff member, also one who has to set up the second factor before anything else."""

    __caller__: ClassVar[bool] = True

    async def __call__(self, proven: Annotated[_Proven, Depends(_proven)]) -> Caller:
        """The caller; `NoPermission` for API keys."""
        if proven.caller.kind != "staff":
            raise NoPermission(permission="kind:staff")
        return proven.caller


@dataclass(frozen=True, slots=True)
class Anyone:
    """Dependency: no proof needed, and none looked at."""

    __caller__: ClassVar[bool] = True

    async def __call__(self, connection: HTTPConnection) -> Caller:
        """A nameless caller of the request's business."""
        return Caller("public", await business_id_of(connection))


public_caller = Anyone()
PublicCaller = Annotated[Caller, Depends(public_caller)]
EnrollingCaller = Annotated[Caller, Depends(OwnAccount())]
StaffCaller = Annotated[Caller, Depends(OfKind("staff"))]
ApiKeyCaller = Annotated[Caller, Depends(OfKind("api_key"))]


async def _login_id(business_id: BusinessId, bearer: Bearer) -> UUID:
    if bearer is None:
        raise NotLoggedIn()
    return _claims(business_id, bearer.credentials).session_id


LoginId = Annotated[UUID, Depends(_login_id)]  # which log-in a token is of; says nothing of whether it stands


async def visitor_of(request: Request) -> Visitor:
    """Where the request comes from; proxies are resolved by the server in front of the application."""
    return Visitor(request.client.host if request.client else "", request.headers.get("user-agent", ""))


VisitorInfo = Annotated[Visitor, Depends(visitor_of)]


async def _same_site(sec_fetch_site: Annotated[str | None, Header(include_in_schema=False)] = None) -> None:
    """Refuse what a browser says another site started; a second fence behind the cookie's `SameSite=Strict`."""
    if sec_fetch_site not in {None, "same-origin", "none"}:
        raise CrossSite()


SameSite = Depends(_same_site)
