"""People, leads and consents."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import EncryptedText
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _customers()
    _consent_records()
    _leads()
    secure_tenant_table("customers")
    secure_tenant_table("consent_records", "SELECT, INSERT")
    secure_tenant_table("leads")


def _customers() -> None:
    op.create_table(
        "customers",
        *tenant_columns(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", EncryptedText(), nullable=False),
        sa.Column("email_hash", sa.String(), nullable=False),
        sa.Column("phone", EncryptedText(), nullable=False),
        sa.Column("phone_hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_customers"),
    )
    op.create_index("ix_customers_phone_hash", "customers", ["business_id", "phone_hash"])
    op.create_index("uq_customers_email_hash", "customers", ["business_id", "email_hash"], unique=True)


def _consent_records() -> None:
    op.create_table(
        "consent_records",
        *tenant_columns(),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("text_version", sa.String(), nullable=False),
        sa.Column("ip", EncryptedText()),
        sa.Column("source", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_consent_records_customer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_consent_records"),
    )
    op.create_index("ix_consent_records_customer_id", "consent_records", ["customer_id", "created_at"])


def _leads() -> None:
    op.create_table(
        "leads",
        *tenant_columns(),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("value_cents", sa.BigInteger(), nullable=False),
        sa.Column("event_date", sa.Date()),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_leads_customer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_leads"),
    )
    op.create_index("ix_leads_status", "leads", ["business_id", "status", "created_at"])
    op.create_index("ix_leads_customer_id", "leads", ["customer_id"])


def downgrade() -> None:
    """Drop the tables."""
    for table in ("leads", "consent_records", "customers"):
        op.drop_table(table)
