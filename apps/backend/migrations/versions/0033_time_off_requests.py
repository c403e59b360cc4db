"""What time off was decided with, by whom and when."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

_TABLE = "chef_time_off"


def upgrade() -> None:
    """Add the columns."""
    op.add_column(_TABLE, sa.Column("note", sa.String()))
    op.add_column(_TABLE, sa.Column("decided_by", sa.Uuid()))
    op.add_column(_TABLE, sa.Column("decided_at", UtcDateTime()))


def downgrade() -> None:
    """Drop them."""
    for name in ("decided_at", "decided_by", "note"):
        op.drop_column(_TABLE, name)
