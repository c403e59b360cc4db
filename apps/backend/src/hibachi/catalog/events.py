"""What the catalog announces."""

from datetime import datetime
from typing import ClassVar

from hibachi.platform.outbox import Event


class PriceBookPublished(Event):
    """A version was approved; it is sold from `effective_from` on. The aggregate is the price book."""

    name: ClassVar[str] = "catalog.price_book_published"
    version: int
    effective_from: datetime
