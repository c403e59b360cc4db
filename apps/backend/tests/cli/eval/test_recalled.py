"""Reading sets of memory and retrieval, and counting what was found."""

import json
from pathlib import Path

import pytest
import typer

from hibachi.cli.eval.memory import read_talks
from hibachi.cli.eval.retrieval import ndcg, read_set, recall

EVALS = Path(__file__).parents[3] / "evals"


class TestMemory:
    def test_our_own_set_is_whole(self) -> None:
        talks = read_talks(EVALS / "memory" / "own")
        assert len(talks) >= 6
        assert sum(len(talk.questions) for talk in talks) >= 60
        for talk in talks:
            turns = [turn.id for session in talk.sessions for turn in session.turns]
            assert len(turns) == len(set(turns))
            assert 3 <= len(talk.sessions) <= 6
            assert all(set(question.evidence) <= set(turns) for question in talk.questions)

    def test_numbers_as_ids_are_read(self, tmp_path: Path) -> None:
        file = tmp_path / "talks.json"
        sessions = [{"date": "2026-01-01", "turns": [{"id": 1, "speaker": "A", "text": "hi"}]}]
        file.write_text(json.dumps([{"sessions": sessions, "questions": [{"question": "q", "evidence": [1]}]}]))
        assert read_talks(file)[0].questions[0].evidence == ["1"]

    def test_another_format_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "talks.json"
        file.write_text('[{"turns": []}]')
        with pytest.raises(typer.BadParameter):
            read_talks(file)


class TestRetrieval:
    def test_our_own_set_is_whole(self) -> None:
        given = read_set(EVALS / "retrieval" / "trade")
        assert len(given.corpus) >= 120
        assert len(given.queries) >= 60
        assert all(set(given.judged[one]) <= set(given.corpus) for one in given.queries)

    def test_the_gain_is_that_of_trec(self) -> None:
        judged = {"a": 2, "b": 1}
        assert ndcg(["a", "b"], judged) == 1
        assert ndcg(["b", "a"], judged) == pytest.approx(0.8597, abs=1e-4)
        assert ndcg(["x"], judged) == 0
        assert recall(["x", "b"], judged) == 0.5
