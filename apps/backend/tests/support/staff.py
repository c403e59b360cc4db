"""Staff who work in a test's business."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

import httpx

from hibachi.cli.demo.world import World
from hibachi.identity.rules import needs_station
from hibachi.identity.service import create_staff
from hibachi.identity.types import Role
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id

PASSWORD = "correct horse battery staple"


@dataclass(frozen=True, slots=True)
class Member:
    """A logged-in member of the staff; `headers` prove it."""

    id: UUID
    email: str
    role: Role
    headers: dict[str, str]


async def hire(client: httpx.AsyncClient, world: World, role: Role, stations: Iterable[UUID] = ()) -> Member:
    """Hire somebody and log in.

    Without `stations` roles that need one get the world's first, the others serve all.
    """
    email = f"{role}-{new_id().hex[-10:]}@staff.example"
    own = list(stations) or (world.stations[:1] if needs_station(role) else [])
    async with unit_of_work(world.business_id) as session:
        hired = await create_staff(
            session, email=email, name=f"Test {role}", role=role, password=PASSWORD, station_ids=own
        )
    return await back(client, Member(hired.id, email, role, {}))


async def back(client: httpx.AsyncClient, member: Member) -> Member:
    """The same person, logged in anew: log-ins end before the days do that some tests skip."""
    answer = await client.post("/auth/login", json={"email": member.email, "password": PASSWORD})
    assert answer.status_code == 200, answer.text
    client.cookies.clear()  # the refresh cookie belongs to one person; several share this client
    return replace(member, headers={"Authorization": f"Bearer {answer.json()['access_token']}"})


async def log_in(client: httpx.AsyncClient, world: World, role: Role) -> dict[str, str]:
    """Hire somebody and log in: the headers of their requests."""
    return (await hire(client, world, role)).headers


async def as_role(client: httpx.AsyncClient, world: World, role: Role, stations: Iterable[UUID] = ()) -> Member:
    """Hire somebody and log in: from here on the client's requests are this person's.

    What hosts and the public do with the same client stays as it was: those endpoints look at no log-in.
    """
    member = await hire(client, world, role, stations)
    client.headers.update(member.headers)
    return member
