"""Who tells what a message is about, read from its file with the first message."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import cast

from hibachi.ai.matters.ports import MatterReader
from hibachi.ai.matters.types import Matter
from hibachi.platform.encoder import Encoder

MATTERS_FILE = "matters.npz"


def built_matters(folder: Path, encoder: Encoder | None) -> MatterReader | None:
    """The reader of a model folder; None without its file or without an encoder."""
    file = folder / MATTERS_FILE
    return LazyMatters(file, encoder) if encoder is not None and file.exists() else None


class LazyMatters:
    """Loads numpy and the arrays when it is asked first."""

    def __init__(self, file: Path, encoder: Encoder) -> None:
        self._file = file
        self._encoder = encoder
        self._loading = Lock()
        self._loaded: MatterReader | None = None

    def read(self, texts: Sequence[str]) -> list[Matter]:
        """See the port."""
        return (self._loaded or self._load()).read(texts)

    def _load(self) -> MatterReader:
        with self._loading:
            if self._loaded is None:
                model = import_module("hibachi.ai.matters.model")
                self._loaded = cast(MatterReader, model.FittedMatters(model.Head.load(self._file), self._encoder))
            return self._loaded
