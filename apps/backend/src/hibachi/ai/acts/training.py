"""Fitting who tells what a message does. Deterministic."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from hibachi.ai.acts.examples import Example
from hibachi.ai.acts.model import Head
from hibachi.ai.router.training import letters_of
from hibachi.ai.understanding.text import plain
from hibachi.platform.encoder import Encoder

_C, _STEPS = 20.0, 300


def fit_acts(encoder: Encoder, examples: Sequence[Example]) -> Head:
    """The heads of these examples, one for each act that any of them does."""
    texts = [plain(one.text) for one in examples]
    letters, rarity = letters_of(texts)
    vectors = encoder.encode(texts)
    rows = hstack([csr_matrix(vectors), letters]).tocsr()
    acts = sorted({act for one in examples for act in one.acts})
    fitted = [
        LogisticRegression(C=_C, max_iter=_STEPS).fit(rows, np.array([act in one.acts for one in examples]))
        for act in acts
    ]
    weights = np.vstack([one.coef_[0] for one in fitted]).T.astype(np.float32)
    return Head(
        acts=np.array(acts),
        vectors=weights[: vectors.shape[1]],
        letters=weights[vectors.shape[1] :] * rarity[:, None],
        rarity=rarity,
        bias=np.array([one.intercept_[0] for one in fitted], np.float32),
    )
