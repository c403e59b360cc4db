"""How questions of the staff are read: topic, dates, names, wishes for reminders. Today is Friday, Nov 27, 2026."""

from datetime import date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from hibachi.ai.office.admin_assistant.rules.drafts import read_wish
from hibachi.ai.office.admin_assistant.rules.hearing import hear
from hibachi.ai.office.admin_assistant.rules.periods import before, find_period, title
from hibachi.ai.office.admin_assistant.rules.topics import TOPICS, is_order, topic_of, wants_task
from hibachi.ai.office.types import Period
from hibachi.ai.understanding.text import plain

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, 10, 20, tzinfo=ZoneInfo("America/Los_Angeles"))
STATIONS = {"Fremont": uuid4(), "Los Angeles": uuid4()}


def topic(text: str) -> str | None:
    found = topic_of(plain(text))
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how much did we take last week", "takings"),
        ("What did we make yesterday?", "takings"),
        ("tips this year", "takings"),
        ("how much cash came in this week", "takings"),
        ("how much did we refund in October", "refunds"),
        ("which deposits are open", "open_deposits"),
        ("who hasn't paid the deposit yet", "open_deposits"),
        ("who still owes us money", "balances"),
        ("how much is still to collect on Saturday", "balances"),
        ("how many parties on Saturday, who has no chef", "parties"),
        ("how many guests are coming on Saturday", "parties"),
        ("which parties need a chef", "without_chef"),
        ("unassigned parties", "without_chef"),
        ("who is cooking on Saturday", "chef_plan"),
        ("upcoming parties with severe allergies", "allergies"),
        ("how many leads from text this month, how many booked", "leads"),
        ("when is the next free slot for 20 in 94539 in July", "next_free"),
        ("can we do 25 people on December 12 in 94539", "next_free"),
        ("how many bookings were cancelled last month", "cancelled"),
        ("how many bookings did we sell this week", "sold"),
        ("what is on my list", "tasks"),
        ("who is waiting for a person", "waiting"),
        ("how many chats went to a person this month", "conversations"),
        ("how many quotes this week", "quotes"),
        ("who is on the waitlist", "in_line"),
        ("how are our reviews", "reviews"),
        ("report of last month", "report"),
        ("how did we do last week", "report"),
        ("when is Dana Rivera's party", "find"),
        ("booking MH-7K3Q9", "find"),
        ("what is our cancellation policy", "documents"),
        ("what does the Sonoma venue say about parking", "documents"),
        ("what does the handbook say about tips", "documents"),
        ("who signed the contract with the barn", "documents"),
        ("how are our reviews this month", "reviews"),
        ("what's the weather tomorrow", None),
        ("who won the world cup", None),
        ("tell me a joke", None),
    ],
)
def test_a_question_has_its_topic_or_none(text: str, name: str | None) -> None:
    assert topic(text) == name


@pytest.mark.parametrize(("name", "example"), [(one.name, example) for one in TOPICS for example in one.examples])
def test_an_example_is_understood_as_what_it_stands_for(name: str, example: str) -> None:
    assert topic(example) in ({"documents", None} if name == "documents" else {name})


@pytest.mark.parametrize("text", ["delete all bookings", "Refund MH-7K3Q9", "please cancel the party of Rivera"])
def test_an_order_is_no_question(text: str) -> None:
    assert is_order(plain(text))


@pytest.mark.parametrize("text", ["cancelled bookings last month", "send me the report", "remind me to call Ben"])
def test_a_question_is_no_order(text: str) -> None:
    assert not is_order(plain(text))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("takings last week", (2026, 11, 16), (2026, 11, 22)),
        ("this month", (2026, 11, 1), (2026, 11, 30)),
        ("last month", (2026, 10, 1), (2026, 10, 31)),
        ("the month before last", (2026, 9, 1), (2026, 9, 30)),
        ("yesterday", (2026, 11, 26), (2026, 11, 26)),
        ("last Friday", (2026, 11, 20), (2026, 11, 20)),
        ("the last 7 days", (2026, 11, 21), (2026, 11, 27)),
        ("in June", (2026, 6, 1), (2026, 6, 30)),
        ("in november", (2026, 11, 1), (2026, 11, 30)),
        ("in 2025", (2025, 1, 1), (2025, 12, 31)),
        ("q3", (2026, 7, 1), (2026, 9, 30)),
        ("month to date", (2026, 11, 1), (2026, 11, 27)),
        ("on wednesday", (2026, 11, 25), (2026, 11, 25)),
        ("between november 2 and november 15", (2026, 11, 2), (2026, 11, 15)),
        ("since november 2", (2026, 11, 2), (2026, 11, 27)),
        ("last weekend", (2026, 11, 21), (2026, 11, 22)),
    ],
)
def test_dates_of_what_happened(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    found = find_period(plain(text), TODAY, backward=True)
    assert found is not None
    assert (found.first, found.last) == (date(*first), date(*last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("parties on saturday", (2026, 11, 28), (2026, 11, 28)),
        ("this weekend", (2026, 11, 28), (2026, 11, 29)),
        ("next week", (2026, 11, 30), (2026, 12, 6)),
        ("in july", (2027, 7, 1), (2027, 7, 31)),
        ("the next 14 days", (2026, 11, 27), (2026, 12, 10)),
        ("this month", (2026, 11, 1), (2026, 11, 30)),
    ],
)
def test_dates_of_what_comes(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    found = find_period(plain(text), TODAY)
    assert found is not None
    assert (found.first, found.last) == (date(*first), date(*last))


class TestComparing:
    def test_a_whole_month_with_the_whole_month_before(self) -> None:
        found = before(Period(date(2026, 10, 1), date(2026, 10, 31), "last month"), TODAY)
        assert (found.first, found.last) == (date(2026, 9, 1), date(2026, 9, 30))

    def test_a_month_under_way_with_as_many_days_of_the_month_before(self) -> None:
        found = before(Period(date(2026, 11, 1), date(2026, 11, 30), "this month"), TODAY)
        assert (found.first, found.last) == (date(2026, 10, 1), date(2026, 10, 27))

    def test_other_dates_with_as_many_days_before_them(self) -> None:
        found = before(Period(date(2026, 11, 10), date(2026, 11, 12), "those days"), TODAY)
        assert (found.first, found.last) == (date(2026, 11, 7), date(2026, 11, 9))

    def test_a_title_says_the_dates(self) -> None:
        assert title(Period(date(2026, 11, 16), date(2026, 11, 22), "last week")) == "last week (Nov 16 to Nov 22)"
        assert title(Period(TODAY, TODAY, "today")) == "today (Friday, Nov 27)"


class TestNames:
    def test_station_chef_source_and_money_are_heard(self) -> None:
        heard = hear("What does Ana cook in LA this week?", TODAY, STATIONS, ["Ana Ruiz", "Ben Ito"])
        assert (heard.station, heard.chef) == (STATIONS["Los Angeles"], "Ana Ruiz")
        assert hear("leads by text", TODAY, STATIONS, []).source == "sms"
        money = hear("tips by Venmo in Fremont", TODAY, STATIONS, [])
        assert (money.method, money.purpose, money.station) == ("venmo", "tip", STATIONS["Fremont"])

    def test_party_and_place_of_a_free_slot(self) -> None:
        heard = hear("next free slot for 20 in 94539 in July", TODAY, STATIONS, [])
        assert (heard.guests, heard.zip) == (20, "94539")

    def test_what_is_left_is_whom_to_find(self) -> None:
        assert hear("find the booking of Dana Rivera", TODAY, STATIONS, []).name == "dana rivera"


class TestReminders:
    def test_whom_to_call_and_when(self) -> None:
        wish = read_wish("remind me to call Mrs. Garcia tomorrow at 10", NOW)
        assert (wish.note, wish.kind, wish.name) == ("Call Mrs. Garcia", "callback", "Garcia")
        assert wish.due_at == datetime(2026, 11, 28, 10, tzinfo=NOW.tzinfo)

    def test_in_minutes(self) -> None:
        wish = read_wish("remind me in 30 minutes to check the grill", NOW)
        assert (wish.note, wish.due_at) == ("Check the grill", NOW.replace(minute=50))

    def test_without_a_time_today_is_soon_and_another_day_in_the_morning(self) -> None:
        assert read_wish("put calling Ben on my list", NOW).due_at == NOW.replace(hour=11, minute=30)
        assert read_wish("task: order grills on Monday", NOW).due_at == datetime(2026, 11, 30, 9, tzinfo=NOW.tzinfo)

    def test_a_booking_alone_is_something_to_look_at(self) -> None:
        assert wants_task(plain("make a task for booking MH-7K3Q9"))
        assert read_wish("make a task for booking MH-7K3Q9", NOW).note == "Look at booking MH-7K3Q9"
