"""Text messages, what numbers asked for, and the fake phones."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_system_table, secure_tenant_table, tenant_columns

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _texts()
    _standings()
    _phones()


def downgrade() -> None:
    """Drop them."""
    for table in ("fake_twilio_objects", "text_standings", "text_messages"):
        op.drop_table(table)


def _texts() -> None:
    op.create_table(
        "text_messages",
        *tenant_columns(),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("own_number", sa.String(), nullable=False),
        sa.Column("number", EncryptedText(), nullable=False),
        sa.Column("number_hash", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.Column("segments", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("provider_id", sa.String()),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("due_at", UtcDateTime()),
        sa.Column("sent_at", UtcDateTime()),
        sa.Column("settled_at", UtcDateTime()),
        sa.Column("conversation_id", sa.Uuid()),
        sa.Column("message_id", sa.Uuid()),
        sa.Column("customer_id", sa.Uuid()),
        sa.PrimaryKeyConstraint("id", name="pk_text_messages"),
        sa.UniqueConstraint("business_id", "provider_id", name="uq_text_messages_business_id_provider_id"),
        sa.CheckConstraint("direction IN ('in', 'out')", name="ck_text_messages_direction_known"),
    )
    due, talks = sa.text("due_at IS NOT NULL"), sa.text("conversation_id IS NOT NULL")
    op.create_index("ix_text_messages_due", "text_messages", ["due_at"], postgresql_where=due)
    op.create_index("ix_text_messages_number", "text_messages", ["business_id", "number_hash", "id"])
    op.create_index("ix_text_messages_conversation", "text_messages", ["conversation_id"], postgresql_where=talks)
    secure_system_table("text_messages")


def _standings() -> None:
    op.create_table(
        "text_standings",
        *tenant_columns(),
        sa.Column("number", EncryptedText(), nullable=False),
        sa.Column("number_hash", sa.String(), nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("text_id", sa.Uuid()),
        sa.PrimaryKeyConstraint("id", name="pk_text_standings"),
        sa.UniqueConstraint("business_id", "number_hash", name="uq_text_standings_business_id_number_hash"),
    )
    secure_tenant_table("text_standings")


def _phones() -> None:
    op.create_table(
        "fake_twilio_objects",
        *tenant_columns(),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number_hash", sa.String()),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.Column("behaviour", JSONB()),
        sa.Column("due_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_fake_twilio_objects"),
        sa.UniqueConstraint("object_id", name="uq_fake_twilio_objects_object_id"),
    )
    op.create_index("ix_fake_twilio_objects_number", "fake_twilio_objects", ["business_id", "number_hash", "id"])
    due = sa.text("due_at IS NOT NULL")
    op.create_index("ix_fake_twilio_objects_due", "fake_twilio_objects", ["due_at"], postgresql_where=due)
    secure_system_table("fake_twilio_objects")
