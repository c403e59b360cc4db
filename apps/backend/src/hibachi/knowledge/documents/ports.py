"""Who reads files into sections."""

from typing import Protocol

from hibachi.knowledge.documents.types import Kind, Problem, Section
from hibachi.platform.late import Slot


class Unreadable(Exception):
    """Nobody can read the file; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class DocumentReader(Protocol):
    """Reads one file. Blocks: call it in a thread."""

    def read(self, content: bytes, kind: Kind) -> list[Section]:
        """Its sections in order. Raises `Unreadable`."""
        ...


_wired: Slot[DocumentReader] = Slot()


def wire_reader(reader: DocumentReader | None) -> None:
    """Choose who reads. For the composition root and tests."""
    _wired.fill(reader)


def reader() -> DocumentReader:
    """The reader chosen. Raises RuntimeError before `wire_reader` was called."""
    chosen = _wired.get()
    if chosen is None:
        raise RuntimeError("nobody reads documents: the composition root wires a reader")
    return chosen
