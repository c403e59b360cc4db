"""Who has taken a task."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("tasks", sa.Column("taken_by", sa.Uuid()))
    op.add_column("tasks", sa.Column("taken_by_name", sa.String()))


def downgrade() -> None:
    """Drop them."""
    op.drop_column("tasks", "taken_by_name")
    op.drop_column("tasks", "taken_by")
