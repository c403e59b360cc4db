"""Runs migrations as the owner role, over the database URL of the settings or the one given by the caller."""

from alembic import context
from sqlalchemy import create_engine, make_url

from hibachi.model_registry import metadata
from hibachi.platform.config import get_settings

# Extensions of the stack that are not tables of ours.
_FOREIGN_SCHEMAS = {"dbos"}


def _url() -> str:
    settings = get_settings().database
    return context.config.get_main_option("sqlalchemy.url") or settings.owner_url or settings.url


def run() -> None:
    """Apply the migrations in one transaction."""
    engine = create_engine(make_url(_url()).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata(),
            compare_type=True,
            include_name=lambda name, kind, parents: kind != "schema" or name not in _FOREIGN_SCHEMAS,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
