"""A fresh business for every test, and people of each role in it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

import pytest_asyncio
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

from hibachi.identity.businesses.types import BusinessInfo
from hibachi.identity.service import create_business, create_staff
from hibachi.identity.types import Role
from hibachi.platform.db import unit_of_work
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id

PASSWORD = "a long walk to Fremont"


@dataclass
class Person:
    """Somebody on the staff, with a client of their own that keeps cookies and is logged in."""

    id: UUID
    email: str
    business: BusinessInfo
    client: AsyncClient

    async def log_in(self, password: str = PASSWORD) -> Response:
        """Log in and go on with the new access token."""
        answer = await self.client.post("/api/v1/auth/login", json={"email": self.email, "password": password})
        self.use(answer)
        return answer

    def use(self, answer: Response) -> None:
        """Go on with the access token of an answer."""
        if "access_token" in answer.json():
            self.client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"


Hire = Callable[..., Awaitable[Person]]


async def _business() -> BusinessInfo:
    slug = f"b{new_id().hex[-12:]}"
    return await create_business(slug, "Test Hibachi", email="hello@test.example", hosts=[f"{slug}.example"])


@pytest_asyncio.fixture
async def business(database: StackUrls) -> BusinessInfo:
    """The test's business."""
    return await _business()


@pytest_asyncio.fixture
async def other_business(database: StackUrls) -> BusinessInfo:
    """Another business on the same installation."""
    return await _business()


def browser(app: FastAPI, business: BusinessInfo) -> AsyncClient:
    """A client of the business's site that keeps cookies."""
    return AsyncClient(transport=ASGITransport(app), base_url=f"http://{business.hosts[0]}")


@pytest_asyncio.fixture
async def client(app: FastAPI, business: BusinessInfo) -> AsyncIterator[AsyncClient]:
    """Nobody in particular."""
    async with browser(app, business) as made:
        yield made


@pytest_asyncio.fixture
async def hire(app: FastAPI, business: BusinessInfo) -> AsyncIterator[Hire]:
    """Create somebody and log them in: `await hire("admin", stations=[…], at=business)`."""
    clients: list[AsyncClient] = []

    async def hire_one(role: Role, stations: Iterable[UUID] = (), at: BusinessInfo = business) -> Person:
        email = f"{role}-{new_id().hex[-8:]}@test.example"
        async with unit_of_work(at.id) as session:
            made = await create_staff(
                session, email=email, name=f"The {role}", role=role, password=PASSWORD, station_ids=stations
            )
        person = Person(made.id, email, at, browser(app, at))
        clients.append(person.client)
        await person.log_in()
        return person

    yield hire_one
    for made in clients:
        await made.aclose()


@pytest_asyncio.fixture
async def owner(hire: Hire) -> Person:
    """The owner, logged in."""
    return await hire("owner")
