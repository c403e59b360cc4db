"""Places far away: heard by their names, and told from where guests come from."""

import asyncio
from datetime import UTC, datetime

import pytest

from hibachi.ai.dialogue.types import State
from hibachi.ai.evaluation.house import DemoHouse
from hibachi.ai.orchestrator.brain import answer
from hibachi.ai.understanding.parsers.place import find_city
from hibachi.ai.understanding.text import plain

NOON = datetime(2026, 6, 12, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("we are twelve near Tulsa, Oklahoma, end of August", "Tulsa"),
        ("do you guys do tacoma?", "Tacoma"),
        ("party of 14 in Pasadena, Texas", "Pasadena, TX"),
        ("any chance you come to Maui in October", "Kahului"),
        ("Family reunion, Park City, 18 of us, second week of August", "Park City"),
        ("would a chef travel to Montana", "Montana"),
        ("it would be in nevada city, 15 people", "Nevada City"),
        ("quote for our Portland branch please", "Portland"),
        ("Sacramento wedding, 40 guests", "Sacramento"),
        ("grandma flies in from Boston, the party is in Fremont", "Fremont"),
        ("grandma flies in from Boston for it", None),
        ("a cake for Savannah and one for Madison", None),
        ("are you in, or shall we ask someone else", None),
        ("we're flying to Mexico in May, so could it be April", None),
        ("he moved back to Ohio so he can't come", None),
    ],
)
def test_the_place_of_the_party(text: str, city: str | None) -> None:
    found = find_city(plain(text))
    assert (found.value if found else None) == city


@pytest.mark.parametrize(
    "text",
    [
        "Could your chef come to Spokane for my sister's fortieth, 16 people?",
        "20 ppl in puerto vallarta, is that doable",
    ],
)
def test_a_party_beyond_our_reach_is_a_persons_to_decide(text: str) -> None:
    reply = asyncio.run(answer(DemoHouse(), State(), text, NOON, "test")).reply
    assert reply.hand_over is not None
    assert reply.hand_over.reason.value == "beyond_max_distance"
