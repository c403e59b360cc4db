"""The fitted judge, read from its file with the first message."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

from hibachi.ai.escalation.ports import Likeness
from hibachi.platform.encoder import Encoder
from hibachi.platform.late import Late

REASONS_FILE = "reasons.npz"


def built_likeness(folder: Path, encoder: Encoder | None) -> Likeness | None:
    """The judge of a model folder; None without its file or without an encoder."""
    file = folder / REASONS_FILE
    return LazyLikeness(file, encoder) if encoder is not None and file.exists() else None


class LazyLikeness:
    """Loads numpy and the arrays when it is asked first."""

    def __init__(self, file: Path, encoder: Encoder) -> None:
        def load() -> Likeness:
            model = import_module("hibachi.ai.escalation.model")
            return cast(Likeness, model.FittedLikeness(model.Head.load(file), encoder))

        self._late = Late(load)

    def shares(self, text: str) -> Mapping[str, float]:
        """See the port."""
        return self._late.get().shares(text)
