"""Tables in which the shipped fake providers keep their state."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_system_table, secure_tenant_table

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "fake_stripe_objects",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("parent_id", sa.String()),
        sa.Column("body", postgresql.JSONB(), nullable=False),
        sa.Column("idempotency_key", sa.String()),
        sa.Column("fingerprint", sa.String()),
        sa.Column("answer", postgresql.JSONB()),
        sa.Column("due_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_fake_stripe_objects"),
    )
    for column in ("object_id", "idempotency_key"):
        op.create_index(f"uq_fake_stripe_objects_{column}", "fake_stripe_objects", [column], unique=True)
    op.create_index("ix_fake_stripe_objects_parent_id", "fake_stripe_objects", ["parent_id"])
    waiting = sa.text("due_at IS NOT NULL")
    op.create_index("ix_fake_stripe_objects_due", "fake_stripe_objects", ["due_at"], postgresql_where=waiting)
    secure_system_table("fake_stripe_objects")
    _mails()


def _mails() -> None:
    op.create_table(
        "fake_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("recipient", EncryptedText(), nullable=False),
        sa.Column("subject", EncryptedText(), nullable=False),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("html", EncryptedText(), nullable=False),
        sa.Column("attachments", postgresql.JSONB(), nullable=False),
        sa.Column("deliveries", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_fake_mails"),
        sa.UniqueConstraint("business_id", "message_id", name="uq_fake_mails_business_id_message_id"),
    )
    secure_tenant_table("fake_mails")


def downgrade() -> None:
    """Drop the tables."""
    for table in ("fake_mails", "fake_stripe_objects"):
        op.drop_table(table)
