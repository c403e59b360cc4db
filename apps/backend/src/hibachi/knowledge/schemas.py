"""The FAQ as the API shows it."""

from pydantic import BaseModel

from hibachi.knowledge.types import Article, Group


class FaqGroup(BaseModel):
    """A heading."""

    code: str
    name: str


class FaqItem(BaseModel):
    """A question with its answer in Markdown, figures filled in."""

    slug: str
    group: str
    question: str
    answer_md: str


class Faq(BaseModel):
    """Headings and questions, in order."""

    groups: list[FaqGroup]
    items: list[FaqItem]


def item_out(article: Article) -> FaqItem:
    """The public form of an article."""
    return FaqItem(slug=article.slug, group=article.group.code, question=article.question, answer_md=article.answer)


def faq_out(groups: list[Group], articles: list[Article]) -> Faq:
    """The public form of a list of articles."""
    return Faq(
        groups=[FaqGroup(code=group.code, name=group.name) for group in groups],
        items=[item_out(article) for article in articles],
    )
