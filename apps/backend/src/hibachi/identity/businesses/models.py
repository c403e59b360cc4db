"""Table of businesses."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform import clock
from hibachi.platform.ids import new_id
from hibachi.platform.orm import Base


class Business(Base):
    """One brand; every tenant row points at one through its `business_id`."""

    __tablename__ = "businesses"
    __table_args__ = (Index("ix_businesses_hosts", "hosts", postgresql_using="gin"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    hosts: Mapped[list[str]]
    time_zone: Mapped[str]
    brand: Mapped[dict[str, Any]]
