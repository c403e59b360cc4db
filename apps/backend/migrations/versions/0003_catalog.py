"""Tables of the catalog module."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "price_books",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("document", postgresql.JSONB(), nullable=False),
        sa.Column("policy", postgresql.JSONB(), nullable=False),
        sa.Column("note", sa.String()),
        sa.Column("authors", postgresql.JSONB(), nullable=False),
        sa.Column("created_by_name", sa.String()),
        sa.Column("asked_by", sa.Uuid()),
        sa.Column("asked_by_name", sa.String()),
        sa.Column("asked_from", UtcDateTime()),
        sa.Column("approved_by", sa.Uuid()),
        sa.Column("approved_by_name", sa.String()),
        sa.Column("approved_at", UtcDateTime()),
        sa.Column("effective_from", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_price_books"),
        sa.UniqueConstraint("business_id", "version", name="uq_price_books_business_id_version"),
        sa.CheckConstraint("approved_by IS NULL OR approved_by <> asked_by", name="ck_price_books_second_person"),
        sa.CheckConstraint(
            "(approved_at IS NULL) = (effective_from IS NULL)", name="ck_price_books_effective_when_approved"
        ),
    )
    op.create_index("ix_price_books_effective", "price_books", ["business_id", "effective_from"])
    secure_tenant_table("price_books", "SELECT, INSERT, UPDATE")


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("price_books")
