"""Checks of the database: it answers, its schema is current, and row security binds the application."""

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from hibachi.cli.doctor.types import Finding
from hibachi.cli.places import BACKEND
from hibachi.platform.config import get_settings
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.db.owner import owner_unit_of_work

_ROLE = text("SELECT current_user, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
_OPEN_TABLES = text(
    """SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'business_id'
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
    ORDER BY 1"""
)


async def reachable() -> Finding:
    """PostgreSQL answers under the application's role."""
    name = "Database answers"
    try:
        async with system_unit_of_work() as session:
            version = await session.scalar(text("SHOW server_version"))
    except (SQLAlchemyError, OSError) as problem:
        fix = "Start the server or correct DATABASE_URL; when only the role is missing, run `hibachi migrate`."
        return Finding(name, False, _first_line(problem), fix)
    return Finding(name, True, f"PostgreSQL {version}")


async def migrated() -> Finding:
    """The schema is the one this code was written for."""
    name, wanted = "Schema is current", ScriptDirectory.from_config(Config(str(BACKEND / "alembic.ini"))).get_heads()
    try:
        async with owner_unit_of_work() as session:
            found = list(await session.scalars(text("SELECT version_num FROM alembic_version")))
    except (SQLAlchemyError, OSError) as problem:
        return Finding(name, False, _first_line(problem), "Run `hibachi migrate`.")
    if sorted(found) != sorted(wanted):
        return Finding(name, False, f"is {', '.join(found)}, should be {', '.join(wanted)}", "Run `hibachi migrate`.")
    return Finding(name, True, f"revision {', '.join(found)}")


async def obeys_row_security() -> Finding:
    """The role of every unit of work cannot look past row security, and no table of a business is without it."""
    name = "Row security binds the application"
    try:
        async with system_unit_of_work() as session:
            role, above = (await session.execute(_ROLE)).one()
            unguarded = list(await session.scalars(_OPEN_TABLES))
    except (SQLAlchemyError, OSError) as problem:
        return Finding(name, False, _first_line(problem), "Run `hibachi migrate`, which creates the role.")
    if above:
        fix = f"ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS, or name another role in DATABASE_APP_ROLE."
        return Finding(name, False, f"{role} may see every business", fix)
    if unguarded:
        fix = "Restore the policies of these tables from the migrations before anything else."
        return Finding(name, False, f"without row security: {', '.join(unguarded)}", fix)
    return Finding(name, True, f"as {get_settings().database.app_role}")


def _first_line(problem: Exception) -> str:
    return (str(problem).splitlines() or [type(problem).__name__])[0]
