"""Fitting who tells what a message is about. Deterministic."""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from hibachi.ai.matters.examples import Example
from hibachi.ai.matters.model import Head
from hibachi.ai.understanding.text import plain
from hibachi.platform.encoder import Encoder

_C, _STEPS, _SETTLED = 20.0, 80, 1e-3


def fit_matters(encoder: Encoder, examples: Sequence[Example]) -> Head:
    """The head of these examples."""
    names = np.array([f"{one.kind}:{one.name}" for one in examples])
    vectors = encoder.encode([plain(one.text) for one in examples])
    fitted = LogisticRegression(C=_C, max_iter=_STEPS, tol=_SETTLED).fit(vectors, names)
    return Head(
        names=fitted.classes_.astype(np.str_),
        vectors=np.asarray(fitted.coef_.T, np.float32),
        bias=np.asarray(fitted.intercept_, np.float32),
    )
