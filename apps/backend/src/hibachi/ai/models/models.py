"""Tables of language models."""

from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, Numeric
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class ModelCall(TenantBase):
    """One attempt at one model. `cents` has fractions and is null while no price is known; nothing of the text is kept.

    Conversations come and go, costs stay: the ids point nowhere the database would follow.
    """

    __tablename__ = "ai_model_calls"
    __table_args__ = (
        Index("ix_ai_model_calls_time", "business_id", "created_at"),
        Index("ix_ai_model_calls_message", "message_id"),
    )

    conversation_id: Mapped[UUID | None]
    message_id: Mapped[UUID | None]
    stage: Mapped[str]
    agent: Mapped[str]
    model: Mapped[str]
    outcome: Mapped[str]
    tokens_in: Mapped[int]
    tokens_out: Mapped[int]
    cents: Mapped[Decimal | None] = mapped_column(Numeric(16, 8))
    prices: Mapped[str]
    latency_ms: Mapped[int]


class ModelBudget(TenantBase):
    """What a business may spend; without a row the settings' figures hold. At most one row."""

    __tablename__ = "ai_model_budgets"
    __table_args__ = (Index("uq_ai_model_budgets_business_id", "business_id", unique=True),)

    enabled: Mapped[bool]
    day_cents: Mapped[int]
    month_cents: Mapped[int]
