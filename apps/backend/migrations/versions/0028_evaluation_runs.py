"""Runs of evaluation sets; they belong to no business."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import grant_shared_table

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "ai_evaluation_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("eval", sa.String(), nullable=False),
        sa.Column("set_name", sa.String(), nullable=False),
        sa.Column("cases", sa.BigInteger(), nullable=False),
        sa.Column("failed", sa.BigInteger(), nullable=False),
        sa.Column("metrics", JSONB(), nullable=False),
        sa.Column("floors", JSONB(), nullable=False),
        sa.Column("failures", JSONB()),
        sa.Column("model", sa.String()),
        sa.Column("version", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_ai_evaluation_runs"),
    )
    op.create_index("ix_ai_evaluation_runs_set", "ai_evaluation_runs", ["set_name", "created_at"])
    grant_shared_table("ai_evaluation_runs", "SELECT, INSERT")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("ai_evaluation_runs")
