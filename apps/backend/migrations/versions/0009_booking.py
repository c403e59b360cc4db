"""Stations, chefs, quotes, bookings, taken chef time, agreements and the waitlist."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from hibachi.platform.orm import EncryptedText, UtcDateTime
from hibachi.platform.tenancy.ddl import secure_tenant_table, tenant_columns

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _stations()
    _waitlist_entries()
    _chefs()
    _quotes()
    _bookings()
    _chef_hours()
    _chef_time_off()
    _booking_events()
    _chef_blocks()
    _signed_agreements()
    _no_double_booking()
    secure_tenant_table("stations")
    secure_tenant_table("waitlist_entries")
    secure_tenant_table("chefs")
    secure_tenant_table("quotes")
    secure_tenant_table("bookings")
    secure_tenant_table("chef_hours")
    secure_tenant_table("chef_time_off")
    secure_tenant_table("booking_events", "SELECT, INSERT")
    secure_tenant_table("chef_blocks")
    secure_tenant_table("signed_agreements", "SELECT, INSERT")


def _stations() -> None:
    op.create_table(
        "stations",
        *tenant_columns(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("zip", sa.String(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("free_miles", sa.Numeric(precision=6, scale=1), nullable=False),
        sa.Column("cents_per_mile", sa.BigInteger(), nullable=False),
        sa.Column("max_miles", sa.Numeric(precision=6, scale=1), nullable=False),
        sa.Column("grills", sa.BigInteger(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stations"),
    )


def _waitlist_entries() -> None:
    op.create_table(
        "waitlist_entries",
        *tenant_columns(),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("slot", sa.Time()),
        sa.Column("zip", sa.String(), nullable=False),
        sa.Column("guests", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("offered_until", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_waitlist_entries"),
    )
    op.create_index("ix_waitlist_entries_line", "waitlist_entries", ["station_id", "event_date", "state", "created_at"])


def _chefs() -> None:
    op.create_table(
        "chefs",
        *tenant_columns(),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("skills", postgresql.JSONB(), nullable=False),
        sa.Column("rating", sa.Numeric(precision=3, scale=2), nullable=False),
        sa.Column("home_zip", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("staff_id", sa.Uuid()),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name="fk_chefs_station_id"),
        sa.PrimaryKeyConstraint("id", name="pk_chefs"),
    )
    op.create_index("ix_chefs_station_id", "chefs", ["station_id"])


def _quotes() -> None:
    op.create_table(
        "quotes",
        *tenant_columns(),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("zip", sa.String(), nullable=False),
        sa.Column("event_date", sa.Date()),
        sa.Column("station_id", sa.Uuid()),
        sa.Column("adults", sa.BigInteger(), nullable=False),
        sa.Column("children", sa.BigInteger(), nullable=False),
        sa.Column("toddlers", sa.BigInteger(), nullable=False),
        sa.Column("miles", sa.Numeric(precision=6, scale=1), nullable=False),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("price_book_version", sa.BigInteger(), nullable=False),
        sa.Column("inputs", postgresql.JSONB(), nullable=False),
        sa.Column("document", postgresql.JSONB(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name="fk_quotes_station_id"),
        sa.PrimaryKeyConstraint("id", name="pk_quotes"),
    )
    op.create_index("ix_quotes_reference", "quotes", ["reference"])


def _bookings() -> None:
    op.create_table(
        "bookings",
        *tenant_columns(),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("request_id", sa.Uuid()),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("status_since", UtcDateTime(), nullable=False),
        sa.Column("held_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("quote_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid()),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("slot", sa.Time(), nullable=False),
        sa.Column("asked_time", sa.Time()),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime()),
        sa.Column("staff_hold", sa.Boolean(), nullable=False),
        sa.Column("adults", sa.BigInteger(), nullable=False),
        sa.Column("children", sa.BigInteger(), nullable=False),
        sa.Column("toddlers", sa.BigInteger(), nullable=False),
        sa.Column("extras", postgresql.JSONB(), nullable=False),
        sa.Column("zip", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("county", sa.String(), nullable=False),
        sa.Column("miles", sa.Numeric(precision=6, scale=1), nullable=False),
        sa.Column("address", EncryptedText()),
        sa.Column("occasion", sa.String()),
        sa.Column("notes", EncryptedText()),
        sa.Column("allergies", EncryptedText()),
        sa.Column("allergy_count", sa.BigInteger(), nullable=False),
        sa.Column("severe_allergy", sa.Boolean(), nullable=False),
        sa.Column("customer_name", sa.String()),
        sa.Column("deposit_method", sa.String()),
        sa.Column("reschedules", sa.BigInteger(), nullable=False),
        sa.Column("fees_cents", sa.BigInteger(), nullable=False),
        sa.Column("price_book_version", sa.BigInteger(), nullable=False),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("paid_cents", sa.BigInteger(), nullable=False),
        sa.Column("quote", postgresql.JSONB(), nullable=False),
        sa.Column("travel", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quotes.id"], name="fk_bookings_quote_id"),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name="fk_bookings_station_id"),
        sa.PrimaryKeyConstraint("id", name="pk_bookings"),
        sa.UniqueConstraint("business_id", "reference", name="uq_bookings_business_id_reference"),
        sa.UniqueConstraint("business_id", "request_id", name="uq_bookings_business_id_request_id"),
    )
    op.create_index("ix_bookings_customer_id", "bookings", ["customer_id"])
    op.create_index(
        "ix_bookings_expiry", "bookings", ["expires_at"], postgresql_where=sa.text("expires_at IS NOT NULL")
    )
    op.create_index("ix_bookings_starts_at", "bookings", ["business_id", "starts_at"])
    op.create_index("ix_bookings_event_date", "bookings", ["business_id", "event_date"])
    op.create_index("ix_bookings_status", "bookings", ["business_id", "status", "starts_at"])


def _chef_hours() -> None:
    op.create_table(
        "chef_hours",
        *tenant_columns(),
        sa.Column("chef_id", sa.Uuid(), nullable=False),
        sa.Column("weekday", sa.BigInteger(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.CheckConstraint("starts < ends", name="ck_chef_hours_order"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_chef_hours_weekday"),
        sa.ForeignKeyConstraint(["chef_id"], ["chefs.id"], name="fk_chef_hours_chef_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_chef_hours"),
    )
    op.create_index("ix_chef_hours_chef_id", "chef_hours", ["chef_id"])


def _chef_time_off() -> None:
    op.create_table(
        "chef_time_off",
        *tenant_columns(),
        sa.Column("chef_id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.CheckConstraint("starts_at < ends_at", name="ck_chef_time_off_order"),
        sa.ForeignKeyConstraint(["chef_id"], ["chefs.id"], name="fk_chef_time_off_chef_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_chef_time_off"),
    )
    op.create_index("ix_chef_time_off_chef_id_ends_at", "chef_time_off", ["chef_id", "ends_at"])


def _booking_events() -> None:
    op.create_table(
        "booking_events",
        *tenant_columns(),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("before", sa.String()),
        sa.Column("after", sa.String()),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Uuid()),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("note", sa.String()),
        sa.Column("data", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_booking_events_booking_id"),
        sa.PrimaryKeyConstraint("id", name="pk_booking_events"),
    )
    op.create_index("ix_booking_events_booking_id", "booking_events", ["booking_id", "created_at"])


def _chef_blocks() -> None:
    op.create_table(
        "chef_blocks",
        *tenant_columns(),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("chef_id", sa.Uuid(), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("free_after", UtcDateTime()),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_chef_blocks_booking_id"),
        sa.ForeignKeyConstraint(["chef_id"], ["chefs.id"], name="fk_chef_blocks_chef_id"),
        sa.PrimaryKeyConstraint("id", name="pk_chef_blocks"),
    )
    op.create_index("ix_chef_blocks_booking_id", "chef_blocks", ["booking_id"])
    op.create_index(
        "ix_chef_blocks_station", "chef_blocks", ["station_id", "event_date"], postgresql_where=sa.text("NOT released")
    )


def _signed_agreements() -> None:
    op.create_table(
        "signed_agreements",
        *tenant_columns(),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("template_version", sa.String(), nullable=False),
        sa.Column("text", postgresql.JSONB(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("signer_name", EncryptedText(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("signature", EncryptedText(), nullable=False),
        sa.Column("ticks", postgresql.JSONB(), nullable=False),
        sa.Column("ip", EncryptedText()),
        sa.Column("user_agent", sa.String()),
        sa.Column("signed_at", UtcDateTime(), nullable=False),
        sa.Column("retain_until", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_signed_agreements_booking_id"),
        sa.PrimaryKeyConstraint("id", name="pk_signed_agreements"),
        sa.UniqueConstraint("booking_id", name="uq_signed_agreements_booking_id"),
    )


def _no_double_booking() -> None:
    # A range over a single id lets GiST compare it with &&, so no extension is needed for the id column.
    op.execute("CREATE TYPE uuidrange AS RANGE (subtype = uuid)")
    op.execute(
        "ALTER TABLE chef_blocks ADD CONSTRAINT ex_chef_blocks_overlap EXCLUDE USING gist "
        "(uuidrange(chef_id, chef_id, '[]') WITH &&, during WITH &&) WHERE (NOT released)"
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "signed_agreements",
        "chef_blocks",
        "booking_events",
        "chef_time_off",
        "chef_hours",
        "bookings",
        "quotes",
        "chefs",
        "waitlist_entries",
        "stations",
    ):
        op.drop_table(table)
    op.execute("DROP TYPE uuidrange")
