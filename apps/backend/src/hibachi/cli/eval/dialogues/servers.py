"""PostgreSQL and Redis for one run, embedded, in a folder that is thrown away: no evaluation touches real rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.config import Config

from hibachi.cli.places import BACKEND
from hibachi.platform.config.environment import set_variables
from hibachi.platform.embedded import EmbeddedStack
from hibachi.task_modules import MODULES
from hibachi.wiring import wire
from hibachi.workflows.durable import migrate_runs

REGISTERED = MODULES  # so that every feature is known when all of them are switched on


@contextmanager
def servers() -> Iterator[None]:
    """The process's settings name migrated servers inside the block."""
    with TemporaryDirectory(prefix="hibachi-eval-") as folder, EmbeddedStack(Path(folder), durable=False) as urls:
        set_variables({"DATABASE_URL": urls.database, "REDIS_URL": urls.redis})
        command.upgrade(Config(str(BACKEND / "alembic.ini")), "head")
        migrate_runs()
        wire()
        yield
