"""Closeness of a question to articles: one matrix product, what each wording says alone, and what tells them apart."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pytest

from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.knowledge import meaning
from hibachi.knowledge.rules import Index
from hibachi.knowledge.shipped import shipped_articles
from hibachi.knowledge.types import Article, Group
from hibachi.platform.encoder import encoder, has_encoder, wire_encoder

ARTICLES = shipped_articles()


THREE = {
    "tables": ["do you bring tables", "are chairs and tables included", "who brings chairs"],
    "refund": ["when do I get my money back", "how soon is money refunded", "refund to my card"],
    "rain": ["what if it rains", "is there a plan for rain", "bad weather"],
}


def article(slug: str, texts: list[str]) -> Article:
    return Article(slug, Group("g", "G", 1), texts[0], tuple(texts[1:]), "An answer.")


async def closeness(question: str, articles: Sequence[Article]) -> Mapping[str, float]:
    [read] = await meaning.read(question, (), articles)
    return read.closeness


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
    found = await closeness(question, ARTICLES)
    asked = FakeEncoder().encode([question.strip().lower()])[0]
    for article in ARTICLES:
        rows = FakeEncoder().encode([article.question, *article.also])
        assert found[article.slug] == pytest.approx(float(np.max(rows @ asked)), abs=1e-6)


async def test_another_set_of_articles_has_its_own_vectors() -> None:
    whole = await closeness("deposit", ARTICLES)
    part = await closeness("deposit", ARTICLES[3:5])
    assert part == {slug: pytest.approx(whole[slug], abs=1e-6) for slug in part}
    assert len(part) == 2


async def test_nothing_is_close_to_an_empty_question_or_without_an_encoder() -> None:
    assert await closeness(" ", ARTICLES) == {}
    assert await closeness("deposit", ()) == {}
    wire_encoder(None)
    assert await closeness("deposit", ARTICLES) == {}


async def test_discriminants_tell_one_article_of_three_by_all_its_wordings() -> None:
    articles = [article(slug, texts) for slug, texts in THREE.items()]
    for slug, texts in THREE.items():
        for text in texts:
            [read] = await meaning.read(text, (), articles)
            assert max(read.apart, key=lambda one: read.apart[one]) == slug


@pytest.mark.parametrize("articles", [[("only", ["one wording"])], [("a", ["same"]), ("b", ["same"])]])
async def test_articles_that_nothing_tells_apart_score_alike(articles: list[tuple[str, list[str]]]) -> None:
    [read] = await meaning.read("same", (), [article(*one) for one in articles])
    scores = list(read.apart.values())
    assert scores == pytest.approx([scores[0]] * len(scores), abs=1e-6)


async def test_a_story_around_the_question_does_not_hide_its_article() -> None:
    articles = [article(slug, texts) for slug, texts in THREE.items()]
    told = "My uncle has tables and chairs in his garage"
    asked = "when do I get my money back"
    sentences = (told, "He is a carpenter", "He likes dogs", asked, "and how soon is money refunded back to me")
    hit = Index(articles).best(await meaning.read(". ".join(sentences), sentences, articles))
    assert hit is not None
    assert hit.article.slug == "refund"
