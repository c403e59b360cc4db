"""An invitation by the command line, which is nobody on the staff."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Allow invitations without an inviter."""
    op.alter_column("invitations", "invited_by", nullable=True)


def downgrade() -> None:
    """Drop those, and demand an inviter again."""
    op.execute("ALTER TABLE invitations NO FORCE ROW LEVEL SECURITY")  # an owner that is no superuser sees no rows
    op.execute("DELETE FROM invitations WHERE invited_by IS NULL")
    op.execute("ALTER TABLE invitations FORCE ROW LEVEL SECURITY")
    op.alter_column("invitations", "invited_by", nullable=False)
