"""What is remembered of people: soft facts, stretches of their conversations, and how agents search them."""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import VECTOR

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _facts()
    _episodes()
    op.add_column("ai_agents", sa.Column("retrieval", sa.String()))


def downgrade() -> None:
    """Drop them."""
    op.drop_column("ai_agents", "retrieval")
    for table in ("memory_episodes", "memory_facts"):
        op.drop_table(table)


def _facts() -> None:
    table = "memory_facts"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("channel", sa.String()),
        sa.Column("conversation_id", sa.Uuid()),
        sa.Column("message_id", sa.Uuid()),
        sa.Column("learned_hash", sa.String()),
        sa.Column("valid_from", UtcDateTime(), nullable=False),
        sa.Column("valid_to", UtcDateTime()),
        sa.Column("superseded_by", sa.Uuid()),
        sa.Column("changed_by_name", sa.String()),
        sa.Column("changed_at", UtcDateTime()),
        sa.Column("removed_at", UtcDateTime()),
        sa.Column("removed_by", sa.String()),
        _belongs_to("customers", table, "customer_id"),
        _belongs_to("conversations", table, "conversation_id"),
        _belongs_to("conversation_messages", table, "message_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_customer_id", table, ["customer_id", "valid_from"])
    op.create_index(f"ix_{table}_conversation_id", table, ["conversation_id"])
    learned = sa.text("message_id IS NOT NULL")
    columns = ["message_id", "kind", "learned_hash"]
    op.create_index(f"uq_{table}_learned", table, columns, unique=True, postgresql_where=learned)
    secure_tenant_table(table)


def _episodes() -> None:
    table = "memory_episodes"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("first_position", sa.BigInteger(), nullable=False),
        sa.Column("last_position", sa.BigInteger(), nullable=False),
        sa.Column("spoken_at", UtcDateTime(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("embedding", VECTOR(384)),
        _belongs_to("customers", table, "customer_id"),
        _belongs_to("conversations", table, "conversation_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("conversation_id", "first_position", name=f"uq_{table}_conversation_id_first_position"),
    )
    op.create_index(f"ix_{table}_customer_id", table, ["customer_id", "spoken_at"])
    secure_tenant_table(table)


def _belongs_to(other: str, table: str, column: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")
