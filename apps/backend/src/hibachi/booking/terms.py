"""The prices and policy that apply now."""

from dataclasses import dataclass
from typing import Any

from hibachi.catalog import service as catalog
from hibachi.catalog.documents import parse_policy, parse_price_book
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import PriceBook
from hibachi.platform.db import ReadSession


@dataclass(frozen=True, slots=True)
class Terms:
    """What a booking is sold under: price book and policy of one version."""

    book: PriceBook
    policy: PolicyTerms


async def current_terms(session: ReadSession) -> Terms:
    """Terms of the version in effect."""
    found = await catalog.current(session)
    return Terms(found.book, found.policy)


def frozen_terms(book: dict[str, Any], policy: dict[str, Any]) -> Terms:
    """Terms as they were frozen into a booking; `book` carries its version."""
    return Terms(parse_price_book(book, int(book["version"])), parse_policy(policy))
