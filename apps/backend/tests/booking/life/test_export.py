"""The list of bookings as a spreadsheet opens it."""

import csv
import io

import httpx
import pytest

from hibachi.cli.demo.world import World
from tests.support.hosts import CONTACT, Host
from tests.support.staff import as_role


@pytest.mark.parametrize("name", ["=HYPERLINK(0)", "+1+1", "-2+3", "@SUM(A1)"])
async def test_a_name_that_is_a_formula_is_text(client: httpx.AsyncClient, world: World, name: str) -> None:
    host = Host(client)
    await host.hold()
    await host.details(contact={**CONTACT, "name": name})
    await as_role(client, world, "support")
    answer = await client.get("/bookings.csv")
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert (row["customer_name"], row["total_cents"]) == (f"'{name}", str(host.booking["total_cents"]))
