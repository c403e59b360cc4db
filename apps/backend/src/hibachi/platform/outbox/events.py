"""The base of all events."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

EVENTS: dict[str, type["Event"]] = {}


class Event(BaseModel):
    """Something that happened to one aggregate. Subclasses set `name`, such as `booking.confirmed`.

    Events of one aggregate reach each subscriber in the order they were published.
    """

    model_config = ConfigDict(frozen=True)

    name: ClassVar[str]
    aggregate_id: UUID

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Register the event for the relay and the reference."""
        super().__pydantic_init_subclass__(**kwargs)
        EVENTS[cls.name] = cls
