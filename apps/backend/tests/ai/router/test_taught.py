"""Taught words beside the fitted model: heeded when a text is like them, and otherwise as if they were not there."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from hibachi.ai.router.model import Fitted
from hibachi.ai.router.taught import NEAR
from hibachi.ai.router.training import IntentClassifier
from hibachi.ai.router.types import Taught
from hibachi.integrations.embeddings.fake import FakeEncoder
from tests.ai.router.test_classifier import LABELS, TEXTS

ASKED = ["do you have rye bread", "any roses today?", "tell me about the opera", "some lilies and a loaf"]


class Counting(FakeEncoder):
    """Counts how often it is asked."""

    calls = 0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.calls += 1
        return super().encode(texts)


@pytest.fixture(scope="module")
def shop() -> Fitted:
    return IntentClassifier(Counting()).fit(TEXTS, LABELS).fitted


def taught(*pairs: tuple[str, str]) -> Taught:
    texts, labels = zip(*pairs, strict=True)
    return Taught(FakeEncoder().encode(texts), labels)


class TestHeeded:
    def test_the_same_words_get_the_label_they_were_taught(self, shop: Fitted) -> None:
        (said,) = shop.predict_many(["do you have rye bread"], taught(("do you have rye bread", "flowers")))
        assert (said.label, said.taught, said.in_scope, said.runner_up) == ("flowers", True, True, "bread")
        assert sum(said.shares.values()) == pytest.approx(1)

    def test_so_do_words_close_to_them_when_no_example_of_another_label_is_closer(self, shop: Fitted) -> None:
        rows, words = FakeEncoder(), "which petals keep longest in a warm room in summer"
        close = "which petals keep longest in a warm room in summer?"
        assert float(rows.encode([words])[0] @ rows.encode([close])[0]) >= NEAR
        (said,) = shop.predict_many([close], taught((words, "bread")))
        assert (said.label, said.taught) == ("bread", True)

    def test_an_example_of_the_model_that_is_closer_wins(self, shop: Fitted) -> None:
        near = Taught(_between("i want roses", "i want tulips", 0.93), ("bread",))
        (said,) = shop.predict_many(["i want roses"], near)
        assert (said.label, said.taught) == ("flowers", False)

    def test_what_is_taught_to_be_nobodys_is_rejected(self, shop: Fitted) -> None:
        (said,) = shop.predict_many(["i want roses"], taught(("i want roses", "oos"), ("i want buns", "out_of_scope")))
        assert said.taught
        (other,) = shop.predict_many(["i want buns"], taught(("i want buns", "out_of_scope")))
        assert not other.in_scope


class TestOtherwise:
    def test_nothing_taught_changes_nothing(self, shop: Fitted) -> None:
        assert shop.predict_many(ASKED, None) == shop.predict_many(ASKED)
        far = taught(("the weather on the moon of mars", "bread"))
        assert shop.predict_many(ASKED, far) == shop.predict_many(ASKED)

    def test_what_is_taught_costs_no_look_at_the_encoder(self, shop: Fitted) -> None:
        encoder = shop.encoder
        assert isinstance(encoder, Counting)
        before = encoder.calls
        shop.predict_many(ASKED, taught(("i want roses", "bread")))
        assert encoder.calls == before + 1


def _between(one: str, other: str, closeness: float) -> NDArray[np.float32]:
    """A vector of this closeness to the first text, on the way to the second."""
    first, second = FakeEncoder().encode([one, other])
    aside = second - (second @ first) * first
    aside /= np.linalg.norm(aside)
    made: NDArray[np.float32] = (closeness * first + np.sqrt(1 - closeness**2) * aside)[None].astype(np.float32)
    return made
