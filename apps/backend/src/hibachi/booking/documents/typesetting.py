"""Compiling papers. Whatever people typed reaches the templates as JSON data and is never read as markup."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING

from hibachi.platform.errors.base import JsonValue

if TYPE_CHECKING:  # loaded with the first paper: it costs every process 7 MB
    import typst

_LONGEST_TEXT = 100_000
_lock = Lock()


def render_pdf(template: str, data: Mapping[str, JsonValue], created_at: datetime) -> bytes:
    """The PDF of a template in `templates/`, filled with data; the same input gives the same bytes.

    Blocks for some ten milliseconds: call it with `asyncio.to_thread`. Raises `typst.TypstError` for a broken
    template, never for odd data.
    """
    source = _templates() / f"{template}.typ"
    inputs = {"data": json.dumps(clean(data))}
    timestamp = int(created_at.timestamp())
    with _lock:  # one compilation at a time keeps memory and the two processors for everybody
        try:  # archival, as kept for seven years, and tagged for screen readers
            made = _compiler().compile(
                source, format="pdf", sys_inputs=inputs, pdf_standards=["a-2a", "ua-1"], timestamp=timestamp
            )
        except _typst().TypstError:
            # Both standards refuse characters that no installed font has, such as a name in Chinese script
            # on a server without a CJK font. A paper with a gap is better than no paper.
            made = _compiler().compile(source, format="pdf", sys_inputs=inputs, timestamp=timestamp)
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one document")
    return made


@cache
def _templates() -> Path:
    with as_file(files("hibachi.booking.documents") / "templates") as folder:
        return folder


@cache
def _compiler() -> "typst.Compiler":
    made: typst.Compiler = _typst().Compiler(root=_templates())
    return made


def _typst() -> ModuleType:
    return import_module("typst")


def clean(value: JsonValue | Mapping[str, JsonValue] | Sequence[JsonValue]) -> JsonValue:
    """The data without control and formatting characters, which could hide or turn around what is read on paper."""
    if isinstance(value, str):
        return "".join(character for character in value[:_LONGEST_TEXT] if _printable(character))
    if isinstance(value, Mapping):
        return {key: clean(member) for key, member in value.items()}
    if isinstance(value, Sequence):
        return [clean(member) for member in value]
    return value


def _printable(character: str) -> bool:
    # Cc control, Cf formatting (bidi overrides, zero width), Co private use, Cs surrogates, Cn unassigned
    return character == "\n" or unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs", "Cn")
