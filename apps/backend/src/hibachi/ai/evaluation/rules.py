"""The bars of the product."""

from collections.abc import Mapping
from types import MappingProxyType

from hibachi.ai.evaluation.types import Bar

BARS: Mapping[str, Mapping[str, Bar]] = MappingProxyType(
    {
        "intents": {
            "top1": Bar(0.97),
            "multi_f1": Bar(0.90),
            "reject_recall": Bar(0.95),
            "false_reject": Bar(0.03, at_least=False),
            "calibration_error": Bar(0.03, at_least=False),
        },
        "escalation": {"recall": Bar(1.0), "false_rate": Bar(0.05, at_least=False)},
        "dialogues": {"pass": Bar(0.95)},
        "grounding": {"grounded": Bar(1.0)},
    }
)


def bar_of(evaluation: str, metric: str) -> Bar | None:
    """The bar of a metric; None where the product has none."""
    return BARS.get(evaluation, {}).get(metric)
