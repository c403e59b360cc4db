"""A month of free slots of a business with 50 chefs and 20,000 bookings."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import psycopg

from benchmarks.load import Plan
from benchmarks.report import Figure, median, percentile
from benchmarks.stage import Stage, business, expect, load, request
from hibachi.cli.demo.world import World
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.ids import new_id

CHEFS, BOOKINGS, DAYS = 50, 20_000, 400
_SLOTS = (time(12), time(15), time(18), time(21))
_ZONE = ZoneInfo("America/Los_Angeles")
_QUOTE = """INSERT INTO quotes (id, business_id, created_at, reference, channel, zip, adults, children, toddlers, miles,
  total_cents, price_book_version, inputs, document, content_hash, expires_at)
  VALUES (%s, %s, now(), 'Q-BENCH', 'web', '94539', 12, 3, 0, 0, 80000, 1, '{}', '{}', '', now())"""
_BOOKING = """COPY bookings (id, business_id, created_at, reference, status, status_since, held_at, version, channel,
  quote_id, station_id, event_date, slot, starts_at, ends_at, staff_hold, adults, children, toddlers, extras, zip, city,
  county, miles, allergy_count, severe_allergy, reschedules, fees_cents, price_book_version, total_cents, paid_cents,
  quote, travel) FROM STDIN"""
_BLOCK = """COPY chef_blocks (id, business_id, created_at, booking_id, station_id, chef_id, event_date, during,
  released) FROM STDIN"""


def run(stage: Stage) -> Iterator[Figure]:
    """Latency over the months ahead, one request at a time."""
    world = business("calendar", CHEFS)
    book(world)
    months = [_month_ahead(number) for number in range(1, 6)]
    paths = [f"/api/v1/availability/month?zip=94539&month={month}&guests={n}" for month in months for n in (15, 45)]
    script = [request("GET", path, "calendar.example") for path in paths]
    with stage.server() as server:
        expect(load(Plan(server.port, [script * 3])), "200")
        rounds = [
            expect(load(Plan(server.port, [script * stage.times(10, 3)]), server), "200")
            for _ in range(stage.times(5, 3))
        ]
    each = len(rounds[0].latencies)
    note = f"{CHEFS} chefs, {BOOKINGS} bookings, {each} requests a round, one after the other"
    p95 = [percentile(result.latencies, 0.95) for result in rounds]
    yield median("availability.month_p95", p95, "ms", 20, note=note)
    yield median("availability.month_p50", [percentile(result.latencies, 0.5) for result in rounds], "ms")
    cpu = [result.server_cpu_ms for result in rounds]
    yield median("availability.month_cpu", cpu, "ms", note="processor time of the web process")


def book(world: World) -> None:
    """Spread the bookings evenly over chefs and days around today, one of a chef's slots a day."""
    quote_id, station, first = new_id(), world.stations[0], clock.today(str(_ZONE)) - timedelta(days=DAYS // 2)
    with psycopg.connect(get_settings().database.url, autocommit=False) as owner, owner.cursor() as cursor:
        cursor.execute(_QUOTE, (quote_id, world.business_id))
        rows = [
            (new_id(), chef, first + timedelta(days=n // CHEFS), _SLOTS[(n + n // CHEFS) % len(_SLOTS)], n)
            for n in range(BOOKINGS)
            for chef in [world.chefs[n % CHEFS]]
        ]
        head = (world.business_id, datetime.now(UTC))
        with cursor.copy(_BOOKING) as copy:
            for booking, _, day, slot, n in rows:
                starts = datetime.combine(day, slot, _ZONE)
                about = (f"B-{n}", "confirmed", starts, starts, 1, "web", quote_id, station, day, slot, starts)
                party = (starts + timedelta(hours=2), False, 12, 3, 0, "{}", "94539", "Fremont", "Alameda", 0)
                copy.write_row((booking, *head, *about, *party, 0, False, 0, 0, 1, 80000, 10000, "{}", "{}"))
        with cursor.copy(_BLOCK) as copy:
            for booking, chef, day, slot, _ in rows:
                copy.write_row((new_id(), *head, booking, station, chef, day, _during(day, slot), False))
        owner.commit()
        owner.autocommit = True
        cursor.execute("ANALYZE")


def _during(day: date, slot: time) -> str:
    starts = datetime.combine(day, slot, _ZONE).astimezone(UTC)
    return f"[{starts - timedelta(minutes=50)},{starts + timedelta(minutes=140)})"


def _month_ahead(number: int) -> str:
    month = clock.today(str(_ZONE)).replace(day=1)
    for _ in range(number):
        month = (month + timedelta(days=32)).replace(day=1)
    return f"{month:%Y-%m}"
