"""A message as a text: plain words, and what a screen would offer to tap as an address."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hibachi.ai.compose.channel import worded

Address = Callable[[Mapping[str, Any]], str | None]


def texted(text: str, blocks: Sequence[Mapping[str, Any]], address_of: Address) -> str:
    """The words of a message and a line for each of its links; `address_of` tells a block's, None for no link.

    Cards, pickers and notices only draw what the words say.
    """
    links = [(str(block.get("label") or "See"), address_of(block)) for block in blocks]
    lines = [f"{label}: {address}" for label, address in links if address]
    return "\n".join([worded(text, "voice").strip(), *lines])
