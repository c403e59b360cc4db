"""Codes that go by text: the way that was asked for, and the number they went to."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_TABLE = "conversation_proofs"


def upgrade() -> None:
    """Add the columns; codes so far went by e-mail."""
    op.add_column(_TABLE, sa.Column("way", sa.String(), nullable=False, server_default="email"))
    op.add_column(_TABLE, sa.Column("number_hash", sa.String()))
    op.add_column(_TABLE, sa.Column("shown_to", sa.String()))
    op.create_index("ix_conversation_proofs_number", _TABLE, ["business_id", "number_hash", "created_at"])


def downgrade() -> None:
    """Drop them; open codes end."""
    op.execute(sa.text("DELETE FROM conversation_proofs WHERE code_hash IS NOT NULL AND address_hash IS NULL"))
    op.drop_index("ix_conversation_proofs_number", _TABLE)
    for column in ("shown_to", "number_hash", "way"):
        op.drop_column(_TABLE, column)
