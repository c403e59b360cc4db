"""Tables of the communications module."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_system_table, secure_tenant_table

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")


def _tenant_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    ]


def upgrade() -> None:
    """Create the tables."""
    _messages()
    op.create_table(
        "message_attachments",
        *_tenant_columns(),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("content", EncryptedText(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_message_attachments"),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_message_attachments_message_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_message_attachments_message_id", "message_attachments", ["message_id"])
    secure_system_table("messages")
    secure_tenant_table("message_attachments")


def _messages() -> None:
    op.create_table(
        "messages",
        *_tenant_columns(),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("dedupe_key", sa.String(), nullable=False),
        sa.Column("recipient", EncryptedText(), nullable=False),
        sa.Column("recipient_name", EncryptedText(), nullable=False),
        sa.Column("recipient_hash", sa.String(), nullable=False),
        sa.Column("subject", EncryptedText(), nullable=False),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("html", EncryptedText(), nullable=False),
        sa.Column("secret", sa.Boolean(), nullable=False),
        sa.Column("attachments", postgresql.JSONB(), nullable=False),
        sa.Column("about_kind", sa.String()),
        sa.Column("about_id", sa.Uuid()),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("due_at", UtcDateTime()),
        sa.Column("sent_at", UtcDateTime()),
        sa.Column("provider_id", sa.String()),
        sa.Column("last_error", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.UniqueConstraint("business_id", "dedupe_key", name="uq_messages_business_id_dedupe_key"),
        sa.CheckConstraint("status IN ('queued', 'sent', 'failed')", name=op.f("ck_messages_status_known")),
    )
    due = sa.text("due_at IS NOT NULL")
    op.create_index("ix_messages_due", "messages", ["due_at"], postgresql_where=due)
    op.create_index("ix_messages_recipient", "messages", ["recipient_hash"])
    op.create_index("ix_messages_about", "messages", ["about_id", "about_kind"])


def downgrade() -> None:
    """Drop the tables."""
    for table in ("message_attachments", "messages"):
        op.drop_table(table)
