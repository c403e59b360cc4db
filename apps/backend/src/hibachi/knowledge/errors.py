"""Errors of the knowledge base."""

from hibachi.platform.errors import NotFound


class ArticleNotFound(NotFound):
    """No article has this slug."""

    code = "article_not_found"
    title = "There is no such article"
