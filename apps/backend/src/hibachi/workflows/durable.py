"""The DBOS runtime: where runs are kept, and how the other processes start one.

Runs live in the schema `dbos` of the same database. The application version is fixed, so that an upgrade of the
code never strands a sleeping run.
"""

from functools import lru_cache

from dbos import DBOS, DBOSClient, DBOSConfig
from sqlalchemy import make_url

from hibachi.platform.config import get_settings

APPLICATION_VERSION = "1"
QUEUE = "bookings"


def system_database_url() -> str:
    """The URL of the owner role, which may create the schema."""
    settings = get_settings().database
    url = make_url(settings.owner_url or settings.url).set(drivername="postgresql+psycopg")
    return url.render_as_string(hide_password=False)


def migrate_runs() -> None:
    """Create or bring up to date the tables of the runs, as the owner role."""
    DBOS.migrate(system_database_url())


def configure() -> None:
    """Prepare the runtime of this process; register workflows before `DBOS.launch()`."""
    config: DBOSConfig = {
        "name": "hibachi",
        "system_database_url": system_database_url(),
        "application_version": APPLICATION_VERSION,
        "executor_id": "workflows",
        "sys_db_pool_size": 4,
        "enable_otlp": False,
        "console_log_level": "WARNING",
    }
    DBOS(config=config)


@lru_cache
def client() -> DBOSClient:
    """A client for processes that only start runs."""
    return DBOSClient(system_database_url=system_database_url(), system_database_pool_size=2)


def close() -> None:
    """Let go of the client's connections."""
    if client.cache_info().currsize:
        client().destroy()
        client.cache_clear()
