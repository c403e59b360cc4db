"""People on call, when they are told, and the alerts they were told of."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_system_table, secure_tenant_table, tenant_columns

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

_OPEN = sa.text("closed_at IS NULL")


def upgrade() -> None:
    """Create the tables."""
    _people()
    _terms()
    _alerts()
    _tellings()


def downgrade() -> None:
    """Drop them."""
    for table in ("on_call_tellings", "on_call_alerts", "on_call_terms", "on_call_people"):
        op.drop_table(table)


def _people() -> None:
    op.create_table(
        "on_call_people",
        *tenant_columns(),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.Uuid()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", EncryptedText(), nullable=False),
        sa.Column("number_hash", sa.String(), nullable=False),
        sa.Column("wait_minutes", sa.BigInteger()),
        sa.Column("test_id", sa.Uuid()),
        sa.Column("tested_at", UtcDateTime()),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_on_call_people_staff_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_on_call_people"),
        sa.UniqueConstraint("business_id", "number_hash", name="uq_on_call_people_business_id_number_hash"),
    )
    secure_tenant_table("on_call_people")


def _terms() -> None:
    op.create_table(
        "on_call_terms",
        *tenant_columns(),
        sa.Column("least_priority", sa.String(), nullable=False),
        sa.Column("wait_minutes", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_on_call_terms"),
        sa.UniqueConstraint("business_id", name="uq_on_call_terms_business_id"),
    )
    secure_tenant_table("on_call_terms")


def _alerts() -> None:
    table = "on_call_alerts"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("hand_over_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=False),
        sa.Column("spent_at", UtcDateTime()),
        sa.Column("closed_at", UtcDateTime()),
        sa.Column("closed_because", sa.String()),
        sa.Column("closed_by", sa.Uuid()),
        sa.Column("closed_by_name", sa.String()),
        sa.Column("closed_number", sa.String()),
        _belongs_to("conversations", table, "conversation_id"),
        _belongs_to("conversation_hand_overs", table, "hand_over_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    named, once = ["business_id", "reference"], ["hand_over_id"]
    op.create_index("uq_on_call_alerts_open", table, named, unique=True, postgresql_where=_OPEN)
    op.create_index("uq_on_call_alerts_hand_over", table, once, unique=True, postgresql_where=_OPEN)
    op.create_index("ix_on_call_alerts_due", table, ["next_at"], postgresql_where=_OPEN)
    op.create_index("ix_on_call_alerts_conversation", table, ["conversation_id", "created_at"])
    secure_system_table(table)


def _tellings() -> None:
    table = "on_call_tellings"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("alert_id", sa.Uuid(), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number_hash", sa.String(), nullable=False),
        sa.Column("failed", sa.Boolean(), nullable=False),
        _belongs_to("on_call_alerts", table, "alert_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("alert_id", "turn", name=f"uq_{table}_alert_id_turn"),
    )
    op.create_index("ix_on_call_tellings_number", table, ["business_id", "number_hash", "created_at"])
    secure_tenant_table(table)


def _belongs_to(other: str, table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete="CASCADE")
