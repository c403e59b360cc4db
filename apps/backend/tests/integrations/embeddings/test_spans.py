"""The reader of spans that set-up builds beside the encoder."""

from pathlib import Path

import numpy as np
import pytest

from hibachi.ai.understanding.heads.counts import Heads, Role
from hibachi.ai.understanding.heads.tuned import COUNTS, known
from hibachi.integrations.embeddings.adapter import classes_of
from hibachi.integrations.embeddings.choice import SPANS_ENDING, SPANS_NOTE, model_folder, reads_spans
from hibachi.integrations.embeddings.export import export, export_spans, shipped_weights
from hibachi.integrations.embeddings.gateway import OnnxEncoder
from hibachi.platform.config.groups import EmbeddingsSettings

TEXT = "we are 12 adults and 6 kids, two of them only 4"
SPANS = [(7, 9), (21, 22)]


@pytest.fixture(scope="module")
def built() -> OnnxEncoder:
    """What set-up built."""
    assert reads_spans(EmbeddingsSettings()), "run: python3 scripts/bootstrap.py model"
    return OnnxEncoder(model_folder(EmbeddingsSettings()))


def test_a_span_gets_a_score_for_every_role(built: OnnxEncoder) -> None:
    scores = built.scores(known(None), TEXT, SPANS)
    assert scores.shape == (2, len(Role))
    assert [list(Role)[best] for best in scores.argmax(axis=1)] == [Role.ADULTS, Role.CHILDREN]


def test_the_context_is_read_with_the_text(built: OnnxEncoder) -> None:
    first, later = (built.scores(known(before), "make it 14", [(8, 10)]).argmax() for before in (None, Heads(10, 4, 0)))
    assert list(Role)[first] is Role.ADULTS
    assert list(Role)[later] in (Role.TOTAL, Role.ADULTS)


def test_no_span_gives_no_row(built: OnnxEncoder) -> None:
    assert built.scores(known(None), TEXT, []).shape == (0, len(Role))


def test_a_span_behind_the_last_token_that_is_read_gets_a_score_too(built: OnnxEncoder) -> None:
    text = "word " * 400 + "12"
    assert np.isfinite(built.scores(known(None), text, [(2000, 2002)])).all()


def test_its_classes_are_the_roles_in_their_order() -> None:
    assert classes_of(COUNTS) == list(Role)


def test_small_integers_decide_like_floats(built: OnnxEncoder, tmp_path: Path) -> None:
    export(shipped_weights(), tmp_path, quantise=False)
    (tmp_path / f"0123456789ab{SPANS_ENDING}").write_bytes(b"of an earlier reader")
    export_spans(shipped_weights(), tmp_path, COUNTS, quantise=False)
    exact = OnnxEncoder(tmp_path)
    for before in (None, Heads(12, 6, 0)):
        a, b = (one.scores(known(before), TEXT, SPANS) for one in (built, exact))
        assert (a.argmax(axis=1) == b.argmax(axis=1)).all()
        assert np.corrcoef(a.ravel(), b.ravel())[0, 1] > 0.98
    assert len(list(tmp_path.glob(f"*{SPANS_ENDING}"))) == 1


def test_without_its_files_the_fix_is_named(tmp_path: Path) -> None:
    export(shipped_weights(), tmp_path)
    assert not (tmp_path / SPANS_NOTE).exists()
    with pytest.raises(FileNotFoundError, match="make setup"):
        OnnxEncoder(tmp_path).scores("", TEXT, SPANS)
