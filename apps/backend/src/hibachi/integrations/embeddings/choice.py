"""Where the encoder's files are, and who encodes: this process, or the one that does it for all."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import structlog

from hibachi.platform.config.groups import EmbeddingsSettings
from hibachi.platform.encoder import Encoder, SpanReader
from hibachi.platform.late import Late

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENCODER_FILE, TOKENIZER_FILE, NOTE_FILE = "encoder.onnx", "tokenizer.json", "encoder.json"
WEIGHTS_ENDING = ".weights"  # of the file the graph names, with the word vectors and all matrices
SPANS_FILE, SPANS_NOTE, SPANS_ENDING = "spans.onnx", "spans.json", ".span-weights"
log = structlog.get_logger()


def model_folder(settings: EmbeddingsSettings) -> Path:
    """The folder of the settings, else one inside the Python environment, so that all processes share it."""
    return settings.model_dir or Path(sys.prefix) / "share" / "hibachi" / "model"


def is_built(settings: EmbeddingsSettings) -> bool:
    """Whether set-up has built a model there."""
    return (model_folder(settings) / NOTE_FILE).exists()


def chosen_encoder(settings: EmbeddingsSettings) -> "LazyEncoder | None":
    """The encoder of the model folder, asked at `settings.server` where one answers for all processes.

    None, with a warning, when set-up has not built one.
    """
    folder = model_folder(settings)
    if not is_built(settings):
        log.warning("encoder_missing", folder=str(folder), note="the assistant reads by its cues alone: run make setup")
        return None
    here = partial(_here, folder)
    return LazyEncoder(partial(_elsewhere, settings.server, folder, here) if settings.server else here)


def reads_spans(settings: EmbeddingsSettings) -> bool:
    """Whether set-up has built the reader of spans beside the encoder."""
    return (model_folder(settings) / SPANS_NOTE).exists()


def _here(folder: Path) -> "Both":
    gateway = import_module("hibachi.integrations.embeddings.gateway")
    return cast(Both, gateway.OnnxEncoder(folder))


def _elsewhere(address: str, folder: Path, here: Callable[[], "Both"]) -> "Both":
    remote = import_module("hibachi.integrations.embeddings.remote")
    wire = import_module("hibachi.integrations.embeddings.wire")
    return cast(Both, remote.RemoteEncoder(address, wire.mark(folder), here))


class Both(Encoder, SpanReader, Protocol):
    """What reads whole texts and pieces of them."""


class LazyEncoder:
    """Makes an encoder with the first text: most processes never need numpy, onnxruntime and the model."""

    def __init__(self, make: Callable[[], Both]) -> None:
        self._late = Late(make)

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """See the port."""
        return self._late.get().encode(texts)

    def scores(self, context: str, text: str, spans: Sequence[tuple[int, int]]) -> "NDArray[np.float32]":
        """See the port."""
        return self._late.get().scores(context, text, spans)
