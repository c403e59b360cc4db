"""Every tool, once: for the agents of the house, for a language model's look-ups, for the staff and for others.

A tool's audience says whom it works for. Agents of customers and language models see `TOOLS` alone, the part for
customers; the staff's assistant sees `STAFF_TOOLS`; assistants from outside, by their key, what `mcp.offers` takes of
all, and `OUTSIDE_TOOLS` that only they need.
"""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from pydantic import ValidationError

from hibachi.ai.models.types import ToolCall, ToolSpec
from hibachi.ai.ports import House
from hibachi.ai.tools import availability, booking, care, knowledge, menu, office, pricing, sums, travel
from hibachi.ai.tools.tool import Audience, Looked, Tool

_DOMAINS = (knowledge, pricing, travel, availability, menu, sums, booking, care, office)


def registered(tools: Iterable[Tool]) -> Mapping[str, Tool]:
    """Tools by name; two of one name are a mistake."""
    found: dict[str, Tool] = {}
    for tool in tools:
        if found.setdefault(tool.name, tool) is not tool:
            raise ValueError(f"two tools are called {tool.name}")
    return MappingProxyType(found)


def for_audience(audience: Audience) -> Mapping[str, Tool]:
    """The tools that work for customers, or for the staff."""
    return registered(tool for tool in ALL_TOOLS.values() if tool.audience == audience)


ALL_TOOLS = registered(tool for domain in _DOMAINS for tool in domain.TOOLS)
TOOLS, STAFF_TOOLS, OUTSIDE_TOOLS = for_audience("customer"), for_audience("staff"), for_audience("outside")
LOOK_UPS: tuple[Tool, ...] = tuple(tool for tool in TOOLS.values() if tool.look_up)


def specs(allowed: Collection[str] | None = None) -> tuple[ToolSpec, ...]:
    """What a language model may ask for, as it reads it; all look-ups, or those of them that are allowed."""
    offered = [tool for tool in LOOK_UPS if allowed is None or tool.name in allowed]
    return tuple(ToolSpec(tool.name, tool.about, tool.parameters) for tool in offered)


async def use(house: House, call: ToolCall, allowed: Collection[str] | None = None) -> Looked:
    """Use the look-up a model asked for; what is wrong with the call is the answer to the model."""
    tool = TOOLS.get(call.name)
    if tool is None or tool.look_up is None or (allowed is not None and call.name not in allowed):
        return Looked(f"There is no tool {call.name!r}.", found=False)
    try:
        arguments = tool.arguments.model_validate_json(call.arguments or "{}")
    except ValidationError as problem:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in problem.errors())
        return Looked(f"The arguments are wrong: {wrong}", found=False)
    return await tool.look_up(house, arguments)
