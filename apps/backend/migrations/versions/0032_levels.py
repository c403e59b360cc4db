"""How much each turn of the assistant took, and what its critic found."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

_TABLE = "conversation_turns"


def upgrade() -> None:
    """Add the columns; turns of before have no level."""
    op.add_column(_TABLE, sa.Column("level", sa.BigInteger()))
    op.add_column(_TABLE, sa.Column("remarks", JSONB(), server_default="[]", nullable=False))


def downgrade() -> None:
    """Remove them."""
    op.drop_column(_TABLE, "remarks")
    op.drop_column(_TABLE, "level")
