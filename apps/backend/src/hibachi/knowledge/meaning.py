"""Articles by meaning: how close a question is to the closest wording of each article.

A set of articles is one matrix of its wordings' vectors, kept by the process; vectors are kept for each wording as
well, so that businesses with the shipped articles share them. Those of shipped wordings come from the file set-up
wrote; the encoder is asked in a thread for the rest. A question alone takes a few milliseconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from hibachi.knowledge.discriminant import Discriminant, discriminant
from hibachi.knowledge.rules import Read
from hibachi.knowledge.types import Article
from hibachi.platform.encoder import Encoder, encoder, has_encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

WORDINGS_FILE = "wordings.npz"
_BATCH = 32
_MAX_KEPT = 20_000
_MAX_SETS = 32
_kept: dict[str, Vector] = {}
_sets: dict[tuple[str, ...], _Set] = {}
_last: dict[int, tuple[tuple[Article, ...], _Set]] = {}
_file: list[tuple[Path, Encoder]] = []


@dataclass(frozen=True, slots=True)
class _Set:
    """A row for each wording of each article in order; `starts` are the articles' first rows."""

    rows: Vector
    starts: tuple[int, ...]
    apart: Discriminant


async def read(question: str, sentences: Sequence[str], articles: Sequence[Article]) -> list[Read]:
    """A question and its sentences as the index reads them; without meaning when there is no encoder.

    All are held against the wordings at once, since going through these is what takes the time.
    """
    texts = (question, *sentences)
    if not has_encoder() or not articles or not any(text.strip() for text in texts):
        return [Read(text) for text in texts]
    last = _last.get(id(articles))
    known = last[1] if last else await _set_for(articles)
    numpy = import_module("numpy")  # by name: importing it costs every process more than this file does
    vectors = numpy.stack([_vector(text.strip().lower()) for text in texts])
    best = numpy.maximum.reduceat(known.rows @ vectors.T, known.starts).T.tolist()
    apart = known.apart.scores(vectors).tolist()
    slugs = [article.slug for article in articles]
    return [
        Read(text, dict(zip(slugs, close, strict=True)), dict(zip(slugs, likely, strict=True)))
        if text.strip()
        else Read(text)
        for text, close, likely in zip(texts, best, apart, strict=True)
    ]


async def _set_for(articles: Sequence[Article]) -> _Set:
    texts = tuple(asked for article in articles for asked in wordings(article))
    if (known := _sets.get(texts)) is None:
        known = await asyncio.to_thread(_set_of, articles, texts)
    if isinstance(articles, tuple):  # never changed, and kept here, so that its id stays its own
        if len(_last) >= _MAX_SETS:
            _last.clear()
        _last[id(articles)] = (articles, known)
    return known


def wire_wordings(file: Path | None) -> None:
    """Where the vectors of shipped wordings are, made by the encoder in use; read with the first question."""
    _file[:] = [(file, encoder())] if file is not None and file.exists() and has_encoder() else []


def write(by: Encoder, file: Path, texts: Sequence[str]) -> None:
    """Encode wordings once for all processes."""
    numpy = import_module("numpy")
    numpy.savez(file, texts=numpy.array(texts), vectors=by.encode(texts).astype(numpy.float16))


def forget() -> None:
    """Drop all vectors. For tests that wire another encoder."""
    _kept.clear()
    _sets.clear()
    _last.clear()
    _vector.cache_clear()


def wordings(article: Article) -> tuple[str, ...]:
    """Everything an article is asked by."""
    return (article.question, *article.also)


@lru_cache(maxsize=512)
def _vector(text: str) -> Vector:
    first: Vector = encoder().encode([text])[0]
    return first


def _set_of(articles: Sequence[Article], texts: tuple[str, ...]) -> _Set:
    if not _kept and _file and _file[0][1] is encoder():
        _read(_file[0][0])
    _keep([text for text in texts if text not in _kept])
    if len(_sets) >= _MAX_SETS:
        _sets.clear()
    ends = accumulate(len(wordings(article)) for article in articles)
    rows = import_module("numpy").stack([_kept[text] for text in texts])
    starts = (0, *ends)[:-1]
    made = _sets[texts] = _Set(rows, starts, discriminant(rows, starts))
    _kept.update(zip(texts, rows, strict=True))  # the same rows again, so that the first ones can go
    return made


def _keep(texts: Sequence[str]) -> None:
    if len(_kept) + len(texts) > _MAX_KEPT:
        _kept.clear()
    by_length = sorted(set(texts), key=len)
    for start in range(0, len(by_length), _BATCH):
        batch = by_length[start : start + _BATCH]
        _kept.update(zip(batch, encoder().encode(batch), strict=True))


def _read(file: Path) -> None:
    numpy = import_module("numpy")
    with numpy.load(file) as stored:
        _kept.update(zip(stored["texts"].tolist(), stored["vectors"].astype(numpy.float32), strict=True))
