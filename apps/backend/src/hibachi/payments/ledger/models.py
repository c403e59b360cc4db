"""Table of the ledger."""

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.payments.ledger.types import Account, Happening
from hibachi.platform.orm import TenantBase


class LedgerEntry(TenantBase):
    """One line of a transaction. The lines of a transaction sum to zero, and rows never change: the database sees
    to both (deferred constraint trigger, no right to update or delete)."""

    __tablename__ = "ledger_entries"
    __table_args__ = (
        CheckConstraint("amount_cents <> 0", name="amount_moves"),
        UniqueConstraint("business_id", "transaction_id", "line"),
        Index("ix_ledger_entries_subject", "subject_id", "subject_kind"),
        Index("ix_ledger_entries_payment_id", "payment_id"),
    )

    transaction_id: Mapped[UUID]
    line: Mapped[int]
    happening: Mapped[Happening] = mapped_column(String)
    account: Mapped[Account] = mapped_column(String)
    amount_cents: Mapped[int]
    source_id: Mapped[UUID]
    payment_id: Mapped[UUID] = mapped_column(ForeignKey("payments.id"))
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID]
