"""Codes in place of a lost authenticator."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0025"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "recovery_codes",
        *tenant_columns(),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_recovery_codes_staff_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_recovery_codes"),
        sa.UniqueConstraint(
            "business_id", "staff_id", "code_hash", name="uq_recovery_codes_business_id_staff_id_code_hash"
        ),
    )
    op.create_index("ix_recovery_codes_staff_id", "recovery_codes", ["staff_id"])
    secure_tenant_table("recovery_codes")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("recovery_codes")
