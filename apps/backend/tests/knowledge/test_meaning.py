"""Closeness of a question to articles: one matrix product, and what each wording says alone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.knowledge import meaning
from hibachi.knowledge.shipped import shipped_articles
from hibachi.platform.encoder import encoder, has_encoder, wire_encoder

ARTICLES = shipped_articles()


@pytest.fixture(autouse=True)
def hashed_words() -> Iterator[None]:
    """An encoder of hashed words; the wired one afterwards."""
    before = encoder() if has_encoder() else None
    wire_encoder(FakeEncoder())
    meaning.forget()
    yield
    wire_encoder(before)
    meaning.forget()


@pytest.mark.parametrize("question", ["What is the deposit?", "do you bring tables", "  vegetarian "])
async def test_an_article_is_as_close_as_its_three_closest_wordings(question: str) -> None:
    found = await meaning.closeness(question, ARTICLES)
    asked = FakeEncoder().encode([question.strip().lower()])[0]
    for article in ARTICLES:
        rows = FakeEncoder().encode([article.question, *article.also])
        first, second, third = sorted((rows @ asked).tolist(), reverse=True)[:3]
        assert found[article.slug] == pytest.approx(0.5 * first + 0.3 * second + 0.2 * third, abs=1e-6)


async def test_an_article_with_a_single_wording_is_as_close_as_that() -> None:
    alone = replace(ARTICLES[0], also=())
    asked = FakeEncoder().encode(["deposit"])[0]
    found = await meaning.closeness("deposit", (alone, *ARTICLES[1:4]))
    expected = float((FakeEncoder().encode([alone.question]) @ asked)[0])
    assert found[alone.slug] == pytest.approx(expected, abs=1e-6)


async def test_another_set_of_articles_has_its_own_vectors() -> None:
    whole = await meaning.closeness("deposit", ARTICLES)
    part = await meaning.closeness("deposit", ARTICLES[3:5])
    assert part == {slug: pytest.approx(whole[slug], abs=1e-6) for slug in part}
    assert len(part) == 2


async def test_nothing_is_close_to_an_empty_question_or_without_an_encoder() -> None:
    assert await meaning.closeness(" ", ARTICLES) == {}
    assert await meaning.closeness("deposit", ()) == {}
    wire_encoder(None)
    assert await meaning.closeness("deposit", ARTICLES) == {}
