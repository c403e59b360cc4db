"""The written reference tells what the code is."""

from pathlib import Path

from hibachi.ai.tools.registry import ALL_TOOLS
from hibachi.cli import reference
from hibachi.cli.places import API_CLIENT, REFERENCE
from hibachi.platform.config import Settings
from hibachi.platform.errors import NotFound
from hibachi.platform.flags import FLAGS
from hibachi.platform.outbox.events import EVENTS
from hibachi.platform.tasks import REGISTRY


class Unheard(NotFound):
    """An error of the tests, which the reference leaves out."""

    code = "unheard"


class TestReference:
    def test_is_fresh(self) -> None:
        assert reference.stale(REFERENCE, reference.pages()) == [], "run `make docs` and commit the result"

    def test_description_for_the_client_is_fresh(self) -> None:
        stale = reference.stale(API_CLIENT, reference.client_pages())
        assert stale == [], "run `make docs` and `npm run generate`, and commit the result"

    def test_names_everything(self) -> None:
        pages = reference.pages()
        assert all(f"`{name}`" in pages["events.md"] for name, e in EVENTS.items() if e.__module__[:8] == "hibachi.")
        assert all(f"`{n}`" in pages["tasks.md"] for n, s in REGISTRY.items() if s.job.__module__[:8] == "hibachi.")
        assert all(f"`{key}`" in pages["flags.md"] for key in FLAGS)
        assert "`DATABASE_URL`" in pages["settings.md"]
        assert "`HIBACHI_ENV`" in pages["settings.md"]
        assert "`not_found`" in pages["errors.md"]
        assert all(f"`{name}`" in pages["tools.md"] for name in ALL_TOOLS)

    def test_leaves_out_what_tests_declare(self) -> None:
        assert Unheard.code not in reference.pages()["errors.md"]

    def test_shows_no_secret(self) -> None:
        secret = Settings().auth.secret.get_secret_value()
        shown = [*reference.pages().values(), *reference.client_pages().values()]
        assert all(secret not in page for page in shown)

    def test_writes_what_is_missing_and_finds_what_is_stale(self, tmp_path: Path) -> None:
        pages = reference.pages()
        assert set(reference.write(tmp_path, pages)) == set(pages)
        (tmp_path / "events.md").write_text("# Events\n\nNone.\n")
        assert reference.stale(tmp_path, pages) == ["events.md"]
        assert reference.write(tmp_path, pages) == ["events.md"]
        assert reference.write(tmp_path, pages) == []
