"""E-mail addresses among proposed contact data."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText

revision = "0029"
down_revision = "0022"
branch_labels = None
depends_on = None

_TABLE = "contact_proposals"
_OLD, _NEW = ["customer_id", "name", "phone_hash"], ["customer_id", "name", "phone_hash", "email_hash"]


def upgrade() -> None:
    """Add the columns; proposals so far name no e-mail address."""
    op.add_column(_TABLE, sa.Column("email", EncryptedText()))
    op.add_column(_TABLE, sa.Column("email_hash", sa.String(), nullable=False, server_default=""))
    op.alter_column(_TABLE, "email_hash", server_default=None)
    _unique(_OLD, _NEW)


def downgrade() -> None:
    """Drop them; of proposals that differ by the e-mail address alone the oldest stays."""
    op.execute(f"ALTER TABLE {_TABLE} NO FORCE ROW LEVEL SECURITY")
    op.execute(
        f"DELETE FROM {_TABLE} AS later USING {_TABLE} AS first WHERE later.customer_id = first.customer_id "
        "AND later.name = first.name AND later.phone_hash = first.phone_hash AND later.id > first.id"
    )
    op.execute(f"ALTER TABLE {_TABLE} FORCE ROW LEVEL SECURITY")
    _unique(_NEW, _OLD)
    op.drop_column(_TABLE, "email_hash")
    op.drop_column(_TABLE, "email")


def _unique(before: list[str], after: list[str]) -> None:
    op.drop_constraint(f"uq_{_TABLE}_{'_'.join(before)}", _TABLE)
    op.create_unique_constraint(f"uq_{_TABLE}_{'_'.join(after)}", _TABLE, after)
