"""How the messages of an intents file are counted."""

import pytest

from hibachi.cli.eval.intents import Judged, calibration_error, metrics


def judged(wanted: str, got: str, also: str = "", confidence: float = 0.9) -> Judged:
    return Judged(frozenset(wanted.split()), frozenset(also.split()), tuple(got.split()), confidence)


def test_one_wish_counts_by_its_first_agent() -> None:
    counted = metrics([judged("menu", "menu"), judged("menu", "allergen", also="allergen"), judged("menu", "distance")])
    assert counted["top1"] == pytest.approx(2 / 3)


def test_an_agent_too_many_is_not_exact() -> None:
    assert metrics([judged("menu", "menu distance")])["exact"] == 0


def test_several_wishes_count_by_f1() -> None:
    assert metrics([judged("menu distance", "menu")])["multi_f1"] == pytest.approx(2 / 3)
    assert metrics([judged("menu distance", "distance menu")])["multi_f1"] == 1


def test_rejects_right_and_wrong() -> None:
    counted = metrics([judged("out_of_scope", "out_of_scope"), judged("menu", "out_of_scope"), judged("menu", "menu")])
    assert (counted["reject_recall"], counted["false_reject"]) == (1.0, 0.5)


def test_confidence_that_keeps_its_word_has_no_error() -> None:
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)
    assert calibration_error([(0.95, False)]) == pytest.approx(0.95)
