"""Tables of the ai module."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import SchemaItem

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")
_TABLES = ("conversation_hand_overs", "conversation_turns", "conversation_messages", "conversations")


def _tenant_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    ]


def _of_conversation(table: str) -> list[SchemaItem]:
    """The column that names the conversation, and the keys of a table that belongs to one."""
    name = f"fk_{table}_conversation_id"
    return [
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name=name, ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    ]


def upgrade() -> None:
    """Create the tables."""
    _conversations()
    _messages()
    _turns()
    _hand_overs()
    for table in reversed(_TABLES):
        secure_tenant_table(table)


def _conversations() -> None:
    op.create_table(
        "conversations",
        *_tenant_columns(),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("last_position", sa.BigInteger(), nullable=False),
        sa.Column("last_message_at", UtcDateTime(), nullable=False),
        sa.Column("dialogue", postgresql.JSONB(), nullable=False),
        sa.Column("taken_by", sa.Uuid()),
        sa.Column("taken_by_name", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
    )
    op.create_index("ix_conversations_state", "conversations", ["business_id", "state", "last_message_at"])


def _messages() -> None:
    table = "conversation_messages"
    op.create_table(
        table,
        *_tenant_columns(),
        *_of_conversation(table),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("text", EncryptedText(), nullable=False),
        sa.Column("blocks", postgresql.JSONB(), nullable=False),
        sa.Column("client_id", sa.String()),
        sa.Column("answers", sa.Uuid()),
        sa.Column("staff_id", sa.Uuid()),
        sa.Column("awaits_answer", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("conversation_id", "position", name=f"uq_{table}_conversation_id_position"),
        sa.UniqueConstraint("conversation_id", "client_id", name=f"uq_{table}_conversation_id_client_id"),
    )
    awaiting = sa.text("awaits_answer")
    columns = ["conversation_id", "position"]
    op.create_index("ix_conversation_messages_awaiting", table, columns, postgresql_where=awaiting)


def _turns() -> None:
    table = "conversation_turns"
    op.create_table(
        table,
        *_tenant_columns(),
        *_of_conversation(table),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("reply_id", sa.Uuid()),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("understanding", postgresql.JSONB(), nullable=False),
        sa.Column("agents", postgresql.JSONB(), nullable=False),
        sa.Column("tools", postgresql.JSONB(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.Column("citations", postgresql.JSONB(), nullable=False),
        sa.Column("figures_removed", sa.BigInteger(), nullable=False),
        sa.Column("latency_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_conversation_turns_conversation", table, ["conversation_id", "created_at"])


def _hand_overs() -> None:
    table = "conversation_hand_overs"
    op.create_table(
        table,
        *_tenant_columns(),
        *_of_conversation(table),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("promise", sa.String(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("taken_by", sa.Uuid()),
        sa.Column("taken_at", UtcDateTime()),
        sa.Column("resolved_at", UtcDateTime()),
    )
    op.create_index("ix_conversation_hand_overs_open", table, ["business_id", "status", "due_at"])
    op.create_index("ix_conversation_hand_overs_conversation", table, ["conversation_id", "created_at"])


def downgrade() -> None:
    """Drop the tables."""
    for table in _TABLES:
        op.drop_table(table)
