"""Tables of the geo module."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "road_distances",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("start_cell", sa.String(), nullable=False),
        sa.Column("end_cell", sa.String(), nullable=False),
        sa.Column("miles", sa.Numeric(6, 1), nullable=False),
        sa.Column("measured_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_road_distances"),
        sa.UniqueConstraint(
            "business_id",
            "source",
            "start_cell",
            "end_cell",
            name="uq_road_distances_business_id_source_start_cell_end_cell",
        ),
    )
    secure_tenant_table("road_distances")


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("road_distances")
