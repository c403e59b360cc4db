"""Outbox and inbox, and the role every unit of work runs as."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import create_app_role, secure_system_table, tenant_columns

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    create_app_role()
    _outbox()
    _inbox()
    for table in ("outbox_events", "outbox_deliveries", "inbox_messages"):
        secure_system_table(table)


def _outbox() -> None:
    op.create_table(
        "outbox_events",
        *tenant_columns(),
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("aggregate_id", sa.Uuid(), nullable=False),
        sa.Column("payload", postgresql.JSONB(), nullable=False),
        sa.Column("relayed_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_outbox_events"),
        sa.UniqueConstraint("position", name="uq_outbox_events_position"),
    )
    waiting = sa.text("relayed_at IS NULL")
    op.create_index("ix_outbox_events_waiting", "outbox_events", ["position"], postgresql_where=waiting)
    op.create_table(
        "outbox_deliveries",
        *tenant_columns(),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("aggregate_id", sa.Uuid(), nullable=False),
        sa.Column("subscriber", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=False),
        sa.Column("done_at", UtcDateTime()),
        sa.Column("last_error", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_outbox_deliveries"),
        sa.ForeignKeyConstraint(
            ["event_id"], ["outbox_events.id"], name="fk_outbox_deliveries_event_id", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("event_id", "subscriber", name="uq_outbox_deliveries_event_id_subscriber"),
    )
    open_ = sa.text("state = 'waiting'")
    op.create_index("ix_outbox_deliveries_due", "outbox_deliveries", ["next_at"], postgresql_where=open_)
    order = ["aggregate_id", "subscriber", "position"]
    op.create_index("ix_outbox_deliveries_order", "outbox_deliveries", order, postgresql_where=open_)


def _inbox() -> None:
    op.create_table(
        "inbox_messages",
        *tenant_columns(),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", postgresql.JSONB(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=False),
        sa.Column("handled_at", UtcDateTime()),
        sa.Column("last_error", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_inbox_messages"),
        sa.UniqueConstraint(
            "business_id",
            "provider",
            "provider_id",
            name="uq_inbox_messages_business_id_provider_provider_id",
        ),
    )
    open_ = sa.text("state = 'waiting'")
    op.create_index("ix_inbox_messages_waiting", "inbox_messages", ["next_at"], postgresql_where=open_)


def downgrade() -> None:
    """Drop the tables."""
    for table in ("inbox_messages", "outbox_deliveries", "outbox_events"):
        op.drop_table(table)
