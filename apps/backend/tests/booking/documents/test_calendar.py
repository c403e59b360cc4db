"""Situations of calendar files."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from hibachi.booking.documents.calendar import calendar_ics, event_ics
from hibachi.booking.documents.types import CalendarEvent
from tests.booking.documents.papers import EVENT


def _read(event: CalendarEvent) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(event_ics(event))
    assert isinstance(calendar, Calendar)
    return calendar, calendar.events[0]


class TestOneEvent:
    def test_it_says_when_and_where(self) -> None:
        calendar, event = _read(EVENT)
        assert str(calendar["METHOD"]) == "PUBLISH"
        assert event.start == datetime(2026, 7, 4, 18, tzinfo=ZoneInfo("America/Los_Angeles"))
        assert event.end - event.start == timedelta(hours=1, minutes=45)
        assert str(event["LOCATION"]) == "12 Oak Street, Fremont, CA 94539"
        assert str(event["DESCRIPTION"]).splitlines()[0] == "Booking MH-7K3Q9"

    def test_the_rules_of_its_zone_are_inside(self) -> None:
        calendar, _event = _read(EVENT)
        assert [str(zone["TZID"]) for zone in calendar.timezones] == ["America/Los_Angeles"]

    @pytest.mark.parametrize(("month", "offset"), [(1, -8), (7, -7)])
    def test_winter_and_summer_time(self, month: int, offset: int) -> None:
        starts = datetime(2026, month, 15, 18, tzinfo=ZoneInfo("America/Los_Angeles"))
        _calendar, event = _read(replace(EVENT, starts_at=starts.astimezone(UTC), ends_at=starts + timedelta(hours=2)))
        begins = event.start
        assert isinstance(begins, datetime)
        assert (begins.utcoffset(), begins.hour) == (timedelta(hours=offset), 18)

    def test_a_change_keeps_the_uid_and_raises_the_sequence(self) -> None:
        _calendar, before = _read(EVENT)
        _calendar, after = _read(replace(EVENT, sequence=3, starts_at=EVENT.starts_at + timedelta(days=7)))
        assert before["UID"] == after["UID"]
        assert (before["SEQUENCE"], after["SEQUENCE"]) == (2, 3)

    def test_a_cancelled_event_removes_itself(self) -> None:
        calendar, event = _read(replace(EVENT, cancelled=True))
        assert (str(calendar["METHOD"]), str(event["STATUS"])) == ("CANCEL", "CANCELLED")

    def test_typed_text_cannot_add_lines(self) -> None:
        _calendar, event = _read(replace(EVENT, summary="Party\r\nATTACH:http://evil\nEND:VEVENT"))
        assert "ATTACH" not in event
        assert event["DTSTART"] is not None


def test_a_feed_holds_many_events_and_each_zone_once() -> None:
    other = replace(EVENT, uid="other@hibachi", time_zone="America/New_York")
    calendar = Calendar.from_ical(calendar_ics([EVENT, EVENT, other], name="Chef Ken"))
    assert isinstance(calendar, Calendar)
    assert len(calendar.events) == 3
    assert len(calendar.timezones) == 2
    assert str(calendar["X-WR-CALNAME"]) == "Chef Ken"


def test_an_empty_feed_is_a_calendar() -> None:
    assert Calendar.from_ical(calendar_ics([])) is not None
