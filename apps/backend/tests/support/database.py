"""Schema of the test database."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from hibachi.workflows.durable import migrate_runs

BACKEND = Path(__file__).parents[2]


def migrate(url: str) -> None:
    """Bring a database to the newest version."""
    config = Config(BACKEND / "alembic.ini")
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    command.upgrade(config, "head")
    migrate_runs()
