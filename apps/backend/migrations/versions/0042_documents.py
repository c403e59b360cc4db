"""Documents the team asks, their versions, and their passages with what finds them."""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import VECTOR
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

_WORDS = "to_tsvector('english'::regconfig, headings::text || ' ' || text)"
_CURRENT = sa.text("current")


def upgrade() -> None:
    """Create the tables."""
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    _documents()
    _versions()
    _passages()


def downgrade() -> None:
    """Drop them; the extension stays, as others of the same database may use it."""
    for table in ("knowledge_passages", "knowledge_document_versions", "knowledge_documents"):
        op.drop_table(table)


def _documents() -> None:
    op.create_table(
        "knowledge_documents",
        *tenant_columns(),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("created_by", sa.Uuid()),
        sa.Column("created_by_name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_knowledge_documents"),
    )
    secure_tenant_table("knowledge_documents")


def _versions() -> None:
    table = "knowledge_document_versions"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("problem", sa.String()),
        sa.Column("passage_count", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("read_at", UtcDateTime()),
        sa.Column("created_by_name", sa.String(), nullable=False),
        _belongs_to("knowledge_documents", table, "document_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("document_id", "number", name=f"uq_{table}_document_id_number"),
    )
    waiting = sa.text("status = 'waiting'")
    op.create_index(f"ix_{table}_due", table, ["business_id", "due_at"], postgresql_where=waiting)
    secure_tenant_table(table)


def _passages() -> None:
    table = "knowledge_passages"
    op.create_table(
        table,
        *tenant_columns(),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("headings", JSONB(), nullable=False),
        sa.Column("page", sa.BigInteger()),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("embedding", VECTOR(384)),
        sa.Column("words", TSVECTOR(), sa.Computed(_WORDS, persisted=True), nullable=False),
        _belongs_to("knowledge_document_versions", table, "version_id"),
        _belongs_to("knowledge_documents", table, "document_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("version_id", "position", name=f"uq_{table}_version_id_position"),
    )
    op.create_index(f"ix_{table}_document_id", table, ["document_id"])
    op.create_index(f"ix_{table}_current", table, ["business_id"], postgresql_where=_CURRENT)
    op.create_index(f"ix_{table}_words", table, ["words"], postgresql_using="gin", postgresql_where=_CURRENT)
    op.create_index(
        f"ix_{table}_embedding",
        table,
        ["embedding"],
        postgresql_using="hnsw",
        postgresql_ops={"embedding": "vector_cosine_ops"},
        postgresql_where=_CURRENT,
    )
    secure_tenant_table(table)


def _belongs_to(other: str, table: str, column: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")
