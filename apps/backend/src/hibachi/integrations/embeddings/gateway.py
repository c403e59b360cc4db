"""The encoder on onnxruntime: one thread per process, the last texts remembered; and the reader of spans beside it."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from hibachi.integrations.embeddings.choice import ENCODER_FILE, NOTE_FILE, SPANS_FILE, TOKENIZER_FILE
from hibachi.integrations.embeddings.memory import Memory, Vectors
from hibachi.integrations.embeddings.spans import pieces

REMEMBERED, MANY = 2048, 64
# Joins addition and normalising to an operator that takes six times as long on short texts.
_SLOWER = ["SkipLayerNormFusion"]


class OnnxEncoder:
    """Reads the files that `export` wrote. Safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        note = json.loads((folder / NOTE_FILE).read_text())
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(note["max_tokens"])
        self._session = _session(folder / ENCODER_FILE)
        self._spans_file = folder / SPANS_FILE
        self._spans: onnxruntime.InferenceSession | None = None
        self._memory = Memory(REMEMBERED)
        self._lock = Lock()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of length one per text, shape (n, 384). Up to eight texts at a time are remembered."""
        if not texts:
            return np.empty((0, 384), np.float32)
        return self._memory.through(texts, self._computed)

    def scores(self, context: str, text: str, spans: Sequence[tuple[int, int]]) -> Vectors:
        """See the port: of each span the mean over its tokens. FileNotFoundError when set-up built no reader."""
        encoding = self._tokenizer.encode(context, text)
        (scored,) = self._reader().run(None, {"input_ids": np.array([encoding.ids], np.int32)})
        rows = [scored[0, tokens].mean(axis=0) for tokens in pieces(encoding, spans)]
        return np.stack(rows).astype(np.float32) if rows else np.empty((0, scored.shape[-1]), np.float32)

    def _reader(self) -> onnxruntime.InferenceSession:
        with self._lock:
            if self._spans is None:
                if not self._spans_file.exists():
                    raise FileNotFoundError(f"{self._spans_file} is missing: run `make setup`")
                self._spans = _session(self._spans_file)
            return self._spans

    def _computed(self, texts: Sequence[str]) -> Vectors:
        """Text by text: quantised activations share one scale per run, so neighbours would change a text's vector."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        if len(tokens) < MANY:
            return np.concatenate([self._run(ids) for ids in tokens])
        with ThreadPoolExecutor() as threads:  # set-up and training; the session runs outside the interpreter's lock
            return np.concatenate(list(threads.map(self._run, tokens)))

    def _run(self, tokens: Sequence[int]) -> Vectors:
        (vector,) = self._session.run(None, {"input_ids": np.array([tokens], np.int32)})
        return np.asarray(vector, np.float32)


def _session(graph: Path) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(
        str(graph), _one_thread(), providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )


def _one_thread() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return options
