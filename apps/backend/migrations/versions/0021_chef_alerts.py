"""Parties that lack chefs, and who was told."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "chef_alerts",
        *tenant_columns(),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("closed_at", UtcDateTime()),
        sa.Column("closed_because", sa.String()),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_chef_alerts_booking_id"),
        sa.PrimaryKeyConstraint("id", name="pk_chef_alerts"),
    )
    op.create_index("ix_chef_alerts_booking_id", "chef_alerts", ["booking_id"])
    open_ones = sa.text("closed_at IS NULL")
    op.create_index("uq_chef_alerts_open", "chef_alerts", ["booking_id"], unique=True, postgresql_where=open_ones)
    secure_tenant_table("chef_alerts", "SELECT, INSERT, UPDATE")
    op.create_table(
        "chef_alert_steps",
        *tenant_columns(),
        sa.Column("alert_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.String()),
        sa.Column("critical", sa.Boolean(), nullable=False),
        sa.Column("missing", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.Uuid()),
        sa.Column("staff_name", sa.String()),
        sa.ForeignKeyConstraint(["alert_id"], ["chef_alerts.id"], name="fk_chef_alert_steps_alert_id"),
        sa.PrimaryKeyConstraint("id", name="pk_chef_alert_steps"),
    )
    op.create_index("ix_chef_alert_steps_alert_id", "chef_alert_steps", ["alert_id", "created_at"])
    secure_tenant_table("chef_alert_steps", "SELECT, INSERT")


def downgrade() -> None:
    """Drop them."""
    op.drop_table("chef_alert_steps")
    op.drop_table("chef_alerts")
