"""Fitting again with what was taught, kept only when it is not worse."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hibachi.ai.router.lazy import built_classifier
from hibachi.ai.router.utterances import Utterance
from hibachi.ai.teaching.types import TaughtLine
from hibachi.cli.eval.report import Case
from hibachi.cli.model.fitting import fitted_on, put_in_place
from hibachi.cli.model.gate import worse
from hibachi.cli.model.measuring import Measured, measured
from hibachi.platform.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Outcome:
    """The router in use and the new one on the same messages. `mark` names the new one once it is in place, else
    `faults` say why it is not."""

    before: Measured
    after: Measured
    faults: Sequence[str]
    mark: str | None


def refit(
    encoder: Encoder,
    folder: Path,
    cases: Sequence[Case],
    lines: Sequence[TaughtLine],
    tolerance: float,
    shipped: Sequence[Utterance] | None = None,
) -> Outcome:
    """Fit on shipped and taught utterances, measure beside the one in use, replace it unless that is worse."""
    fitted = fitted_on(encoder, lines, shipped)
    before = measured(built_classifier(folder, encoder), cases, lines)
    after = measured(fitted, cases, lines)
    faults = worse(before.metrics, after.metrics, tolerance)
    mark = None if faults else put_in_place(fitted, folder, len(lines), dict(after.metrics))
    return Outcome(before, after, faults, mark)
