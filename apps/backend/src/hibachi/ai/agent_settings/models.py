"""Table of agents' settings."""

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.ai.agents.persona import Tone
from hibachi.ai.conversations.types import Channel
from hibachi.platform.orm import TenantBase
from hibachi.platform.ranking import StrategyName


class AgentRow(TenantBase):
    """An agent as a business set it. `key` is the kind for agents of the house, an id for those of one's own, which
    have a `template` and `channels`. `topics` null means all, `retrieval` null the kind's own; `version` rises with
    every change.
    """

    __tablename__ = "ai_agents"
    __table_args__ = (Index("uq_ai_agents_key", "business_id", "key", unique=True),)

    key: Mapped[str]
    kind: Mapped[str]
    template: Mapped[str | None]
    name: Mapped[str]
    tone: Mapped[Tone] = mapped_column(String)
    enabled: Mapped[bool]
    tools: Mapped[list[str]]
    topics: Mapped[list[str] | None] = mapped_column(JSONB(none_as_null=True))
    channels: Mapped[list[Channel]] = mapped_column(JSONB)
    retrieval: Mapped[StrategyName | None] = mapped_column(String)
    version: Mapped[int]
    updated_at: Mapped[datetime]
    updated_by_name: Mapped[str]
