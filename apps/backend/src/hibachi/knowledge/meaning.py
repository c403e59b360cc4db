"""Articles by meaning: how close a question is to the closest wording of each article.

Vectors are kept by the process for each wording, so that businesses with the shipped articles share them; those of
shipped wordings are read from the file set-up wrote. What is left is encoded in a thread when it is met first.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from hibachi.knowledge.types import Article
from hibachi.platform.encoder import encoder, has_encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

WORDINGS_FILE = "wordings.npz"
_BATCH = 32
_MAX_KEPT = 20_000
_MAX_SETS = 20
_kept: dict[str, Vector] = {}
_sets: OrderedDict[tuple[tuple[str, ...], ...], Vector] = OrderedDict()
_file: list[Path] = []


def wire_wordings(file: Path | None) -> None:
    """Where the vectors of shipped wordings are; read with the first question. For the composition root."""
    _file[:] = [file] if file is not None and file.exists() else []


async def closeness(question: str, articles: Sequence[Article]) -> Mapping[str, float]:
    """The closeness of each article by slug, up to 1; empty without an encoder."""
    if not has_encoder() or not question.strip():
        return {}
    key = tuple((article.slug, *wordings(article)) for article in articles)
    if key not in _sets:
        await asyncio.to_thread(_gather, key)
    _sets.move_to_end(key)
    near = _sets[key] @ _vector(question.strip().lower())
    found: dict[str, float] = {}
    at = 0
    for slug, *texts in key:
        found[slug] = float(near[at : at + len(texts)].max())
        at += len(texts)
    return found


def wordings(article: Article) -> tuple[str, ...]:
    """Everything an article is asked by."""
    return (article.question, *article.also)


def write(file: Path, texts: Sequence[str]) -> None:
    """Encode wordings once and for all processes, at set-up."""
    arrays = import_module("numpy")
    known = sorted(set(texts))
    arrays.savez(file, texts=arrays.array(known), vectors=encoder().encode(known).astype(arrays.float16))


def forget() -> None:
    """Drop all vectors. For tests that wire another encoder."""
    _kept.clear()
    _sets.clear()
    _vector.cache_clear()


@lru_cache(maxsize=512)
def _vector(text: str) -> Vector:
    first: Vector = encoder().encode([text])[0]
    return first


def _gather(key: tuple[tuple[str, ...], ...]) -> None:
    """One matrix for a set of articles, its rows in the order of their wordings."""
    texts = [text for _, *own in key for text in own]
    if _file and not _kept:
        _read(_file[0])
    new = sorted({text for text in texts if text not in _kept}, key=len)
    if len(_kept) + len(new) > _MAX_KEPT:
        _kept.clear()
        new = sorted(set(texts), key=len)
    for start in range(0, len(new), _BATCH):
        batch = new[start : start + _BATCH]
        _kept.update(zip(batch, encoder().encode(batch), strict=True))
    _sets[key] = import_module("numpy").stack([_kept[text] for text in texts])
    while len(_sets) > _MAX_SETS:
        _sets.popitem(last=False)


def _read(file: Path) -> None:
    arrays = import_module("numpy")
    with arrays.load(file) as stored:
        vectors = stored["vectors"].astype(arrays.float32)
        _kept.update(zip(stored["texts"].tolist(), vectors, strict=True))
