"""Notes of the team about a person."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "customer_notes",
        *tenant_columns(),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("conversation_id", sa.Uuid()),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("written_by", sa.Uuid()),
        sa.Column("written_by_name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_customer_notes_customer_id_customers"),
        sa.PrimaryKeyConstraint("id", name="pk_customer_notes"),
    )
    op.create_index("ix_customer_notes_customer_id", "customer_notes", ["customer_id", "created_at"])
    op.create_index("uq_customer_notes_request_id", "customer_notes", ["customer_id", "request_id"], unique=True)
    secure_tenant_table("customer_notes", "SELECT, INSERT")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("customer_notes")
