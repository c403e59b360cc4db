"""The fitted classifier, read from its file with the first message: most processes never need it."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from hibachi.ai.router.types import Classifier, Prediction, Taught
from hibachi.platform.encoder import Encoder
from hibachi.platform.late import Late

ROUTER_FILE = "router.npz"


def built_classifier(folder: Path, encoder: Encoder | None) -> Classifier | None:
    """The classifier of a model folder; None without its file or without an encoder."""
    file = folder / ROUTER_FILE
    return LazyClassifier(file, encoder) if encoder is not None and file.exists() else None


class LazyClassifier:
    """Loads numpy and the arrays when it is asked first."""

    def __init__(self, file: Path, encoder: Encoder) -> None:
        def load() -> Classifier:
            model = import_module("hibachi.ai.router.model")
            return cast(Classifier, model.Fitted(model.Model.load(file), encoder))

        self._late = Late(load)

    def predict_many(self, texts: Sequence[str], taught: Taught | None = None) -> list[Prediction]:
        """See the port."""
        return self._late.get().predict_many(texts, taught)
