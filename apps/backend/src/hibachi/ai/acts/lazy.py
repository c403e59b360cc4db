"""The fitted reader, read from its file with the first message."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from hibachi.ai.acts.ports import ActReader
from hibachi.platform.encoder import Encoder
from hibachi.platform.late import Late

ACTS_FILE = "acts.npz"


def built_acts(folder: Path, encoder: Encoder | None) -> ActReader | None:
    """The reader of a model folder; None without its file or without an encoder."""
    file = folder / ACTS_FILE
    return LazyActs(file, encoder) if encoder is not None and file.exists() else None


class LazyActs:
    """Loads numpy and the arrays when it is asked first."""

    def __init__(self, file: Path, encoder: Encoder) -> None:
        def load() -> ActReader:
            model = import_module("hibachi.ai.acts.model")
            return cast(ActReader, model.FittedActs(model.Head.load(file), encoder))

        self._late = Late(load)

    def chances(self, texts: Sequence[str]) -> list[Mapping[str, float]]:
        """See the port."""
        return self._late.get().chances(texts)
