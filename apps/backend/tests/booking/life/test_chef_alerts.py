"""Confirmed parties that lose a chef: who is told, who acknowledges, and when it is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from hibachi.booking.chef_alerts import service
from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.platform import clock
from tests.support.hosts import Host, event_day
from tests.support.jobs import run_jobs
from tests.support.letters import letters
from tests.support.staff import Member, back, hire
from tests.support.time import at


class Party:
    """A confirmed party and the people who look after it."""

    def __init__(self, client: httpx.AsyncClient, world: World, staff: dict[str, Member], booking_id: str) -> None:
        self.client, self.world, self.staff, self.id = client, world, staff, booking_id

    async def detail(self) -> dict[str, Any]:
        return await self._ok(self.client.get(f"/bookings/{self.id}", headers=self.staff["admin"].headers))

    async def starts_at(self) -> datetime:
        return datetime.fromisoformat((await self.detail())["row"]["starts_at"])

    async def take_off(self, at_most: int = 1) -> None:
        for chef in (await self.detail())["row"]["chefs"][:at_most]:
            body = {"version": (await self.detail())["row"]["version"], "chef_id": chef["id"], "reason": "fell ill"}
            await self._ok(self.client.post(f"/bookings/{self.id}/take-off", json=body, headers=self._manager))
        await run_jobs()

    async def assign(self) -> None:
        candidates = await self._ok(self.client.get(f"/bookings/{self.id}/candidates", headers=self._manager))
        row = (await self.detail())["row"]
        free = [one["chef_id"] for one in candidates if one["feasible"]][: row["chefs_needed"]]
        body = {"version": row["version"], "chef_ids": free}
        await self._ok(self.client.post(f"/bookings/{self.id}/assign", json=body, headers=self._manager))
        await run_jobs()

    async def sweep(self) -> None:
        await service.sweep(self.world.business_id)
        await run_jobs()

    async def open_alerts(self) -> list[dict[str, Any]]:
        return await self._ok(self.client.get("/chef-alerts", headers=self._manager))

    async def acknowledge(self, who: str = "station_manager") -> dict[str, Any]:
        (alert,) = await self.open_alerts()
        headers = self.staff[who].headers
        return await self._ok(self.client.post(f"/chef-alerts/{alert['id']}/acknowledge", headers=headers))

    async def told(self) -> list[str]:
        """The roles that were written to, in order."""
        role_of = {member.email: role for role, member in self.staff.items()}
        return [role_of.get(letter.recipient, letter.recipient) for letter in await self.letters()]

    async def letters(self) -> Sequence[Message]:
        return await letters(self.world, "chef_alert")

    @property
    def _manager(self) -> dict[str, str]:
        return self.staff["station_manager"].headers

    async def _ok(self, request: Any) -> Any:
        answer = await request
        assert answer.is_success, answer.text
        return answer.json()


@pytest.fixture
async def party(client: httpx.AsyncClient, world: World) -> Party:
    """A confirmed party in ten days, a manager, an admin and an owner."""
    return await _party(client, world)


async def _party(client: httpx.AsyncClient, world: World, **guests: int) -> Party:
    await Host(client).confirmed(event_day(10), **guests)
    staff = {role: await hire(client, world, role) for role in ("station_manager", "admin", "owner")}
    rows = (await client.get("/bookings", headers=staff["admin"].headers)).json()["items"]
    return Party(client, world, staff, rows[0]["id"])


async def _logged_in_at(party: Party, instant: datetime) -> None:
    """Log-ins live shorter than the days these tests skip."""
    for role in party.staff:
        party.staff[role] = await back(party.client, party.staff[role])
    assert clock.now() == instant


class TestEscalation:
    async def test_from_the_manager_to_the_admins_to_the_owner_and_again_when_critical(self, party: Party) -> None:
        start = await party.starts_at()
        await party.take_off()
        await party.sweep()
        assert (await party.told(), await party.open_alerts()) == ([], [])
        for hours in (0, 3.9, 4, 8, 12, 16):
            with at(start - timedelta(days=7) + timedelta(hours=hours)):
                await party.sweep()
                await party.sweep()
        assert await party.told() == ["station_manager", "admin", "owner"]
        for hours in (0, 1, 4):
            with at(start - timedelta(days=3) + timedelta(hours=hours)):
                await party.sweep()
        assert (await party.told())[3:] == ["owner", "owner"]
        written = await party.letters()
        assert not written[0].subject.startswith("Critical")
        assert written[3].subject.startswith("Critical: MH-")

    async def test_whoever_acknowledges_stops_it_until_the_party_is_critical(self, party: Party) -> None:
        start = await party.starts_at()
        await party.take_off()
        with at(start - timedelta(days=7)):
            await _logged_in_at(party, start - timedelta(days=7))
            await party.sweep()
            seen = await party.acknowledge()
            assert (seen["seen"]["by"], seen["critical"]) == ("Test station_manager", False)
        with at(start - timedelta(days=5)):
            await party.sweep()
            assert len(await party.told()) == 1
        with at(start - timedelta(days=3)):
            await _logged_in_at(party, start - timedelta(days=3))
            await party.sweep()
            (alert,) = await party.open_alerts()
            assert (alert["critical"], alert["seen"]) == (True, None)
            await party.acknowledge("owner")
        with at(start - timedelta(days=1)):
            await party.sweep()
        assert len(await party.told()) == 2
        audit = (await party.client.get("/audit", headers=party.staff["owner"].headers)).json()["items"]
        assert "chef_alert.acknowledged" in {entry["action"] for entry in audit}


class TestLosing:
    async def test_a_chef_taken_off_within_the_week_is_told_of_at_once(self, party: Party) -> None:
        instant = await party.starts_at() - timedelta(days=2)
        with at(instant):
            await _logged_in_at(party, instant)
            await party.take_off()
            assert await party.told() == ["station_manager"]
            (alert,) = await party.open_alerts()
            assert (alert["needed"], alert["assigned"], alert["critical"]) == (1, 0, True)
            assert (await party.detail())["chef_alert"]["id"] == alert["id"]

    @pytest.mark.parametrize("how", ["time_off", "inactive"])
    async def test_so_is_one_who_is_away_or_gone(self, party: Party, how: str) -> None:
        start = await party.starts_at()
        instant = start - timedelta(days=4)
        with at(instant):
            await _logged_in_at(party, instant)
            (chef,) = (await party.detail())["row"]["chefs"]
            headers = party.staff["admin"].headers
            if how == "inactive":
                answer = await party.client.patch(f"/chefs/{chef['id']}", json={"active": False}, headers=headers)
            else:
                off = {"starts_at": start.isoformat(), "ends_at": (start + timedelta(hours=1)).isoformat()}
                answer = await party.client.post(f"/chefs/{chef['id']}/time-off", json=off, headers=headers)
            assert answer.is_success, answer.text
            await run_jobs()
            (alert,) = await party.open_alerts()
            assert alert["lost"] == [{"name": chef["name"], "reason": how}]
            assert chef["name"] in (await party.letters())[0].text

    async def test_a_party_of_two_chefs_with_one_left_lacks_one(self, client: httpx.AsyncClient, world: World) -> None:
        party = await _party(client, world, adults=40)
        instant = await party.starts_at() - timedelta(days=2)
        with at(instant):
            await _logged_in_at(party, instant)
            await party.take_off()
            (alert,) = await party.open_alerts()
            assert (alert["needed"], alert["assigned"]) == (2, 1)
            assert "1 of 2 chefs" in (await party.letters())[0].text
            await party.acknowledge()
            await party.take_off()
            (alert,) = await party.open_alerts()
            assert alert["seen"] is None


class TestEnd:
    async def test_it_closes_when_a_chef_is_found_and_opens_again_when_one_is_lost(self, party: Party) -> None:
        instant = await party.starts_at() - timedelta(days=2)
        with at(instant):
            await _logged_in_at(party, instant)
            await party.take_off()
            (first,) = await party.open_alerts()
            await party.assign()
            assert await party.open_alerts() == []
            gone = await party.client.post(
                f"/chef-alerts/{first['id']}/acknowledge", headers=party.staff["admin"].headers
            )
            assert (gone.status_code, gone.json()["code"]) == (409, "chef_alert_closed")
            await party.take_off()
            (second,) = await party.open_alerts()
            assert second["id"] != first["id"]
            assert len(await party.told()) == 2
        with at(await party.starts_at() + timedelta(seconds=1)):
            await party.sweep()
            await _logged_in_at(party, clock.now())
            assert (await party.detail())["chef_alert"] is None

    async def test_the_host_hears_nothing_of_it(self, party: Party, world: World) -> None:
        before = len(await letters(world, "booking_changed"))
        await party.take_off()
        await party.assign()
        assert len(await letters(world, "booking_changed")) == before

    async def test_another_stations_people_see_nothing_of_it(
        self, party: Party, client: httpx.AsyncClient, world: World
    ) -> None:
        instant = await party.starts_at() - timedelta(days=2)
        with at(instant):
            await _logged_in_at(party, instant)
            await party.take_off()
            (alert,) = await party.open_alerts()
            elsewhere = await hire(client, world, "station_manager", [world.business_id])
            assert (await client.get("/chef-alerts", headers=elsewhere.headers)).json() == []
            answer = await client.post(f"/chef-alerts/{alert['id']}/acknowledge", headers=elsewhere.headers)
            assert answer.json()["code"] == "chef_alert_not_found"

    async def test_taking_off_who_is_not_assigned_is_refused(self, party: Party) -> None:
        row = (await party.detail())["row"]
        body = {"version": row["version"], "chef_id": row["id"], "reason": "fell ill"}
        answer = await party.client.post(
            f"/bookings/{party.id}/take-off", json=body, headers=party.staff["admin"].headers
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "chef_not_assigned")
