"""Calls of outside assistants: talks, confirmations, answers kept under their call ids."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.schema import SchemaItem

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

_TALKS, _CONFIRMATIONS, _ANSWERS = "outside_talks", "outside_confirmations", "outside_answers"


def _create(table: str, *columns: SchemaItem) -> None:
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("key_id", sa.Uuid(), nullable=False),
        *columns,
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["key_id"], ["api_keys.id"], name=f"fk_{table}_key_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_expires_at", table, ["business_id", "expires_at"])
    secure_tenant_table(table, "SELECT, INSERT, UPDATE, DELETE")


def upgrade() -> None:
    """Create the tables."""
    _create(_TALKS, sa.Column("bookings", JSONB(), nullable=False))
    _create(
        _CONFIRMATIONS,
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("foreseen", sa.String(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
        sa.UniqueConstraint("business_id", "token_hash", name="uq_outside_confirmations_business_id_token_hash"),
    )
    _create(
        _ANSWERS,
        sa.Column("call_id", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("answer", EncryptedText()),
        sa.UniqueConstraint("key_id", "call_id", name="uq_outside_answers_key_id_call_id"),
    )


def downgrade() -> None:
    """Drop them."""
    for table in (_ANSWERS, _CONFIRMATIONS, _TALKS):
        op.drop_table(table)
