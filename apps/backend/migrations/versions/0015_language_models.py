"""Tables of language models, and what a turn's trace tells of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_TRACED = ("wording", "model", "tokens_in", "tokens_out", "model_cents", "stages")


def upgrade() -> None:
    """Create the tables; turns so far were worded by the house."""
    _calls()
    _budgets()
    table = "conversation_turns"
    op.add_column(table, sa.Column("wording", sa.String(), nullable=False, server_default="house"))
    op.add_column(table, sa.Column("model", sa.String()))
    op.add_column(table, sa.Column("tokens_in", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column(table, sa.Column("tokens_out", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column(table, sa.Column("model_cents", sa.Numeric(16, 8), nullable=False, server_default="0"))
    op.add_column(table, sa.Column("stages", postgresql.JSONB(), nullable=False, server_default="{}"))


def _calls() -> None:
    table = "ai_model_calls"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("conversation_id", sa.Uuid()),
        sa.Column("message_id", sa.Uuid()),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("tokens_in", sa.BigInteger(), nullable=False),
        sa.Column("tokens_out", sa.BigInteger(), nullable=False),
        sa.Column("cents", sa.Numeric(16, 8)),
        sa.Column("prices", sa.String(), nullable=False),
        sa.Column("latency_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index("ix_ai_model_calls_time", table, ["business_id", "created_at"])
    op.create_index("ix_ai_model_calls_message", table, ["message_id"])
    secure_tenant_table(table, "SELECT, INSERT")


def _budgets() -> None:
    table = "ai_model_budgets"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("day_cents", sa.BigInteger(), nullable=False),
        sa.Column("month_cents", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index("uq_ai_model_budgets_business_id", table, ["business_id"], unique=True)
    secure_tenant_table(table, "SELECT, INSERT, UPDATE")


def downgrade() -> None:
    """Drop the tables and columns."""
    for column in _TRACED:
        op.drop_column("conversation_turns", column)
    op.drop_table("ai_model_budgets")
    op.drop_table("ai_model_calls")
