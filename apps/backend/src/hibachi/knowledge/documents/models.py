"""Tables of documents, their versions and passages."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Computed, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase
from hibachi.platform.orm.vectors import EMBEDDING

# Headings count as words of the passage, since it is often they that say what it is about.
_WORDS = "to_tsvector('english'::regconfig, headings::text || ' ' || text)"
_CURRENT = text("current")


class Document(TenantBase):
    """A document under its title; its files are the versions."""

    __tablename__ = "knowledge_documents"

    title: Mapped[str]
    updated_at: Mapped[datetime]
    created_by: Mapped[UUID | None]
    created_by_name: Mapped[str]


class DocumentVersion(TenantBase):
    """A file as it was given. `attempts` counts those who began to read it; it is taken up again at `due_at`."""

    __tablename__ = "knowledge_document_versions"
    __table_args__ = (
        UniqueConstraint("document_id", "number"),
        Index(
            "ix_knowledge_document_versions_due",
            "business_id",
            "due_at",
            postgresql_where=text("status = 'waiting'"),
        ),
    )

    document_id: Mapped[UUID] = mapped_column(ForeignKey("knowledge_documents.id", ondelete="CASCADE"))
    number: Mapped[int]
    file_name: Mapped[str]
    kind: Mapped[str]
    size_bytes: Mapped[int]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(deferred=True)
    status: Mapped[str]
    problem: Mapped[str | None]
    passage_count: Mapped[int]
    attempts: Mapped[int]
    due_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    created_by_name: Mapped[str]


class DocumentPassage(TenantBase):
    """A piece of a version. Only those of the newest version that was read are `current`, and only these are found."""

    __tablename__ = "knowledge_passages"
    __table_args__ = (
        UniqueConstraint("version_id", "position"),
        Index("ix_knowledge_passages_document_id", "document_id"),
        Index("ix_knowledge_passages_current", "business_id", postgresql_where=_CURRENT),
        Index("ix_knowledge_passages_words", "words", postgresql_using="gin", postgresql_where=_CURRENT),
        Index(
            "ix_knowledge_passages_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_ops={"embedding": "vector_cosine_ops"},
            postgresql_where=_CURRENT,
        ),
    )

    version_id: Mapped[UUID] = mapped_column(ForeignKey("knowledge_document_versions.id", ondelete="CASCADE"))
    document_id: Mapped[UUID] = mapped_column(ForeignKey("knowledge_documents.id", ondelete="CASCADE"))
    position: Mapped[int]
    headings: Mapped[list[str]]
    page: Mapped[int | None]
    text: Mapped[str]
    current: Mapped[bool]
    embedding: Mapped[Any | None] = mapped_column(EMBEDDING, deferred=True)
    words: Mapped[str] = mapped_column(TSVECTOR, Computed(_WORDS, persisted=True), deferred=True)
