"""What an outside assistant sees and looks up."""

import httpx
import pytest

from hibachi.ai.tools.registry import ALL_TOOLS
from hibachi.cli.demo.world import World
from hibachi.mcp import offers
from hibachi.mcp.foresights import FORESIGHTS
from tests.mcp.conftest import BOTH, MakeKey, assistant, text_of
from tests.support.hosts import Host, event_day

PARTY = {"adults": 12, "children": 3, "toddlers": 2}


class TestListing:
    async def test_a_reading_key_sees_only_what_reads(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key("tools:read")) as one:
            listed = (await one.client.list_tools()).tools
        assert {"price", "travel_fee", "availability", "menu", "search_knowledge"} <= {tool.name for tool in listed}
        assert all(tool.annotations and tool.annotations.read_only_hint for tool in listed)
        assert not {"hold", "cancel", "takings"} & {tool.name for tool in listed}

    async def test_a_writing_key_sees_what_changes_and_how_gravely(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            hints = {tool.name: tool.annotations for tool in (await one.client.list_tools()).tools}
        destructive = {name for name, hint in hints.items() if hint and hint.destructive_hint}
        assert destructive == {"cancel", "change_booking", "move_booking"}
        assert {name for name, hint in hints.items() if hint and not hint.read_only_hint} == {
            *destructive, "hold", "quote", "waitlist", "record_allergy", "capture_lead", "open_complaint", "opt_out",
        }  # fmt: skip

    async def test_the_staffs_tools_ask_for_the_staffs_permission(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        async with assistant(door, world, await make_key("tools:read", "payments:read")) as one:
            assert {"takings", "refunds", "balances"} <= await one.names()
            assert "leads" not in await one.names()
            period = {"first": "2026-01-01", "last": "2026-12-31", "words": "2026"}
            found = await one.get("takings", asked={"period": period, "title": "2026"})
        assert found["result"]["figures"][0]["label"] == "Came in"

    def test_what_cannot_work_from_outside_is_not_offered(self) -> None:
        assert set(ALL_TOOLS) - set(offers.OFFERED) == {"send_code", "escalate"}

    def test_whatever_needs_a_yes_says_first_what_it_would_do(self) -> None:
        assert {name for name, tool in offers.OFFERED.items() if tool.confirmed} == set(FORESIGHTS)

    @pytest.mark.parametrize("name", sorted(offers.OFFERED))
    def test_every_tool_has_schemas_and_a_line_about_it(self, name: str) -> None:
        offer = offers.offer_of(name)
        assert offer.takes["type"] == offer.gives["type"] == "object"
        assert offer.about
        assert ("call_id" in str(offer.takes)) is not offer.reads


class TestLookingUp:
    async def test_a_price_is_the_one_of_the_form(
        self, door: str, world: World, make_key: MakeKey, client: httpx.AsyncClient
    ) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            wanted = {**PARTY, "upgrades": {"filet_mignon": 5}}
            made = await one.get("quote", wanted=wanted, zip_code="95814", call_id="quote-0001")
            said = await one.call("price", **PARTY, zip_code="95814")
        host = Host(client)
        form = await host.quote(**PARTY, zip="95814", upgrades={"filet_mignon": 5})
        priced = made["result"][0]
        assert priced["card"]["total_cents"] == form["total_cents"] == 88280 + 2500
        assert "$882.80" in text_of(said)

    async def test_the_free_starts_are_those_of_the_calendar(
        self, door: str, world: World, make_key: MakeKey, client: httpx.AsyncClient
    ) -> None:
        host = Host(client)
        for _ in range(3):  # as many as there are chefs
            await host.hold(slot="18:00")
        async with assistant(door, world, await make_key("tools:read")) as one:
            found = await one.get("availability", day=event_day().isoformat(), guests=10, zip_code="94539")
        text = found["result"]["text"]
        assert "6 PM" not in text
        assert "12 PM" in text or "noon" in text
        assert {"kind": "date", "value": event_day().isoformat()}.items() <= found["result"]["facts"][0].items()

    async def test_wrong_arguments_name_field_and_rule(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            error = await one.refused("price", adults=0, zip_code="9453")
            assert {(each["field"], each["rule"]) for each in error["errors"]} == {
                ("adults", "greater_than_equal"),
                ("zip_code", "string_pattern_mismatch"),
            }
            assert (await one.refused("menu", dish="salmon"))["rule"] == "extra_forbidden"
            assert (await one.refused("quote", wanted=PARTY, zip_code="94539"))["field"] == "call_id"
            error = await one.refused("quote", wanted={"adults": 0}, zip_code="94539", call_id="quote-0002")
            assert error["field"] == "adults"
            error = await one.refused("quote", wanted=PARTY, zip_code="00000", call_id="quote-0002")
            assert (error["code"], error["field"]) == ("unknown_zip", "zip")

    async def test_numbers_no_column_holds_are_refused(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key(*BOTH)) as one:
            error = await one.refused("price", adults=10**30, zip_code="94539")
            assert error["field"] == "adults"
            assert (await one.refused("tip", total_cents=10**30, percent=20))["code"] == "out_of_range"
            error = await one.refused("availability", day="9999-12-31", guests=10, zip_code="94539")
            assert error["code"] in {"out_of_range", "invalid"}
