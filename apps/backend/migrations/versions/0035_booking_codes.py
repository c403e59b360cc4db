"""Codes by e-mail that prove whose a booking is."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

_TABLE = "conversation_proofs"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        _TABLE,
        *tenant_columns(),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("asked", EncryptedText(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("wrong_tries", sa.BigInteger(), nullable=False),
        sa.Column("booking_ids", JSONB(), nullable=False),
        sa.Column("address_hash", sa.String()),
        sa.Column("code_hash", sa.String()),
        sa.Column("used_at", UtcDateTime()),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_conversation_proofs_conversation_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_conversation_proofs"),
    )
    op.create_index("ix_conversation_proofs_conversation", _TABLE, ["conversation_id", "created_at"])
    op.create_index("ix_conversation_proofs_address", _TABLE, ["business_id", "address_hash", "created_at"])
    secure_tenant_table(_TABLE, "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Drop it."""
    op.drop_table(_TABLE)
