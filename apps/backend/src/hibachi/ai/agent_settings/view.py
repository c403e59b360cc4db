"""From rows and shipped agents to what the API shows."""

from collections.abc import Mapping, Sequence

from hibachi.ai.agent_settings.models import AgentRow
from hibachi.ai.agent_settings.rules import own_strategy
from hibachi.ai.agent_settings.schemas import AgentOut, AgentsOut, KindOut, TemplateOut, ToolOut, TopicOut
from hibachi.ai.agent_settings.templates import TEMPLATES
from hibachi.ai.agents.registry import ALL
from hibachi.ai.agents.types import Agent
from hibachi.ai.tools.registry import ALL_TOOLS, TOOLS
from hibachi.ai.tools.tool import Tool
from hibachi.knowledge.types import Group

_SHOWN = (
    "key", "kind", "template", "name", "tone", "enabled", "tools", "topics", "channels", "version", "updated_at",
    "updated_by_name",
)  # fmt: skip


def agents_out(
    rows: Sequence[AgentRow], topics: Sequence[Group], turns: Mapping[str, int] | None = None, total: int = 0
) -> AgentsOut:
    """All agents and all that can be chosen."""
    shares = {label: count / total for label, count in (turns or {}).items()} if total else None
    by_key = {row.key: row for row in rows}
    house = [row_out(row, shares) if (row := by_key.get(agent.label)) else shipped_out(agent, shares) for agent in ALL]
    own = [row_out(row, shares) for row in rows if row.template]
    return AgentsOut(
        agents=[*house, *own],
        kinds=[_kind(agent) for agent in ALL],
        tools=[_tool(tool) for tool in ALL_TOOLS.values()],
        topics=[TopicOut(code=topic.code, name=topic.name) for topic in topics],
        templates=[TemplateOut.model_validate(one, from_attributes=True) for one in TEMPLATES],
        turns=total,
    )


def row_out(row: AgentRow, shares: Mapping[str, float] | None = None) -> AgentOut:
    """An agent that was set."""
    values = {name: getattr(row, name) for name in _SHOWN}
    values["retrieval"] = row.retrieval or own_strategy(row.kind)
    return AgentOut.model_validate({**values, "share": _share(row.kind, shares)})


def shipped_out(agent: Agent, shares: Mapping[str, float] | None = None) -> AgentOut:
    """An agent as shipped."""
    return AgentOut.model_validate(
        {
            "key": agent.label,
            "kind": agent.label,
            "template": None,
            "name": agent.name,
            "tone": "warm",
            "enabled": True,
            "tools": list(agent.tools),
            "topics": None,
            "channels": [],
            "retrieval": own_strategy(agent.label),
            "version": 0,
            "updated_at": None,
            "updated_by_name": None,
            "share": _share(agent.label, shares),
        }
    )


def kept_of(agent: Agent) -> list[str]:
    """Those of its tools that nobody may take away."""
    return [name for name in agent.tools if TOOLS[name].kept]


def _share(kind: str, shares: Mapping[str, float] | None) -> float | None:
    return round(shares.get(kind, 0.0), 4) if shares is not None else None


def _kind(agent: Agent) -> KindOut:
    return KindOut.model_validate(
        {
            "kind": agent.label,
            **{name: getattr(agent, name) for name in ("name", "purpose", "instructions", "stand_in", "always_on")},
            "tools": list(agent.tools),
            "kept": kept_of(agent),
            "hands_over": list(agent.hands_over),
        }
    )


def _tool(tool: Tool) -> ToolOut:
    names = ("name", "domain", "about", "writes", "confirmed", "proved", "audience", "need")
    return ToolOut(**{name: getattr(tool, name) for name in names}, look_up=tool.look_up is not None)
