"""HTML by its headings: paragraphs, items of lists, and tables row by row; scripts, styles and menus are dropped."""

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString, PageElement

from hibachi.integrations.documents.text import bounded, decoded, plain
from hibachi.knowledge.documents.types import Section

_DROPPED = frozenset({"script", "style", "nav", "head", "template", "noscript", "svg", "iframe", "object", "button"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd"),
        *(
            "label",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
        ),
        "wbr",
    }
)


def read(content: bytes) -> list[Section]:
    """The sections of a page."""
    return sections_of(decoded(content))


def sections_of(html: str) -> list[Section]:
    """The sections of a page in order; those without a paragraph are left out. Raises `Unreadable`."""
    walk = _Walk()
    walk.into(BeautifulSoup(bounded(html), "html.parser"))
    walk.end_section()
    return walk.sections


class _Walk:
    """Goes through a page from top to bottom; a block ends a paragraph, a heading ends a section."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._headings: list[tuple[int, str]] = []
        self._paragraphs: list[str] = []
        self._text: list[str] = []

    def into(self, node: Tag) -> None:
        """Take what is in a node."""
        for child in node.children:
            self._take(child)

    def end_section(self) -> None:
        """Keep what was collected under the headings so far."""
        self._end_paragraph()
        if self._paragraphs:
            self.sections.append(Section(tuple(text for _, text in self._headings), None, tuple(self._paragraphs)))
            self._paragraphs = []

    def _take(self, child: PageElement) -> None:
        if not isinstance(child, Tag):
            if type(child) in (NavigableString, CData):  # comments and declarations are kinds of their own
                self._text.append(str(child))
        elif child.name in _HEADINGS:
            self._head(_HEADINGS[child.name], _text_of(child))
        elif child.name == "tr":
            self._end_paragraph()
            cells = [_text_of(cell) for cell in child.find_all(["td", "th"], recursive=False)]
            self._paragraph(" | ".join(cell for cell in cells if cell))
        elif child.name in _INLINE:
            self.into(child)
        elif child.name not in _DROPPED:
            self._end_paragraph()
            self.into(child)
            self._end_paragraph()

    def _head(self, level: int, text: str) -> None:
        self.end_section()
        self._headings = [known for known in self._headings if known[0] < level]
        if text:
            self._headings.append((level, text))

    def _end_paragraph(self) -> None:
        self._paragraph(plain("".join(self._text)))
        self._text = []

    def _paragraph(self, text: str) -> None:
        if text:
            self._paragraphs.append(text)


def _text_of(node: Tag) -> str:
    return plain(" ".join(node.stripped_strings))
