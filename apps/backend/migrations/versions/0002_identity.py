"""Businesses, staff accounts, log-ins, keys, invitations, resets, approvals and the audit log."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import UtcDateTime
from hibachi.platform.tenancy.ddl import grant_shared_table, secure_system_table, secure_tenant_table

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BUSINESS = sa.text("(current_setting('app.business_id'))::uuid")
_TABLES = (
    "staff",
    "staff_sessions",
    "refresh_tokens",
    "api_keys",
    "invitations",
    "password_resets",
    "approvals",
)


def _tenant_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), server_default=_BUSINESS, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    ]


def _stations() -> sa.Column[object]:
    return sa.Column("station_ids", postgresql.ARRAY(sa.Uuid()), nullable=False)


def _to_staff(table: str, column: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["staff.id"], name=f"fk_{table}_{column}", ondelete=ondelete)


def upgrade() -> None:
    """Create the tables."""
    _businesses()
    _staff()
    _sessions()
    _api_keys()
    _invitations()
    _password_resets()
    _approvals()
    _audit_log()
    _login_attempts()
    grant_shared_table("businesses")
    for table in _TABLES:
        secure_tenant_table(table)
    secure_tenant_table("audit_log", "SELECT, INSERT")
    secure_system_table("login_attempts")


def _businesses() -> None:
    op.create_table(
        "businesses",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("hosts", postgresql.JSONB(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("brand", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_businesses"),
        sa.UniqueConstraint("slug", name="uq_businesses_slug"),
    )
    op.create_index("ix_businesses_hosts", "businesses", ["hosts"], postgresql_using="gin")


def _staff() -> None:
    op.create_table(
        "staff",
        *_tenant_columns(),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_hash", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        _stations(),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("password_hash", sa.String()),
        sa.Column("totp_secret", sa.Text()),
        sa.Column("totp_pending", sa.Text()),
        sa.Column("totp_last_step", sa.BigInteger()),
        sa.Column("last_seen_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("business_id", "email_hash", name="uq_staff_business_id_email_hash"),
    )


def _sessions() -> None:
    op.create_table(
        "staff_sessions",
        *_tenant_columns(),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("user_agent", sa.String(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("last_used_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime()),
        sa.Column("ended_because", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_staff_sessions"),
        _to_staff("staff_sessions", "staff_id", "CASCADE"),
    )
    op.create_index("ix_staff_sessions_staff_id", "staff_sessions", ["staff_id"])
    op.create_table(
        "refresh_tokens",
        *_tenant_columns(),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_refresh_tokens"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["staff_sessions.id"], name="fk_refresh_tokens_session_id", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("business_id", "token_hash", name="uq_refresh_tokens_business_id_token_hash"),
    )
    op.create_index("ix_refresh_tokens_session_id", "refresh_tokens", ["session_id"])


def _api_keys() -> None:
    op.create_table(
        "api_keys",
        *_tenant_columns(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("key_hash", sa.String(), nullable=False),
        sa.Column("permissions", postgresql.JSONB(), nullable=False),
        _stations(),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("last_used_at", UtcDateTime()),
        sa.Column("revoked_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_api_keys"),
        _to_staff("api_keys", "created_by"),
        sa.UniqueConstraint("business_id", "key_hash", name="uq_api_keys_business_id_key_hash"),
    )


def _invitations() -> None:
    op.create_table(
        "invitations",
        *_tenant_columns(),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_hash", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        _stations(),
        sa.Column("invited_by", sa.Uuid(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("accepted_at", UtcDateTime()),
        sa.Column("withdrawn_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        _to_staff("invitations", "invited_by"),
    )
    open_ = sa.text("accepted_at IS NULL AND withdrawn_at IS NULL")
    keys = ["business_id", "email_hash"]
    op.create_index("uq_invitations_open", "invitations", keys, unique=True, postgresql_where=open_)


def _password_resets() -> None:
    op.create_table(
        "password_resets",
        *_tenant_columns(),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_password_resets"),
        _to_staff("password_resets", "staff_id", "CASCADE"),
    )
    op.create_index("ix_password_resets_staff_id", "password_resets", ["staff_id"])


def _approvals() -> None:
    op.create_table(
        "approvals",
        *_tenant_columns(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("data", postgresql.JSONB(), nullable=False),
        sa.Column("permission", sa.String(), nullable=False),
        sa.Column("requested_by", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", UtcDateTime()),
        sa.Column("note", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_approvals"),
        _to_staff("approvals", "requested_by"),
        _to_staff("approvals", "decided_by"),
        sa.CheckConstraint("decided_by IS NULL OR decided_by <> requested_by", name=op.f("ck_approvals_second_person")),
    )
    keys = ["business_id", "kind", "subject_id"]
    op.create_index("uq_approvals_open", "approvals", keys, unique=True, postgresql_where=sa.text("state = 'open'"))


def _audit_log() -> None:
    op.create_table(
        "audit_log",
        *_tenant_columns(),
        sa.Column("actor_kind", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Uuid()),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject_kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid()),
        sa.Column("before", postgresql.JSONB()),
        sa.Column("after", postgresql.JSONB()),
        sa.Column("address", sa.String()),
        sa.Column("request_id", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_audit_log"),
    )
    op.create_index("ix_audit_log_business_id_id", "audit_log", ["business_id", "id"])
    op.create_index("ix_audit_log_subject_id", "audit_log", ["subject_id"])


def _login_attempts() -> None:
    op.create_table(
        "login_attempts",
        *_tenant_columns(),
        sa.Column("email_hash", sa.String(), nullable=False),
        sa.Column("failures", sa.BigInteger(), nullable=False),
        sa.Column("last_at", UtcDateTime(), nullable=False),
        sa.Column("locked_until", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_login_attempts"),
        sa.UniqueConstraint("business_id", "email_hash", name="uq_login_attempts_business_id_email_hash"),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("login_attempts", "audit_log", *reversed(_TABLES), "businesses"):
        op.drop_table(table)
