"""Prices, booking terms and travel prices of a new business: shipped ones, or those of a YAML file."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import JsonValue, TypeAdapter, ValidationError

from hibachi.catalog.documents import (
    demo_policy,
    demo_price_book,
    demo_travel,
    parse_policy,
    parse_price_book,
    parse_travel,
    policy_document,
    price_book_document,
    travel_document,
)
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import PriceBook, TravelTerms

SECTIONS = ("price_book", "policy", "travel")
_DOCUMENT = TypeAdapter(dict[str, dict[str, JsonValue]])


class BadTerms(ValueError):
    """The file cannot be read as terms; the message names each wrong field."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a business sells and how."""

    book: PriceBook
    policy: PolicyTerms
    travel: TravelTerms


def shipped_terms() -> Terms:
    """The terms that come with the software."""
    return Terms(demo_price_book(), demo_policy(), demo_travel())


def as_yaml(terms: Terms) -> str:
    """The terms as a file to edit."""
    document = {
        "price_book": price_book_document(terms.book),
        "policy": policy_document(terms.policy),
        "travel": travel_document(terms.travel),
    }
    return str(yaml.safe_dump(document, sort_keys=False, allow_unicode=True))


def read_terms(path: Path | None) -> Terms:
    """The terms of a file; sections it leaves out are the shipped ones. Raises `BadTerms`."""
    shipped = shipped_terms()
    if path is None:
        return shipped
    try:
        given = _DOCUMENT.validate_python(yaml.safe_load(path.read_text()))
    except (OSError, yaml.YAMLError, ValidationError, UnicodeDecodeError) as problem:
        raise BadTerms(f"{path} is no file with the sections {', '.join(SECTIONS)}: {problem}") from problem
    if unknown := sorted(set(given) - set(SECTIONS)):
        raise BadTerms(f"{path}: unknown sections {', '.join(unknown)}; known are {', '.join(SECTIONS)}")
    try:
        return Terms(
            parse_price_book(given["price_book"], 1) if "price_book" in given else shipped.book,
            parse_policy(given["policy"]) if "policy" in given else shipped.policy,
            parse_travel(given["travel"]) if "travel" in given else shipped.travel,
        )
    except ValidationError as problem:
        lines = [f"  {'.'.join(map(str, error['loc']))}: {error['msg']}" for error in problem.errors()]
        raise BadTerms("\n".join((f"{path} has wrong fields:", *lines))) from problem
