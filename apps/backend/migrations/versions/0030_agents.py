"""How a business sets its agents."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "ai_agents",
        *tenant_columns(),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("template", sa.String()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("tone", sa.String(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("tools", JSONB(), nullable=False),
        sa.Column("topics", JSONB(none_as_null=True)),
        sa.Column("channels", JSONB(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("updated_by_name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ai_agents"),
    )
    op.create_index("uq_ai_agents_key", "ai_agents", ["business_id", "key"], unique=True)
    secure_tenant_table("ai_agents", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("ai_agents")
