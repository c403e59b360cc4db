"""Putting the parts that numbers and persons play together into counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

CHILD_FROM, ADULT_FROM = 6, 13  # the ages of the three kinds of guests


class Role(StrEnum):
    """What a number or a person does to the counts.

    `TOTAL` is everybody; `AGE_…` are ages that count one person each. The moves take as many from one kind to another,
    `AGE_MOVES` one child to the kind of that age.
    """

    NONE = "none"
    ADULTS = "adults"
    CHILDREN = "children"
    TODDLERS = "toddlers"
    TOTAL = "total"
    MORE_ADULTS = "more_adults"
    MORE_CHILDREN = "more_children"
    MORE_TODDLERS = "more_toddlers"
    FEWER_ADULTS = "fewer_adults"
    FEWER_CHILDREN = "fewer_children"
    FEWER_TODDLERS = "fewer_toddlers"
    CHILD_TO_ADULT = "child_to_adult"
    CHILD_TO_TODDLER = "child_to_toddler"
    ADULT_TO_CHILD = "adult_to_child"
    TODDLER_TO_CHILD = "toddler_to_child"
    AGE = "age"
    AGE_MORE = "age_more"
    AGE_FEWER = "age_fewer"
    AGE_MOVES = "age_moves"


@dataclass(frozen=True, slots=True)
class Heads:
    """Counts by kind."""

    adults: int = 0
    children: int = 0
    toddlers: int = 0


_SETS = {Role.ADULTS: "adults", Role.CHILDREN: "children", Role.TODDLERS: "toddlers"}
_CHANGES = {
    Role.MORE_ADULTS: {"adults": 1},
    Role.MORE_CHILDREN: {"children": 1},
    Role.MORE_TODDLERS: {"toddlers": 1},
    Role.FEWER_ADULTS: {"adults": -1},
    Role.FEWER_CHILDREN: {"children": -1},
    Role.FEWER_TODDLERS: {"toddlers": -1},
    Role.CHILD_TO_ADULT: {"children": -1, "adults": 1},
    Role.CHILD_TO_TODDLER: {"children": -1, "toddlers": 1},
    Role.ADULT_TO_CHILD: {"adults": -1, "children": 1},
    Role.TODDLER_TO_CHILD: {"toddlers": -1, "children": 1},
}


def counted(before: Heads | None, values: Sequence[int], roles: Sequence[Role]) -> Heads | None:
    """The counts after a message; None when nothing is known still, or the parts make no sense together."""
    if all(role is Role.NONE for role in roles):
        return before
    parts = list(zip(values, roles, strict=True))
    told: Counter[str] = Counter()
    for value, role in parts:
        if kind := _SETS.get(role):
            told[kind] += value
        elif role is Role.AGE:
            told[_kind(value)] += 1
    start = before or Heads()
    after = {kind: told.get(kind, getattr(start, kind)) for kind in ("adults", "children", "toddlers")}
    total = next((value for value, role in reversed(parts) if role is Role.TOTAL), None)
    if total is not None and "adults" not in told:
        after["adults"] = total - after["children"] - after["toddlers"]
    for value, role in parts:
        for kind, by in _change(value, role).items():
            after[kind] += by
    return Heads(**after) if min(after.values()) >= 0 and sum(after.values()) else None


def _change(value: int, role: Role) -> Mapping[str, int]:
    """What a part adds to the kinds, and takes from them."""
    if role in (Role.AGE_MORE, Role.AGE_FEWER):
        return {_kind(value): 1 if role is Role.AGE_MORE else -1}
    if role is Role.AGE_MOVES:
        return {"toddlers" if _kind(value) == "children" else "children": -1, _kind(value): 1}
    return {kind: sign * value for kind, sign in _CHANGES.get(role, {}).items()}


def _kind(age: int) -> str:
    return "toddlers" if age < CHILD_FROM else "children" if age < ADULT_FROM else "adults"
