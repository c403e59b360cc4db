"""Places that are kept for waitlist offers."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

_BLOCKS = "chef_blocks"


def upgrade() -> None:
    """A range belongs to a booking or to an entry; what was offered is written down."""
    op.add_column("waitlist_entries", sa.Column("offered_slot", sa.Time()))
    op.add_column("bookings", sa.Column("kept_until", UtcDateTime()))
    op.add_column(_BLOCKS, sa.Column("entry_id", sa.Uuid()))
    op.alter_column(_BLOCKS, "booking_id", nullable=True)
    op.create_foreign_key("fk_chef_blocks_entry_id", _BLOCKS, "waitlist_entries", ["entry_id"], ["id"])
    op.create_check_constraint(op.f("ck_chef_blocks_one_holder"), _BLOCKS, "(booking_id IS NULL) <> (entry_id IS NULL)")
    op.create_index("ix_chef_blocks_entry_id", _BLOCKS, ["entry_id"], postgresql_where=sa.text("entry_id IS NOT NULL"))


def downgrade() -> None:
    """Give back what is kept for offers."""
    op.drop_index("ix_chef_blocks_entry_id", _BLOCKS)
    op.drop_constraint(op.f("ck_chef_blocks_one_holder"), _BLOCKS, type_="check")
    op.drop_constraint("fk_chef_blocks_entry_id", _BLOCKS, type_="foreignkey")
    op.execute(f"ALTER TABLE {_BLOCKS} NO FORCE ROW LEVEL SECURITY")
    op.execute(f"DELETE FROM {_BLOCKS} WHERE booking_id IS NULL")
    op.execute(f"ALTER TABLE {_BLOCKS} FORCE ROW LEVEL SECURITY")
    op.alter_column(_BLOCKS, "booking_id", nullable=False)
    op.drop_column(_BLOCKS, "entry_id")
    op.drop_column("bookings", "kept_until")
    op.drop_column("waitlist_entries", "offered_slot")
