"""What a message does, told by likeness beside the patterns of words."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from hibachi.ai.acts.examples import Example, examples
from hibachi.ai.acts.hearing import hear
from hibachi.ai.acts.lazy import ACTS_FILE, built_acts
from hibachi.ai.acts.ports import act_reader, wire_acts
from hibachi.ai.acts.training import fit_acts
from hibachi.ai.dialogue.acts import Acts, read_acts
from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.text import clauses
from hibachi.cli.eval.assistant import NOON
from hibachi.integrations.embeddings.choice import chosen_encoder, model_folder
from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.platform.config.groups import EmbeddingsSettings

FEW = [
    Example("what do I still owe you", frozenset({"balance"}), "one"),
    Example("what is owed that night", frozenset({"balance"}), "one"),
    Example("call me tomorrow", frozenset({"callback"}), "one"),
    Example("ring me up", frozenset({"callback"}), "two"),
    Example("nice weather", frozenset(), "two"),
    Example("no shrimp for me", frozenset(), "two"),
]
TALKED_OF = State(goal="later", quoted_cents=66000)


class Says:
    """A reader that gives a chance to each text it was told of."""

    def __init__(self, act: str, chances: Mapping[str, float]) -> None:
        self._act, self._chances = act, chances

    def chances(self, texts: Sequence[str]) -> list[Mapping[str, float]]:
        return [{self._act: self._chances.get(text, 0.0)} for text in texts]


@pytest.fixture(autouse=True)
def fitted() -> Iterator[None]:
    """The reader that set-up fitted; whoever was wired afterwards."""
    before, settings = act_reader(), EmbeddingsSettings()
    wire_acts(built_acts(model_folder(settings), chosen_encoder(settings)))
    yield
    wire_acts(before)


def acts_of(text: str) -> Acts:
    return read_acts(understand(text, NOON.date()), TALKED_OF)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("I wrote the figure on my hand and then washed it off, say the price once more for me?", "recalls"),
        ("okay and with the hundred already gone, what are we bringing in the envelope on the night", "balance"),
        ("lose my number as far as those specials are concerned, no more of them", "opts_out"),
        ("we have to scrub the whole thing, sorry, the groom got shipped out early", "cancels"),
        ("where am I supposed to send the hundred dollars", "pays"),
        ("give me a shout if anybody gives that saturday back", "waitlist"),
        ("I'm no good at typing, could one of you phone me at home tonight", "callback"),
        ("do we save anything if we did it on a tuesday", "cheapest"),
    ],
)
def test_said_in_a_strangers_words(text: str, act: str) -> None:
    assert getattr(acts_of(text), act)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("cancel deadline", "cancels"),
        ("can you book a band too?", "books_now"),
        ("right, but how hot does the grill get", "accepts"),
        ("perfect, and is the deposit back then?", "accepts"),
        ("so yes or no?", "accepts"),
        ("my husband was moved to Sacramento by his firm", "moves"),
    ],
)
def test_only_close_in_words(text: str, act: str) -> None:
    assert not getattr(acts_of(text), act)


def test_short_answers_stay_what_they_are() -> None:
    assert all(acts_of(text).accepts for text in ("y", "ok", "yes please", "that works"))
    assert all(acts_of(text).declines for text in ("no", "nah", "not yet"))


def test_a_clause_has_to_be_surer_than_the_whole() -> None:
    text = "we loved it! what do we owe?"
    clause = clauses(text)[-1]
    for chance, heard in ((0.79, False), (0.81, True)):
        wire_acts(Says("balance", {clause: chance}))
        assert hear(text).surely("balance") is heard
    wire_acts(Says("balance", {text: 0.61}))
    assert hear(text).surely("balance")


def test_what_ends_something_has_to_be_surer_still() -> None:
    for chance, heard in ((0.69, False), (0.71, True)):
        wire_acts(Says("cancels", {"we are out": chance}))
        assert hear("we are out").does("cancels", by_words=False) is heard


def test_words_that_seldom_mean_it_are_taken_back_others_not() -> None:
    wire_acts(Says("recalls", {}))
    assert not hear("where are we").does("recalls", by_words=True)
    wire_acts(Says("status", {}))
    assert hear("my booking number").does("status", by_words=True)


def test_without_a_reader_the_words_decide() -> None:
    wire_acts(None)
    assert acts_of("cancel it").cancels
    assert not acts_of("we have to scrub the whole thing").cancels
    assert hear("cancel it") == hear("")


def test_only_the_total_itself_is_asked_after_by_its_figure() -> None:
    wire_acts(None)
    named = {text: acts_of(text).recalls for text in ("still 660, right?", "still 66, right?", "still 1660, right?")}
    assert named == {"still 660, right?": True, "still 66, right?": False, "still 1660, right?": False}


def test_every_message_is_marked_with_acts_that_are_known() -> None:
    known = {act for one in examples() for act in one.acts}
    assert len(known) == 16
    assert all(sum(act in one.acts for one in examples()) >= 80 for act in known)
    assert sum(not one.acts for one in examples()) >= 600


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    fit_acts(FakeEncoder(), FEW).save(tmp_path / ACTS_FILE)
    read = built_acts(tmp_path, FakeEncoder())
    assert read is not None
    owed, called = read.chances(["what do I still owe you", "ring me up"])
    assert owed["balance"] > 0.5 > owed["callback"]
    assert called["callback"] > 0.5 > called["balance"]
    assert built_acts(tmp_path / "nowhere", FakeEncoder()) is None
