"""Who tells what a message is about, beside router, judge and articles: questions nobody else hears as questions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hibachi.ai.matters.asking import asks_article, chance_of, ours
from hibachi.ai.matters.examples import Example
from hibachi.ai.matters.lazy import MATTERS_FILE, built_matters
from hibachi.ai.matters.ports import matter_reader, wire_matters
from hibachi.ai.matters.training import fit_matters
from hibachi.cli.eval.assistant import reply
from hibachi.integrations.embeddings.choice import chosen_encoder, model_folder
from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.platform.config.groups import EmbeddingsSettings

FEW = [
    Example("what does rain do to our party", "article", "rain"),
    Example("and when it pours", "article", "rain"),
    Example("what do 12 adults cost", "label", "lead_nurturing"),
    Example("price for ten people", "label", "lead_nurturing"),
    Example("somebody broke an arm", "reason", "injury"),
    Example("he cut his hand", "reason", "injury"),
]


@pytest.fixture(autouse=True)
def fitted() -> Iterator[None]:
    """The reader that set-up fitted; whoever was wired afterwards."""
    before, settings = matter_reader(), EmbeddingsSettings()
    wire_matters(built_matters(model_folder(settings), chosen_encoder(settings)))
    yield
    wire_matters(before)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param(
            "I'm feeding eight construction guys straight off the job. Be honest, is one serving going to do?",
            "portion-size",
            id="heard as a price",
        ),
        pytest.param(
            "My girlfriend bought a floaty thing with huge sleeves, she'll sit in the front row. Bad idea?",
            "dress",
            id="heard as nobody's business",
        ),
    ],
)
def test_the_article_answers(text: str, slug: str) -> None:
    assert slug in reply(text).reply.citations


@pytest.mark.parametrize(
    "text",
    [
        "Do I need to provide tables and chairs? my son is having an allergic reaction",
        "He cut himself badly and is bleeding all over the patio",
        "I am furious about your chef, this was the worst evening of my life",
        "could you do it for less if we pay cash",
    ],
)
def test_what_needs_a_person_still_reaches_one(text: str) -> None:
    assert reply(text).reply.hand_over is not None


def test_without_a_reader_the_others_decide() -> None:
    wire_matters(None)
    assert (chance_of("when it pours?", "rain"), ours("when it pours?"), asks_article("when it pours?", "rain")) == (
        0.0,
        False,
        False,
    )
    assert "rain" in reply("what happens if it rains?").reply.citations


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    head = fit_matters(FakeEncoder(), FEW)
    head.save(tmp_path / MATTERS_FILE)
    read = built_matters(tmp_path, FakeEncoder())
    assert read is not None
    first, second = read.read(["and when it pours", "he cut his hand"])
    assert max(first.articles.values()) > first.for_person
    assert second.for_person > second.asked
    assert built_matters(tmp_path / "nowhere", FakeEncoder()) is None
