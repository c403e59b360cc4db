"""Menu, allergens and price books over HTTP."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from hibachi.catalog.endpoints import router as menu_router
from hibachi.catalog.price_books import service
from hibachi.catalog.price_books.endpoints import router as price_book_router
from hibachi.identity.auth import require
from hibachi.identity.rules import permissions_of
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import unit_of_work
from hibachi.platform.http import handlers
from hibachi.platform.ids import new_id

pytestmark = pytest.mark.usefixtures("database")


class Desk:
    """The catalog's routes for one business, with whoever sits at the desk."""

    def __init__(self, business_id: UUID) -> None:
        self.business_id = business_id
        self.caller = self.person()
        self.app = FastAPI()
        self.app.include_router(menu_router)
        self.app.include_router(price_book_router)
        handlers.install(self.app)
        for permission in ("prices:read", "prices:write", "prices:approve"):
            self.app.dependency_overrides[require(permission)] = lambda: self.caller
        transport = httpx.ASGITransport(self._at_business)
        self.http = httpx.AsyncClient(transport=transport, base_url="http://test")

    def person(self) -> Caller:
        return Caller("staff", self.business_id, new_id(), "Ana", "admin", frozenset(permissions_of("admin")))

    async def _at_business(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["business_id"] = self.business_id
        await self.app(scope, receive, send)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    business_id = new_id()
    async with unit_of_work(business_id) as session:
        await service.publish_first(session, clock.now() - timedelta(days=1), "first prices")
    made = Desk(business_id)
    async with made.http:
        yield made


class TestPublic:
    async def test_menu(self, desk: Desk) -> None:
        menu = (await desk.http.get("/menu")).json()
        assert (menu["version"], menu["adult_cents"], menu["minimum_cents"]) == (1, 5500, 55000)
        lobster = next(item for item in menu["items"] if item["code"] == "lobster_tail")
        assert (lobster["kind"], lobster["price_cents"]) == ("upgrade", 1500)
        assert lobster["allergens"] == ["shellfish_crustacean"]

    async def test_allergens(self, desk: Desk) -> None:
        shown = (await desk.http.get("/allergens")).json()
        rice = next(row for row in shown["rows"] if row["code"] == "fried_rice")
        assert (rice["kind"], set(rice["contains"])) == ("included", {"egg", "soy", "wheat", "sesame"})
        assert "cross-contact" in shown["caveat"]

    async def test_business_without_prices(self) -> None:
        empty = Desk(new_id())
        async with empty.http:
            answer = await empty.http.get("/menu")
        assert (answer.status_code, answer.json()["code"]) == (503, "no_price_book")


class TestPriceBooks:
    async def test_from_draft_to_schedule(self, desk: Desk) -> None:
        book = (await desk.http.post("/price-books")).json()
        assert (book["version"], book["status"], book["approval"]["state"]) == (2, "draft", "none")
        saved = await desk.http.put(f"/price-books/{book['id']}", json=book | {"adult_cents": 6000})
        assert saved.json()["adult_cents"] == 6000
        begins = (clock.now() + timedelta(days=3)).isoformat()
        asked = await desk.http.post(f"/price-books/{book['id']}/publish", json={"effective_from": begins})
        assert asked.json()["approval"]["state"] == "waiting"
        own = await desk.http.post(f"/price-books/{book['id']}/approve")
        assert (own.status_code, own.json()["code"]) == (403, "second_person_needed")
        desk.caller = desk.person()
        approved = await desk.http.post(f"/price-books/{book['id']}/approve")
        assert (approved.status_code, approved.json()["status"]) == (200, "scheduled")
        listed = (await desk.http.get("/price-books")).json()
        assert [row["status"] for row in listed] == ["scheduled", "current"]

    async def test_policy_and_tax_survive_the_round_trip(self, desk: Desk) -> None:
        book = (await desk.http.post("/price-books")).json()
        saved = (await desk.http.put(f"/price-books/{book['id']}", json=book)).json()
        assert saved["policy"] == book["policy"]
        assert saved["tax"]["county_percents"]["Santa Clara"] == "9.125"

    async def test_wrong_fields_are_named(self, desk: Desk) -> None:
        book = (await desk.http.post("/price-books")).json()
        answer = await desk.http.put(f"/price-books/{book['id']}", json=book | {"adult_cents": -1, "items": "none"})
        assert answer.status_code == 422
        assert {error["field"] for error in answer.json()["errors"]} >= {"adult_cents", "items"}

    async def test_unknown_book(self, desk: Desk) -> None:
        answer = await desk.http.get(f"/price-books/{new_id()}")
        assert (answer.status_code, answer.json()["code"]) == (404, "price_book_not_found")

    async def test_an_instant_without_zone_is_refused(self, desk: Desk) -> None:
        book = (await desk.http.post("/price-books")).json()
        body = {"effective_from": "2030-01-01T00:00:00"}
        assert (await desk.http.post(f"/price-books/{book['id']}/publish", json=body)).status_code == 422
