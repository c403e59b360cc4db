"""Which letters people on the staff get."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    nothing = sa.text("'{}'::jsonb")
    op.add_column("staff", sa.Column("notices", JSONB(), server_default=nothing, nullable=False))


def downgrade() -> None:
    """Drop it."""
    op.drop_column("staff", "notices")
