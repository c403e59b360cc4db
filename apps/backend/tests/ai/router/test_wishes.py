"""Which wishes a whole message holds, in a small trade of its own."""

from pathlib import Path

import pytest

from hibachi.ai.router.model import Fitted, Model
from hibachi.ai.router.several import Message, messages
from hibachi.ai.router.training import IntentClassifier
from hibachi.ai.router.utterances import utterances
from hibachi.integrations.embeddings.fake import FakeEncoder
from tests.ai.router.test_classifier import EXAMPLES, LABELS, TEXTS

BOTH = frozenset({"flowers", "bread"})
WRITTEN = [
    Message("how much is a bouquet and do you have rolls", BOTH),
    Message("i want buns, plus tell me about lilies", BOTH),
    Message("do you have tulips, the red ones", frozenset({"flowers"})),
]


@pytest.fixture(scope="module")
def shop() -> Fitted:
    return IntentClassifier(FakeEncoder()).fit(TEXTS, LABELS, WRITTEN).fitted


def held(shop: Fitted, text: str) -> set[str]:
    return {label for label, odds in shop.predict(text).wishes.items() if odds > 0}


class TestWishes:
    @pytest.mark.parametrize("text", ["i want roses and also a loaf", "tell me about rye bread oh and tulips please"])
    def test_two_wishes_in_one_message_are_both_held(self, shop: Fitted, text: str) -> None:
        assert held(shop, text) == BOTH

    @pytest.mark.parametrize(("text", "label"), [("how much is a wreath", "flowers"), ("i want a baguette", "bread")])
    def test_one_wish_is_one(self, shop: Fitted, text: str, label: str) -> None:
        assert held(shop, text) == {label}

    def test_they_survive_the_file(self, shop: Fitted, tmp_path: Path) -> None:
        shop.model.save(tmp_path / "router.npz")
        again = Fitted(Model.load(tmp_path / "router.npz"), shop.encoder)
        text = "i want roses and also a loaf"
        assert again.predict(text).wishes == pytest.approx(shop.predict(text).wishes, abs=0.02)

    def test_without_messages_nothing_is_said_of_wishes(self) -> None:
        assert IntentClassifier(FakeEncoder()).fit(TEXTS, LABELS).predict("roses and a loaf").wishes == {}

    def test_one_label_alone_cannot_be_joined(self) -> None:
        texts, labels = zip(*[pair for pair in EXAMPLES if pair[1] != "bread"], strict=True)
        with pytest.raises(ValueError, match="two labels"):
            IntentClassifier(FakeEncoder()).fit(texts, labels, WRITTEN)


class TestShipped:
    def test_every_message_has_known_labels_and_many_have_several(self) -> None:
        known = {one.label for one in utterances()}
        assert all(one.labels <= known for one in messages())
        assert sum(len(one.labels) > 1 for one in messages()) >= 400
        assert len({one.text for one in messages()}) == len(messages())
