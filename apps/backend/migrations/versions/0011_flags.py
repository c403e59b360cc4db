"""Switched feature flags."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "flag_states",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "business_id",
            sa.Uuid(),
            server_default=sa.text("(current_setting('app.business_id'))::uuid"),
            nullable=False,
        ),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_flag_states"),
        sa.UniqueConstraint("business_id", "key", name="uq_flag_states_business_id_key"),
    )
    secure_tenant_table("flag_states")


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("flag_states")
