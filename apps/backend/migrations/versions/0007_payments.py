"""Tables of the payments module."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_system_table, secure_tenant_table

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")
_OPEN = sa.text("status IN ('created', 'pending')")
_DUE = sa.text("gateway_due_at IS NOT NULL")

_BALANCED = """
CREATE FUNCTION ledger_transaction_is_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(amount_cents) FROM ledger_entries WHERE transaction_id = NEW.transaction_id) <> 0 THEN
        RAISE EXCEPTION 'ledger transaction % is not balanced', NEW.transaction_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$
"""
_APPEND_ONLY = """
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: post a correction' USING ERRCODE = 'restrict_violation';
END $$
"""
# The payment is locked before the sum is taken, so two refunds can never both see room for themselves.
_WITHIN_PAYMENT = """
CREATE FUNCTION refunds_stay_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    paid bigint;
    given_back bigint;
BEGIN
    SELECT amount_cents INTO paid FROM payments WHERE id = NEW.payment_id AND status = 'succeeded' FOR UPDATE;
    SELECT coalesce(sum(amount_cents), 0) INTO given_back FROM refunds
        WHERE payment_id = NEW.payment_id AND status <> 'failed' AND id <> NEW.id;
    IF NEW.status <> 'failed' AND given_back + NEW.amount_cents > coalesce(paid, 0) THEN
        RAISE EXCEPTION 'refunds of payment % exceed it', NEW.payment_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$
"""


def _tenant_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    ]


def upgrade() -> None:
    """Create the tables, the triggers that guard them, and the rights."""
    _customers()
    _payments()
    _refunds()
    _ledger()
    _reports()
    _triggers()
    secure_tenant_table("provider_customers", "SELECT, INSERT, UPDATE")
    secure_system_table("payments", "SELECT, INSERT, UPDATE")
    secure_system_table("refunds", "SELECT, INSERT, UPDATE")
    secure_tenant_table("ledger_entries", "SELECT, INSERT")
    secure_tenant_table("reconciliation_reports", "SELECT, INSERT, UPDATE")


def _customers() -> None:
    op.create_table(
        "provider_customers",
        *_tenant_columns(),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("name", EncryptedText(), nullable=False),
        sa.Column("email", EncryptedText(), nullable=False),
        sa.Column("provider_id", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_provider_customers"),
        sa.UniqueConstraint(
            "business_id", "provider", "owner_id", name="uq_provider_customers_business_id_provider_owner_id"
        ),
    )


def _payments() -> None:
    op.create_table(
        "payments",
        *_tenant_columns(),
        sa.Column("subject_kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("customer_id", sa.Uuid()),
        sa.Column("provider_id", sa.String()),
        sa.Column("gateway_due_at", UtcDateTime()),
        sa.Column("succeeded_at", UtcDateTime()),
        sa.Column("failure_code", sa.String()),
        sa.Column("failure_ref", sa.String()),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Uuid()),
        sa.PrimaryKeyConstraint("id", name="pk_payments"),
        sa.ForeignKeyConstraint(["customer_id"], ["provider_customers.id"], name="fk_payments_customer_id"),
        sa.CheckConstraint("amount_cents > 0", name=op.f("ck_payments_amount_positive")),
        sa.CheckConstraint("method IN ('card', 'venmo', 'zelle', 'cash')", name=op.f("ck_payments_method_known")),
        sa.CheckConstraint(
            "purpose IN ('deposit', 'balance', 'tip', 'reschedule_fee')", name=op.f("ck_payments_purpose_known")
        ),
        sa.CheckConstraint(
            "status IN ('created', 'pending', 'succeeded', 'failed', 'cancelled')",
            name=op.f("ck_payments_status_known"),
        ),
    )
    op.create_index("ix_payments_subject", "payments", ["subject_id", "subject_kind"])
    due = ["business_id", "subject_kind", "subject_id", "purpose"]
    op.create_index("uq_payments_one_open", "payments", due, unique=True, postgresql_where=_OPEN)
    op.create_index("uq_payments_provider_id", "payments", ["provider_id"], unique=True)
    op.create_index("ix_payments_gateway_due", "payments", ["gateway_due_at"], postgresql_where=_DUE)
    op.create_index("ix_payments_succeeded_at", "payments", ["succeeded_at"])


def _refunds() -> None:
    op.create_table(
        "refunds",
        *_tenant_columns(),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("provider_id", sa.String()),
        sa.Column("gateway_due_at", UtcDateTime()),
        sa.Column("succeeded_at", UtcDateTime()),
        sa.Column("failure_code", sa.String()),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("requested_by", sa.Uuid()),
        sa.Column("paid_by", sa.Uuid()),
        sa.PrimaryKeyConstraint("id", name="pk_refunds"),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"], name="fk_refunds_payment_id"),
        sa.CheckConstraint("amount_cents > 0", name=op.f("ck_refunds_amount_positive")),
        sa.CheckConstraint(
            "status IN ('created', 'pending', 'succeeded', 'failed', 'manual_due')",
            name=op.f("ck_refunds_status_known"),
        ),
    )
    op.create_index("ix_refunds_payment_id", "refunds", ["payment_id"])
    op.create_index("uq_refunds_provider_id", "refunds", ["provider_id"], unique=True)
    op.create_index("ix_refunds_gateway_due", "refunds", ["gateway_due_at"], postgresql_where=_DUE)
    manual = sa.text("status = 'manual_due'")
    op.create_index("ix_refunds_manual_due", "refunds", ["business_id"], postgresql_where=manual)


def _ledger() -> None:
    op.create_table(
        "ledger_entries",
        *_tenant_columns(),
        sa.Column("transaction_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.BigInteger(), nullable=False),
        sa.Column("happening", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("subject_kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ledger_entries"),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"], name="fk_ledger_entries_payment_id"),
        sa.CheckConstraint("amount_cents <> 0", name=op.f("ck_ledger_entries_amount_moves")),
        sa.UniqueConstraint(
            "business_id", "transaction_id", "line", name="uq_ledger_entries_business_id_transaction_id_line"
        ),
    )
    op.create_index("ix_ledger_entries_subject", "ledger_entries", ["subject_id", "subject_kind"])
    op.create_index("ix_ledger_entries_payment_id", "ledger_entries", ["payment_id"])


def _reports() -> None:
    op.create_table(
        "reconciliation_reports",
        *_tenant_columns(),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("checked", sa.BigInteger(), nullable=False),
        sa.Column("differences", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reconciliation_reports"),
        sa.UniqueConstraint("business_id", "day", name="uq_reconciliation_reports_business_id_day"),
    )


def _triggers() -> None:
    op.execute(_BALANCED)
    op.execute(
        "CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION ledger_transaction_is_balanced()"
    )
    op.execute(_APPEND_ONLY)
    op.execute(
        "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_entries "
        "FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only()"
    )
    op.execute(_WITHIN_PAYMENT)
    op.execute(
        "CREATE TRIGGER within_payment BEFORE INSERT OR UPDATE OF amount_cents, status, payment_id ON refunds "
        "FOR EACH ROW EXECUTE FUNCTION refunds_stay_within_payment()"
    )


def downgrade() -> None:
    """Drop the tables and the functions of their triggers."""
    for table in ("reconciliation_reports", "ledger_entries", "refunds", "payments", "provider_customers"):
        op.drop_table(table)
    for function in ("refunds_stay_within_payment", "ledger_is_append_only", "ledger_transaction_is_balanced"):
        op.execute(f"DROP FUNCTION {function}()")
