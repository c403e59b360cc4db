"""The classifier on a small trade of its own, with vectors that need no model."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from hibachi.ai.router.lazy import ROUTER_FILE, built_classifier
from hibachi.ai.router.model import Model, nearest
from hibachi.ai.router.training import IntentClassifier
from hibachi.ai.router.utterances import utterances
from hibachi.integrations.embeddings.fake import FakeEncoder

THINGS = {
    "flowers": ["roses", "tulips", "a bouquet", "lilies", "a wreath", "daisies"],
    "bread": ["rye bread", "a loaf", "rolls", "a baguette", "buns", "a croissant"],
    "oos": ["the moon landing", "a python script", "tax law", "the opera", "a tractor", "the equator"],
}
FRAMES = ["i want {}", "do you have {}", "how much is {}", "tell me about {} please"]
EXAMPLES = [(frame.format(thing), label) for label, things in THINGS.items() for thing in things for frame in FRAMES]
TEXTS, LABELS = zip(*EXAMPLES, strict=True)


@pytest.fixture(scope="module")
def shop() -> IntentClassifier:
    return IntentClassifier(FakeEncoder()).fit(TEXTS, LABELS)


class TestPredict:
    @pytest.mark.parametrize(("text", "label"), [("any roses today?", "flowers"), ("do you have rye bread", "bread")])
    def test_a_new_wording_finds_its_label(self, shop: IntentClassifier, text: str, label: str) -> None:
        said = shop.predict(text)
        assert (said.label, said.in_scope) == (label, True)

    def test_a_typing_mistake_is_forgiven(self, shop: IntentClassifier) -> None:
        assert shop.predict("do you have bagette").label == "bread"

    def test_what_is_for_nobody_is_rejected(self, shop: IntentClassifier) -> None:
        assert not shop.predict("tell me about the opera and the moon").in_scope

    def test_probabilities_are_a_whole(self, shop: IntentClassifier) -> None:
        said = shop.predict("roses")
        assert sum(said.shares.values()) == pytest.approx(1, abs=1e-4)
        assert said.confidence == pytest.approx(max(said.shares.values()))
        assert said.margin == pytest.approx(said.confidence - said.shares[said.runner_up], abs=1e-6)


class TestFit:
    def test_fitting_twice_gives_the_same(self, shop: IntentClassifier) -> None:
        again = IntentClassifier(FakeEncoder()).fit(TEXTS, LABELS).fitted.model
        assert np.array_equal(again.heads, shop.fitted.model.heads)
        assert np.array_equal(again.blend, shop.fitted.model.blend)

    def test_two_labels_without_examples_of_what_to_reject(self) -> None:
        ours = [(text, label) for text, label in EXAMPLES if label != "oos"]
        fitted = IntentClassifier(FakeEncoder()).fit(*zip(*ours, strict=True))
        assert fitted.predict("how much are tulips").label == "flowers"

    def test_asking_before_fitting_is_a_mistake(self) -> None:
        with pytest.raises(ValueError, match="fit"):
            IntentClassifier(FakeEncoder()).predict("roses")


class TestFile:
    def test_what_was_saved_predicts_the_same(self, shop: IntentClassifier, tmp_path: Path) -> None:
        shop.fitted.model.save(tmp_path / ROUTER_FILE)
        loaded = built_classifier(tmp_path, FakeEncoder())
        assert loaded is not None
        (said,) = loaded.predict_many(["some lilies"])
        assert said.label == shop.predict("some lilies").label
        assert said.confidence == pytest.approx(shop.predict("some lilies").confidence, abs=0.01)
        assert isinstance(Model.load(tmp_path / ROUTER_FILE), Model)

    def test_short_letters_predict_what_long_ones_do(self, shop: IntentClassifier, tmp_path: Path) -> None:
        shop.fitted.model.save(tmp_path / ROUTER_FILE)
        short = Model.load(tmp_path / ROUTER_FILE)
        long = replace(short, letters=short.letters.astype(np.float32))
        vectors = FakeEncoder().encode(TEXTS)
        assert short.letters.dtype == np.float16
        assert np.array_equal(short.views(vectors, TEXTS), long.views(vectors, TEXTS))

    def test_without_a_file_there_is_none(self, tmp_path: Path) -> None:
        assert built_classifier(tmp_path, FakeEncoder()) is None


def test_nearest_takes_the_mean_of_the_three_closest_of_each_label() -> None:
    closeness = np.array([[0.1, 0.9, 0.6, 0.3, 0.5]], np.float32)
    assert nearest(closeness, np.array([0, 4])) == pytest.approx(np.array([[0.6, 0.5]]))


class TestUtterances:
    def test_every_label_has_enough_and_no_text_two_labels(self) -> None:
        counts: dict[str, int] = {}
        labels: dict[str, str] = {}
        for one in utterances():
            counts[one.label] = counts.get(one.label, 0) + 1
            assert labels.setdefault(one.text.lower(), one.label) == one.label, one.text
        assert len(counts) == 10
        assert min(counts.values()) >= 150
        assert counts["out_of_scope"] >= 350
