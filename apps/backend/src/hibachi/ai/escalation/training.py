"""Fitting the judge on our examples, and on utterances that no person is needed for. Deterministic."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from hibachi.ai.escalation.model import Head
from hibachi.ai.router.training import letters_of
from hibachi.ai.understanding.text import plain
from hibachi.platform.encoder import Encoder

_C = 20.0
_STEPS, _SETTLED = 500, 1e-5  # stopped earlier, twenty more examples moved the false alarms by two to four points


def fit_head(encoder: Encoder, texts: Sequence[str], reasons: Sequence[str]) -> Head:
    """The head of these examples; rare reasons weigh as much as common ones."""
    read = [plain(text) for text in texts]
    found, rarity = letters_of(read)
    vectors = encoder.encode(read)
    fitted = LogisticRegression(C=_C, max_iter=_STEPS, tol=_SETTLED, class_weight="balanced").fit(
        hstack([csr_matrix(vectors), found]).tocsr(), np.array(reasons)
    )
    weights = np.asarray(fitted.coef_.T, np.float32)
    return Head(
        reasons=fitted.classes_.astype(np.str_),
        vectors=weights[: vectors.shape[1]],
        letters=weights[vectors.shape[1] :] * rarity[:, None],
        rarity=rarity,
        bias=np.asarray(fitted.intercept_, np.float32),
    )
