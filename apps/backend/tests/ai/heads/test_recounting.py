"""Who comes, in the words of hosts: the fitted tagger beside the patterns."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hibachi.ai.understanding.heads.counts import Heads, Role
from hibachi.ai.understanding.heads.lazy import HEADS_FILE, LazyCounter, built_counter
from hibachi.ai.understanding.heads.messages import messages
from hibachi.ai.understanding.heads.ports import counter, wire_counter
from hibachi.ai.understanding.heads.training import fit_tagger
from hibachi.cli.eval.assistant import reply
from hibachi.cli.eval.counts import counts_after
from hibachi.integrations.embeddings.choice import chosen_encoder, model_folder
from hibachi.platform.config.groups import EmbeddingsSettings
from tests.ai.test_reckoning import Talk

PARTY = Heads(12, 6)


@pytest.fixture(autouse=True)
def fitted() -> Iterator[None]:
    """The tagger that set-up fitted, with the tuned encoder; whoever was wired afterwards."""
    before, settings = counter(), EmbeddingsSettings()
    wire_counter(built_counter(model_folder(settings), chosen_encoder(settings)))
    yield
    wire_counter(before)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("this is Ann, please price a party for me, 11 adults and 3 grandkids aged 7 to 9, 94539", Heads(11, 3)),
        ("8 adults plus one kid whos 7, 94560, what would it be", Heads(8, 1)),
        ("9 adults and my two sisters who are 10 and 12", Heads(9, 2)),
        ("1) what is the price for 16 adults in 94539? 2) do you bring plates?", Heads(16)),
    ],
)
def test_first_counts(text: str, after: Heads) -> None:
    assert counts_after(text, None) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        pytest.param("one more child comes, she is 8", Heads(12, 7), id="one with her age"),
        pytest.param("one more kid joins us. he's 4", Heads(12, 6, 1), id="a toddler by his age"),
        pytest.param("grandma's not coming", Heads(11, 6), id="somebody drops out"),
        pytest.param("my mother in law decided to come after all", Heads(13, 6), id="somebody joins"),
        pytest.param("grandpa can't make it, his knee is bad", Heads(11, 6), id="somebody stays away"),
        pytest.param("2 of the kids are only 4 and 5", Heads(12, 4, 2), id="smaller than told"),
        pytest.param("one of the kids is really a grown-up", Heads(13, 5), id="older than told"),
        pytest.param("a family of neighbors wants in: 2 adults and 2 kids", Heads(14, 8), id="a family joins"),
        pytest.param("forget my last message, it's 15 adults and 4 kids", Heads(15, 4), id="told anew"),
        pytest.param("sorry, 2 adults less", Heads(10, 6), id="fewer"),
    ],
)
def test_changes(text: str, after: Heads) -> None:
    assert counts_after(text, PARTY) == after


@pytest.mark.parametrize(
    "text",
    [
        "is a 13 year old still a kid for you?",
        "my cousin's a mariachi and would play with his two friends, does that bother the cook?",
        "we'd like to swap the steak for filet on a couple of plates",
        "my neighbor paid 700 for 10 people elsewhere",
        "two of us don't eat shrimp",
        "seats for 4 at the end for my in-laws",
        "can the chef sit with the 3 boys for a photo?",
    ],
)
def test_numbers_and_persons_of_other_things_change_nothing(text: str) -> None:
    assert counts_after(text, PARTY) == PARTY


def test_a_question_with_ages_in_it_leaves_the_price_as_it_is() -> None:
    talk = Talk("12 adults and 6 kids in 94539, how much?")
    talk.say("at what age do you start charging the full rate, I have a 12 and a 13 year old")
    assert "$840" in talk.say("what was the total again?")


def test_without_the_tagger_the_patterns_count_alone() -> None:
    wire_counter(None)
    assert counts_after("make it 14 adults", PARTY) == Heads(14, 6)
    assert reply("how much for 12 adults in 94539").state.wanted.adults == PARTY.adults


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    made = fit_tagger(messages()[:120])
    made.save(tmp_path / HEADS_FILE)
    kept = built_counter(tmp_path)
    assert isinstance(kept, LazyCounter)
    before, text = Heads(10), "my sister comes too, and 2 kids"
    expected = made.outcomes(text, before)
    assert kept.outcomes(text, before) == pytest.approx(expected, abs=0.01)
    assert kept.outcomes("what if it rains?", before) == {}


class Sure:
    """A reader of spans that holds every number for one role."""

    def __init__(self, role: Role) -> None:
        self.role = role
        self.read = list[tuple[str, str, Sequence[tuple[int, int]]]]()

    def scores(self, context: str, text: str, spans: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        self.read.append((context, text, spans))
        rows = np.zeros((len(spans), len(Role)), np.float32)
        rows[:, list(Role).index(self.role)] = 50
        return rows


def test_the_tuned_encoder_has_half_of_the_say(tmp_path: Path) -> None:
    made = fit_tagger(messages()[:120])
    made.save(tmp_path / HEADS_FILE)
    reader, before, text = Sure(Role.FEWER_CHILDREN), Heads(10, 5), "i think 3 of them"
    both = built_counter(tmp_path, reader)
    assert both is not None
    found = both.outcomes(text, before)
    assert reader.read == [("10 adults 5 children 0 toddlers", text, [(8, 9)])]
    alone = made.outcomes(text, before)
    assert found[Heads(10, 2)] > 0.5 > alone.get(Heads(10, 2), 0)


def test_no_file_no_tagger(tmp_path: Path) -> None:
    assert built_counter(tmp_path) is None
