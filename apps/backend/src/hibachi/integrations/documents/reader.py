"""Chooses who reads a file; whatever a library stumbles over is one problem to us."""

from importlib import import_module
from types import ModuleType

import structlog

from hibachi.knowledge.documents.ports import Unreadable
from hibachi.knowledge.documents.types import Kind, Section

log = structlog.get_logger()


class FileReader:
    """Reads files of every kind that documents may have."""

    def read(self, content: bytes, kind: Kind) -> list[Section]:
        """See the port."""
        try:
            found: list[Section] = _reader(kind).read(content)
        except Unreadable:
            raise
        except Exception as problem:  # odd files make libraries raise anything, and no file may stop the worker
            log.warning("document_broken", kind=kind, problem=type(problem).__name__)
            raise Unreadable("broken") from problem
        return found


def _reader(kind: Kind) -> ModuleType:
    return import_module(f"hibachi.integrations.documents.{kind}")
