"""A BERT-shaped sentence-transformers folder as an ONNX graph, built from its weights without torch.

The graph uses the fused operators of onnxruntime (`com.microsoft`), ends in mean pooling and
length-one vectors. Input: `input_ids`, int32, (texts, tokens), all of one length: nothing is padded, so nothing is
masked. Output: `embedding`, float32.

`build_spans` makes a graph that scores tokens instead: output `scores`, float32, (texts, tokens, classes).
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from hibachi.integrations.embeddings.adapter import adapted, head_of

FUSED = "com.microsoft"
HEAD = "head_scores"
_OPSET = 17
_TEXTS = ("texts", "tokens")
Weights = dict[str, NDArray[np.float32]]


class UnsupportedModel(Exception):
    """The folder holds something else than a BERT with mean pooling."""


@dataclass
class _Builder:
    """Nodes and weights gathered so far."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    tensors: list[onnx.TensorProto] = field(default_factory=list)

    def weight(self, name: str, value: NDArray[Any]) -> str:
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output


def build(folder: Path, adapter: Path | None = None) -> onnx.ModelProto:
    """The graph of the model in `folder`, tuned by `adapter`; raises UnsupportedModel naming what does not fit."""
    config = _config(folder)
    builder, hidden = _body(folder, config, adapter)
    _pooled(builder, hidden)
    return _model(builder, "embedding", ["texts", config["hidden_size"]])


def build_spans(folder: Path, adapter: Path) -> onnx.ModelProto:
    """The graph of the model in `folder`, tuned by `adapter` and ending in the head that the same file holds."""
    weight, bias = head_of(adapter)
    builder, hidden = _body(folder, _config(folder), adapter)
    dense = builder.node("MatMul", [hidden, builder.weight("head", weight.T)], HEAD)
    builder.node("Add", [dense, builder.weight("head_bias", bias)], "scores")
    return _model(builder, "scores", [*_TEXTS, len(bias)])


def _body(folder: Path, config: dict[str, Any], adapter: Path | None) -> tuple[_Builder, str]:
    """The layers, and the name of what leaves the last one."""
    weights = {_bare(name): value.astype(np.float32) for name, value in load_file(folder / "model.safetensors").items()}
    weights = adapted(weights, adapter) if adapter else weights
    builder = _Builder()
    hidden = _embeddings(builder, weights, config)
    for layer in range(config["num_hidden_layers"]):
        hidden = _layer(builder, weights, config, layer, hidden)
    return builder, hidden


def _config(folder: Path) -> dict[str, Any]:
    config: dict[str, Any] = json.loads((folder / "config.json").read_text())
    pooling: dict[str, Any] = json.loads((folder / "1_Pooling" / "config.json").read_text())
    mean = pooling.get("pooling_mode_mean_tokens") or pooling.get("pooling_mode") == "mean"
    others = [name for name, on in pooling.items() if name.startswith("pooling_mode_") and on is True]
    problems = {
        "model_type": config.get("model_type") == "bert",
        "hidden_act": config.get("hidden_act") == "gelu",
        "position_embedding_type": config.get("position_embedding_type", "absolute") == "absolute",
        "pooling": bool(mean) and others in ([], ["pooling_mode_mean_tokens"]),
    }
    if wrong := [name for name, fits in problems.items() if not fits]:
        raise UnsupportedModel(f"{folder}: only BERT with GELU and mean pooling can be exported, see {wrong}")
    return config


def _bare(name: str) -> str:
    return name.removeprefix("0.auto_model.").removeprefix("bert.")


def _embeddings(builder: _Builder, weights: Weights, config: dict[str, Any]) -> str:
    # One sentence, so every token has type 0: its vector is added to the positions once and for all.
    positions = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    inputs = [
        "input_ids",
        "",
        builder.weight("words", weights["embeddings.word_embeddings.weight"]),
        builder.weight("positions", positions),
        "",
        *_norm(builder, weights, "embeddings.LayerNorm"),
    ]
    node = helper.make_node(
        "EmbedLayerNormalization",
        inputs,
        ["hidden", "lengths"],
        name="embeddings",
        domain=FUSED,
        epsilon=config["layer_norm_eps"],
    )
    builder.nodes.append(node)
    return "hidden"


def _layer(builder: _Builder, weights: Weights, config: dict[str, Any], number: int, hidden: str) -> str:
    at, out = f"encoder.layer.{number}.", f"layer{number}."
    parts = [f"{at}attention.self.{name}" for name in ("query", "key", "value")]
    joined = builder.weight(f"{out}qkv", np.concatenate([weights[f"{part}.weight"].T for part in parts], axis=1))
    joined_bias = builder.weight(f"{out}qkv_bias", np.concatenate([weights[f"{part}.bias"] for part in parts]))
    seen = builder.node(
        "Attention",
        [hidden, joined, joined_bias],
        f"{out}attention",
        FUSED,
        num_heads=config["num_attention_heads"],
    )
    mixed = _dense(builder, weights, f"{at}attention.output.dense", seen, f"{out}mixed")
    hidden = _add_and_norm(builder, weights, config, f"{at}attention.output", mixed, hidden)
    wide = _dense(builder, weights, f"{at}intermediate.dense", hidden, f"{out}wide")
    bias = builder.weight(f"{out}wide_bias", weights[f"{at}intermediate.dense.bias"])
    active = builder.node("BiasGelu", [wide, bias], f"{out}active", FUSED)
    narrow = _dense(builder, weights, f"{at}output.dense", active, f"{out}narrow")
    return _add_and_norm(builder, weights, config, f"{at}output", narrow, hidden)


def _dense(builder: _Builder, weights: Weights, name: str, value: str, output: str) -> str:
    return builder.node("MatMul", [value, builder.weight(f"{output}_weight", weights[f"{name}.weight"].T)], output)


def _add_and_norm(builder: _Builder, weights: Weights, config: dict[str, Any], name: str, value: str, skip: str) -> str:
    # Apart, and kept apart by the session: the fused operator takes six times as long as these three.
    bias = builder.weight(f"{name}.bias", weights[f"{name}.dense.bias"])
    added = builder.node("Add", [builder.node("Add", [value, bias], f"{name}.biased"), skip], f"{name}.added")
    inputs = [added, *_norm(builder, weights, f"{name}.LayerNorm")]
    return builder.node("LayerNormalization", inputs, f"{name}.normed", epsilon=config["layer_norm_eps"])


def _norm(builder: _Builder, weights: Weights, name: str) -> list[str]:
    return [builder.weight(f"{name}.{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias")]


def _pooled(builder: _Builder, hidden: str) -> None:
    mean = builder.node("ReduceMean", [hidden], "mean", axes=[1], keepdims=0)
    builder.node("LpNormalization", [mean], "embedding", axis=-1, p=2)


def _model(builder: _Builder, output: str, shape: list[str | int]) -> onnx.ModelProto:
    inputs = [helper.make_tensor_value_info("input_ids", TensorProto.INT32, list(_TEXTS))]
    outputs = [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)]
    graph = helper.make_graph(builder.nodes, "sentence_encoder", inputs, outputs, builder.tensors)
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="hibachi")
