"""Who tells what a message is about, read from its file with the first message."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from hibachi.ai.matters.ports import MatterReader
from hibachi.ai.matters.types import Matter
from hibachi.platform.encoder import Encoder
from hibachi.platform.late import Late

MATTERS_FILE = "matters.npz"


def built_matters(folder: Path, encoder: Encoder | None) -> MatterReader | None:
    """The reader of a model folder; None without its file or without an encoder."""
    file = folder / MATTERS_FILE
    return LazyMatters(file, encoder) if encoder is not None and file.exists() else None


class LazyMatters:
    """Loads numpy and the arrays when it is asked first."""

    def __init__(self, file: Path, encoder: Encoder) -> None:
        def load() -> MatterReader:
            model = import_module("hibachi.ai.matters.model")
            return cast(MatterReader, model.FittedMatters(model.Head.load(file), encoder))

        self._late = Late(load)

    def read(self, texts: Sequence[str]) -> list[Matter]:
        """See the port."""
        return self._late.get().read(texts)
