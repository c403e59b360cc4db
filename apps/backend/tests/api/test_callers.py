"""Every route against every kind of caller: who is wrong is refused, who is right is never."""

from dataclasses import dataclass
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI
from fastapi.routing import RouteContext
from sqlalchemy import update

from hibachi.booking.chefs.models import Chef
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import ChefSpec, StationSpec, World, WorldSpec, found
from hibachi.identity.keys.models import ApiKey
from hibachi.identity.keys.service import KEY_PREFIX
from hibachi.identity.rules import permissions_of
from hibachi.identity.types import ROLES
from hibachi.main import create_app
from hibachi.platform.auth import fingerprint, new_secret
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from tests.api.doors import Who, doors_of, filled, lets_in
from tests.contracts.checks.routes import WRITES, routes_of
from tests.support.hosts import Host, event_day
from tests.support.jobs import run_jobs
from tests.support.staff import Member, hire

ROUTES = {
    f"{method} {route.path}": (method, route)
    for route in routes_of(create_app())
    for method in sorted(route.methods or ())
}
_COOKIE = "/api/v1/auth/refresh"  # open to all, and its cookie is then asked for by the endpoint
_ENDLESS = ("/events",)


@dataclass(frozen=True)
class Crowd:
    """Everybody at the doors of one business, and the chat that the guest of it owns."""

    client: httpx.AsyncClient
    people: tuple[Who, ...]
    chat_id: str


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def crowd(app: FastAPI) -> Crowd:
    here, there = [await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=1)) for _ in range(2)]
    client, abroad = _visitor(app, here), _visitor(app, there)
    staff = [await hire(client, here, role) for role in ROLES]
    chat, other_chat = [(await client.post("/chat/conversations")).json() for _ in range(2)]
    people = (
        Who("public"),
        *(Who(one.role, one.headers, kind="staff", permissions=permissions_of(one.role)) for one in staff),
        Who("API key without scopes", {"X-API-Key": await _empty_key(here, staff[0])}, kind="api_key"),
        Who("owner of another business", (await hire(abroad, there, "owner")).headers),
        Who("host with a forged link", *_by_link("forged")),
        Who("host", *_by_link(await _link(client)), proofs=frozenset({"link"})),
        Who("guest of another chat", {"X-Chat-Token": other_chat["token"]}),
        Who("guest", {"X-Chat-Token": chat["token"]}, proofs=frozenset({"chat token"})),
    )
    return Crowd(client, people, chat["id"])


def _visitor(app: FastAPI, world: World) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url=f"http://{world.slug}.example/api/v1")


async def _link(client: httpx.AsyncClient) -> str:
    host = Host(client)
    await host.hold()
    return host.link


def _by_link(token: str) -> tuple[dict[str, str], dict[str, str]]:
    return {"X-Booking-Link": token}, {"link": token}


async def _empty_key(world: World, maker: Member) -> str:
    secret = new_secret(KEY_PREFIX)
    async with unit_of_work(world.business_id) as session:
        session.add(
            ApiKey(
                name="Nothing", prefix="", key_hash=fingerprint(secret), permissions=[], station_ids=[],
                created_by=maker.id,
            )
        )  # fmt: skip
    return secret


async def _knock(crowd: Crowd, method: str, route: RouteContext, who: Who) -> httpx.Response:
    """An empty request: it gets past the door or not, and is then too empty to do harm."""
    given = {"conversation_id": crowd.chat_id, "intent_id": "pi_fake_" + "0" * 24, "number": "0"}
    given |= {"key": "none", "name": "none", "slug": "none"}
    names = [part[1:-1] for part in route.path.split("/") if part.startswith("{")]
    path = "/".join(filled(route.path, {name: str(uuid4()) for name in names} | given))
    url = crowd.client.base_url.copy_with(path=path)
    body = {} if method in WRITES else None
    return await crowd.client.request(method, url, json=body, headers=who.headers, params=who.params)


@pytest.mark.parametrize("name", ROUTES)
async def test_route_lets_in_exactly_who_may(name: str, crowd: Crowd) -> None:
    method, route = ROUTES[name]
    for who in crowd.people:
        right = lets_in(route, who)
        if right and route.path.endswith(_ENDLESS):
            continue
        answer = await _knock(crowd, method, route, who)
        verdict = f"{who.name} at {name}: {answer.status_code} {answer.text[:200]}"
        if right and route.path != _COOKIE:
            assert answer.status_code not in (401, 403, 500), verdict
            continue
        refusals = (400, 403) if "signature" in doors_of(route) else (401, 403)
        assert answer.status_code in refusals, verdict
        assert answer.headers["content-type"] == "application/problem+json", verdict
        assert {"type", "title", "status", "detail", "code", "request_id"} <= answer.json().keys(), verdict


async def test_a_link_shows_nothing_at_another_business(app: FastAPI, crowd: Crowd) -> None:
    other = await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=1))
    async with _visitor(app, other) as abroad:
        host = next(who for who in crowd.people if who.name == "host")
        answer = await abroad.get("/my/booking", headers=host.headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "booking_not_found")


@dataclass(frozen=True)
class Office:
    """Two stations; the booking is one of Fremont, cooked by Ana."""

    client: httpx.AsyncClient
    world: World
    booking: dict[str, str]
    people: dict[str, dict[str, str]]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def office(app: FastAPI) -> Office:
    slug = f"b-{new_id().hex[-12:]}"
    stations = (
        StationSpec("Fremont", "Fremont", "94539", (ChefSpec("Ana"), ChefSpec("Ben"))),
        StationSpec("Los Angeles", "Los Angeles", "90012", (ChefSpec("Lia"),)),
    )
    world = await found(
        WorldSpec(slug, "My Hibachi", f"hello@{slug}.example", "+15105550100", stations, hosts=(f"{slug}.example",))
    )
    client = _visitor(app, world)
    fremont, los_angeles = ([station] for station in world.stations)
    staff = {
        "owner": await hire(client, world, "owner"),
        "admin": await hire(client, world, "admin"),
        "admin of Los Angeles": await hire(client, world, "admin", los_angeles),
        "support": await hire(client, world, "support"),
        "station manager": await hire(client, world, "station_manager", fremont),
        "station manager of Los Angeles": await hire(client, world, "station_manager", los_angeles),
        "Ana": await hire(client, world, "chef", fremont),
        "Ben": await hire(client, world, "chef", fremont),
    }
    async with unit_of_work(world.business_id) as session:
        for name in ("Ana", "Ben"):
            await session.execute(update(Chef).where(Chef.name == name).values(staff_id=staff[name].id))
    people = {name: one.headers for name, one in staff.items()}
    return Office(client, world, await _cooked_by_ana(client, world, people["owner"]), people)


async def _cooked_by_ana(client: httpx.AsyncClient, world: World, owner: dict[str, str]) -> dict[str, str]:
    host = Host(client)
    await host.hold()
    row = (await client.get("/bookings", headers=owner)).json()["items"][0]
    wish = {"version": row["version"], "chef_ids": [str(world.chefs[0])]}
    assigned = await client.post(f"/bookings/{row['id']}/assign", json=wish, headers=owner)
    assert assigned.status_code == 200, assigned.text
    return {"id": row["id"], "link": host.link}


_BOOKING = "/bookings/{booking}"
_SHEET = "/prep-sheets/{booking}"
# The business's own words, one line each: who, what, and the answer's status.
TABLE = [
    ("station manager", "POST", f"{_BOOKING}/payments", 403),
    ("station manager", "POST", f"{_BOOKING}/cancel", 403),
    ("station manager", "GET", _BOOKING, 200),
    ("station manager", "GET", "/customers", 403),
    ("station manager", "GET", "/price-books", 403),
    ("station manager", "POST", "/chefs at Los Angeles", 404),
    ("station manager of Los Angeles", "GET", _BOOKING, 404),
    ("station manager of Los Angeles", "POST", f"{_BOOKING}/assign", 404),
    ("Ana", "GET", _BOOKING, 403),
    ("Ana", "GET", "/bookings", 403),
    ("Ana", "GET", "/bookings.csv", 403),
    ("Ana", "GET", _SHEET, 200),
    ("Ben", "GET", _SHEET, 404),
    ("station manager", "GET", _SHEET, 200),
    ("station manager of Los Angeles", "GET", _SHEET, 404),
    ("support", "GET", _SHEET, 200),
    ("Ana", "POST", f"{_BOOKING}/assign", 403),
    ("Ana", "GET", "/chefs", 403),
    ("Ana", "GET", "/mailbox", 403),
    ("Ana", "GET", "/stations", 200),
    ("support", "GET", _BOOKING, 200),
    ("support", "POST", f"{_BOOKING}/payments", 403),
    ("support", "GET", "/approvals", 403),
    ("support", "POST", "/price-books", 403),
    ("admin", "GET", _BOOKING, 200),
    ("admin", "PUT", "/flags/none", 403),
    ("owner", "PUT", "/flags/none", 404),
    ("admin of Los Angeles", "GET", _BOOKING, 404),
    ("admin of Los Angeles", "POST", f"{_BOOKING}/cancel", 404),
]
_BODIES = {
    "assign": {"version": 0, "chef_ids": [str(uuid4())]},
    "cancel": {"version": 0, "reason": "as asked"},
    "payments": {"version": 0, "method": "cash", "amount_cents": 100},
    "none": {"enabled": True},
}


@pytest.mark.parametrize(("who", "method", "what", "status"), TABLE)
async def test_verdict_of_the_business(who: str, method: str, what: str, status: int, office: Office) -> None:
    path, _, place = what.partition(" at ")
    body: dict[str, object] | None = dict(_BODIES.get(path.rsplit("/", 1)[-1], {})) if method in WRITES else None
    if place:
        body = {"station_id": str(office.world.stations[1]), "name": "Kim", "level": "chef", "home_zip": "90012"}
    url = path.format(booking=office.booking["id"])
    answer = await office.client.request(method, url, json=body, headers=office.people[who])
    assert answer.status_code == status, answer.text


async def test_a_chef_lists_only_own_events(office: Office) -> None:
    async def seen(who: str, path: str, key: str) -> int:
        return len((await office.client.get(path, headers=office.people[who])).json()[key])

    span = f"/calendar?from={event_day()}&to={event_day(31)}"
    assert [await seen(who, "/prep-sheets", "items") for who in ("Ana", "Ben", "station manager")] == [1, 0, 1]
    assert [await seen(who, span, "events") for who in ("Ana", "Ben", "station manager")] == [1, 0, 1]


async def test_a_station_manager_assigns_chefs(office: Office) -> None:
    url, headers = f"/bookings/{office.booking['id']}", office.people["station manager"]
    for chef in reversed(office.world.chefs[:2]):
        version = (await office.client.get(url, headers=headers)).json()["row"]["version"]
        wish = {"version": version, "chef_ids": [str(chef)]}
        answer = await office.client.post(f"{url}/assign", json=wish, headers=headers)
        assert [item["chef_id"] for item in answer.json()["assignments"]] == [str(chef)]


class TestSupportCancels:
    async def test_only_once_a_second_person_approves(self, office: Office) -> None:
        booking = await self._ask(office)
        assert booking["row"]["status"] == "held"
        asked = await self._open(office)
        assert asked["summary"] == f"Cancel {booking['row']['reference']} and refund $0.00"
        answer = await office.client.post(f"/approvals/{asked['id']}/approve", json={}, headers=office.people["admin"])
        assert answer.status_code == 204
        await run_jobs()
        after = await self._booking(office, booking["row"]["id"])
        assert after["row"]["status"] == "cancelled"
        assert (after["history"][0]["who"], after["history"][0]["note"]) == ("Test admin", "The host moved away")

    async def test_a_refusal_changes_nothing(self, office: Office) -> None:
        booking = await self._ask(office)
        asked = await self._open(office)
        decision = {"note": "They may come"}
        await office.client.post(f"/approvals/{asked['id']}/reject", json=decision, headers=office.people["admin"])
        await run_jobs()
        after = await self._booking(office, booking["row"]["id"])
        assert (after["row"]["status"], after["history"][0]["kind"]) == ("held", "cancellation_refused")
        assert after["history"][0]["note"] == "They may come"

    async def test_the_same_is_asked_once(self, office: Office) -> None:
        booking = await self._ask(office)
        wish = {"version": booking["row"]["version"], "reason": "again"}
        url = f"/bookings/{booking['row']['id']}/cancel"
        again = await office.client.post(url, json=wish, headers=office.people["support"])
        assert again.status_code == 409

    async def _ask(self, office: Office) -> dict[str, dict[str, str]]:
        host = Host(office.client)
        await host.hold(event_day(40))
        params = {"q": host.booking["reference"]}
        row = (await office.client.get("/bookings", params=params, headers=office.people["support"])).json()["items"][0]
        wish = {"version": row["version"], "reason": "The host moved away"}
        asked = await office.client.post(f"/bookings/{row['id']}/cancel", json=wish, headers=office.people["support"])
        assert asked.status_code == 200, asked.text
        found: dict[str, dict[str, str]] = asked.json()
        return found

    async def _open(self, office: Office) -> dict[str, str]:
        items = (await office.client.get("/approvals", headers=office.people["admin"])).json()["items"]
        newest: dict[str, str] = items[-1]
        return newest

    async def _booking(self, office: Office, booking_id: str) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = (
            await office.client.get(f"/bookings/{booking_id}", headers=office.people["support"])
        ).json()
        return found
