"""Who may use tools from outside: holders of an API key with a scope for it, at an address of the business."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends
from starlette.requests import HTTPConnection

from hibachi.identity.auth import ApiKeyCaller, require
from hibachi.identity.businesses.rules import host_of
from hibachi.identity.businesses.service import business_info
from hibachi.mcp.errors import ForeignAddress
from hibachi.platform.auth import Caller
from hibachi.platform.config import get_settings
from hibachi.platform.http.deps import BusinessId

_LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})


async def _own_address(connection: HTTPConnection, business_id: BusinessId) -> None:
    """Refuse hosts and origins that are not the business's: a page may point its own name at this machine."""
    settings = get_settings()
    own = {host.lower() for host in (await business_info(business_id)).hosts}
    own |= {_host(url) for url in (settings.web.public_url, settings.mcp.public_url) if url}
    own |= _LOCAL if settings.env != "production" else frozenset()
    if host_of(connection.headers.get("host", "")) not in own:
        raise ForeignAddress(field="Host", rule="own")
    origin = connection.headers.get("origin")
    if origin is not None and _host(origin) not in own:
        raise ForeignAddress(field="Origin", rule="own")


def _host(url: str) -> str:
    return host_of(urlsplit(url).netloc)


OwnAddress = Depends(_own_address)
_Scoped = Annotated[Caller, Depends(require("tools:read", "tools:write"))]


async def _key(caller: _Scoped, _kind: ApiKeyCaller) -> Caller:
    """The key, with at least one of the scopes."""
    return caller


KeyCaller = Annotated[Caller, Depends(_key)]
