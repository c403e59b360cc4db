"""Closeness of a question to articles: one matrix product, and what each wording says alone."""

from collections.abc import Iterator

import numpy as np
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
async def test_an_article_is_as_close_as_its_closest_wording(question: str) -> None:
    found = await meaning.closeness(question, ARTICLES)
    asked = FakeEncoder().encode([question.strip().lower()])[0]
    for article in ARTICLES:
        rows = FakeEncoder().encode([article.question, *article.also])
        assert found[article.slug] == pytest.approx(float(np.max(rows @ asked)), abs=1e-6)


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
