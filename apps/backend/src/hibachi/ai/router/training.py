"""Fitting the classifier. Deterministic; weights, calibration and threshold come from held-out folds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from hibachi.ai.router.arrays import Floats
from hibachi.ai.router.features import SIZE, grams
from hibachi.ai.router.model import Fitted, Model, scope_signs, sigmoid, within
from hibachi.ai.router.several import Message
from hibachi.ai.router.types import OUT_OF_SCOPE, Prediction
from hibachi.ai.router.wishes import Single, fit_heads, lot_of
from hibachi.platform.encoder import Encoder

_SEED = 7
_FOLDS = 5
_LEAST_UNSEEN = 50
_VECTOR_C, _LETTER_C = 10.0, 0.3
_DIRECTIONS = 96
FALSE_REJECTS = 0.02  # of our own held-out examples; leaves room below the bar of 3 % for unseen ones
_OUTSIDE = frozenset({"oos", OUT_OF_SCOPE})


class IntentClassifier:
    """Fits on any labelled texts; `oos` or `out_of_scope` are examples of what to reject, and may be missing."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._fitted: Fitted | None = None

    def fit(
        self,
        texts: Sequence[str],
        labels: Sequence[str],
        messages: Sequence[Message] = (),
        unseen: Sequence[bool] = (),
    ) -> "IntentClassifier":
        """Learn from examples; every label needs at least two.

        `messages` teach which wishes a whole message holds. `unseen` marks the examples the encoder was not tuned on:
        only these tell how sure to be.
        """
        vectors = self._encoder.encode(texts)
        model = fit_model(vectors, texts, labels, unseen)
        if messages:
            model = with_wishes(model, vectors, texts, labels, messages, self._encoder)
        self._fitted = Fitted(model, self._encoder)
        return self

    @property
    def fitted(self) -> Fitted:
        """The classifier without the machinery of fitting; raises when `fit` was not called."""
        if self._fitted is None:
            raise ValueError("call fit first")
        return self._fitted

    def predict(self, text: str) -> Prediction:
        """The label of one text with its certainty."""
        return self.fitted.predict(text)


@dataclass(frozen=True)
class _Data:
    """Examples ordered by label."""

    vectors: Floats
    texts: list[str]
    numbers: NDArray[np.int64]
    labels: NDArray[np.str_]

    def part(self, rows: NDArray[np.int64]) -> "_Data":
        return _Data(self.vectors[rows], [self.texts[row] for row in rows], self.numbers[rows], self.labels)


def fit_model(vectors: Floats, texts: Sequence[str], labels: Sequence[str], unseen: Sequence[bool] = ()) -> Model:
    """The model of these examples."""
    named = np.array([_named(label) for label in labels])
    names, numbers = np.unique(named, return_inverse=True)
    order = np.argsort(numbers, kind="stable")
    data = _Data(vectors, list(texts), numbers, names).part(order)
    told = np.array(unseen, bool)[order] if len(unseen) else np.zeros(len(order), bool)
    judged, views = _beside(data, told) if _enough(data, told) else (data, _held_out(data))
    model = replace(_heads(data), blend=_blend(views, judged.numbers))
    scope, threshold = _scope(model, views, judged)
    return replace(model, scope=scope, threshold=threshold)


def _named(label: str) -> str:
    return OUT_OF_SCOPE if label in _OUTSIDE else label


def with_wishes(
    model: Model,
    vectors: Floats,
    texts: Sequence[str],
    labels: Sequence[str],
    messages: Sequence[Message],
    encoder: Encoder,
) -> Model:
    """The model with the heads that tell which wishes are in a whole message."""
    singles = [Single(text, _named(label), row) for row, (text, label) in enumerate(zip(texts, labels, strict=True))]
    told = [one.text for one in messages]
    wanted = [(one.text, one.labels) for one in messages]
    lot = lot_of(singles, vectors, wanted, encoder.encode(told), model.labels.tolist())
    heads = fit_heads(lot, letter_rows(lot.texts, model.rarity))
    letters = heads.letters * model.rarity[:, None]
    return replace(model, wish_vectors=heads.vectors, wish_letters=letters, wish_bias=heads.bias)


def _heads(data: _Data) -> Model:
    """A model that is not weighed yet."""
    linear = LogisticRegression(C=_VECTOR_C, max_iter=200, tol=1e-3).fit(data.vectors, data.numbers)
    found, rarity = letters_of(data.texts)
    spelt = LinearSVC(C=_LETTER_C, random_state=_SEED).fit(found, data.numbers)
    axes = _axes(data.vectors)
    zero, none = np.zeros(1, np.float32), np.zeros((0, 0), np.float32)
    return Model(
        labels=data.labels,
        heads=_both_sides(linear.coef_).T,
        head_bias=_both_sides(linear.intercept_[:, None])[:, 0],
        letters=_both_sides(spelt.coef_).T * rarity[:, None],
        rarity=rarity,
        letter_bias=_both_sides(np.asarray(spelt.intercept_).reshape(-1, 1))[:, 0],
        axes=axes,
        examples=within(data.vectors, axes),
        starts=np.searchsorted(data.numbers, np.arange(len(data.labels))),
        blend=zero,
        scope=zero,
        threshold=zero,
        wish_vectors=none,
        wish_letters=none,
        wish_bias=none,
    )


def _axes(vectors: Floats) -> Floats:
    """The directions in which vectors differ most, shape (384, directions)."""
    _, directions = np.linalg.eigh(vectors.T.astype(np.float64) @ vectors)
    return np.asarray(directions[:, ::-1][:, :_DIRECTIONS], np.float32)


def _both_sides(weights: NDArray[np.float64]) -> Floats:
    """Two labels are fitted as one direction; give each its own."""
    return np.asarray(np.concatenate([-weights, weights]) if len(weights) == 1 else weights, np.float32)


def letters_of(texts: Sequence[str]) -> tuple[csr_matrix, Floats]:
    """Rows of length one over features weighed by their rarity, and the rarity of each."""
    seen = np.bincount(np.concatenate([grams(text) for text in texts]), minlength=SIZE)
    rarity = np.log((1 + len(texts)) / (1 + seen)).astype(np.float32) + 1
    return letter_rows(texts, rarity), rarity


def letter_rows(texts: Sequence[str], rarity: Floats) -> csr_matrix:
    """Rows of length one over features of a known rarity."""
    found = [grams(text) for text in texts]
    columns = np.concatenate(found)
    starts = np.concatenate([[0], np.cumsum([len(one) for one in found])])
    lengths = np.array([max(np.linalg.norm(rarity[one]), 1e-6) for one in found])
    values = rarity[columns] / np.repeat(lengths, np.diff(starts))
    return csr_matrix((values, columns, starts), shape=(len(texts), SIZE))


def _enough(data: _Data, unseen: NDArray[np.bool_]) -> bool:
    """Whether every label has examples the encoder has not seen."""
    return int(np.bincount(data.numbers[unseen], minlength=len(data.labels)).min()) >= _LEAST_UNSEEN


def _beside(data: _Data, unseen: NDArray[np.bool_]) -> tuple[_Data, Floats]:
    """The examples the encoder has not seen, and their three views by models fitted on the others."""
    judged = data.part(np.flatnonzero(unseen))
    return judged, _heads(data.part(np.flatnonzero(~unseen))).views(judged.vectors, judged.texts)


def _held_out(data: _Data) -> Floats:
    """The three views of every example, by models that have not seen it."""
    folds = min(_FOLDS if len(data.texts) < 6000 else 3, int(np.bincount(data.numbers).min()))
    views = np.zeros((3, len(data.texts), len(data.labels)), np.float32)
    splits = StratifiedKFold(max(folds, 2), shuffle=True, random_state=_SEED).split(data.vectors, data.numbers)
    for seen, unseen in splits:
        views[:, unseen] = _heads(data.part(seen)).views(data.vectors[unseen], [data.texts[row] for row in unseen])
    return views


def _blend(views: Floats, numbers: NDArray[np.int64]) -> Floats:
    """Weights of the views under which the held-out labels are most likely; this calibrates as well."""
    rows, views = np.arange(len(numbers)), views.astype(np.float64)  # the search takes tiny steps

    def surprise(weights: NDArray[np.float64]) -> float:
        scores = np.tensordot(weights, views, axes=1)
        return float((logsumexp(scores, axis=1) - scores[rows, numbers]).mean()) + 1e-4 * float(weights @ weights)

    found = minimize(surprise, np.array([0.7, 1.0, 2.0]), method="L-BFGS-B", bounds=[(0, 20)] * 3)
    return np.asarray(found.x, np.float32)


def _scope(model: Model, views: Floats, data: _Data) -> tuple[Floats, Floats]:
    """Weights of the signs of scope, and the threshold that wrongly rejects few of our own."""
    signs = scope_signs(model.probabilities(views), views[2], data.labels)
    ours = data.labels[data.numbers] != OUT_OF_SCOPE
    if ours.all():
        weights = np.array([*([0.0] * (signs.shape[1] - 1)), 8.0, -4.0], np.float32)
    else:
        fitted = LogisticRegression(C=10.0, class_weight="balanced").fit(signs, ours)
        weights = np.asarray([*fitted.coef_[0], fitted.intercept_[0]], np.float32)
    chances = sigmoid(signs @ weights[:-1] + weights[-1])
    return weights, np.array([np.quantile(chances[ours], FALSE_REJECTS)], np.float32)
