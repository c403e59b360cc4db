"""How often keeping a place talks to the database: under load each time is a wait of its own."""

from datetime import timedelta

import httpx

from hibachi.platform import clock

KEPT = 15  # open, quote, lock, what ran out (2), picture (2), reference, host (2), four writes, commit
SHOWN = 6  # open, booking, payments, agreement, history, commit


async def test_keeping_a_place_says_no_more_than_it_must(client: httpx.AsyncClient, said: list[str]) -> None:
    quote = (await client.post("/quotes", json={"adults": 12, "children": 3, "zip": "94539"})).json()
    first, fewest = clock.today("America/Los_Angeles") + timedelta(days=60), [""] * 1000
    for number in range(3):  # what a process keeps of its businesses is read with the first one
        said.clear()
        contact = {"name": "Dana Rivera", "email": f"dana{number}@example.com", "phone": "(510) 555-0142"}
        wish = {
            "quote_id": quote["id"],
            "date": f"{first + timedelta(days=number)}",
            "slot": "18:00",
            "contact": contact,
        }
        kept = await client.post("/bookings/holds", json=wish)
        assert kept.status_code == 201, kept.text
        assert kept.json()["booking"]["version"] == 1
        fewest = min(fewest, [one[:120] for one in said], key=len)
    assert len(fewest) <= KEPT + SHOWN, "\n".join(fewest)
