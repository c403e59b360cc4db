"""The shipped articles and their search."""

import re

import pytest

from hibachi.ai.evaluation.house import INDEX, TERMS
from hibachi.ai.figures import figures_of
from hibachi.knowledge.rules import Read, figures_used, filled
from hibachi.knowledge.shipped import shipped_articles

ARTICLES = shipped_articles()
FIGURES = figures_of(TERMS.book, TERMS.policy, TERMS.travel)


def test_every_group_has_articles() -> None:
    assert len(ARTICLES) >= 65
    assert len({article.group.code for article in ARTICLES}) == 20


def test_slugs_are_unique() -> None:
    assert len({article.slug for article in ARTICLES}) == len(ARTICLES)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_no_figure_is_written_out(article: object) -> None:
    found = next(item for item in ARTICLES if item is article)
    assert not re.search(r"\d", re.sub(r"\{\w+\}", "", found.answer + found.question))
    assert figures_used(found) <= FIGURES.keys()


def test_figures_follow_the_rules() -> None:
    deposit = next(article for article in ARTICLES if article.slug == "deposit")
    assert "$100" in filled(deposit, FIGURES).answer
    assert "$125" in filled(deposit, {**FIGURES, "deposit": "$125"}).answer


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_an_articles_own_question_finds_it(article: object) -> None:
    found = next(item for item in ARTICLES if item is article)
    hit = INDEX.best([Read(found.question)])
    assert hit is not None
    assert hit.article.slug == found.slug


@pytest.mark.parametrize("text", ["who won the game", "write a poem", "what is the capital of france", "asdf", ""])
def test_what_no_article_answers_is_admitted(text: str) -> None:
    assert INDEX.best([Read(text)]) is None
