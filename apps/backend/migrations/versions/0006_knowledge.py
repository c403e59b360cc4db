"""Tables of the knowledge module."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "knowledge_articles",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("group_code", sa.String(), nullable=False),
        sa.Column("group_name", sa.String(), nullable=False),
        sa.Column("group_position", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("also", postgresql.JSONB(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_knowledge_articles"),
        sa.UniqueConstraint("business_id", "slug", name="uq_knowledge_articles_business_id_slug"),
    )
    secure_tenant_table("knowledge_articles")


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("knowledge_articles")
