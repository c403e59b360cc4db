"""Statements that migrations run for every new table."""

from typing import Literal

import sqlalchemy as sa
from alembic import op

from hibachi.platform.orm import UtcDateTime

APP_ROLE = "hibachi_app"
_OWN = "business_id = (current_setting('app.business_id'))::uuid"
_OWN_OR_SYSTEM = f"CASE WHEN current_setting('app.system', true) = 'on' THEN true ELSE {_OWN} END"
# Of rows that are read the sub-queries are worked out once for a statement, not again for each row.
_OWN_READ = "business_id = (SELECT current_setting('app.business_id')::uuid)"
_OWN_OR_SYSTEM_READ = f"CASE WHEN (SELECT current_setting('app.system', true)) = 'on' THEN true ELSE {_OWN_READ} END"
Rights = Literal["SELECT, INSERT, UPDATE, DELETE", "SELECT, INSERT, UPDATE", "SELECT, INSERT", "SELECT"]


def tenant_columns() -> list[sa.Column[object]]:
    """The columns of `TenantBase`."""
    business = sa.text("(current_setting('app.business_id'))::uuid")
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=business, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    ]


def create_app_role() -> None:
    """The role of every unit of work. It owns nothing and cannot bypass row security."""
    op.execute(
        f"""DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP_ROLE}') THEN
            CREATE ROLE {APP_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        END IF;
        END $$"""
    )
    op.execute(f"GRANT {APP_ROLE} TO CURRENT_USER")
    op.execute(f"GRANT USAGE ON SCHEMA public TO {APP_ROLE}")


def secure_tenant_table(table: str, rights: Rights = "SELECT, INSERT, UPDATE, DELETE") -> None:
    """Show each business its own rows only; without a business every statement fails."""
    _secure(table, _OWN_READ, _OWN, rights)


def secure_system_table(table: str, rights: Rights = "SELECT, INSERT, UPDATE, DELETE") -> None:
    """Like a tenant table, but background sweeps (`system_unit_of_work`) see all rows."""
    _secure(table, _OWN_OR_SYSTEM_READ, _OWN_OR_SYSTEM, rights)


def grant_shared_table(table: str, rights: Rights = "SELECT") -> None:
    """A table without tenants, such as the list of businesses."""
    op.execute(f"GRANT {rights} ON {table} TO {APP_ROLE}")


def renew_policies(*, once: bool) -> None:
    """Give every secured table the conditions of today, or with `once=False` those that read the setting per row."""
    found = sa.text("SELECT tablename, qual LIKE '%app.system%' FROM pg_policies WHERE policyname = 'own_business'")
    for table, system in op.get_bind().execute(found).all():
        written = _OWN_OR_SYSTEM if system else _OWN
        read = (_OWN_OR_SYSTEM_READ if system else _OWN_READ) if once else written
        op.execute(f"ALTER POLICY own_business ON {table} USING ({read}) WITH CHECK ({written})")


def _secure(table: str, read: str, written: str, rights: Rights) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY own_business ON {table} USING ({read}) WITH CHECK ({written})")
    op.execute(f"GRANT {rights} ON {table} TO {APP_ROLE}")
