"""Markdown as the HTML it stands for."""

from markdown_it import MarkdownIt

from hibachi.integrations.documents.html import sections_of
from hibachi.integrations.documents.text import bounded, decoded
from hibachi.knowledge.documents.types import Section


def read(content: bytes) -> list[Section]:
    """The sections of a Markdown file, tables included. Raises `Unreadable`."""
    return sections_of(MarkdownIt("commonmark").enable("table").render(bounded(decoded(content))))
