"""A fresh business for every test, people of each role in it, and the identity routes behind the real middleware."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

import pytest
import pytest_asyncio
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

from hibachi.identity.approvals import endpoints as approvals
from hibachi.identity.audit import endpoints as audit
from hibachi.identity.businesses.types import BusinessInfo
from hibachi.identity.flags import endpoints as flags
from hibachi.identity.invitations import endpoints as invitations
from hibachi.identity.keys import endpoints as keys
from hibachi.identity.live import endpoints as live
from hibachi.identity.login import endpoints as login
from hibachi.identity.middleware import BusinessContext
from hibachi.identity.operations import endpoints as operations
from hibachi.identity.passwords import endpoints as passwords
from hibachi.identity.service import create_business, create_staff
from hibachi.identity.sessions import endpoints as sessions
from hibachi.identity.staff import endpoints as staff
from hibachi.identity.totp import endpoints as totp
from hibachi.identity.types import Role
from hibachi.platform.db import unit_of_work
from hibachi.platform.embedded import StackUrls
from hibachi.platform.http import handlers, health, metrics
from hibachi.platform.http.metrics import Metrics
from hibachi.platform.http.middleware import RequestContext
from hibachi.platform.ids import new_id

PASSWORD = "a long walk to Fremont"
_MODULES = (login, sessions, totp, passwords, invitations, staff, keys, audit, approvals, flags, live, operations)


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


@pytest.fixture(scope="session")
def app(database: StackUrls) -> FastAPI:
    """The identity routes as the web process serves them."""
    made = FastAPI()
    for module in _MODULES:
        made.include_router(module.router, prefix="/api/v1")
    for router in (health.router, operations.health_router, metrics.router):
        made.include_router(router)
    handlers.install(made)
    made.add_middleware(BusinessContext)
    made.add_middleware(Metrics)
    made.add_middleware(RequestContext)
    return made


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
