"""The generic classifier on foreign data, beside plain logistic regression on the same vectors."""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from hibachi.ai.router.training import IntentClassifier
from hibachi.ai.router.types import OUT_OF_SCOPE
from hibachi.cli.eval.report import Case, Finding, Report
from hibachi.integrations.embeddings.choice import model_folder
from hibachi.integrations.embeddings.gateway import OnnxEncoder
from hibachi.platform.config.groups import EmbeddingsSettings

_OUTSIDE = frozenset({"oos", OUT_OF_SCOPE})


def foreign_report(cases: Sequence[Case], train: Sequence[Case]) -> Report:
    """Fit on `train`, judge `cases`. Metrics: top1 (of what is in scope), reject_recall, false_reject, linear_top1."""
    encoder = OnnxEncoder(model_folder(EmbeddingsSettings()))
    texts, labels = [_text(case) for case in train], [_label(case) for case in train]
    fitted = IntentClassifier(encoder).fit(texts, labels).fitted
    asked, wanted = [_text(case) for case in cases], [_label(case) for case in cases]
    said = fitted.predict_many(asked)
    linear = LogisticRegression(C=10.0, max_iter=200).fit(encoder.encode(texts), labels)
    plain = linear.predict(encoder.encode(asked)).tolist()
    findings = [
        Finding(case.id, (one.label if one.in_scope else OUT_OF_SCOPE) == want, want, one.label)
        for case, one, want in zip(cases, said, wanted, strict=True)
    ]
    ours = np.array([label != OUT_OF_SCOPE for label in wanted])
    kept = np.array([one.in_scope for one in said])
    right = np.array([one.label == want for one, want in zip(said, wanted, strict=True)])
    also = np.array([label == want for label, want in zip(plain, wanted, strict=True)])
    metrics = {"top1": _mean(right[ours]), "linear_top1": _mean(also[ours]), "false_reject": _mean(~kept[ours])}
    if not ours.all():
        scopes = [one.scope for one in said]
        metrics |= {"reject_recall": _mean(~kept[~ours]), "reject_auroc": float(roc_auc_score(ours, scopes))}
    return Report("intents", findings, metrics)


def _text(case: Case) -> str:
    return str(case.data.get("text", ""))


def _label(case: Case) -> str:
    agents = case.data.get("agents")
    label = str(agents[0]) if isinstance(agents, list) and agents else str(case.data.get("label", ""))
    return OUT_OF_SCOPE if label in _OUTSIDE else label


def _mean(values: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> float:
    return float(values.mean()) if values.size else 0.0
