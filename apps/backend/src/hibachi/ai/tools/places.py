"""Arguments that say where."""

from pydantic import Field

from hibachi.ai.tools.tool import Arguments


class Place(Arguments):
    """A US ZIP code or the name of a city."""

    zip_code: str | None = Field(None, pattern=r"^\d{5}$")
    city: str | None = Field(None, max_length=60)
