"""What tuning on our own examples changed in the encoder, kept as small matrices beside the code.

For a weight `W` (outputs, inputs) the file holds `W.up` (outputs, rank) and `W.down` (rank, inputs), whose product is
added to it. The encoder's has `seen`, checksums of the texts tuned on: how sure to be can only be learnt from others.
That of a reader of spans has the head: `head.weight` (classes, inputs) and `head.bias`, and their names as `classes`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import load_file

ADAPTER = Path(__file__).with_name("adapter.safetensors")
_UP, _DOWN, _SEEN = ".up", ".down", "seen"
Weights = Mapping[str, NDArray[np.float32]]


def adapted(weights: Weights, file: Path) -> dict[str, NDArray[np.float32]]:
    """The weights with the changes of `file`; ValueError naming a matrix that does not fit."""
    changed = dict(weights)
    parts = load_file(file)
    for name in (key.removesuffix(_UP) for key in parts if key.endswith(_UP)):
        up, down = (parts[name + end].astype(np.float32) for end in (_UP, _DOWN))
        if name not in changed or changed[name].shape != (up.shape[0], down.shape[1]):
            raise ValueError(f"{file.name}: {name} does not fit the encoder's weights")
        changed[name] = changed[name] + up @ down
    return changed


def head_of(file: Path) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights (classes, inputs) and bias of the head over every token."""
    parts = load_file(file)
    return parts["head.weight"].astype(np.float32), parts["head.bias"].astype(np.float32)


def classes_of(file: Path) -> list[str]:
    """What the scores of a head are for, in their order."""
    with safe_open(file, "np") as opened:
        noted: dict[str, str] = opened.metadata()
    return noted["classes"].split(",")


def tuned_on(text: str) -> bool:
    """Whether the shipped encoder was tuned on this text."""
    return crc32(text.encode()) in _seen()


@cache
def _seen() -> frozenset[int]:
    return frozenset(load_file(ADAPTER)[_SEEN].tolist())
