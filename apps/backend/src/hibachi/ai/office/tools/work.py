"""What is to be done, and where there is room."""

from dataclasses import dataclass
from typing import Literal

from hibachi.ai.figures import clock_text, day_text, plain_number
from hibachi.ai.office.tools.office import Office, at, count, day, plural
from hibachi.ai.office.types import Column, Figure, Found, Link, Period, Row, Table
from hibachi.ai.types import FactKind
from hibachi.booking.availability import service as availability
from hibachi.booking.availability.errors import NotInReach
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.errors import UnknownZip
from hibachi.crm.worklist import service as worklist
from hibachi.crm.worklist.types import TaskFilter

_MOST = 200
Whose = Literal["mine", "all"]


@dataclass(frozen=True, slots=True)
class TasksAsked:
    """Open tasks: those the asker has taken, or everybody's; `late` leaves only what is overdue."""

    whose: Whose = "all"
    late: bool = False
    period: Period | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class RoomAsked:
    """A free start for a party at a place, within a period."""

    guests: int
    zip: str
    period: Period
    title: str


async def tasks(office: Office, asked: TasksAsked) -> Found:
    """What is on the list, the first due first, and what of it is overdue."""
    mine = office.caller.id if asked.whose == "mine" else None
    found = await worklist.listed(office.session, TaskFilter(mine=mine), 0, _MOST)
    if asked.period:
        since, until = office.instants(asked.period)
        found = [task for task in found if since <= task.due_at < until]
    late = [task for task in found if task.due_at < office.now]
    shown = late if asked.late else found
    whose = "on your list" if mine else "open"
    when = f" for {asked.title}" if asked.period else ""
    text = (
        f"{plural(len(shown), 'task')} {'is' if len(shown) == 1 else 'are'} {'overdue' if asked.late else whose}{when}."
    )
    if not shown:
        text = f"Nothing is {'overdue' if asked.late else whose}{when}."
        text += f" {await _free(office)}" if mine and not asked.period else ""
    elif not asked.late and late:
        text += f" {len(late):,} of them {'is' if len(late) == 1 else 'are'} overdue."
    columns = (
        Column("due", "Due", "instant"), Column("kind", "Kind"), Column("what", "What"), Column("who", "About"),
        Column("taken", "Taken by"),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                task.due_at.isoformat(), task.kind.replace("_", " "), task.note.splitlines()[0],
                task.customer.name if task.customer else None, task.taken_by_name,
            ),
            f"/customers/{task.customer_id}" if task.customer_id and office.caller.may("customers:read") else "/tasks",
        )
        for task in shown
    )  # fmt: skip
    figures = (count("Tasks", len(shown), "task list"), count("Overdue", len(late), "task list"))
    links = (Link("The list", "/tasks?mine=true" if mine else "/tasks"),)
    return Found(text, figures, Table("tasks", columns, rows) if rows else None, links, said=(asked.title,))


async def _free(office: Office) -> str:
    found = await worklist.listed(office.session, TaskFilter(), 0, _MOST)
    unclaimed = [task for task in found if task.taken_by is None]
    return "Tasks that nobody has taken are on the team's list." if unclaimed else "The team's list is empty as well."


async def next_free(office: Office, asked: RoomAsked) -> Found:
    """The first start at which a party of this size can really be served at a place."""
    try:
        reach = await stations.reach(office.session, asked.zip)
        if not office.caller.serves(reach.station.id):
            return Found(
                f"{asked.zip} is served by {reach.station.name}, which is not your station.", said=(asked.zip,)
            )
        found = await availability.next_free(office.session, asked.zip, asked.period.first, asked.guests)
    except UnknownZip:
        return Found(f"{asked.zip} is not a ZIP code we know.", said=(asked.zip,))
    except NotInReach as problem:
        return Found(f"{problem.detail}. A person decides.", said=(problem.detail,))
    party = f"{plural(asked.guests, 'guest')} in {reach.city} ({reach.zip})"
    given = (
        count("Guests", asked.guests, "your question"),
        Figure("Miles", FactKind.COUNT, reach.miles, "distance from the station", unit="mile"),
    )
    link = Link("Take this booking", "/bookings/new")
    said = (asked.title, reach.zip, reach.city, reach.station.name)
    if found is None or found[0] > asked.period.last:
        text = f"No start is free for {party} in {asked.title}."
        return Found(text, given, links=(link,), said=said)
    first, start = found
    text = f"The next free start for {party} is {day_text(first)}, at {clock_text(start)}."
    text += f" It is {plain_number(reach.miles)} miles from {reach.station.name}."
    figures = (day("First free date", first, "availability"), at("Start", start, "availability"), *given)
    return Found(text, figures, links=(link, Link("That day", f"/calendar?date={first}")), said=said)
