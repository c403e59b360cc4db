"""Fitting the tagger on messages whose numbers and persons are marked. Deterministic."""

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hibachi.ai.understanding.heads.candidates import find_candidates
from hibachi.ai.understanding.heads.counts import Role
from hibachi.ai.understanding.heads.features import features
from hibachi.ai.understanding.heads.messages import Marked
from hibachi.ai.understanding.heads.model import Tagger

_C, _STEPS, _SELDOM = 1.0, 300, 2


def fit_tagger(messages: Sequence[Marked], strength: float = _C) -> Tagger:
    """The tagger of plain texts, the counts known before each, and the role of every candidate in it."""
    rows: list[dict[str, float]] = []
    roles: list[str] = []
    for text, before, marks in messages:
        for names, role in zip(features(text, find_candidates(text), before), marks, strict=True):
            rows.append(dict.fromkeys(names, 1.0))
            roles.append(role.value)
    vectorizer = DictVectorizer()
    found = vectorizer.fit_transform(rows)
    often = np.asarray((found != 0).sum(axis=0)).ravel() >= _SELDOM
    kept = np.array(vectorizer.get_feature_names_out())[often]
    fitted = LogisticRegression(C=strength, max_iter=_STEPS).fit(found[:, often], np.array(roles))
    return Tagger(
        [Role(code) for code in fitted.classes_],
        kept.tolist(),
        np.asarray(fitted.coef_.T, np.float32),
        np.asarray(fitted.intercept_, np.float32),
    )
