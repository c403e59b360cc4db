"""Open starts of a day."""

from datetime import date

from pydantic import JsonValue

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.ports import Day, House, Terms, Where
from hibachi.ai.tools import facts
from hibachi.ai.types import Block, Fact

_TYPICAL_GUESTS = 10


async def day_starts(
    house: House, terms: Terms, wanted: Wanted, where: Where | None, day: date
) -> tuple[Day, Block, tuple[Fact, ...]]:
    """The starts of a day at the place named, or at the station's while none is; with the picker for the screen."""
    zip_code = wanted.zip or (where.zip if where else None) or terms.station_zip
    found = await house.day(zip_code, day, max(wanted.paying, 1) if wanted.adults else _TYPICAL_GUESTS)
    slots: list[JsonValue] = [{"slot": f"{start.slot:%H:%M}", "state": start.state} for start in found.starts]
    block = Block("slot_picker", {"date": day.isoformat(), "slots": slots, "zip": zip_code})
    return found, block, facts.of_day(found)
