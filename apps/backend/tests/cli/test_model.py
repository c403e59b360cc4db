"""Fitting the router with what was taught, and the model card."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from hibachi.ai.router.lazy import ROUTER_FILE, built_classifier
from hibachi.ai.router.utterances import utterances
from hibachi.ai.teaching.types import TaughtLine
from hibachi.cli.eval.report import Case
from hibachi.cli.model import card
from hibachi.cli.model.fitting import NOTE_FILE, fitted_on, put_in_place
from hibachi.cli.model.gate import worse
from hibachi.cli.model.marks import examples_mark, fingerprint
from hibachi.cli.model.measuring import measured
from hibachi.cli.model.refit import refit
from hibachi.cli.places import DOCS
from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.platform.ids import new_id

ENCODER = FakeEncoder()
GOOD = {"top1": 0.9, "multi_f1": 0.8, "reject_recall": 0.7, "false_reject": 0.02, "calibration_error": 0.03}
SHIPPED = utterances()[::48]
FRUMIOUS = ["zorbly wants the frumious plan", "the frumious plan for zorbly", "frumious zorbly"]
CASES = [Case(text, {"text": text, "agents": ["human"]}) for text in FRUMIOUS]
CASES += [Case("menu", {"text": "do you serve salmon", "agents": ["menu"]})]


def taught(texts: Sequence[str], label: str) -> list[TaughtLine]:
    return [TaughtLine(new_id(), text, label) for text in texts]


class TestGate:
    def test_nothing_lost(self) -> None:
        assert worse(GOOD, {**GOOD, "top1": 0.95, "calibration_error": 0.2}, 0.005) == []

    def test_a_loss_within_the_tolerance(self) -> None:
        assert worse(GOOD, {**GOOD, "top1": 0.896}, 0.005) == []

    @pytest.mark.parametrize(("name", "value"), [("top1", 0.89), ("reject_recall", 0.6), ("false_reject", 0.03)])
    def test_a_loss_is_named(self, name: str, value: float) -> None:
        assert [fault.split()[0] for fault in worse(GOOD, {**GOOD, name: value}, 0.005)] == [name]


class TestRefit:
    def test_what_was_taught_is_read_as_taught(self, tmp_path: Path) -> None:
        put_in_place(fitted_on(ENCODER, shipped=SHIPPED), tmp_path, taught=0)
        lines = taught(FRUMIOUS, "human")
        done = refit(ENCODER, tmp_path, CASES, lines, 0.005, SHIPPED)
        assert (done.faults, done.before.taught, done.after.taught) == ([], 0.0, 1.0)
        note = json.loads((tmp_path / NOTE_FILE).read_text())
        assert (note["taught"], note["fingerprint"], note["examples"]) == (3, done.mark, examples_mark())
        assert measured(built_classifier(tmp_path, ENCODER), CASES, lines).taught == 1.0

    def test_the_router_in_use_stays_when_the_new_one_is_worse(self, tmp_path: Path) -> None:
        put_in_place(fitted_on(ENCODER, taught(FRUMIOUS, "human"), SHIPPED), tmp_path, taught=3)
        before = fingerprint(tmp_path / ROUTER_FILE)
        done = refit(ENCODER, tmp_path, CASES, taught(FRUMIOUS, "smalltalk"), 0.005, SHIPPED)
        assert "top1" in [fault.split()[0] for fault in done.faults]
        assert done.mark is None
        assert fingerprint(tmp_path / ROUTER_FILE) == before

    def test_words_taught_otherwise_than_shipped_count_as_taught(self) -> None:
        line = next(one.text for one in SHIPPED if one.label == "menu")
        fitted = fitted_on(ENCODER, taught([line], "allergen"), SHIPPED)
        assert len(fitted.model.examples) == len(SHIPPED)


class TestCard:
    def test_is_fresh(self) -> None:
        page = (DOCS / card.PAGE).read_text(encoding="utf-8")
        assert page == card.pages()[card.PAGE], "run `make docs` and commit the result"

    def test_counts_every_label_of_the_model(self) -> None:
        page = card.pages()[card.PAGE]
        for label in {one.label for one in utterances()}:
            number = sum(one.label == label for one in utterances())
            assert f"| {label} | {number} |" in page

    def test_says_when_the_examples_are_no_longer_those_that_were_measured(self) -> None:
        kept = json.loads(card.CARD_FILE.read_text(encoding="utf-8"))
        assert "have changed since" in card.rendered({**kept, "examples": "another"})
        assert "have changed since" not in card.rendered({**kept, "examples": examples_mark()})

    def test_confusion_counts_first_choices_of_single_wishes(self) -> None:
        judged = measured(None, CASES).judged
        assert sum(sum(row.values()) for row in card.confusion(judged).values()) == len(CASES)
