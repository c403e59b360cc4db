"""Where the figures of articles come from."""

from collections.abc import Awaitable, Callable

from hibachi.knowledge.types import Figures
from hibachi.platform.db import ReadSession

FigureSource = Callable[[ReadSession], Awaitable[Figures]]
_wired: dict[str, FigureSource] = {}


def wire_figures(source: FigureSource) -> None:
    """Choose who knows the figures in force. For the composition root and tests."""
    _wired["figures"] = source


def figures_source() -> FigureSource:
    """The source chosen; `KeyError` before `wire_figures` was called."""
    return _wired["figures"]
