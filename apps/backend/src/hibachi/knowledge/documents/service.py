"""Giving, reading, renaming and removing documents."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from uuid import UUID

from hibachi.identity.audit.service import record_audit
from hibachi.knowledge.documents import repository, rules, searching
from hibachi.knowledge.documents.errors import (
    DocumentNotFound,
    SameContent,
    TooLarge,
    TooManyDocuments,
    VersionNotFound,
    WrongKind,
)
from hibachi.knowledge.documents.events import DocumentGiven
from hibachi.knowledge.documents.models import Document, DocumentVersion
from hibachi.knowledge.documents.schemas import (
    DocumentIn,
    DocumentList,
    DocumentOut,
    PassageList,
    PassageOut,
    VersionOut,
)
from hibachi.knowledge.documents.types import MEDIA_TYPES, TITLE_LENGTHS, Hit, Kind
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.errors import Invalid
from hibachi.platform.ids import new_id
from hibachi.platform.outbox import publish

_LONGEST_NAME = 200


async def listed(session: ReadSession) -> DocumentList:
    """Every document with its versions, by title."""
    versions = defaultdict(list)
    for version in await repository.versions(session):
        versions[version.document_id].append(version)
    items = [_out(document, versions[document.id]) for document in await repository.all_documents(session)]
    return DocumentList(items=items, most=rules.MAX_DOCUMENTS)


async def one(session: ReadSession, document_id: UUID) -> DocumentOut:
    """One document with its versions. Raises `DocumentNotFound`."""
    document = await repository.find(session, document_id)
    if document is None:
        raise DocumentNotFound()
    return _out(document, await repository.versions(session, document_id))


async def passages(session: ReadSession, document_id: UUID, number: int | None = None) -> PassageList:
    """The passages of a version, of the one that is searched when none is named; none when nothing was read.

    Raises `DocumentNotFound`, `VersionNotFound`.
    """
    shown = await one(session, document_id)
    if number is None:
        number = next((version.number for version in shown.versions if version.searched), 0)
    elif number not in {version.number for version in shown.versions}:
        raise VersionNotFound(field="version", rule="exists")
    rows = await repository.passages(session, document_id, number)
    return PassageList(version=number, items=[PassageOut.model_validate(row) for row in rows])


async def file(session: ReadSession, document_id: UUID, number: int) -> tuple[str, str, bytes]:
    """Name, media type and bytes of a version as it was given. Raises `VersionNotFound`."""
    version = await repository.file(session, document_id, number)
    if version is None:
        raise VersionNotFound(field="number", rule="exists")
    return version.file_name, MEDIA_TYPES[_kind(version)], version.content


async def search(session: ReadSession, question: str, limit: int = 5) -> Sequence[Hit]:
    """The passages that fit a question, the best first; none when nothing fits well enough."""
    return await searching.search(session, question, limit)


async def add(session: WriteSession, caller: Caller, name: str, content: bytes, title: str | None) -> DocumentOut:
    """Give a new document; the name of its file is the title when none is given.

    Raises `WrongKind`, `TooLarge`, `TooManyDocuments`, `Invalid`.
    """
    kind = _checked(name, content)
    chosen = _title(title) if title else rules.title_of(_base(name))
    if await repository.count(session) >= rules.MAX_DOCUMENTS:
        detail = f"There are {rules.MAX_DOCUMENTS} documents already; remove one first"
        raise TooManyDocuments(detail, field="file", rule="max_documents")
    now = clock.now()
    document = Document(
        id=new_id(), title=chosen, updated_at=now, created_by=caller.id, created_by_name=caller.name or caller.kind
    )
    session.add(document)
    await session.flush()
    version = _version(caller, document, 1, name, kind, content)
    session.add(version)
    await session.flush()
    after = {"title": chosen, "file_name": version.file_name, "size_bytes": version.size_bytes}
    record_audit(session, caller, "document.uploaded", "document", document.id, after=after)
    publish(session, DocumentGiven(aggregate_id=version.id))
    return _out(document, [version])


async def replace(session: WriteSession, caller: Caller, document_id: UUID, name: str, content: bytes) -> DocumentOut:
    """Give a new version of a document. Raises `DocumentNotFound`, `WrongKind`, `TooLarge`, `SameContent`."""
    kind = _checked(name, content)
    document = await repository.lock(session, document_id)
    if document is None:
        raise DocumentNotFound()
    earlier = await repository.versions(session, document_id)
    version = _version(caller, document, earlier[0].number + 1, name, kind, content)
    if earlier[0].sha256 == version.sha256:
        detail = f"This file is version {earlier[0].number} of the document already"
        raise SameContent(detail, field="file", rule="differs", number=earlier[0].number)
    session.add(version)
    document.updated_at = clock.now()
    await session.flush()
    after = {"number": version.number, "file_name": version.file_name, "size_bytes": version.size_bytes}
    record_audit(session, caller, "document.version_uploaded", "document", document.id, after=after)
    publish(session, DocumentGiven(aggregate_id=version.id))
    return _out(document, [version, *earlier])


async def rename(session: WriteSession, caller: Caller, document_id: UUID, wish: DocumentIn) -> DocumentOut:
    """Give a document another title. Raises `DocumentNotFound`."""
    document = await repository.lock(session, document_id)
    if document is None:
        raise DocumentNotFound()
    if document.title != wish.title:
        before, after = {"title": document.title}, {"title": wish.title}
        record_audit(session, caller, "document.renamed", "document", document.id, before, after)
        document.title, document.updated_at = wish.title, clock.now()
        await session.flush()
    return _out(document, await repository.versions(session, document_id))


async def remove(session: WriteSession, caller: Caller, document_id: UUID) -> None:
    """Remove a document with all its versions and passages. Raises `DocumentNotFound`."""
    document = await repository.lock(session, document_id)
    if document is None:
        raise DocumentNotFound()
    record_audit(session, caller, "document.removed", "document", document.id, before={"title": document.title})
    await session.delete(document)
    await session.flush()


def _checked(name: str, content: bytes) -> Kind:
    if len(content) > rules.MAX_BYTES:
        detail = f"The file may have at most {rules.MAX_BYTES // 1_000_000} MB"
        raise TooLarge(detail, field="file", rule="max_bytes")
    kind = rules.kind_of(name, content)
    if kind is None:
        raise WrongKind(field="file", rule="kind")
    return kind


def _title(given: str) -> str:
    title = given.strip()
    least, most = TITLE_LENGTHS
    if not least <= len(title) <= most:
        raise Invalid(f"A title has {least} to {most} characters", field="title", rule="length")
    return title


def _base(name: str) -> str:
    """The name without the folders that some browsers send."""
    return name.replace("\\", "/").rpartition("/")[2]


def _version(caller: Caller, document: Document, number: int, name: str, kind: Kind, content: bytes) -> DocumentVersion:
    now = clock.now()
    return DocumentVersion(
        id=new_id(),
        document_id=document.id,
        number=number,
        file_name=_base(name)[-_LONGEST_NAME:],
        kind=kind,
        size_bytes=len(content),
        sha256=sha256(content).hexdigest(),
        content=content,
        status="waiting",
        passage_count=0,
        attempts=0,
        due_at=rules.first_due(now),
        created_by_name=caller.name or caller.kind,
    )


def _kind(version: DocumentVersion) -> Kind:
    return next(kind for kind in MEDIA_TYPES if kind == version.kind)


def _out(document: Document, versions: Sequence[DocumentVersion]) -> DocumentOut:
    searched = max((version.number for version in versions if version.status == "read"), default=None)
    return DocumentOut(
        id=document.id,
        title=document.title,
        created_at=document.created_at,
        updated_at=document.updated_at,
        created_by=document.created_by_name,
        versions=[VersionOut.model_validate(_version_out(version, searched)) for version in versions],
    )


def _version_out(version: DocumentVersion, searched: int | None) -> Mapping[str, object]:
    return {
        "number": version.number,
        "file_name": version.file_name,
        "kind": version.kind,
        "size_bytes": version.size_bytes,
        "status": version.status,
        "problem": version.problem,
        "passages": version.passage_count,
        "searched": version.number == searched,
        "created_at": version.created_at,
        "created_by": version.created_by_name,
    }
