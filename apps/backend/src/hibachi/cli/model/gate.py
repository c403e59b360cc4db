"""Whether a newly fitted router may replace the one in use."""

from collections.abc import Mapping

HIGHER_IS_BETTER = ("top1", "multi_f1", "reject_recall")
LOWER_IS_BETTER = ("false_reject",)


def worse(before: Mapping[str, float], after: Mapping[str, float], tolerance: float) -> list[str]:
    """The metrics that got worse by more than `tolerance`, in words; empty when the new one may go in."""
    lost = [(name, before[name] - after[name]) for name in HIGHER_IS_BETTER]
    lost += [(name, after[name] - before[name]) for name in LOWER_IS_BETTER]
    return [f"{name} {before[name]:.4f} -> {after[name]:.4f}" for name, loss in lost if loss > tolerance]
