"""Agents as the API shows and takes them."""

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from hibachi.ai.agent_settings.types import Kind, TemplateCode
from hibachi.ai.agents.persona import Tone
from hibachi.ai.conversations.types import Channel
from hibachi.ai.escalation.types import Reason
from hibachi.ai.tools.tool import Audience
from hibachi.platform.ranking import StrategyName

Name = Annotated[str, Field(min_length=2, max_length=40, pattern=r"^[A-Za-zÀ-ž][A-Za-zÀ-ž .,'&-]*$")]
ToolName = Annotated[str, Field(max_length=60)]
Topic = Annotated[str, Field(max_length=60)]


class AgentWish(BaseModel):
    """How an agent should be. `topics` null means all; `channels` are for agents of one's own only."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    tone: Tone
    enabled: bool
    tools: list[ToolName] = Field(max_length=60)
    topics: list[Topic] | None = Field(None, max_length=100)
    channels: list[Channel] = Field(default_factory=list, max_length=4)
    retrieval: StrategyName | None = Field(None, description="null for the one its kind has of itself")


class AgentIn(AgentWish):
    """The same with the version it was read in; 0 for an agent that was never changed."""

    version: int = Field(ge=0)


class AgentReset(BaseModel):
    """The version that is given up."""

    model_config = ConfigDict(extra="forbid")

    version: int = Field(ge=0)


class AgentNew(BaseModel):
    """An agent of one's own, from a template; it stands in for the house's agent of its kind on its channels."""

    model_config = ConfigDict(extra="forbid")

    template: TemplateCode
    kind: Kind
    name: Name


class TryWish(BaseModel):
    """A message, played once with settings that are not kept."""

    model_config = ConfigDict(extra="forbid")

    message: str = Field(min_length=1, max_length=1000)
    channel: Channel = "web"
    settings: AgentWish


class TryOut(BaseModel):
    """What would have been answered. `hand_over` is the reason for which a person would take over."""

    reply: str
    agents: list[str]
    names: list[str]
    tools: list[str]
    citations: list[str]
    figures_removed: int
    hand_over: Reason | None


class AgentOut(BaseModel):
    """An agent as it is set.

    `retrieval` is how what is remembered of a guest is searched when somebody takes over from it. `version` is 0 as
    long as it is as shipped; `share` is the part of the last seven days' turns its kind acted in, null without turns.
    """

    key: str
    kind: Kind
    template: TemplateCode | None
    name: str
    tone: Tone
    enabled: bool
    tools: list[str]
    topics: list[str] | None
    channels: list[Channel]
    retrieval: StrategyName
    version: int
    updated_at: dt.datetime | None
    updated_by_name: str | None
    share: float | None


class KindOut(BaseModel):
    """What the shipped agent of a kind is, and so what can be set: nothing beyond its tools.

    `kept` are tools that stay; `stand_in` answers when it is off, a person when that is null.
    """

    kind: Kind
    name: str
    purpose: str
    instructions: str
    tools: list[str]
    kept: list[str]
    hands_over: list[Reason]
    stand_in: Kind | None
    always_on: bool


class ToolOut(BaseModel):
    """A tool of the registry. `confirmed` acts only after a yes, `proved` only on a booking proved to be the guest's,
    `look_up` may be asked by a language model. Tools of the audience `staff` answer the team alone, each behind the
    permission it `need`s; no agent that answers guests can have one."""

    name: str
    domain: str
    about: str
    writes: bool
    confirmed: bool
    proved: bool
    look_up: bool
    audience: Audience
    need: str


class TopicOut(BaseModel):
    """A group of articles."""

    code: str
    name: str


class TemplateOut(BaseModel):
    """A template and what it sets."""

    code: TemplateCode
    name: str
    about: str
    tone: Tone
    channels: list[Channel]
    without_tools: list[str]


class AgentsOut(BaseModel):
    """All agents, the house's first, with all that can be chosen for them; `turns` are those of the last seven days."""

    agents: list[AgentOut]
    kinds: list[KindOut]
    tools: list[ToolOut]
    topics: list[TopicOut]
    templates: list[TemplateOut]
    turns: int
