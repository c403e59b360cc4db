"""Row-level security reads the business once for a statement."""

from hibachi.platform.tenancy.ddl import renew_policies

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Renew the policies."""
    renew_policies(once=True)


def downgrade() -> None:
    """Go back to reading it for each row."""
    renew_policies(once=False)
