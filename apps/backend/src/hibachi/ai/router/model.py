"""The fitted classifier: three views of a text, weighed and calibrated, and the judgement whether it is for us.

Views: a linear head over the sentence vector, a linear head over letter groups, the nearest examples of each label.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.router.arrays import Arrays, Floats, by_letters
from hibachi.ai.router.taught import heeded
from hibachi.ai.router.types import OUT_OF_SCOPE, Prediction, Taught
from hibachi.platform.encoder import Encoder

NEIGHBOURS = 3
_SMALL = 1e-6


@dataclass(frozen=True)
class Model(Arrays):
    """Arrays of a fitted classifier. Rows of `examples` are ordered by label; `starts` are where each label begins.

    Examples lie in the directions in which they differ most: a third of the numbers tells neighbours as well, and
    comparing with all of them is most of a decision's work.
    """

    SHORT = ("letters", "examples", "wish_letters")

    labels: NDArray[np.str_]
    heads: Floats  # (384, labels), from the vector
    head_bias: Floats
    letters: NDArray[np.floating[Any]]  # (features, labels), from letter groups, rarity already multiplied in
    rarity: Floats
    letter_bias: Floats
    axes: Floats  # (384, directions), orthonormal
    examples: Floats  # (examples, directions), length one
    starts: NDArray[np.int64]
    blend: Floats  # weights of the three views; they carry the temperature
    scope: Floats  # weights of `scope_signs`, then the bias
    threshold: Floats  # of the scope's probability
    wish_vectors: Floats  # (384, labels), log-odds that a wish is in a whole message; (0, 0) when not fitted
    wish_letters: Floats  # (features, labels), rarity already multiplied in
    wish_bias: Floats

    def views(self, vectors: Floats, texts: Sequence[str]) -> Floats:
        """Scores (3, texts, labels) before weighing."""
        linear = vectors @ self.heads + self.head_bias
        spelt = by_letters(self.letters, self.rarity, texts) + self.letter_bias
        return np.stack([log_softmax(linear), spelt, nearest(self._closeness(vectors), self.starts)])

    def probabilities(self, views: Floats) -> Floats:
        """Calibrated probabilities (texts, labels)."""
        return np.exp(log_softmax((self.blend[:, None, None] * views).sum(axis=0)))

    def wishes(self, vectors: Floats, texts: Sequence[str]) -> list[dict[str, float]]:
        """Log-odds by label that a wish for it is in the text; empty when the heads were not fitted."""
        if not self.wish_bias.size:
            return [{} for _ in texts]
        odds = vectors @ self.wish_vectors + self.wish_bias
        odds += by_letters(self.wish_letters, self.rarity, texts)
        return [dict(zip(self.labels.tolist(), row.tolist(), strict=True)) for row in odds]

    def predictions(self, views: Floats) -> list[Prediction]:
        """Labels with their certainty; a rejected text keeps the label it is nearest to."""
        shares = self.probabilities(views)
        scope = sigmoid(scope_signs(shares, views[2], self.labels) @ self.scope[:-1] + self.scope[-1])
        return [self._one(share, float(chance)) for share, chance in zip(shares, scope, strict=True)]

    def _one(self, share: Floats, scope: float) -> Prediction:
        second, first = np.argsort(share)[-2:]
        in_scope = scope >= float(self.threshold[0]) and self.labels[first] != OUT_OF_SCOPE
        return Prediction(
            str(self.labels[first]),
            float(share[first]),
            float(share[first] - share[second]),
            str(self.labels[second]),
            in_scope,
            scope,
            dict(zip(self.labels.tolist(), share.tolist(), strict=True)),
        )

    def closest_of_others(self, vector: Floats, label: str) -> float:
        """How close the closest example of any other label is."""
        of = np.searchsorted(self.starts, np.arange(len(self.examples)), side="right") - 1
        return float(self._closeness(vector[None])[0, self.labels[of] != label].max(initial=0.0))

    def _closeness(self, vectors: Floats) -> Floats:
        return within(vectors, self.axes) @ self.examples.T

    @classmethod
    def load(cls, file: Path) -> Self:
        """See `Arrays`; examples are compared with in full."""
        read = super().load(file)
        return replace(read, examples=read.examples.astype(np.float32))


@dataclass(frozen=True)
class Fitted:
    """A model with the encoder it was fitted for."""

    model: Model
    encoder: Encoder

    def predict_many(self, texts: Sequence[str], taught: Taught | None = None) -> list[Prediction]:
        """See the port. The vectors of the texts are made once, for the model and for what was taught."""
        if not texts:
            return []
        vectors = self.encoder.encode(texts)
        found = self.model.predictions(self.model.views(vectors, texts))
        wishes = self.model.wishes(vectors, texts)
        said = [replace(one, wishes=odds) for one, odds in zip(found, wishes, strict=True)]
        return heeded(said, vectors, taught, self.model.closest_of_others) if taught else said

    def predict(self, text: str) -> Prediction:
        """The prediction for one text."""
        return self.predict_many([text])[0]


def within(vectors: Floats, axes: Floats) -> Floats:
    """Vectors in the directions of `axes`, of length one."""
    seen = vectors @ axes
    return np.asarray(seen / np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), _SMALL), np.float32)


def nearest(closeness: Floats, starts: NDArray[np.int64]) -> Floats:
    """Mean closeness of the nearest examples of each label, shape (texts, labels)."""
    bounds = [*starts.tolist(), closeness.shape[1]]
    found = np.empty((len(closeness), len(starts)), np.float32)
    for column, (start, end) in enumerate(pairwise(bounds)):
        count = min(NEIGHBOURS, end - start)
        # In place of `mean`, which takes longer to call than to compute.
        found[:, column] = np.partition(closeness[:, start:end], -count, axis=1)[:, -count:].sum(axis=1) / count
    return found


def scope_signs(shares: Floats, near: Floats, labels: NDArray[np.str_]) -> Floats:
    """What tells ours from not ours: probability, closeness of the nearest examples, and their product."""
    inside = labels != OUT_OF_SCOPE
    best, close = shares[:, inside].max(axis=1), near[:, inside].max(axis=1)
    signs = [_logit(best), close, best * close]
    if not inside.all():
        signs += [_logit(shares[:, ~inside].max(axis=1)), near[:, ~inside].max(axis=1)]
    return np.stack(signs, axis=1)


def log_softmax(scores: Floats) -> Floats:
    """Logarithms of probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), np.float32)


def sigmoid(value: Floats) -> Floats:
    """Log-odds as probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.minimum(np.maximum(value, -30), 30))), np.float32)


def _logit(share: Floats) -> Floats:
    kept = np.minimum(np.maximum(share, _SMALL), 1 - _SMALL)
    return np.asarray(np.log(kept / (1 - kept)), np.float32)
