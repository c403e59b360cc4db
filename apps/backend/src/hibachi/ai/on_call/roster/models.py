"""Tables of the roster."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.ai.on_call.roster.types import Least
from hibachi.platform.orm import EncryptedText, TenantBase


class OnCallPerson(TenantBase):
    """One person on call, told in the order of `place`. The number is sealed; `number_hash` knows it again.

    `wait_minutes` None means as the business has it. `test_id` is what the last test text carries.
    """

    __tablename__ = "on_call_people"
    __table_args__ = (UniqueConstraint("business_id", "number_hash"),)

    place: Mapped[int]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    name: Mapped[str]
    number: Mapped[str] = mapped_column(EncryptedText)
    number_hash: Mapped[str]
    wait_minutes: Mapped[int | None]
    test_id: Mapped[UUID | None]
    tested_at: Mapped[datetime | None]


class OnCallTerms(TenantBase):
    """From which priority on people are told, and how many minutes each has; one row a business at most."""

    __tablename__ = "on_call_terms"
    __table_args__ = (UniqueConstraint("business_id"),)

    least_priority: Mapped[Least] = mapped_column(String)
    wait_minutes: Mapped[int]
