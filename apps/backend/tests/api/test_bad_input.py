"""Wrong requests: each gets a problem that names field and rule, and leaves nothing behind."""

import json
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import func, select

from hibachi.cli.demo.world import World
from hibachi.integrations.stripe import signing
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.payments.ports import payment_gateway
from hibachi.platform.db import reading
from hibachi.platform.orm import TenantBase
from tests.support.hosts import ADDRESS, CONTACT, PARTY, TICKS, Host, event_day
from tests.support.jobs import run_jobs
from tests.support.staff import log_in
from tests.support.time import at, later

HUGE = 10**30
SIGNATURE = {"signer_name": "Dana Rivera", "method": "typed", "signature": "Dana Rivera", "ticks": TICKS}
WAITING = {"zip": PARTY["zip"], "guests": 12, **CONTACT}
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Wrong:
    """One wrong request, and the problem it deserves."""

    path: str
    status: int
    field: str
    rule: str
    body: Any = None
    content: bytes | None = None
    headers: dict[str, str] | None = None
    method: str = "POST"


def _party(status: int, field: str, rule: str, **changes: Any) -> Wrong:
    return Wrong("/quotes", status, field, rule, {**PARTY, **changes})


def _hold(status: int, field: str, rule: str, **changes: Any) -> Wrong:
    wish = {"quote_id": "$quote", "date": str(event_day()), "slot": "18:00", "contact": CONTACT}
    return Wrong("/bookings/holds", status, field, rule, {**wish, **changes})


def _free(day: str) -> Wrong:
    path = f"/availability/day?zip={PARTY['zip']}&guests=12&date={day}"
    return Wrong(path, 422, "date", "range", method="GET")


def _details(status: int, field: str, rule: str, **changes: Any) -> Wrong:
    given = {"version": "$version", "contact": CONTACT, "address": ADDRESS}
    return Wrong("/my/booking/details", status, field, rule, {**given, **changes}, method="PUT")


def _raw(status: int, field: str, rule: str, content: bytes, kind: str = "application/json") -> Wrong:
    return Wrong("/quotes", status, field, rule, content=content, headers={"Content-Type": kind})


WRONG = {
    "no guests": _party(422, "adults", "at_least_one_adult", adults=0, children=0),
    "only children": _party(422, "adults", "at_least_one_adult", adults=0),
    "101 guests": _party(422, "party", "max_party", adults=98),
    "negative children": _party(422, "children", "greater_than_equal", children=-1),
    "negative add-on": _party(422, "addons.gyoza", "greater_than_equal", addons={"gyoza": -1}),
    "a dish we do not have": _party(422, "upgrades.unicorn", "unknown_code", upgrades={"unicorn": 1}),
    "half a guest": _party(422, "adults", "int_from_float", adults=1.5),
    "more guests than a number holds": _party(422, "adults", "less_than_equal", adults=HUGE),
    "unknown ZIP": _party(422, "zip", "known_zip", zip="00000"),
    "a ZIP with letters": _party(422, "zip", "known_zip", zip="9453x"),
    "unknown field": _party(422, "discount", "extra_forbidden", discount=100),
    "past date": _hold(422, "date", "past", date=str(event_day(-1))),
    "tomorrow": _hold(422, "date", "too_soon", date=str(event_day(1))),
    "in two years": _hold(422, "date", "too_far", date=str(event_day(800))),
    "the year 1": _hold(422, "date", "greater_than_equal", date="0001-01-01"),
    "the year 9999": _hold(422, "date", "less_than", date="9999-12-31"),
    "free slots of the year 1": _free("0001-01-01"),
    "free slots of the year 9999": _free("9999-12-31"),
    "a month of the year 1": Wrong(
        f"/availability/month?zip={PARTY['zip']}&guests=12&month=0001-01", 422, "month", "format", method="GET"
    ),
    "waiting in the year 9999": Wrong("/waitlist", 422, "date", "less_than", {**WAITING, "date": "9999-12-31"}),
    "no date at all": _hold(422, "date", "date_from_datetime_parsing", date="2026-02-30"),
    "3 in the morning": _hold(422, "asked_time", "asking_hours", slot=None, asked_time="03:00"),
    "between the slots": _hold(422, "slot", "one_of_slots", slot="18:01"),
    "a quote nobody made": _hold(404, "quote_id", "exists", quote_id="00000000-0000-0000-0000-000000000000"),
    "a phone with letters": _hold(422, "contact.phone", "phone_number", contact={**CONTACT, "phone": "call me"}),
    "an e-mail without a place": _hold(422, "contact.email", "value_error", contact={**CONTACT, "email": "dana@"}),
    "a zero byte in a name": _details(422, "body", "zero_character", contact={**CONTACT, "name": "Da\0na"}),
    "a zero byte in the notes": _details(422, "body", "zero_character", notes="gate\0code"),
    "a lone surrogate": _details(422, "notes", "string_unicode", notes="\ud83d"),
    "notes like a book": _details(422, "notes", "string_too_long", notes="x" * 100_000),
    "a stale version": _details(409, "version", "current", version=0),
    "a version beyond all numbers": _details(409, "version", "current", version=HUGE),
    "10 MB": _raw(413, "body", "max_bytes", b'{"zip": "' + b"9" * 10_000_000 + b'"}'),
    "broken JSON": _raw(422, "body", "json_invalid", b'{"adults": 12,'),
    "broken UTF-8": _raw(400, "body", "readable", b'{"adults": 12, "zip": "\xff\xfe"}'),
    "JSON without end": _raw(400, "body", "readable", b"[" * 100_000),
    "a list": _raw(422, "body", "model_attributes_type", b"[1, 2]"),
    "nothing": _raw(422, "body", "missing", b""),
    "XML": _raw(422, "body", "model_attributes_type", b"<party/>", "application/xml"),
    "JSON that says it is text": _raw(422, "body", "model_attributes_type", json.dumps(PARTY).encode(), "text/plain"),
    "no link": Wrong("/my/booking", 401, "link", "signature", headers={"X-Booking-Link": ""}, method="GET"),
    "a wrong link": Wrong("/my/booking", 401, "link", "signature", headers={"X-Booking-Link": "A" * 50}, method="GET"),
    "a link that is no link": Wrong(
        "/my/booking", 401, "link", "format", headers={"X-Booking-Link": "\u00fc$%"}, method="GET"
    ),
    "a wrong signature of Stripe": Wrong(
        "/webhooks/stripe",
        400,
        "Stripe-Signature",
        "signature",
        {"id": "evt_1"},
        headers={"Stripe-Signature": "t=1,v1=0"},
    ),
}


@pytest_asyncio.fixture(loop_scope="session")
async def host(client: httpx.AsyncClient) -> Host:
    """A host with a held booking."""
    made = Host(client)
    await made.hold()
    return made


@pytest.mark.parametrize("name", WRONG)
async def test_a_wrong_request_is_refused_whole(name: str, world: World, host: Host) -> None:
    wrong = WRONG[name]
    quote = await host.quote()
    await run_jobs()
    before = await _rows(world)
    known = {"$quote": quote["id"], "$version": host.booking["version"]}
    content = wrong.content
    if wrong.body is not None:
        content = json.dumps({key: known.get(str(value), value) for key, value in wrong.body.items()}).encode()
    headers = {**JSON, **host.headers, **(wrong.headers or {})}
    raw = [(key.encode(), value.encode()) for key, value in headers.items()]
    answer = await host.client.request(wrong.method, wrong.path, content=content, headers=raw)
    _check(answer, wrong.status, wrong.field, wrong.rule)
    assert await _rows(world) == before


async def test_the_count_of_rows_notices_one_quote(world: World, host: Host) -> None:
    before = await _rows(world)
    await host.quote()
    after = await _rows(world)
    assert [name for name in after if after[name] != before[name]] == ["quotes"]


async def test_a_zero_byte_in_an_address_is_refused(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.get("/customers", params={"q": "a\0b"}, headers=await log_in(client, world, "owner"))
    _check(answer, 422, "request", "storable")


def _check(answer: httpx.Response, status: int, field: str, rule: str) -> None:
    assert answer.headers["content-type"] == "application/problem+json", answer.text[:300]
    problem = answer.json()
    assert (answer.status_code, problem.get("field"), problem.get("rule")) == (status, field, rule), answer.text[:500]
    assert problem["detail"]
    assert problem["code"]


async def _rows(world: World) -> dict[str, int]:
    """How many rows each table of the business has."""
    tables = [mapper.local_table for mapper in TenantBase.registry.mappers if issubclass(mapper.class_, TenantBase)]
    counts = [select(func.count()).select_from(table).scalar_subquery().label(str(table)) for table in tables]
    async with reading(world.business_id) as session:
        return dict((await session.execute(select(*counts))).one()._mapping)


class TestTooLate:
    """What was right once is refused when its time is over, and changes nothing."""

    @pytest.mark.parametrize("step", ["details", "sign", "deposit"])
    async def test_a_hold_that_ran_out(self, step: str, world: World, host: Host) -> None:
        version = host.booking["version"]
        bodies: dict[str, tuple[str, str, dict[str, Any]]] = {
            "details": ("PUT", "/my/booking/details", {"contact": CONTACT, "address": ADDRESS}),
            "sign": ("POST", "/my/agreement/sign", SIGNATURE),
            "deposit": ("POST", "/my/deposit", {"method": "card"}),
        }
        if step == "deposit":
            await host.details()
            await host.sign()
            version = host.booking["version"]
        method, path, body = bodies[step]
        before = await _rows(world)
        with at(later(days=2)):
            answer = await host.client.request(method, path, json={"version": version, **body}, headers=host.headers)
        _check(answer, 409, "booking", "hold_minutes")
        assert await _rows(world) == before

    async def test_a_quote_that_ran_out(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        quote = await host.quote()
        before = await _rows(world)
        with at(later(days=8)):
            answer = await host.try_hold(quote["id"], event_day(30))
        assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (409, "quote_expired", "quote_id")
        assert await _rows(world) == before


async def test_a_replayed_webhook_changes_nothing(world: World, host: Host) -> None:
    await host.details()
    await host.sign()
    await host.open_deposit()
    await host.pay_card()
    await host.settle()
    gateway = payment_gateway()
    assert isinstance(gateway, FakeStripe)
    event = json.dumps((await gateway.account.events(world.business_id))[-1]).encode()
    before = await _rows(world), await host.reload()
    headers = {**JSON, "Stripe-Signature": signing.sign(event, gateway.webhook_secret)}
    for _ in range(3):
        answer = await host.client.post("/webhooks/stripe", content=event, headers=headers)
        assert (answer.status_code, answer.json()) == (200, {"stored": False})
        await run_jobs()
    assert (await _rows(world), await host.reload()) == before


NAUGHTY = [
    "Robert'); DROP TABLE bookings;--",
    "<script>alert(1)</script>",
    "{{7*7}} ${7*7} #{7*7} %(name)s {0}",
    '=HYPERLINK("http://x.example")',
    "../../etc/passwd",
    "C:\\u0000 is text, not a character",
    "Ünïcödé 田中さん 👩‍👩‍👧‍👦 🇺🇸",
    "مرحبا שלום \u202eright to left\u202c",
    "Z̴̡͝a̷̢͝l̶̡̛g̷̢̛o̵͜͝",
    "NULL",
    "undefined",
    "true",
    "1e309",
    "line one\nline two\ttabbed",
    "\u200bzero width\u200b",
    "#set page(width: 1pt) #panic[typst]",
    "*bold* _it_ `code` $x$ @ref <label>",
]


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
async def test_odd_text_comes_back_as_it_was_given(text: str, world: World, host: Host) -> None:
    given = {**CONTACT, "name": text}
    guest = {"guest": text, "codes": ["soy"], "note": text}
    await host.details(contact=given, notes=text, allergies=[guest])
    shown = await host.reload()
    assert (shown["contact"]["name"], shown["notes"]) == (text, text)
    assert (shown["allergies"][0]["guest"], shown["allergies"][0]["note"]) == (text, text)
    staff = await log_in(host.client, world, "support")
    rows = (await host.client.get("/bookings", params={"q": shown["reference"]}, headers=staff)).json()["items"]
    assert rows[0]["customer_name"] == text
    await host.sign()
    paper = await host.client.get("/my/documents/agreement.pdf", params={"link": host.link})
    assert (paper.status_code, paper.content[:5]) == (200, b"%PDF-")
