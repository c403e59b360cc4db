"""Schema of the test database, and listening to what is said to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import event

from hibachi.platform.db import get_engine
from hibachi.workflows.durable import migrate_runs

BACKEND = Path(__file__).parents[2]


def migrate(url: str) -> None:
    """Bring a database to the newest version."""
    config = Config(BACKEND / "alembic.ini")
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    command.upgrade(config, "head")
    migrate_runs()


@contextmanager
def listening() -> Iterator[list[str]]:
    """Every message to the database, in order, while the block runs."""
    seen: list[str] = []
    engine = get_engine().sync_engine
    heard = {
        "begin": lambda _connection: seen.append("BEGIN"),
        "commit": lambda _connection: seen.append("COMMIT"),
        "before_cursor_execute": lambda _connection, _cursor, sql, *_: seen.append(" ".join(sql.split())),
    }
    for name, note in heard.items():
        event.listen(engine, name, note)
    yield seen
    for name, note in heard.items():
        event.remove(engine, name, note)
