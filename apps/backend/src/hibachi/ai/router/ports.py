"""The classifier in use, chosen by the composition root."""

from hibachi.ai.router.types import Classifier

_wired: dict[str, Classifier] = {}


def wire_classifier(chosen: Classifier | None) -> None:
    """Choose who reads intents; None leaves it to the cues. For the composition root and tests."""
    _wired.clear()
    if chosen is not None:
        _wired["classifier"] = chosen


def classifier() -> Classifier | None:
    """The classifier chosen; None when set-up has built none."""
    return _wired.get("classifier")
