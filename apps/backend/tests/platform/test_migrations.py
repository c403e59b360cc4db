"""The migrations make exactly the tables the code works with, and can be taken back."""

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, make_url, text

from hibachi.platform.embedded import StackUrls
from tests.support.database import BACKEND


def _config(url: str) -> Config:
    config = Config(BACKEND / "alembic.ini")
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config


def test_models_and_migrations_agree(stack: StackUrls) -> None:
    command.check(_config(stack.database))


def test_every_migration_can_be_taken_back(stack: StackUrls) -> None:
    owner = make_url(stack.database).set(drivername="postgresql+psycopg")
    engine = create_engine(owner, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE backwards"))
    url = owner.set(database="backwards")
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    command.upgrade(_config(plain), "head")
    command.downgrade(_config(plain), "base")
    scratch = create_engine(url)
    assert inspect(scratch).get_table_names() == ["alembic_version"]
    scratch.dispose()
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE backwards"))
    engine.dispose()
