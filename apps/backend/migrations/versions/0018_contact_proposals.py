"""A booking's own contact, and contact data proposed for known people."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, copy what is known of sold bookings, create the table."""
    op.add_column("bookings", sa.Column("contact_email", EncryptedText()))
    op.add_column("bookings", sa.Column("contact_phone", EncryptedText()))
    for table in ("bookings", "customers"):  # an owner that is no superuser would see no rows
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(
        "UPDATE bookings SET contact_email = customers.email, contact_phone = customers.phone "
        "FROM customers WHERE customers.id = bookings.customer_id"
    )
    for table in ("bookings", "customers"):
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.create_table(
        "contact_proposals",
        *tenant_columns(),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", EncryptedText(), nullable=False),
        sa.Column("phone_hash", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("sms_consent", sa.Boolean(), nullable=False),
        sa.Column("ip", EncryptedText()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", UtcDateTime()),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_contact_proposals_customer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_contact_proposals"),
        sa.UniqueConstraint(
            "customer_id", "name", "phone_hash", name="uq_contact_proposals_customer_id_name_phone_hash"
        ),
    )
    secure_tenant_table("contact_proposals", "SELECT, INSERT, UPDATE")


def downgrade() -> None:
    """Drop what was added."""
    op.drop_table("contact_proposals")
    op.drop_column("bookings", "contact_phone")
    op.drop_column("bookings", "contact_email")
