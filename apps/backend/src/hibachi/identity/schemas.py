"""Parts that several bodies of this module share."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

PersonName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]*$")
]
PasswordText = Annotated[str, Field(min_length=1, max_length=128)]
LinkToken = Annotated[str, Field(min_length=1, max_length=200)]
StationIds = Annotated[list[UUID], Field(max_length=200)]


class StationName(BaseModel):
    """A station by id and name."""

    id: UUID
    name: str
