"""Open starts of a day."""

from datetime import date

from pydantic import Field, JsonValue

from hibachi.ai.compose.wording import day_text
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import clock_text, listed
from hibachi.ai.ports import Day, House, Terms, Where
from hibachi.ai.tools import facts
from hibachi.ai.tools.places import Place
from hibachi.ai.tools.tool import Looked, looking
from hibachi.ai.types import Block, Fact

_TYPICAL_GUESTS = 10


class Evening(Place):
    """A day at a place."""

    day: date
    guests: int = Field(_TYPICAL_GUESTS, ge=1, le=100)


async def day_starts(
    house: House, terms: Terms, wanted: Wanted, where: Where | None, day: date
) -> tuple[Day, Block, tuple[Fact, ...]]:
    """The starts of a day at the place named, or at the station's while none is; with the picker for the screen."""
    zip_code = wanted.zip or (where.zip if where else None) or terms.station_zip
    found = await house.day(zip_code, day, max(wanted.paying, 1) if wanted.adults else _TYPICAL_GUESTS)
    slots: list[JsonValue] = [{"slot": f"{start.slot:%H:%M}", "state": start.state} for start in found.starts]
    block = Block("slot_picker", {"date": day.isoformat(), "slots": slots, "zip": zip_code})
    return found, block, facts.of_day(found)


async def look_up(house: House, asked: Evening) -> Looked:
    """The free starts of a day, for a number of guests at a ZIP code."""
    terms = await house.terms()
    wanted = Wanted(adults=asked.guests, zip=asked.zip_code)
    found, _, known = await day_starts(house, terms, wanted, None, asked.day)
    free = listed([clock_text(start) for start in found.free])
    said = day_text(asked.day, asked.day)
    return Looked(f"{said}: free at {free}." if free else f"{said}: no start is free.", known)


TOOLS = (looking("availability", "calendar", look_up, House.day),)
