"""Articles as the panel shows them."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class ArticleOut(BaseModel):
    """An article: `answer` with figures as names in braces, `shown` as guests read it."""

    slug: str
    group: str
    question: str
    answer: str
    shown: str


class ArticleList(BaseModel):
    """Every article, in the order of the FAQ, and the figures an answer may name, as they are said now."""

    items: list[ArticleOut]
    figures: dict[str, str]


class ArticleIn(BaseModel):
    """Another answer; `was` is the one the caller saw."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    was: Annotated[str, Field(max_length=6000)]
    answer: Annotated[str, Field(min_length=10, max_length=6000)]
