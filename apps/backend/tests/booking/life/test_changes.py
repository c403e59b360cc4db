"""What a host changes by the signed link."""

from datetime import datetime, timedelta

import httpx
import pytest

from tests.support.hosts import Host, event_day
from tests.support.time import at


def _before(host: Host, **amount: float) -> datetime:
    return datetime.fromisoformat(host.booking["starts_at"]) - timedelta(**amount)


class TestParty:
    async def test_the_difference_is_shown_first_and_then_charged(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed()
        shown = (await host.post("/my/changes/preview", adults=14)).json()
        assert (shown["difference_cents"], shown["feasible"]) == (2 * 5_500, True)
        changed = await host.post("/my/changes", version=host.booking["version"], adults=14)
        assert changed.json()["total_cents"] == shown["new_total_cents"]

    async def test_more_guests_than_the_slot_can_serve_are_refused(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed()
        for _ in range(2):
            await Host(client).hold(event_day())
        assert (await host.post("/my/changes/preview", adults=40)).json()["feasible"] is False
        refused = await host.post("/my/changes", version=host.booking["version"], adults=40)
        assert (refused.status_code, refused.json()["code"]) == (409, "slot_taken")
        assert (await host.reload())["adults"] == 12

    @pytest.mark.parametrize(("hours", "status"), [(24, 200), (23.99, 403)])
    async def test_counts_change_until_a_day_before(self, client: httpx.AsyncClient, hours: float, status: int) -> None:
        host = Host(client)
        await host.confirmed()
        with at(_before(host, hours=hours)):
            answer = await host.post("/my/changes", version=host.booking["version"], adults=13)
        assert answer.status_code == status, answer.text

    async def test_the_menu_changes_until_twelve_hours_before(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed()
        with at(_before(host, hours=12)):
            answer = await host.post("/my/changes", version=host.booking["version"], upgrades={"salmon": 2})
        assert answer.status_code == 200, answer.text
        with at(_before(host, hours=11)):
            late = await host.post("/my/changes", version=answer.json()["version"], upgrades={"salmon": 3})
        assert (late.status_code, late.json()["rule"]) == (403, "menu_lock")


class TestMove:
    async def test_the_first_move_in_time_is_free_and_the_second_costs_two_hundred(
        self, client: httpx.AsyncClient
    ) -> None:
        host = Host(client)
        await host.confirmed()
        first = {"date": str(event_day(40)), "slot": "12:00"}
        assert (await host.post("/my/reschedule/preview", **first)).json()["fee_cents"] == 0
        host.booking = (await host.post("/my/reschedule", version=host.booking["version"], **first)).json()
        second = {"date": str(event_day(41)), "slot": "12:00"}
        assert (await host.post("/my/reschedule/preview", **second)).json()["fee_cents"] == 20_000
        moved = (await host.post("/my/reschedule", version=host.booking["version"], **second)).json()
        assert (moved["date"], moved["fees_cents"]) == (str(event_day(41)), 20_000)
        assert moved["total_cents"] == host.booking["total_cents"] + 20_000

    async def test_the_old_place_is_free_for_others(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed()
        for _ in range(2):
            await Host(client).hold(event_day())
        quote = await Host(client).quote()
        assert (await host.try_hold(quote["id"], event_day())).status_code == 409
        wish = {"date": str(event_day(40)), "slot": "18:00"}
        await host.post("/my/reschedule", version=host.booking["version"], **wish)
        assert (await host.try_hold(quote["id"], event_day())).status_code == 201


class TestCancel:
    @pytest.mark.parametrize(("hours", "refund", "kept"), [(96, 10_000, 0), (95.9, 0, 10_000), (24, 0, 10_000)])
    async def test_four_days_before_everything_goes_back_later_the_deposit_is_kept(
        self, client: httpx.AsyncClient, hours: float, refund: int, kept: int
    ) -> None:
        host = Host(client)
        await host.confirmed()
        with at(_before(host, hours=hours)):
            shown = (await host.post("/my/cancel/preview")).json()
            assert (shown["refund_cents"], shown["kept_cents"], shown["self_service"]) == (refund, kept, True)
            cancelled = await host.post("/my/cancel", version=host.booking["version"])
            assert cancelled.json()["status"] == "cancelled", cancelled.text
            await host.settle()
            assert (await host.reload())["paid_cents"] == kept

    async def test_in_the_last_day_only_staff_cancels(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed()
        with at(_before(host, hours=23)):
            refused = await host.post("/my/cancel", version=host.booking["version"])
        assert (refused.status_code, refused.json()["code"]) == (403, "only_staff_cancels")
