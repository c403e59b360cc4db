"""Which tools a key gets, and what they take and give."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from inspect import signature
from types import MappingProxyType
from typing import Annotated, Any, get_type_hints
from uuid import UUID

from pydantic import BaseModel, Field, JsonValue, create_model

from hibachi.ai.office.tools.office import Office
from hibachi.ai.ports import Desk, House, Terms
from hibachi.ai.tools.registry import ALL_TOOLS
from hibachi.ai.tools.tool import SUPPLIED, Looked, Tool
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.mcp.foresights import FORESIGHTS
from hibachi.mcp.types import Offer
from hibachi.platform.auth import Caller

READ, WRITE = "tools:read", "tools:write"
CallId = Annotated[
    str,
    Field(
        min_length=8,
        max_length=64,
        pattern=r"^[A-Za-z0-9._:-]+$",
        description="A name of your own for this call. The same name again gives the same answer and acts only once.",
    ),
]
Token = Annotated[str | None, Field(max_length=100, description="The confirmation of an earlier call, after a yes.")]
Talk = Annotated[
    UUID | None,
    Field(description="The conversation of an earlier answer: it may see the bookings made or proved in it."),
]
_WITH_US: tuple[object, ...] = (House, Desk, Terms, PolicyTerms, Office)
_ASKS_BACK = (
    " Nothing happens at first: the answer says what would happen and gives a confirmation. Show that to the person;"
    " after their yes, call again with the same arguments and the confirmation."
)


class Confirmation(BaseModel):
    """What to call again with, after the person's yes; works once, for the same arguments."""

    token: str
    expires_at: datetime
    would: str
    facts: dict[str, JsonValue]


def _suppliable(function: Callable[..., object]) -> bool:
    hints = get_type_hints(function)
    asked = {hints[name] for name in signature(function).parameters if name != "self"}
    return all(hint in _WITH_US for hint in asked if hint in SUPPLIED)


def _is_ours(tool: Tool) -> bool:
    """Whether a tool works without a stored talk, and asks back before what needs a yes."""
    return not tool.in_talk and (not tool.confirmed or tool.name in FORESIGHTS) and _suppliable(tool.function)


OFFERED: Mapping[str, Tool] = MappingProxyType({name: tool for name, tool in ALL_TOOLS.items() if _is_ours(tool)})


def needs(tool: Tool) -> list[str]:
    """The permissions a key needs for a tool; those for the staff ask for the staff's as well."""
    return [WRITE if tool.writes else READ, *([tool.need] if tool.need else [])]


def open_to(caller: Caller, tool: Tool) -> bool:
    """Whether the caller's scopes reach the tool."""
    return all(caller.may(permission) for permission in needs(tool))


def find(caller: Caller, name: str) -> Tool | None:
    """The tool of this name, as far as the caller may use it."""
    tool = OFFERED.get(name)
    return tool if tool and open_to(caller, tool) else None


def offered(caller: Caller) -> list[Offer]:
    """Every tool the caller may use, by name."""
    return [offer_of(name) for name in sorted(OFFERED) if open_to(caller, OFFERED[name])]


def by_desk(tool: Tool) -> bool:
    """Whether a tool works for one guest, whose bookings it may see."""
    return any(method.__qualname__.startswith("Desk.") for method in tool.through)


@lru_cache(maxsize=256)
def taken(name: str) -> type[BaseModel]:
    """The arguments of a tool, with what a call from outside adds."""
    tool, added = OFFERED[name], dict[str, Any]()
    if tool.writes:
        added["call_id"] = (CallId, ...)
    if tool.confirmed:
        added["confirmation"] = (Token, None)
    if by_desk(tool):
        added["conversation"] = (Talk, None)
    made: type[BaseModel] = (
        create_model(f"{name}_arguments", __base__=tool.arguments, **added) if added else (tool.arguments)
    )
    return made


@lru_cache(maxsize=256)
def given(name: str) -> type[BaseModel]:
    """What a tool gives back: its result, and what a call from outside adds."""
    tool = OFFERED[name]
    result: Any = Looked if tool.look_up else get_type_hints(tool.function, include_extras=True)["return"]
    fields: dict[str, Any] = {"result": (result | None if result is not None else None, None)}
    if tool.confirmed:
        fields["confirmation"] = (Confirmation | None, None)
    if by_desk(tool):
        fields["conversation"] = (UUID | None, None)
    made: type[BaseModel] = create_model(f"{name}_answer", **fields)
    return made


@lru_cache(maxsize=256)
def offer_of(name: str) -> Offer:
    """A tool as an outside assistant reads it."""
    tool = OFFERED[name]
    return Offer(
        name=name,
        about=tool.about + (_ASKS_BACK if tool.confirmed else ""),
        takes=taken(name).model_json_schema(),
        gives=given(name).model_json_schema(mode="serialization"),
        reads=not tool.writes,
        destroys=tool.confirmed and tool.proved,
    )
