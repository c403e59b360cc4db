"""Two more figures of the policy: the warning before a link runs out, and when the balance is asked for.

Versions that were published without them get the figures the business has always worked by.
"""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the figures to every stored policy."""
    op.execute(
        """
        UPDATE price_books SET policy = jsonb_set(
            policy || '{"balance_link_hours": 24}', '{hold}', (policy -> 'hold') || '{"link_warning_hours": 1}'
        )
        """
    )


def downgrade() -> None:
    """Take them out again."""
    op.execute("UPDATE price_books SET policy = (policy - 'balance_link_hours') #- '{hold,link_warning_hours}'")
