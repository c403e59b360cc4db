"""The articles and house figures that ship with the product, from `articles/*.yaml`."""

from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, TypeAdapter

from hibachi.knowledge.types import Article, Figures, Group

_FOLDER = files("hibachi.knowledge") / "articles"
_FIGURES = "facts.yaml"


class _ArticleFile(BaseModel):
    slug: str
    question: str
    also: list[str]
    answer: str


class _GroupFile(BaseModel):
    group: str
    name: str
    position: int
    articles: list[_ArticleFile]


@cache
def shipped_articles() -> tuple[Article, ...]:
    """All articles, by group and in the order of their file."""
    names = sorted(entry.name for entry in _FOLDER.iterdir() if entry.name.endswith(".yaml") and entry.name != _FIGURES)
    groups = [_GroupFile.model_validate(yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))) for name in names]
    return tuple(
        Article(item.slug, Group(group.group, group.name, group.position), item.question, tuple(item.also), item.answer)
        for group in sorted(groups, key=lambda group: group.position)
        for item in group.articles
    )


@cache
def house_figures() -> Figures:
    """Figures no price book or policy holds, as they are said: the site, food safety, insurance, office hours."""
    return TypeAdapter(dict[str, str]).validate_python(yaml.safe_load((_FOLDER / _FIGURES).read_text(encoding="utf-8")))
