"""A message with a story beside its wish: the whole tells what it is for, its clauses add further wishes."""

from collections.abc import Mapping, Sequence
from datetime import date

from hibachi.ai.router.types import OUT_OF_SCOPE, Prediction, Taught
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import AGENT_OF

TODAY = date(2026, 6, 12)
LABELS = ("operations", "knowledge", "menu", "customer_care", "smalltalk", OUT_OF_SCOPE)


class Told:
    """A classifier that says of each text what the test tells it, of others that they are small talk."""

    def __init__(self, told: Mapping[str, str], wishes: Mapping[str, float] | None = None) -> None:
        self._told, self._wishes = told, dict(wishes or {})

    def predict_many(self, texts: Sequence[str], taught: Taught | None = None) -> list[Prediction]:
        return [self._one(self._told.get(text, "smalltalk")) for text in texts]

    def _one(self, label: str) -> Prediction:
        shares = {name: 0.9 if name == label else 0.02 for name in LABELS}
        wishes = {name: self._wishes.get(name, -6.0) for name in LABELS}
        return Prediction(label, 0.9, 0.8, LABELS[0], label != OUT_OF_SCOPE, 0.9, shares, wishes)


def agents(text: str, told: Mapping[str, str], wishes: Mapping[str, float] | None = None) -> list[str]:
    said = understand(text, TODAY, classifier=Told(told, wishes))
    return list(dict.fromkeys(AGENT_OF[intent] for intent in said.intents))


FIRST, SECOND = "is the eighth taken", "asking before my bosses agree on it"
STORY = f"{FIRST}? {SECOND}"


def test_a_story_beside_a_wish_is_no_wish() -> None:
    told = {STORY: "operations", SECOND: "customer_care", FIRST: "operations"}
    assert agents(STORY, told)[0] == "operations"


def test_a_wish_no_clause_names_is_that_of_the_whole() -> None:
    assert agents(STORY, {STORY: "operations", SECOND: "menu"})[0] == "operations"


def test_a_message_for_nobody_is_for_nobody_whatever_a_clause_sounds_like() -> None:
    assert agents(STORY, {STORY: OUT_OF_SCOPE, FIRST: "operations"}) == [OUT_OF_SCOPE]


def test_a_second_wish_is_added_where_the_message_holds_both() -> None:
    text = "is the eighth taken and what goes into the salad besides lettuce"
    told = {text: "operations", "is the eighth taken": "operations", "what goes into the salad besides lettuce": "menu"}
    assert set(agents(text, told, {"operations": 4.0, "menu": 4.0})) == {"operations", "menu"}


def test_a_question_is_a_complaint_only_when_that_is_surer_than_of_a_sentence() -> None:
    class Half(Told):
        def _one(self, label: str) -> Prediction:
            shares = {"customer_care": 0.6, "menu": 0.3} | dict.fromkeys(("operations", "knowledge", "smalltalk"), 0.03)
            return Prediction("customer_care", 0.6, 0.3, "menu", True, 0.9, {**shares, OUT_OF_SCOPE: 0.01}, {})

    def first(text: str) -> str:
        return AGENT_OF[understand(text, TODAY, classifier=Half({})).intents[0]]

    assert first("is there normally a bowl of greens with it") == "menu"
    assert first("there was no bowl of greens with it") == "customer_care"
