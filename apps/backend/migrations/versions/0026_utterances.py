"""Utterances that the team taught."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "ai_utterances",
        *tenant_columns(),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_message_id", sa.Uuid()),
        sa.Column("taught_by", sa.Uuid(), nullable=False),
        sa.Column("taught_by_name", sa.String(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
        sa.ForeignKeyConstraint(
            ["source_message_id"],
            ["conversation_messages.id"],
            name="fk_ai_utterances_source_message_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ai_utterances"),
    )
    op.create_index("uq_ai_utterances_text_hash", "ai_utterances", ["business_id", "text_hash"], unique=True)
    op.create_index("ix_ai_utterances_source_message_id", "ai_utterances", ["source_message_id"])
    secure_tenant_table("ai_utterances", "SELECT, INSERT, UPDATE")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("ai_utterances")
