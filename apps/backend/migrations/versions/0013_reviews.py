"""Table of the reviews module."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "reviews",
        *tenant_columns(),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("guest", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("rating", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name="ck_reviews_rating_range"),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_reviews_booking_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sa.UniqueConstraint("booking_id", name="uq_reviews_booking_id"),
    )
    op.create_index("ix_reviews_published", "reviews", ["business_id", "published", "created_at"])
    secure_tenant_table("reviews", "SELECT, INSERT, UPDATE")


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("reviews")
