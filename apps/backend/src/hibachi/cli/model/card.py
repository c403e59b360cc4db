"""The model card: what the router is made of, and what it measured, written from figures alone.

`hibachi model card` measures into `evals/model_card.json`; `make docs` renders it with the counts of the utterances as
they are, and says so when these have changed since.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hibachi.ai.router.training import FALSE_REJECTS
from hibachi.ai.router.utterances import utterances
from hibachi.cli.eval.intents import Judged
from hibachi.cli.eval.report import read_cases
from hibachi.cli.model.fitting import fitted_on
from hibachi.cli.model.marks import examples_mark
from hibachi.cli.model.measuring import Measured, measured
from hibachi.cli.places import DOCS, EVALS
from hibachi.platform import clock
from hibachi.platform.encoder import Encoder

CARD_FILE = EVALS / "model_card.json"
PAGE = "model-card.md"
_DEV, _TEST = "intents_dev", "intents"
_METRICS = ("top1", "exact", "multi_f1", "reject_recall", "false_reject", "calibration_error")
_WEAK = 0.85
Card = Mapping[str, Any]


def measure_card(encoder: Encoder) -> None:
    """Fit on the shipped utterances, measure on the dev and the test set, keep the figures."""
    fitted = fitted_on(encoder)
    found = {name: measured(fitted, list(read_cases(EVALS / f"{name}.jsonl"))) for name in (_DEV, _TEST)}
    card = {
        "measured_on": clock.now().date().isoformat(),
        "examples": examples_mark(),
        "sets": {name: {"cases": one.cases, **_rounded(one)} for name, one in found.items()},
        "confusion": confusion(found[_DEV].judged),
    }
    CARD_FILE.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def confusion(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    """Of messages with a single wish: label wanted, then label chosen first, with how often."""
    table: dict[str, Counter[str]] = {}
    for one in judged:
        if len(one.wanted) == 1:
            (wanted,) = one.wanted
            table.setdefault(wanted, Counter())[one.got[0]] += 1
    return {wanted: dict(sorted(got.items())) for wanted, got in sorted(table.items())}


def pages() -> dict[str, str]:
    """The card by file name."""
    return {PAGE: rendered(json.loads(CARD_FILE.read_text(encoding="utf-8")))}


def written() -> Path:
    """Write the page."""
    file = DOCS / PAGE
    file.write_text(pages()[PAGE], encoding="utf-8")
    return file


def rendered(card: Card) -> str:
    """The page of these figures."""
    parts = (_head(card), _data(), _training(), _figures(card), _confused(card), _weaknesses(card))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(card: Card) -> list[str]:
    lines = [
        "# Model card: the router",
        "",
        "Reads which parts of the assistant a clause of a message is for, or that it is for none; used together with",
        "cues ([0014](decisions/0014-classifier-and-cues.md)). Figures by `hibachi model card`, the page by",
        "`make docs`; a test fails when it is stale.",
        "",
        f"Measured on {card['measured_on']} with the shipped examples `{card['examples']}`.",
    ]
    if card["examples"] != examples_mark():
        lines += [
            "",
            f"**The examples have changed since, to `{examples_mark()}`: the figures below are of the earlier ones.**",
        ]
    return lines


def _data() -> list[str]:
    labels = Counter(one.label for one in utterances())
    styles = {label: len({one.style for one in utterances() if one.label == label}) for label in labels}
    rows = [(label, number, styles[label]) for label, number in sorted(labels.items())]
    return [
        "## Data",
        "",
        f"{len(utterances())} utterances in {len(labels)} labels, written by hand in English for this trade; no",
        "message of a customer is among them. What a business teaches in the panel comes on top at that installation",
        "only, masked.",
        "",
        *_table(("label", "utterances", "manners of speaking"), rows),
    ]


def _training() -> list[str]:
    return [
        "## Training",
        "",
        "Three views of a clause: logistic regression over the sentence vector (all-MiniLM-L6-v2, int8), a linear",
        "support vector machine over hashed groups of letters and words, and the nearest examples of each label. Their",
        "weights, the calibration and the threshold of rejection come from held-out folds, the threshold so that",
        f"{FALSE_REJECTS:.0%} of our own held-out examples are rejected wrongly. Fitting twice gives the same.",
        "`hibachi model fit` takes up what was taught; the router in use stays when the new one reads the dev set",
        "worse.",
    ]


def _figures(card: Card) -> list[str]:
    names = {_DEV: "dev: may be tuned to", _TEST: "test: nobody tunes to it"}
    rows = [
        (names[name], one["cases"], *(f"{one[metric]:.3f}" for metric in _METRICS))
        for name, one in card["sets"].items()
    ]
    return [
        "## Figures",
        "",
        "Of the assistant's whole reading, cues included, on messages with their context (`hibachi eval intents`):",
        "",
        *_table(("set", "messages", *(metric.replace("_", " ") for metric in _METRICS)), rows),
        "",
        "`top1`: of single wishes the first label chosen is right. `multi f1`: labels found of messages with several.",
        "`reject recall`: what is for nobody is told so. `false reject`: what is for us is not.",
    ]


def _confused(card: Card) -> list[str]:
    table: Mapping[str, Mapping[str, int]] = card["confusion"]
    labels = sorted({*table, *(got for row in table.values() for got in row)})
    short = [label.replace("_", " ") for label in labels]
    rows = [(wanted.replace("_", " "), *(row.get(got, "") for got in labels)) for wanted, row in table.items()]
    return ["## Confusion on the dev set", "", "Rows: wanted; columns: chosen first.", "", *_table(("", *short), rows)]


def _weaknesses(card: Card) -> list[str]:
    table: Mapping[str, Mapping[str, int]] = card["confusion"]
    shares = {wanted: row.get(wanted, 0) / sum(row.values()) for wanted, row in table.items()}
    weak = sorted((share, label) for label, share in shares.items() if share < _WEAK)
    lines = ["## Known weaknesses", ""]
    for share, label in weak:
        lines.append(f"- `{label}`: {share:.2f} of its dev messages found{_taken_for(table[label], label)}.")
    return [
        *lines,
        "- English only: it was neither fitted nor measured on other languages.",
        "- It sees one clause at a time. What a bare answer means comes from the dialogue, not from here.",
        "- Emergencies and severe allergies are not its business: rules of their own decide before it is asked.",
    ]


def _taken_for(row: Mapping[str, int], label: str) -> str:
    others = {got: number for got, number in row.items() if got != label}
    if not others:
        return ""
    most = max(others, key=lambda got: others[got])
    return f", most often taken for `{most}` ({others[most]} of {sum(row.values())})"


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


def _rounded(one: Measured) -> dict[str, float]:
    return {name: round(one.metrics[name], 4) for name in _METRICS}
