"""PDF page by page. A scan has no text: it is read as nothing."""

import re
from io import BytesIO
from time import monotonic

from pypdf import PdfReader

from hibachi.integrations.documents.text import plain
from hibachi.knowledge.documents.ports import Unreadable
from hibachi.knowledge.documents.types import Section

_MAX_PAGES, _MAX_SECONDS = 2_000, 60
_SHORT = 0.7  # of the longest line of a page: where a line is shorter, a paragraph or a row ends
_HYPHEN = re.compile(r"(?<=[a-z])-$")


def read(content: bytes) -> list[Section]:
    """A section for each page with text. Raises `Unreadable`."""
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("encrypted")
    if len(reader.pages) > _MAX_PAGES:
        raise Unreadable("too_long")
    sections, started = [], monotonic()
    for number, page in enumerate(reader.pages, start=1):
        if paragraphs := paragraphs_of(page.extract_text()):
            sections.append(Section((), number, paragraphs))
        if monotonic() - started > _MAX_SECONDS:
            raise Unreadable("too_long")
    return sections


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The lines of a page joined to paragraphs, words that were divided made whole."""
    lines = [plain(line) for line in text.splitlines()]
    longest = max((len(line) for line in lines), default=0)
    found, current = [], ""
    for line in lines:
        current = _joined(current, line)
        if not line or (len(line) < _SHORT * longest and not _HYPHEN.search(line)):
            found.append(current)
            current = ""
    return tuple(paragraph for paragraph in (*found, current) if paragraph)


def _joined(before: str, line: str) -> str:
    if _HYPHEN.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}".strip()
