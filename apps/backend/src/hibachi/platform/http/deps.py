"""Dependencies of endpoints: the request's business and its unit of work.

Every dependency is a coroutine, also one that awaits nothing: FastAPI sends plain functions to a thread, which costs
more than most of them do.
"""

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.requests import HTTPConnection

from hibachi.platform.db import ReadSession, WriteSession, reading, unit_of_work
from hibachi.platform.errors import NotFound


class UnknownBusiness(NotFound):
    """No business answers at this address."""

    code = "unknown_business"
    title = "No business answers at this address"


async def business_id_of(connection: HTTPConnection) -> UUID:
    """The business the request is for, as found by the identity middleware from host, token or key."""
    found = connection.scope.get("state", {}).get("business_id")
    if not isinstance(found, UUID):
        raise UnknownBusiness()
    return found


BusinessId = Annotated[UUID, Depends(business_id_of)]


async def _reading(connection: HTTPConnection) -> AsyncIterator[ReadSession]:
    async with reading(await business_id_of(connection)) as session:
        yield session


async def _writing(connection: HTTPConnection) -> AsyncIterator[WriteSession]:
    async with unit_of_work(await business_id_of(connection)) as session:
        yield session


# Function scope: the transaction ends before the response leaves, so nobody is told of a change that then fails.
Reading = Annotated[ReadSession, Depends(_reading, scope="function")]
Writing = Annotated[WriteSession, Depends(_writing, scope="function")]
