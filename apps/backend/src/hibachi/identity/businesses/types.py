"""A business as other modules see it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class BusinessInfo:
    """One brand. `hosts` are the host names it answers at; `brand` holds colours, logo and texts of its site."""

    id: UUID
    slug: str
    name: str
    phone: str
    email: str
    hosts: tuple[str, ...]
    time_zone: str
    brand: dict[str, Any]
