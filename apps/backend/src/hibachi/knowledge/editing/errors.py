"""Errors of changing articles."""

from hibachi.platform.errors import Conflict, Invalid


class UnknownFigure(Invalid):
    """The text names a figure nobody provides; data: `names`, and `known` ones."""

    code = "unknown_figure"
    title = "A figure in braces is not known"


class ArticleChanged(Conflict):
    """Somebody changed the article meanwhile."""

    code = "article_changed"
    title = "This article has changed meanwhile"
