"""Table of switched flags."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from hibachi.platform.orm import TenantBase


class FlagState(TenantBase):
    """A flag that was switched; without a row its default holds."""

    __tablename__ = "flag_states"
    __table_args__ = (UniqueConstraint("business_id", "key"),)

    key: Mapped[str]
    enabled: Mapped[bool]
