"""Price book and policy documents."""

import pytest
from pydantic import ValidationError

from hibachi.catalog.documents import (
    demo_policy,
    demo_price_book,
    parse_policy,
    parse_price_book,
    policy_document,
    price_book_document,
)


class TestRoundTrip:
    def test_price_book(self) -> None:
        book = demo_price_book(version=7)
        assert parse_price_book(price_book_document(book), version=7) == book

    def test_policy(self) -> None:
        assert parse_policy(policy_document(demo_policy())) == demo_policy()


class TestBrokenDocument:
    def test_missing_price_is_named(self) -> None:
        document = price_book_document(demo_price_book())
        del document["adult_cents"]
        with pytest.raises(ValidationError, match="adult_cents"):
            parse_price_book(document, 1)

    def test_fraction_of_a_cent(self) -> None:
        document = price_book_document(demo_price_book()) | {"adult_cents": 55.5}
        with pytest.raises(ValidationError, match="adult_cents"):
            parse_price_book(document, 1)

    def test_unreadable_time(self) -> None:
        document = policy_document(demo_policy()) | {"ask_from": "breakfast"}
        with pytest.raises(ValidationError, match="ask_from"):
            parse_policy(document)
