"""Fitting the heads that tell which wishes are in a whole message, one yes or no for each label.

They learn from single wishes, from whole messages, and from wishes joined as people join them. The vector of a joined
message is the mean of its parts' by length: sentence vectors are means over words, and encoding costs a hundred times
more.
"""

import random
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from hibachi.ai.router.arrays import Floats
from hibachi.ai.router.types import OUT_OF_SCOPE

_SEED = 5
_JOINED, _THREE = 0.5, 0.2  # joined messages per single wish; the share of those with three
_JOINTS = (". ", " and ", ", also ", " oh and ", " plus ", " ", ", ", "? ", " and also ", "; ")
_AS_WRITTEN = 6.0  # a message somebody wrote teaches more than one we joined
_RIDGE, _LETTER_C = 0.3, 0.3
# Of the two views; chosen on the messages of one author with heads fitted on the other's.
_VECTOR_WEIGHT, _LETTER_WEIGHT = 2.7, 3.9
_NO_WISHES = frozenset({OUT_OF_SCOPE, "smalltalk"})


class Single(NamedTuple):
    """One wish: its words, its label, the row of its vector."""

    text: str
    label: str
    row: int


class Heads(NamedTuple):
    """`vectors` (384, labels), `letters` (features, labels) without rarity, `bias` (labels)."""

    vectors: Floats
    letters: Floats
    bias: Floats


class Lot(NamedTuple):
    """Texts with their vectors, the labels wanted as ones and zeros, and how much each counts."""

    texts: list[str]
    vectors: Floats
    wanted: NDArray[np.int64]
    weights: Floats

    def with_(self, other: "Lot") -> "Lot":
        """Both together."""
        return Lot(
            self.texts + other.texts,
            np.concatenate([self.vectors, other.vectors]),
            np.concatenate([self.wanted, other.wanted]),
            np.concatenate([self.weights, other.weights]),
        )


def lot_of(
    singles: Sequence[Single],
    vectors: Floats,
    messages: Sequence[tuple[str, frozenset[str]]],
    of_messages: Floats,
    names: Sequence[str],
) -> Lot:
    """What the heads are fitted on."""
    alone = _lot([(one.text, frozenset({one.label})) for one in singles], vectors, names, 1.0)
    joined = _joined(singles)
    mixed = np.stack([_mean(parts, vectors) for parts, _ in joined])
    together = _lot([(text, frozenset(one.label for one in parts)) for parts, text in joined], mixed, names, 1.0)
    return alone.with_(together).with_(_lot(messages, of_messages, names, _AS_WRITTEN))


def fit_heads(lot: Lot, letters: csr_matrix) -> Heads:
    """Ridge regression over vectors, support vectors over letters; `letters` are the rows of the lot's texts."""
    by_vector = _ridge(lot)
    columns = [_by_letters(letters, lot.wanted[:, label], lot.weights) for label in range(lot.wanted.shape[1])]
    spelt = np.stack([weights for weights, _ in columns], axis=1)
    bias = _VECTOR_WEIGHT * by_vector[-1] + _LETTER_WEIGHT * np.array([start for _, start in columns])
    return Heads(
        np.asarray(_VECTOR_WEIGHT * by_vector[:-1], np.float32),
        np.asarray(_LETTER_WEIGHT * spelt, np.float32),
        np.asarray(bias, np.float32),
    )


def _lot(rows: Iterable[tuple[str, frozenset[str]]], vectors: Floats, names: Sequence[str], weight: float) -> Lot:
    rows = list(rows)
    wanted = np.array([[name in labels for name in names] for _, labels in rows], np.int64)
    return Lot([text for text, _ in rows], vectors, wanted, np.full(len(rows), weight, np.float32))


def _joined(singles: Sequence[Single]) -> list[tuple[list[Single], str]]:
    """Two or three wishes of different labels, with the joint between them."""
    pick = random.Random(_SEED)  # noqa: S311  (examples, no secret)
    wishes = [one for one in singles if one.label not in _NO_WISHES]
    found: list[tuple[list[Single], str]] = []
    if len({one.label for one in wishes}) < 2:
        raise ValueError("wishes can be joined only of two labels or more")
    while len(found) < _JOINED * len(singles):
        parts = pick.sample(wishes, 3 if pick.random() < _THREE else 2)
        if len({one.label for one in parts}) < len(parts):
            continue
        text = parts[0].text
        for one in parts[1:]:
            text = text.rstrip(".?!") + pick.choice(_JOINTS) + one.text
        found.append((parts, text))
    return found


def _mean(parts: Sequence[Single], vectors: Floats) -> Floats:
    total = np.sum([len(one.text) * vectors[one.row] for one in parts], axis=0)
    return np.asarray(total / np.linalg.norm(total), np.float32)


def _ridge(lot: Lot) -> NDArray[np.float64]:
    """Least squares to plus and minus one, shape (385, labels), the last row the bias."""
    rows = np.hstack([lot.vectors, np.ones((len(lot.vectors), 1))]).astype(np.float64)
    weighed = rows * lot.weights[:, None]
    found = np.linalg.solve(weighed.T @ rows + _RIDGE * np.eye(rows.shape[1]), weighed.T @ (2.0 * lot.wanted - 1.0))
    return np.asarray(found, np.float64)


def _by_letters(letters: csr_matrix, wanted: NDArray[np.int64], weights: Floats) -> tuple[NDArray[np.float64], float]:
    fitted = LinearSVC(C=_LETTER_C, tol=1e-2, random_state=_SEED).fit(letters, wanted, sample_weight=weights)
    return fitted.coef_[0], float(fitted.intercept_[0])
