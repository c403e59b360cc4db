"""Founding a business beside another one, as an operator does."""

import asyncio
import os
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from fastapi import FastAPI
from typer.testing import CliRunner

from hibachi.booking.stations.errors import BadStation, UnknownZip
from hibachi.booking.stations.types import NewStation
from hibachi.catalog.errors import InvalidPriceBook
from hibachi.cli import app as cli
from hibachi.cli.demo.world import World
from hibachi.cli.founding.service import NewBusiness, add_station, found_business
from hibachi.cli.founding.terms import BadTerms, as_yaml, read_terms, shipped_terms
from hibachi.identity.businesses.errors import BadBusiness, BusinessTaken
from hibachi.identity.businesses.service import all_businesses
from hibachi.platform.db import unit_of_work
from hibachi.platform.errors import AppError
from hibachi.platform.ids import new_id
from tests.support.hosts import PARTY
from tests.support.staff import PASSWORD, hire


async def hibachi(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run the command against the test's servers; its exit code and what it said."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "hibachi.cli", *arguments),
        env={**os.environ, "HIBACHI_DATA_DIR": str(folder), "COLUMNS": "200"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    return process.returncode or 0, said.decode()


TERMS = shipped_terms()
STATION = NewStation("Sacramento", "95814", "America/Los_Angeles", 1, TERMS.travel)


def wanted(slug: str) -> NewBusiness:
    owner = ("olive@ember.example", "Olive Marsh")
    names = (slug, "Ember & Rice", "hello@ember.example", "")
    return NewBusiness(*names, [f"{slug}.example"], "America/Los_Angeles", *owner, STATION, TERMS)


def founding(slug: str, **changes: str) -> list[str]:
    options = {
        "name": "Ember & Rice",
        "email": "hello@ember.example",
        "host": f"{slug}.example",
        "time-zone": "America/Los_Angeles",
        "station": "Sacramento",
        "station-zip": "95814",
        "owner-email": "olive@ember.example",
        "owner-name": "Olive Marsh",
        **{name.replace("_", "-"): value for name, value in changes.items()},
    }
    return ["business", "create", slug, *(part for name, value in options.items() for part in (f"--{name}", value))]


@pytest.fixture
def slug() -> str:
    return f"ember-{new_id().hex[-10:]}"


def at(app: FastAPI, slug: str) -> httpx.AsyncClient:
    """A visitor of a business's own host name."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=f"http://{slug}.example/api/v1")


class TestFounding:
    async def test_the_new_brand_sells_and_the_other_sees_nothing_of_it(
        self, tmp_path: Path, app: FastAPI, client: httpx.AsyncClient, world: World, slug: str
    ) -> None:
        terms = yaml.safe_load(as_yaml(shipped_terms()))
        terms["price_book"]["adult_cents"] = 7_000
        (tmp_path / "terms.yaml").write_text(yaml.safe_dump({"price_book": terms["price_book"]}))
        code, said = await hibachi(tmp_path, *founding(slug, terms=str(tmp_path / "terms.yaml")))
        assert code == 0, said
        async with at(app, slug) as guest:
            assert (await guest.get("/site")).json()["business"]["name"] == "Ember & Rice"
            quote = (await guest.post("/quotes", json={**PARTY, "adults": 10, "children": 0, "zip": "95814"})).json()
            assert quote["total_cents"] == 70_000
            token = re.search(r"token=(\S+)", said)
            assert token is not None
            answer = await guest.post(
                "/auth/invitations/accept", json={"token": token[1], "name": "Olive Marsh", "password": PASSWORD}
            )
            owner = {"Authorization": f"Bearer {answer.json()['access_token']}"}
            assert [one["name"] for one in (await guest.get("/staff", headers=owner)).json()["items"]] == [
                "Olive Marsh"
            ]
            theirs = (await client.post("/quotes", json=PARTY)).json()
            assert (await guest.get(f"/quotes/{theirs['id']}")).status_code == 404
            assert (await client.get("/customers", headers=owner)).status_code == 401
        assert (await client.get(f"/quotes/{quote['id']}")).status_code == 404
        stranger = await hire(client, world, "owner")
        stations = (await client.get("/stations", headers=stranger.headers)).json()
        assert "Sacramento" not in str(stations)
        assert "Olive" not in (await client.get("/staff", headers=stranger.headers)).text

    async def test_repeated_it_changes_nothing_and_gives_the_same_link(self, database: object, slug: str) -> None:
        first = await found_business(wanted(slug))
        again = await found_business(wanted(slug))
        assert [line.split(":")[0] for line in again[:-1]] == [
            f"business {slug} was there already",
            "prices were there already",
            "station Sacramento was there already",
        ]
        assert first[-1] == again[-1]
        assert slug in {business.slug for business in await all_businesses()}

    @pytest.mark.parametrize(
        ("change", "problem"),
        [
            ({"hosts": ["not a host"]}, BadBusiness),
            ({"station": replace(STATION, zip="00000")}, UnknownZip),
            ({"station": replace(STATION, time_zone="Mars/Base")}, BadStation),
            ({"station": replace(STATION, grills=0)}, BadStation),
            ({"terms": replace(TERMS, book=replace(TERMS.book, deposit_cents=-1))}, InvalidPriceBook),
        ],
    )
    async def test_what_is_wrong_is_refused(
        self, database: object, slug: str, change: dict[str, Any], problem: type[AppError]
    ) -> None:
        with pytest.raises(problem):
            await found_business(replace(wanted(slug), **change))

    async def test_a_slug_or_host_of_another_is_refused(self, world: World, slug: str) -> None:
        with pytest.raises(BusinessTaken, match=f"{world.slug} is “"):
            await found_business(wanted(world.slug))
        with pytest.raises(BusinessTaken, match="Another business"):
            await found_business(replace(wanted(slug), hosts=[f"{world.slug}.example"]))

    @pytest.mark.parametrize(("option", "value"), [("owner-email", "olive"), ("email", "@"), ("phone", "12")])
    def test_typing_errors_are_named(self, slug: str, option: str, value: str) -> None:
        done = CliRunner().invoke(cli, founding(slug, **{option: value}))
        assert (done.exit_code, f"--{option}" in done.output) == (2, True), done.output


class TestStation:
    async def test_is_added_once(self, world: World) -> None:
        oakland = replace(STATION, name="Oakland", zip="94612")
        async with unit_of_work(world.business_id) as session:
            assert "Oakland opened" in await add_station(session, oakland)
            assert "Oakland was there already" in await add_station(session, oakland)


class TestTerms:
    def test_what_is_printed_can_be_read_back(self, tmp_path: Path) -> None:
        (tmp_path / "terms.yaml").write_text(as_yaml(shipped_terms()))
        assert read_terms(tmp_path / "terms.yaml") == shipped_terms()

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("prices: {}", "unknown sections prices"),
            ("travel: {free_miles: far}", "free_miles"),
            ("- a\n- b", "no file with the sections"),
            ("a: [", "no file with the sections"),
            ("a: !!python/object/apply:os.system ['true']", "no file with the sections"),
        ],
    )
    def test_a_bad_file_names_its_fault(self, tmp_path: Path, text: str, words: str) -> None:
        (tmp_path / "terms.yaml").write_text(text)
        with pytest.raises(BadTerms, match=words):
            read_terms(tmp_path / "terms.yaml")

    def test_a_missing_file_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(BadTerms, match=r"terms\.yaml"):
            read_terms(tmp_path / "terms.yaml")
