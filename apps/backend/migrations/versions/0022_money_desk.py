"""How refunds left, who dealt with failed ones, and which differences were settled."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0022"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns and table."""
    op.add_column("refunds", sa.Column("paid_how", sa.String()))
    op.add_column("refunds", sa.Column("settled_at", UtcDateTime()))
    op.add_column("refunds", sa.Column("settled_by", sa.Uuid()))
    waiting = sa.text("status = 'failed' AND settled_at IS NULL")
    op.create_index("ix_refunds_failed", "refunds", ["business_id"], postgresql_where=waiting)
    op.create_table(
        "settled_differences",
        *tenant_columns(),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("intent_id", sa.String(), nullable=False),
        sa.Column("ours", sa.BigInteger(), nullable=False),
        sa.Column("theirs", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("settled_by", sa.Uuid()),
        sa.Column("settled_by_name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_settled_differences"),
        sa.UniqueConstraint(
            "business_id",
            "day",
            "kind",
            "intent_id",
            "ours",
            "theirs",
            name="uq_settled_differences_once",
        ),
    )
    secure_tenant_table("settled_differences", "SELECT, INSERT")


def downgrade() -> None:
    """Drop them."""
    op.drop_table("settled_differences")
    op.drop_index("ix_refunds_failed", "refunds")
    for column in ("settled_by", "settled_at", "paid_how"):
        op.drop_column("refunds", column)
