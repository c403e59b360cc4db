"""Where the encoder's files are, and the encoder that reads them when the first text comes."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

import structlog

from hibachi.platform.config.groups import EmbeddingsSettings
from hibachi.platform.encoder import Encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENCODER_FILE, TOKENIZER_FILE, NOTE_FILE = "encoder.onnx", "tokenizer.json", "encoder.json"
WEIGHTS_ENDING = ".weights"  # of the file the graph names, with the word vectors and all matrices
log = structlog.get_logger()


def model_folder(settings: EmbeddingsSettings) -> Path:
    """The folder of the settings, else one inside the Python environment, so that all processes share it."""
    return settings.model_dir or Path(sys.prefix) / "share" / "hibachi" / "model"


def chosen_encoder(settings: EmbeddingsSettings) -> Encoder | None:
    """The encoder of the model folder; None, with a warning, when set-up has not built one."""
    folder = model_folder(settings)
    if not (folder / NOTE_FILE).exists():
        log.warning("encoder_missing", folder=str(folder), note="the assistant reads by its cues alone: run make setup")
        return None
    return LazyEncoder(folder)


class LazyEncoder:
    """Loads onnxruntime and the model with the first text: most processes never need them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loading = Lock()
        self._loaded: Encoder | None = None

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """See the port."""
        return (self._loaded or self._load()).encode(texts)

    def _load(self) -> Encoder:
        with self._loading:
            if self._loaded is None:
                gateway = import_module("hibachi.integrations.embeddings.gateway")
                self._loaded = cast(Encoder, gateway.OnnxEncoder(self._folder))
            return self._loaded
