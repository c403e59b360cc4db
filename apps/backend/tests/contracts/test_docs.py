"""What is written can be followed: links lead somewhere, records stay short, the project speaks of itself only."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.contracts.planting import ROOT

README_LINES, RECORD_LINES, RUNBOOK_LINES, ARCHITECTURE_LINES = 80, 60, 40, 150
_FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"\[[^\]\n]*\]\(<?([^)>\s]+)>?[^)\n]*\)")
_TEST_PATH = re.compile(r"`((?:[a-z_]+/)+(?:test_\w+\.py)?)`")
# Places of one machine, and of people at work on the project rather than with it.
_WORKPLACE = re.compile(
    r"(?<![\w.])/(?:work|tmp/(?:wt|hq|lab)|home/\w+)/|\.\./shared|\bworktree|\bsub-?agents?\b", re.IGNORECASE
)


def written() -> list[Path]:
    """Every Markdown file under version control, or all but installed ones where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).exists()]
    return [path for path in ROOT.rglob("*.md") if not {"node_modules", ".venv", "dist"} & set(path.parts)]


def broken_links(page: Path) -> Iterator[str]:
    """Relative links of a page, outside code, whose file or folder or heading is not there."""
    text = _CODE.sub("", _FENCE.sub("", page.read_text()))
    for target in _LINK.findall(text):
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        name, _, heading = unquote(target).partition("#")
        place = (page.parent / name).resolve() if name else page
        if not place.exists() or (heading and heading not in headings(place)):
            yield target


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    lines = re.findall(r"^#+ +(.+)$", _FENCE.sub("", page.read_text()), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.strip().lower()).replace(" ", "-") for line in lines}


def too_long(places: list[Path], most: int) -> list[str]:
    return [
        f"{page.relative_to(ROOT)}: {n} lines" for page in places if (n := len(page.read_text().splitlines())) > most
    ]


@pytest.mark.parametrize("page", written(), ids=lambda page: str(page.relative_to(ROOT)))
def test_page_leads_somewhere_and_stands_alone(page: Path) -> None:
    assert list(broken_links(page)) == []
    found = [match.group() for match in _WORKPLACE.finditer(page.read_text())]
    assert found == [], "the project speaks of itself only"


def test_pages_are_short() -> None:
    docs = ROOT / "docs"
    assert too_long([ROOT / "README.md"], README_LINES) == []
    assert too_long([docs / "architecture.md"], ARCHITECTURE_LINES) == []
    assert too_long(sorted((docs / "decisions").glob("*.md")), RECORD_LINES) == []
    assert too_long(sorted((docs / "runbooks").glob("*.md")), RUNBOOK_LINES) == []


def test_records_are_numbered_once_and_have_their_three_parts() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [record.name[:4] for record in records]
    assert len(set(numbers)) == len(numbers)
    for record in records:
        parts = re.findall(r"^## (.+)$", record.read_text(), re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences"], record.name
        assert record.read_text().startswith(f"# {record.name[:4]} "), record.name


def test_security_names_tests_that_exist() -> None:
    page = (ROOT / "docs" / "security.md").read_text()
    named = set(_TEST_PATH.findall(page))
    assert len(named) > 20
    assert sorted(name for name in named if not (ROOT / "apps" / "backend" / "tests" / name).exists()) == []


class TestLinkFinder:
    def test_missing_file_and_heading_are_found(self, tmp_path: Path) -> None:
        (tmp_path / "b.md").write_text("# Real one\n")
        page = tmp_path / "a.md"
        page.write_text("[x](c.md) [y](b.md#no-such) [z](#none)\n")
        assert list(broken_links(page)) == ["c.md", "b.md#no-such", "#none"]

    def test_right_ones_addresses_and_code_pass(self, tmp_path: Path) -> None:
        (tmp_path / "b.md").write_text("# Real one\n")
        page = tmp_path / "a.md"
        page.write_text(
            "# Top\n[x](b.md#real-one) [y](https://x.example) [z](#top) `[c](no.md)`\n```\n[d](no.md)\n```\n"
        )
        assert list(broken_links(page)) == []
