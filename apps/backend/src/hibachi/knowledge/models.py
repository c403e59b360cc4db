"""Table of articles."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from hibachi.platform.orm import TenantBase


class ArticleRow(TenantBase):
    """An article of one business; `answer` keeps figures as `{names}`. `position` orders it within its group."""

    __tablename__ = "knowledge_articles"
    __table_args__ = (UniqueConstraint("business_id", "slug"),)

    slug: Mapped[str]
    group_code: Mapped[str]
    group_name: Mapped[str]
    group_position: Mapped[int]
    position: Mapped[int]
    question: Mapped[str]
    also: Mapped[list[str]]
    answer: Mapped[str]
    updated_at: Mapped[datetime]
