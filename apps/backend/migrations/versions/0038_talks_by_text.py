"""Conversations held by text: their number, how it is found, and the talk on the site they go on from."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

_TABLE = "conversations"


def upgrade() -> None:
    """Add the columns; none of them needs a value."""
    op.add_column(_TABLE, sa.Column("line", EncryptedText()))
    op.add_column(_TABLE, sa.Column("phone_hash", sa.String()))
    op.add_column(_TABLE, sa.Column("continues", sa.Uuid()))
    for name, columns, filled in (
        ("ix_conversations_phone", ["business_id", "phone_hash"], "phone_hash IS NOT NULL"),
        ("ix_conversations_continues", ["continues"], "continues IS NOT NULL"),
    ):
        op.create_index(name, _TABLE, columns, postgresql_where=sa.text(filled))


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_conversations_continues", _TABLE)
    op.drop_index("ix_conversations_phone", _TABLE)
    for column in ("continues", "phone_hash", "line"):
        op.drop_column(_TABLE, column)
