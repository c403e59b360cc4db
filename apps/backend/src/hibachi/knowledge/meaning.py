"""Articles by meaning: how close a question is to the closest wording of each article.

Vectors are kept by the process for each wording, so that businesses with the shipped articles share them. The encoder
is asked in a thread when many wordings are new; a question alone takes a few milliseconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from hibachi.knowledge.types import Article
from hibachi.platform.encoder import encoder, has_encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

_BATCH = 32
_MAX_KEPT = 20_000
_kept: dict[str, Vector] = {}


async def closeness(question: str, articles: Sequence[Article]) -> Mapping[str, float]:
    """The closeness of each article by slug, up to 1; empty without an encoder."""
    if not has_encoder() or not question.strip():
        return {}
    new = [text for article in articles for text in _wordings(article) if text not in _kept]
    if new:
        await asyncio.to_thread(_keep, new)
    asked = _vector(question.strip().lower())
    return {article.slug: max(float(_kept[text] @ asked) for text in _wordings(article)) for article in articles}


def forget() -> None:
    """Drop all vectors. For tests that wire another encoder."""
    _kept.clear()
    _vector.cache_clear()


def _wordings(article: Article) -> tuple[str, ...]:
    return (article.question, *article.also)


@lru_cache(maxsize=512)
def _vector(text: str) -> Vector:
    first: Vector = encoder().encode([text])[0]
    return first


def _keep(texts: Sequence[str]) -> None:
    if len(_kept) + len(texts) > _MAX_KEPT:
        _kept.clear()
    by_length = sorted(set(texts), key=len)
    for start in range(0, len(by_length), _BATCH):
        batch = by_length[start : start + _BATCH]
        _kept.update(zip(batch, encoder().encode(batch), strict=True))
