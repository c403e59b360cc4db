"""Tasks; whom a conversation is with."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table and the columns."""
    op.create_table(
        "tasks",
        *tenant_columns(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("note", EncryptedText(), nullable=False),
        sa.Column("customer_id", sa.Uuid()),
        sa.Column("about_kind", sa.String(), nullable=False),
        sa.Column("about_id", sa.Uuid(), nullable=False),
        sa.Column("dedupe_key", sa.String(), nullable=False),
        sa.Column("done_at", UtcDateTime()),
        sa.Column("done_by", sa.Uuid()),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_tasks_customer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tasks"),
    )
    op.create_index("ix_tasks_status", "tasks", ["business_id", "status", "due_at"])
    op.create_index("ix_tasks_customer_id", "tasks", ["customer_id"])
    op.create_index("uq_tasks_dedupe_key", "tasks", ["business_id", "dedupe_key"], unique=True)
    secure_tenant_table("tasks", "SELECT, INSERT, UPDATE")
    op.add_column("conversations", sa.Column("customer_id", sa.Uuid()))
    op.add_column("conversations", sa.Column("contact", EncryptedText()))


def downgrade() -> None:
    """Drop them."""
    op.drop_column("conversations", "contact")
    op.drop_column("conversations", "customer_id")
    op.drop_table("tasks")
