"""What the classifier says about a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # importing numpy costs every process more than this file does
    import numpy as np
    from numpy.typing import NDArray

OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True, slots=True)
class Prediction:
    """`confidence` is calibrated: of predictions made with 0.8, eight in ten are right. `margin` is its lead over the
    runner-up. `in_scope` is the reject option: false when the text is most likely for nobody here. `scope`
    is the chance that it is for somebody, `shares` are the probabilities of all labels. `wishes` are log-odds that
    a wish for a label is among those of the text, each on its own; empty when nobody fitted them. `taught` tells that
    the label is that of words the team taught."""

    label: str
    confidence: float
    margin: float
    runner_up: str
    in_scope: bool
    scope: float = 1.0
    shares: Mapping[str, float] = field(default_factory=dict)
    wishes: Mapping[str, float] = field(default_factory=dict)
    taught: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """What a team taught since the model was fitted, and before: one vector of length one for each label."""

    vectors: NDArray[np.float32]
    labels: tuple[str, ...]


class Classifier(Protocol):
    """Anything that predicts; the house's model or a stand-in."""

    def predict_many(self, texts: Sequence[str], taught: Taught | None = None) -> list[Prediction]:
        """One prediction per text; words like those taught get the label they were taught."""
        ...
