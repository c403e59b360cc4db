"""The demo's invented people, streets and remarks, from `data/words.yaml`."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class AllergyWords:
    """What one guest tells: allergen codes, whether it is severe, a remark."""

    codes: tuple[str, ...]
    severe: bool
    note: str


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """A review out of five."""

    rating: int
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is drawn from. `zips` and `area_codes` are by station; None stands for nothing said."""

    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    streets: tuple[str, ...]
    zips: tuple[tuple[str, ...], ...]
    area_codes: tuple[tuple[str, ...], ...]
    occasions: tuple[str | None, ...]
    notes: tuple[str | None, ...]
    allergies: tuple[AllergyWords, ...]
    reviews: tuple[ReviewWords, ...]


@cache
def words() -> Words:
    """The words, read once."""
    source = files("hibachi.cli.demo") / "data" / "words.yaml"
    return TypeAdapter(Words).validate_python(yaml.safe_load(source.read_text()))
