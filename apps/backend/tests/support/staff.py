"""Staff who log in."""

import httpx

from hibachi.cli.demo.world import World
from hibachi.identity.accounts.service import create_staff
from hibachi.identity.types import Role
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id

PASSWORD = "correct horse battery staple"


async def log_in(client: httpx.AsyncClient, world: World, role: Role, *, stations: bool = False) -> dict[str, str]:
    """Make a member of staff and log in; the headers of the session. `stations` ties it to the world's stations."""
    email = f"{role}-{new_id().hex[-8:]}@staff.example"
    own = world.stations if stations or role in ("station_manager", "chef") else []
    async with unit_of_work(world.business_id) as session:
        await create_staff(session, email=email, name=role.title(), role=role, password=PASSWORD, station_ids=own)
    answer = await client.post("/auth/login", json={"email": email, "password": PASSWORD})
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}
