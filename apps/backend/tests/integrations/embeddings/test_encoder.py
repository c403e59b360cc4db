"""The exported encoder says what sentence-transformers says.

`golden.json` was written once by `SentenceTransformer.encode(texts, normalize_embeddings=True)` (6.2.0, torch 2.13.0).
"""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from hibachi.ai.router.utterances import utterances
from hibachi.ai.understanding.text import plain
from hibachi.integrations.embeddings.adapter import adapted, tuned_on
from hibachi.integrations.embeddings.choice import ENCODER_FILE, NOTE_FILE, WEIGHTS_ENDING, chosen_encoder, model_folder
from hibachi.integrations.embeddings.export import export, shipped_weights
from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.integrations.embeddings.gateway import OnnxEncoder
from hibachi.integrations.embeddings.graph import UnsupportedModel
from hibachi.platform.config.groups import EmbeddingsSettings
from hibachi.platform.encoder import Encoder, EncoderMissing, encoder, wire_encoder

GOLDEN = json.loads(Path(__file__).with_name("golden.json").read_text())
TEXTS = [case["text"] for case in GOLDEN]
VECTORS = np.array([case["vector"] for case in GOLDEN])


@pytest.fixture(scope="module")
def built() -> OnnxEncoder:
    """The encoder that set-up built."""
    folder = model_folder(EmbeddingsSettings())
    assert (folder / NOTE_FILE).exists(), "run: python3 scripts/bootstrap.py model"
    return OnnxEncoder(folder)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped weights' small files beside their big one, to be changed by tests."""
    copy = tmp_path_factory.mktemp("weights")
    for file in ("config.json", "sentence_bert_config.json", "tokenizer.json", "1_Pooling/config.json"):
        (copy / file).parent.mkdir(exist_ok=True)
        shutil.copy(shipped_weights() / file, copy / file)
    (copy / "model.safetensors").symlink_to(shipped_weights() / "model.safetensors")
    return copy


@pytest.fixture(scope="module")
def exported(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Those weights as int8, in a folder that held another model before."""
    folder = tmp_path_factory.mktemp("exported")
    (folder / f"0123456789ab{WEIGHTS_ENDING}").write_bytes(b"of an earlier model")
    export(weights, folder)
    return folder


class TestParity:
    def test_small_integers_lose_little(self, exported: Path) -> None:
        assert (OnnxEncoder(exported).encode(TEXTS) * VECTORS).sum(axis=1).min() >= 0.975

    def test_floats_lose_nothing(self, weights: Path, tmp_path: Path) -> None:
        export(weights, tmp_path, quantise=False)
        assert (OnnxEncoder(tmp_path).encode(TEXTS) * VECTORS).sum(axis=1).min() >= 0.9999


class TestAdapter:
    def test_tuning_changes_vectors_a_little(self, built: OnnxEncoder) -> None:
        likeness = (built.encode(TEXTS) * VECTORS).sum(axis=1)
        assert 0.9 < likeness.min() < 0.98

    def test_it_adds_the_product_of_its_thin_matrices(self, tmp_path: Path) -> None:
        up, down = np.array([[1.0], [2.0]], np.float16), np.array([[3.0, 4.0, 5.0]], np.float16)
        save_file({"w.up": up, "w.down": down}, tmp_path / "adapter.safetensors")
        changed = adapted({"w": np.ones((2, 3), np.float32)}, tmp_path / "adapter.safetensors")
        assert changed["w"].tolist() == [[4, 5, 6], [7, 9, 11]]

    def test_a_matrix_of_another_size_is_refused_by_name(self, tmp_path: Path) -> None:
        save_file({"w.up": np.ones((2, 1)), "w.down": np.ones((1, 2))}, tmp_path / "adapter.safetensors")
        with pytest.raises(ValueError, match="w does not fit"):
            adapted({"w": np.ones((2, 3), np.float32)}, tmp_path / "adapter.safetensors")

    def test_it_knows_what_it_was_tuned_on(self) -> None:
        known = [tuned_on(plain(one.text)) for one in utterances()]
        assert 0.5 < sum(known) / len(known) < 0.95
        assert not tuned_on("a text nobody ever wrote before, zq")


class TestExport:
    def test_weights_lie_beside_the_graph_and_old_ones_go(self, exported: Path) -> None:
        (apart,) = exported.glob(f"*{WEIGHTS_ENDING}")
        graph = (exported / ENCODER_FILE).read_bytes()
        assert apart.name.encode() in graph
        assert len(graph) < 1_000_000 < apart.stat().st_size

    def test_another_pooling_is_refused(self, weights: Path, tmp_path: Path) -> None:
        other = tmp_path / "model"
        shutil.copytree(weights, other, symlinks=True)
        (other / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}')
        with pytest.raises(UnsupportedModel, match="pooling"):
            export(other, tmp_path / "out")


class TestEncode:
    def test_every_vector_has_length_one(self, built: OnnxEncoder) -> None:
        assert np.allclose(np.linalg.norm(built.encode(TEXTS), axis=1), 1, atol=1e-5)

    def test_a_text_means_the_same_alone_and_among_others(self, built: OnnxEncoder) -> None:
        together = built.encode([*TEXTS, *TEXTS])
        alone = np.concatenate([built.encode([text]) for text in TEXTS])
        assert np.allclose(together, np.concatenate([alone, alone]))

    def test_closeness_is_closeness_of_meaning(self, built: OnnxEncoder) -> None:
        ask, same, other = built.encode(["what does it cost", "how much is it", "can dogs come along"])
        assert ask @ same > ask @ other + 0.3

    def test_no_text_gives_no_row(self, built: OnnxEncoder) -> None:
        assert built.encode([]).shape == (0, 384)


class TestChoice:
    def test_the_built_encoder_is_chosen(self, built: OnnxEncoder) -> None:
        chosen = chosen_encoder(EmbeddingsSettings())
        assert chosen is not None
        assert np.allclose(chosen.encode(["hi"]), built.encode(["hi"]))

    def test_without_files_none_is_chosen(self, tmp_path: Path) -> None:
        assert chosen_encoder(EmbeddingsSettings(model_dir=tmp_path)) is None

    def test_asking_for_one_that_is_not_there_names_the_fix(self) -> None:
        wire_encoder(None)
        with pytest.raises(EncoderMissing, match="make setup"):
            encoder()


class TestFake:
    def test_keeps_the_port(self) -> None:
        fake: Encoder = FakeEncoder()
        rows: Any = fake.encode(["same words", "same words!", "nothing alike", ""])
        assert rows.shape == (4, 384)
        assert rows[0] @ rows[1] > 0.99
        assert abs(rows[0] @ rows[2]) < 0.5
        assert np.allclose(np.linalg.norm(rows, axis=1), 1)
