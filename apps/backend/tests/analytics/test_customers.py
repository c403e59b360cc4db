"""A person's bookings and timeline."""

from uuid import UUID

import httpx
import pytest

from hibachi.analytics.customers import rules
from hibachi.cli.demo.world import World
from hibachi.crm import service as crm
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from tests.support.hosts import CONTACT, Host, event_day
from tests.support.jobs import run_jobs
from tests.support.staff import as_role

CONSENTS = {"marketing_sms": True, "marketing_email": False}


class TestAgrees:
    def test_the_newest_word_counts(self) -> None:
        assert not rules.agrees([("sms", "withdrawn"), ("sms", "given")], "sms")
        assert rules.agrees([("email", "withdrawn"), ("sms", "given")], "sms")
        assert not rules.agrees([], "sms")


class TestBookingTitle:
    def test_tells_states_and_changes(self) -> None:
        assert rules.booking_title("status", "confirmed", "MH-1") == "Booking confirmed: MH-1"
        assert rules.booking_title("rescheduled", None, "MH-1") == "Moved to another date: MH-1"

    def test_leaves_money_to_the_payments(self) -> None:
        assert rules.booking_title("payment_recorded", None, "MH-1") is None


class TestCustomer:
    async def test_shows_bookings_sums_and_everything_that_happened(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        customer_id = await _customer_with_a_lead(world)
        cancelled, stands = Host(client), Host(client)
        await cancelled.confirmed(event_day(20))
        await cancelled.post("/my/cancel", version=cancelled.booking["version"], reason="rain")
        await run_jobs()
        await stands.confirmed(event_day(30))
        await stands.details(consents=CONSENTS)
        await as_role(client, world, "support")
        shown = (await client.get(f"/customers/{customer_id}")).json()
        assert (shown["name"], shown["email"]) == (CONTACT["name"], CONTACT["email"])
        assert [row["reference"] for row in shown["bookings"]] == [
            stands.booking["reference"],
            cancelled.booking["reference"],
        ]
        assert (shown["booking_count"], shown["spent_cents"]) == (2, 10_000)
        assert shown["last_event_date"] == str(event_day(30))
        assert (shown["marketing_sms"], shown["marketing_email"]) == (True, False)
        at = [item["at"] for item in shown["timeline"]]
        assert at == sorted(at, reverse=True)
        kinds = {item["kind"] for item in shown["timeline"]}
        assert kinds >= {
            "booking.held",
            "booking.confirmed",
            "booking.cancelled",
            "booking.details_changed",
            "payment.deposit",
            "payment.refund",
            "consent.given",
            "lead.referral",
        }
        deposit = next(item for item in shown["timeline"] if item["kind"] == "payment.deposit")
        assert deposit["title"] == f"Deposit of $100.00 by card: {stands.booking['reference']}"

    async def test_shows_only_bookings_of_the_callers_stations(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id = await _customer_with_a_lead(world)
        await Host(client).confirmed()
        await as_role(client, world, "admin", world.stations[1:])
        shown = (await client.get(f"/customers/{customer_id}")).json()
        assert (shown["bookings"], shown["spent_cents"]) == ([], 0)
        assert {item["kind"] for item in shown["timeline"]} == {"lead.referral"}

    async def test_nobody_of_another_business_is_found(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        missing = await client.get(f"/customers/{new_id()}")
        assert (missing.status_code, missing.json()["code"]) == (404, "customer_not_found")

    @pytest.mark.parametrize("role", ["station_manager", "chef"])
    async def test_is_for_who_looks_after_customers(self, client: httpx.AsyncClient, world: World, role: str) -> None:
        await as_role(client, world, "chef" if role == "chef" else "station_manager")
        assert (await client.get(f"/customers/{new_id()}")).status_code == 403


async def _customer_with_a_lead(world: World) -> UUID:
    async with unit_of_work(world.business_id) as session:
        customer_id = await crm.remember(session, CONTACT["name"], CONTACT["email"], CONTACT["phone"])
        await crm.record_lead(session, "referral", customer_id, None, 59_000, event_day(30))
    return customer_id
