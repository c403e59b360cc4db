"""The counts of what is wanted, by kind."""

import re
from dataclasses import replace

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.heads.counts import Heads

_GROWN = re.compile(r"\b(?:adults?|grown|everyone is|all over)\b")


def heads_of(wanted: Wanted) -> Heads | None:
    """The counts of a party; None when nobody was told of."""
    if wanted.adults is None and not wanted.children and not wanted.toddlers:
        return None
    return Heads(wanted.adults or 0, wanted.children, wanted.toddlers)


def with_heads(wanted: Wanted, heads: Heads, text: str) -> Wanted:
    """What is wanted with these counts, told in plain `text`: people of no stated kind are counted as adults."""
    all_adults = not (heads.children or heads.toddlers) and not _GROWN.search(text)
    counts = (heads.adults or None, heads.children, heads.toddlers)
    if counts == (wanted.adults, wanted.children, wanted.toddlers):
        return wanted
    return replace(
        wanted,
        adults=counts[0],
        children=heads.children,
        toddlers=heads.toddlers,
        counted_all_as_adults=all_adults,
    )
