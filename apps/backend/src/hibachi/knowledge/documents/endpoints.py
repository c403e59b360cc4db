"""Documents for the team."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, File, Form, Query, UploadFile
from fastapi.responses import Response

from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.knowledge.documents import service
from hibachi.knowledge.documents.auth import DocumentsRead, DocumentsWrite
from hibachi.knowledge.documents.errors import (
    DocumentNotFound,
    SameContent,
    TooLarge,
    TooManyDocuments,
    VersionNotFound,
    WrongKind,
)
from hibachi.knowledge.documents.schemas import DocumentIn, DocumentList, DocumentOut, PassageList
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

PATH = "/documents"
router = APIRouter(prefix=PATH, tags=["documents"])
Given = Annotated[UploadFile, File(description="Markdown, HTML, PDF or DOCX, at most 10 MB")]
Number = Annotated[int, Query(ge=1, le=1_000_000)]


@router.get("", responses=responses(NotLoggedIn, NoPermission))
async def documents(session: Reading, _caller: DocumentsRead) -> DocumentList:
    """Every document with its versions."""
    return await service.listed(session)


@router.post("", status_code=201, responses=responses(NotLoggedIn, NoPermission, WrongKind, TooLarge, TooManyDocuments))
async def add(
    session: Writing, caller: DocumentsWrite, file: Given, title: Annotated[str, Form(max_length=120)] = ""
) -> DocumentOut:
    """Give a document; it is read afterwards."""
    return await service.add(session, caller, file.filename or "", await file.read(), title)


@router.get("/{document_id}", responses=responses(NotLoggedIn, NoPermission, DocumentNotFound))
async def document(session: Reading, _caller: DocumentsRead, document_id: UUID) -> DocumentOut:
    """One document with its versions."""
    return await service.one(session, document_id)


@router.get(
    "/{document_id}/passages", responses=responses(NotLoggedIn, NoPermission, DocumentNotFound, VersionNotFound)
)
async def passages(
    session: Reading, _caller: DocumentsRead, document_id: UUID, version: Number | None = None
) -> PassageList:
    """The passages of a version as text, of the one that is searched when none is named."""
    return await service.passages(session, document_id, version)


@router.get(
    "/{document_id}/versions/{number}/file",
    responses=responses(NotLoggedIn, NoPermission, VersionNotFound),
    response_class=Response,
)
async def download(session: Reading, _caller: DocumentsRead, document_id: UUID, number: int) -> Response:
    """A version as it was given, to be saved, never shown."""
    name, media_type, content = await service.file(session, document_id, number)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(content, media_type=media_type, headers=headers)


@router.post(
    "/{document_id}/versions",
    status_code=201,
    responses=responses(NotLoggedIn, NoPermission, DocumentNotFound, WrongKind, TooLarge, SameContent),
)
async def replace(session: Writing, caller: DocumentsWrite, document_id: UUID, file: Given) -> DocumentOut:
    """Give a new version; it is searched in place of the one before once it is read."""
    return await service.replace(session, caller, document_id, file.filename or "", await file.read())


@router.patch("/{document_id}", responses=responses(NotLoggedIn, NoPermission, DocumentNotFound))
async def rename(session: Writing, caller: DocumentsWrite, document_id: UUID, wish: DocumentIn) -> DocumentOut:
    """Give a document another title."""
    return await service.rename(session, caller, document_id, wish)


@router.delete("/{document_id}", status_code=204, responses=responses(NotLoggedIn, NoPermission, DocumentNotFound))
async def remove(session: Writing, caller: DocumentsWrite, document_id: UUID) -> None:
    """Remove a document with all its versions."""
    await service.remove(session, caller, document_id)
