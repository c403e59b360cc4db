"""No figure without a fact."""

from datetime import date, time
from decimal import Decimal

import pytest

from hibachi.ai.grounding.rules import facts_of, grounded_only, ungrounded
from hibachi.ai.types import Fact, FactKind

FACTS = (
    Fact(FactKind.MONEY, 88280),
    Fact(FactKind.MONEY, 10000),
    Fact(FactKind.COUNT, 12),
    Fact(FactKind.COUNT, 3),
    Fact(FactKind.COUNT, 48, "hour"),
    Fact(FactKind.COUNT, Decimal("96.4"), "mile"),
    Fact(FactKind.PERCENT, 20),
    Fact(FactKind.DATE, date(2026, 7, 4)),
    Fact(FactKind.TIME, time(18)),
    Fact(FactKind.TEXT, "95814"),
)


@pytest.mark.parametrize(
    "text",
    [
        "The total is $882.80.",
        "The deposit is one hundred dollars.",
        "12 adults and three kids, twelve in all.",
        "Saturday, July 4 at 6 PM.",
        "Sat, Jul 4, 2026 at 6:00 pm",
        "2026-07-04 at 18:00",
        "7/4 at 6 p.m.",
        "It is 96.4 miles to 95814.",
        "Book forty-eight hours before.",
        "Tip 20 percent or 20%.",
        "Reference MH-7K3Q9, call (510) 555-0123.",
        "No one is left out, one of us will see.",
    ],
)
def test_what_facts_support_may_leave(text: str) -> None:
    assert ungrounded(text, FACTS) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The total is $882.",
        "The total is $1,882.80.",
        "That is nine hundred dollars.",
        "13 adults",
        "fourteen kids",
        "Book 48 days before.",
        "It is 48 miles.",
        "Sunday is fine.",
        "July 5",
        "July 4, 2027",
        "6:30 PM",
        "at noon",
        "25 %",
        "a dozen and a half dozen: half a dozen",
        "two hundred guests",
        "one chef comes",
    ],
)
def test_what_no_fact_supports_is_found(text: str) -> None:
    assert ungrounded(text, FACTS)


def test_only_the_wrong_sentence_is_taken_out() -> None:
    text = "The total is $882.80. The deposit is $250. See you on July 4."
    assert grounded_only(text, FACTS) == "The total is $882.80. See you on July 4."


def test_an_article_vouches_for_its_own_figures() -> None:
    article = "At least 4 days before; chefs serve up to 30 guests from 12 PM on; 20 to 35 percent."
    assert ungrounded(article, facts_of(article, "article")) == ()
    assert ungrounded("At least 4 hours before", facts_of(article, "article"))
