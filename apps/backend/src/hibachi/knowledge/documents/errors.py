"""Errors of documents."""

from hibachi.platform.errors import Conflict, Invalid, NotFound


class DocumentNotFound(NotFound):
    """The business has no such document."""

    code = "document_not_found"
    title = "There is no such document"


class VersionNotFound(NotFound):
    """The document has no version of this number."""

    code = "document_version_not_found"
    title = "There is no such version"


class WrongKind(Invalid):
    """The file is neither Markdown, HTML, PDF nor DOCX, or its name says something else than its content."""

    code = "document_wrong_kind"
    title = "Only Markdown, HTML, PDF and DOCX can be read"


class TooLarge(Invalid):
    """The file is larger than a document may be."""

    code = "document_too_large"
    title = "The file is too large"


class SameContent(Conflict):
    """The file equals the newest version byte by byte, so there is no new one; data: `number` of that version."""

    code = "document_same_content"
    title = "This is the newest version already"


class TooManyDocuments(Conflict):
    """The business has as many documents as it may have."""

    code = "too_many_documents"
    title = "There is no room for another document"
