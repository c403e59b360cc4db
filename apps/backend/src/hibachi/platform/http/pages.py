"""Paging of lists: an opaque cursor and a bounded page size."""

import base64
from typing import Annotated

from fastapi import Query

from hibachi.platform.errors import Invalid

Cursor = Annotated[str | None, Query(max_length=40, description="`next_cursor` of the page before")]
Limit = Annotated[int, Query(ge=1, le=200, description="rows of a page")]


def offset_of(cursor: str | None) -> int:
    """The row a cursor points at. Raises `Invalid` for a cursor that was never given out."""
    if cursor is None:
        return 0
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        offset = int(text.removeprefix("row:"))
    except ValueError as problem:
        raise Invalid("The cursor was not given out by this list", field="cursor", rule="format") from problem
    if not 0 <= offset <= 1_000_000:
        raise Invalid("The cursor was not given out by this list", field="cursor", rule="range")
    return offset


def after(offset: int, limit: int, found: int) -> str | None:
    """The cursor of the next page; None when `found` (one more than the page was asked for) shows there is none."""
    if found <= limit:
        return None
    return base64.urlsafe_b64encode(f"row:{offset + limit}".encode()).decode().rstrip("=")
