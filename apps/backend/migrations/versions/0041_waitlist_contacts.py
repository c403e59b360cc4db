"""Whom to reach about a wish on the waitlist, as given."""

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import EncryptedText

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

_COLUMNS = ("contact_name", "contact_email", "contact_phone")


def upgrade() -> None:
    """Those who wait already are asked again, as before."""
    for name in _COLUMNS:
        op.add_column("waitlist_entries", sa.Column(name, EncryptedText()))


def downgrade() -> None:
    """Forget them."""
    for name in _COLUMNS:
        op.drop_column("waitlist_entries", name)
