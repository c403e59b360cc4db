"""A result in a few words, for assistants that read text; the typed data beside it says everything."""

import json

from pydantic import JsonValue

from hibachi.ai.figures import clock_text, money
from hibachi.ai.office.types import Found
from hibachi.ai.ports import CancelChange, Priced, Sold
from hibachi.ai.tools.tool import Looked

_LONGEST = 2_000


def said(result: object, content: JsonValue) -> str:
    """The text of a result; what has no words of its own is its data."""
    if isinstance(result, Looked | Found):
        return result.text
    if isinstance(result, str):
        return result
    if isinstance(result, tuple) and result and isinstance(result[0], Priced):
        return _priced(result[0])
    if isinstance(result, Sold):
        return _sold(result)
    if isinstance(result, CancelChange):
        return f"Refunded: {money(result.refund_cents)}. Kept: {money(result.kept_cents)}."
    text = json.dumps(content, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def heads(adults: int, children: int, toddlers: int) -> str:
    """ "12 adults, 1 child"; those who do not come are not named."""
    named = ((adults, "adult", "adults"), (children, "child", "children"), (toddlers, "toddler", "toddlers"))
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in named if number)


def _priced(priced: Priced) -> str:
    quote = priced.quote
    text = f"Total {money(quote.total_cents)}, of it {money(quote.travel_cents)} for travel; the deposit of"
    return f"{text} {money(quote.deposit_cents)} is part of it. Quote {priced.id}."


def _sold(sold: Sold) -> str:
    when = f"{sold.day.isoformat()}, {clock_text(sold.slot)}"
    party = heads(sold.adults, sold.children, sold.toddlers)
    text = f"{sold.reference} ({sold.status.replace('_', ' ')}): {when}, {party}"
    return f"{text} in {sold.city or sold.zip}; total {money(sold.total_cents)}."
