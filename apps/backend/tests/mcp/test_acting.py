"""What an outside assistant changes: only after a yes, only once, and only for whom it may."""

import asyncio
from typing import Any

import httpx
import pytest
from mcp.shared.exceptions import MCPError
from sqlalchemy import func, select, update

from hibachi.booking.bookings.models import Booking
from hibachi.cli.demo.world import World
from hibachi.crm.worklist.models import Task
from hibachi.mcp.forgetting import forget
from hibachi.mcp.models import OutsideAnswer, OutsideConfirmation, OutsideTalk
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.mcp.conftest import BOTH, Assistant, MakeKey, assistant
from tests.support.hosts import Host, event_day
from tests.support.staff import hire
from tests.support.time import at, later

DANA = {"name": "Dana Rivera", "email": "dana@example.com", "phone": "+15105550142"}
MANY_DAYS = {"day": event_day().isoformat(), "slot": "18:00"}


async def wish(one: Assistant, call_id: str = "hold-0001", **when: str) -> dict[str, Any]:
    """The arguments of a hold, at a quote made for it."""
    party = {"adults": 12, "children": 3}
    made = await one.get("quote", wanted=party, zip_code="94539", call_id=f"quote-of-{call_id}")
    return {"quote_id": made["result"][0]["id"], **MANY_DAYS, **when, "contact": DANA, "call_id": call_id}


async def agreed(one: Assistant, name: str, **arguments: Any) -> dict[str, Any]:
    """Call, take the confirmation and call again."""
    shown = await one.get(name, **arguments)
    return await one.get(name, **arguments, confirmation=shown["confirmation"]["token"])


async def bookings(world: World) -> list[Booking]:
    async with reading(world.business_id) as session:
        return list(await session.scalars(select(Booking)))


class TestHolding:
    async def test_first_it_says_what_would_happen_and_then_does_it(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            asked = await wish(one)
            shown = await one.get("hold", **asked)
            assert shown["result"] is None
            assert shown["confirmation"]["facts"]["total_cents"] == 75000
            assert "$750" in shown["confirmation"]["would"]
            assert await bookings(world) == []
            made = await one.get("hold", **asked, confirmation=shown["confirmation"]["token"])
        (held,) = await bookings(world)
        assert (held.status, held.total_cents, str(held.id)) == ("held", 75000, made["result"]["id"])
        assert held.reference == made["result"]["reference"]

    async def test_a_confirmation_works_once(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            asked = await wish(one)
            token = (await one.get("hold", **asked))["confirmation"]["token"]
            await one.get("hold", **asked, confirmation=token)
            error = await one.refused("hold", **{**asked, "call_id": "hold-0002"}, confirmation=token)
        assert (error["code"], error["field"]) == ("not_confirmed", "confirmation")
        assert len(await bookings(world)) == 1

    async def test_it_holds_for_the_arguments_it_was_given_for(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            asked = await wish(one)
            token = (await one.get("hold", **asked))["confirmation"]["token"]
            error = await one.refused("hold", **{**asked, "slot": "21:00"}, confirmation=token)
            assert error["code"] == "not_confirmed"
            error = await one.refused("hold", **asked, confirmation=token)
            assert error["code"] == "not_confirmed", "tried on something else, it is used up"
        assert await bookings(world) == []

    async def test_it_holds_for_the_key_it_was_given_to_and_ten_minutes(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        mine, other = await make_key(*BOTH), await make_key(*BOTH)
        async with assistant(door, world, mine) as one, assistant(door, world, other) as two:
            asked = await wish(one)
            token = (await one.get("hold", **asked))["confirmation"]["token"]
            assert (await two.refused("hold", **asked, confirmation=token))["code"] == "not_confirmed"
            with at(later(minutes=11)):
                assert (await one.refused("hold", **asked, confirmation=token))["code"] == "not_confirmed"
            await one.get("hold", **asked, confirmation=token)

    async def test_two_calls_with_one_id_act_once(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            asked = await wish(one)
            token = (await one.get("hold", **asked))["confirmation"]["token"]
            both = await asyncio.gather(*(one.get("hold", **asked, confirmation=token) for _ in range(2)))
            assert both[0] == both[1] == await one.get("hold", **asked, confirmation=token)
        assert len(await bookings(world)) == 1

    async def test_a_call_id_is_not_used_for_something_else(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            asked = await wish(one)
            error = await one.refused("quote", wanted={"adults": 9}, zip_code="94539", call_id="quote-of-hold-0001")
            assert (error["code"], error["field"]) == ("call_id_reused", "call_id")
            await agreed(one, "hold", **asked)

    async def test_a_start_that_is_gone_is_refused_before_anybody_agrees(
        self, door: str, world: World, make_key: MakeKey, client: httpx.AsyncClient
    ) -> None:
        host = Host(client)
        async with assistant(door, world, await make_key(*BOTH)) as one:
            asked = await wish(one)
            token = (await one.get("hold", **asked))["confirmation"]["token"]
            for _ in range(3):
                await host.hold(slot="18:00")
            error = await one.refused("hold", **asked, confirmation=token)
            assert (error["code"], error["field"], error["rule"]) == ("start_not_free", "slot", "free")
            assert "12:00" in error["free"]
            error = await one.refused("hold", **{**asked, "slot": "18:00Z"})
            assert error["field"] == "slot"
            error = await one.refused("hold", **{**asked, "quote_id": "mine"})
            assert (error["field"], error["rule"]) == ("quote_id", "string_pattern_mismatch")
            error = await one.refused("hold", **{**asked, "contact": {"phone": "call me"}})
            assert error["field"] == "contact.phone"


class TestABooking:
    async def test_it_is_changed_moved_and_cancelled_by_the_talk_that_made_it(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            made = await agreed(one, "hold", **await wish(one))
            mine = {"booking_id": made["result"]["id"], "conversation": made["conversation"]}
            party = {"adults": 14, "children": 3}
            changed = await agreed(one, "change_booking", **mine, party=party, call_id="change-001")
            assert changed["result"]["total_cents"] == 86000
            seen = await one.get("booking_status", **mine)
            assert seen["result"]["adults"] == 14
            moved = await agreed(one, "move_booking", **mine, day=event_day(31).isoformat(), slot="15:00",
                                 call_id="move-0001")  # fmt: skip
            assert moved["result"]["slot"] == "15:00:00"
            preview = await one.get("refund_preview", **mine)
            assert preview["result"] == {"refund_cents": 0, "kept_cents": 0, "self_service": True}
            await one.get("record_allergy", **mine, codes=["soy"], call_id="allergy-1")
            assert (await one.refused("record_allergy", **mine, codes=["hay"], call_id="allergy-2"))["field"]
            await agreed(one, "cancel", **mine, call_id="cancel-001")
        (booking,) = await bookings(world)
        assert (booking.status, booking.event_date, booking.allergy_count) == ("cancelled", event_day(31), 1)

    async def test_nobody_else_sees_it_until_it_is_proved(
        self, door: str, world: World, make_key: MakeKey, client: httpx.AsyncClient
    ) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        wanted = {"booking_id": str((await bookings(world))[0].id)}
        async with assistant(door, world, await make_key(*BOTH)) as one:
            for name in ("booking_status", "refund_preview"):
                assert (await one.refused(name, **wanted))["code"] == "refused"
            assert (await one.refused("cancel", **wanted, call_id="cancel-001"))["code"] == "refused"
            nothing = await one.get("prove_booking", phone="+15105550142", zip_code="95814")
            assert (nothing["result"], nothing["conversation"]) == ([], None)
            proved = await one.get("prove_booking", phone="+15105550142", zip_code="94539")
            assert [sold["id"] for sold in proved["result"]] == [wanted["booking_id"]]
            seen = await one.get("booking_status", **wanted, conversation=proved["conversation"])
            assert seen["result"]["reference"] == host.booking["reference"]
            assert (await one.refused("booking_status", **wanted))["code"] == "refused", "another guest's talk"
        async with assistant(door, world, await make_key(*BOTH)) as other:
            error = await other.refused("booking_status", **wanted, conversation=proved["conversation"])
            assert (error["code"], error["field"]) == ("no_such_conversation", "conversation")

    async def test_proving_cannot_be_tried_without_end(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key("tools:read")) as one:
            tries = [await one.call("prove_booking", phone="+15105550142", zip_code=f"9450{n}") for n in range(6)]
        assert [found.is_error for found in tries] == [False] * 5 + [True]

    async def test_what_changed_since_it_was_shown_is_not_done(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            made = await agreed(one, "hold", **await wish(one))
            mine = {"booking_id": made["result"]["id"], "conversation": made["conversation"], "call_id": "cancel-001"}
            token = (await one.get("cancel", **mine))["confirmation"]["token"]
            async with unit_of_work(world.business_id) as session:
                await session.execute(update(OutsideConfirmation).values(foreseen="something else"))
            error = await one.refused("cancel", **mine, confirmation=token)
            assert error["code"] == "changed_since"
            assert "is refunded" in error["would"]
        assert (await bookings(world))[0].status == "held"


class TestTheRest:
    async def test_a_complaint_becomes_a_task_once(self, door: str, world: World, make_key: MakeKey) -> None:
        told = {"kind": "complaint", "note": "The chef was late", "due_at": later(hours=2).isoformat(), "contact": DANA}
        async with assistant(door, world, await make_key(*BOTH)) as one:
            for _ in range(2):
                await one.get("open_complaint", **told, call_id="complaint-1")
            error = await one.refused("open_complaint", **{**told, "due_at": "2026-01-01T12:00:00"}, call_id="c-000002")
            assert (error["field"], error["rule"]) == ("due_at", "timezone_aware")
        async with reading(world.business_id) as session:
            (task,) = await session.scalars(select(Task))
        assert (task.about_kind, task.note) == ("outside_talk", "The chef was late")

    async def test_a_lead_the_waitlist_and_an_opt_out(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            await one.get("capture_lead", contact=DANA, value_cents=75000, call_id="lead-0001")
            error = await one.refused("capture_lead", contact={"name": "Dana"}, value_cents=1, call_id="lead-0002")
            assert (error["field"], error["rule"]) == ("contact", "complete")
            line = {"zip_code": "94539", "day": event_day().isoformat(), "guests": 12, "contact": DANA}
            assert (await agreed(one, "waitlist", **line, call_id="wait-0001"))["result"] == 1
            await one.get("opt_out", contact=DANA, everything=False, call_id="opt-out-1")

    async def test_what_ran_out_is_let_go(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            await agreed(one, "hold", **await wish(one))
        for kept in (1, 0):
            with at(later(hours=23 if kept else 25)):
                await forget(world.business_id)
            async with reading(world.business_id) as session:
                counts = [
                    await session.scalar(select(func.count()).select_from(table))
                    for table in (OutsideAnswer, OutsideTalk)
                ]
                assert counts == [2 * kept, kept]
                assert await session.scalar(select(func.count()).select_from(OutsideConfirmation)) == 0

    async def test_an_answer_is_kept_sealed(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            made = await agreed(one, "hold", **await wish(one))
        async with reading(world.business_id) as session:
            raw = await session.scalars(select(func.text(OutsideAnswer.__table__.c.answer)))
        assert made["result"]["reference"] not in "".join(map(str, raw))


class TestTheLog:
    async def test_every_call_is_in_it_without_what_was_said(
        self, door: str, world: World, make_key: MakeKey, client: httpx.AsyncClient
    ) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            await agreed(one, "hold", **await wish(one))
            await one.refused("price", adults=0)
            await one.call("tip", total_cents=1, percent=20)
            with pytest.raises(MCPError, match="no tool"):
                await one.call("Dana Rivera")
        headers = (await hire(client, world, "owner")).headers
        key_id = (await client.get("/api-keys", headers=headers)).json()["items"][0]["id"]
        wanted = {"subject": key_id, "action": "outside_tool"}
        answer = await client.get("/audit", params=wanted, headers=headers)
        told = [item["after"] for item in answer.json()["items"]]
        assert [(one["tool"], one["outcome"], one["error"]) for one in told] == [
            ("unknown", "failed", "unknown_tool"),
            ("tip", "answered", None),
            ("price", "refused", "invalid"),
            ("hold", "answered", None),
            ("hold", "asked_back", None),
            ("quote", "answered", None),
        ]
        assert all(one["milliseconds"] >= 0 for one in told)
        assert all(word not in answer.text for word in ("Dana", "dana@", "0142", "94539"))
        assert (await client.get("/audit", params={"subject": str(new_id())}, headers=headers)).json()["items"] == []
