"""How often a turn talks to the database: each time costs the web process more than most of its thinking."""

import httpx
import pytest

from tests.ai.test_chat_http import SAID_DAY, Guest

KEPT = 6  # taking the message in: open, lock, look whether it is known, number it, keep it, commit
ANSWERED = 11  # open with the lock, what waits, savepoint and its end, agents, lock, four writes, commit
PRICE = f"How much for 12 adults and 3 kids in 95814 on {SAID_DAY}?"


@pytest.mark.parametrize(
    ("texts", "look_ups"),
    [
        pytest.param(["hello there"], 0, id="small talk"),
        pytest.param(["My son is allergic to shellfish, is that a problem?"], 0, id="allergy"),
        pytest.param(["Do I need to provide tables and chairs?"], 1, id="article"),
        pytest.param(["How much for 12 adults and 3 kids in 95814?"], 2, id="price"),
        pytest.param([f"Is {SAID_DAY} at 6pm free for us?"], 3, id="day"),
        pytest.param([PRICE, "6pm please, we want to book it"], 2, id="step of a booking"),
    ],
)
async def test_a_turn_says_no_more_than_it_must(
    client: httpx.AsyncClient, said: list[str], texts: list[str], look_ups: int
) -> None:
    counted: list[list[str]] = []
    for _ in range(3):  # what a process keeps of its businesses is read with the first one, partly beside it
        guest = Guest(client)
        await guest.open()
        for text in texts:
            said.clear()
            await guest.say(text)
        counted.append([one[:120] for one in said])
    fewest = min(counted, key=len)
    assert len(fewest) <= KEPT + ANSWERED + look_ups, "\n".join(fewest)
    assert fewest.count("COMMIT") == 2
