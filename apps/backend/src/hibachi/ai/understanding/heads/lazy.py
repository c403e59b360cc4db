"""The fitted tagger, read from its file with the first message that may count somebody."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

from hibachi.ai.understanding.heads.candidates import find_candidates
from hibachi.ai.understanding.heads.counts import Heads
from hibachi.ai.understanding.heads.ports import Counter
from hibachi.platform.encoder import SpanReader
from hibachi.platform.late import Late

HEADS_FILE = "heads.npz"


def built_counter(folder: Path, reader: SpanReader | None = None) -> Counter | None:
    """The tagger of a model folder, with what the tuned `reader` says if there is one; None without its file."""
    file = folder / HEADS_FILE
    return LazyCounter(file, reader) if file.exists() else None


class LazyCounter:
    """Loads numpy and the weights when it is asked first."""

    def __init__(self, file: Path, reader: SpanReader | None = None) -> None:
        def load() -> Counter:
            model = import_module("hibachi.ai.understanding.heads.model")
            return cast(Counter, model.Tagger.load(file, reader))

        self._late = Late(load)

    def outcomes(self, text: str, before: Heads | None) -> Mapping[Heads | None, float]:
        """See the port."""
        return self._late.get().outcomes(text, before) if find_candidates(text) else {}
