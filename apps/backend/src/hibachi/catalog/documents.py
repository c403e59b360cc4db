"""Price book and policy documents: from JSON to typed data and back.

Numbers with decimals are strings in the documents, so that no binary fraction ever touches a price.
"""

from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files

from pydantic import JsonValue, TypeAdapter

from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import PriceBook, TravelTerms

Document = Mapping[str, JsonValue]

_BOOK = TypeAdapter(PriceBook)
_POLICY = TypeAdapter(PolicyTerms)
_TRAVEL = TypeAdapter(TravelTerms)
_DEMO = files("hibachi.catalog") / "data"


def parse_price_book(document: Document, version: int) -> PriceBook:
    """The price book of a stored document. Raises `pydantic.ValidationError` naming every wrong field."""
    return _BOOK.validate_python({**document, "version": version})


def parse_policy(document: Document) -> PolicyTerms:
    """The policy of a stored document. Raises `pydantic.ValidationError` naming every wrong field."""
    return _POLICY.validate_python(document)


def price_book_document(book: PriceBook) -> dict[str, JsonValue]:
    """JSON document of a price book; the version is the row's, not the document's."""
    dumped: dict[str, JsonValue] = _BOOK.dump_python(book, mode="json")
    dumped.pop("version")
    return dumped


def policy_document(policy: PolicyTerms) -> dict[str, JsonValue]:
    """JSON document of a policy."""
    dumped: dict[str, JsonValue] = _POLICY.dump_python(policy, mode="json")
    return dumped


def demo_price_book(version: int = 1) -> PriceBook:
    """Prices and menu of the demo business."""
    book = _BOOK.validate_json((_DEMO / "demo_price_book.json").read_bytes())
    return replace(book, version=version)


def demo_policy() -> PolicyTerms:
    """Booking policy of the demo business."""
    return _POLICY.validate_json((_DEMO / "demo_policy.json").read_bytes())


def demo_travel() -> TravelTerms:
    """Travel prices of the demo stations."""
    return _TRAVEL.validate_json((_DEMO / "demo_travel.json").read_bytes())


def parse_travel(document: Document) -> TravelTerms:
    """Travel prices of a stored document. Raises `pydantic.ValidationError`."""
    return _TRAVEL.validate_python(document)


def travel_document(travel: TravelTerms) -> dict[str, JsonValue]:
    """JSON document of travel prices."""
    dumped: dict[str, JsonValue] = _TRAVEL.dump_python(travel, mode="json")
    return dumped
