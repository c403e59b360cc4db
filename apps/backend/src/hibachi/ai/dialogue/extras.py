"""An upgrade that is ordered turned into one protein more: "they keep both, and the lobster comes on top".

Pure.
"""

import re
from dataclasses import replace

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.parsers.menu import UPGRADES
from hibachi.ai.understanding.types import Understanding

_D = "|".join(f"(?P<{code}>{pattern})" for code, pattern in UPGRADES.items())
_ON_TOP = re.compile(
    rf"\b(?:{_D})(?: tails?)?\b[^.?!\d]{{0,40}}\b(?:on top|in addition|as (?:an?|the|their|our) (?:third|3rd|extra"
    r"|additional)|as well as (?:both|the (?:two|2)|their (?:two|2)))\b"
)


def on_top(said: Understanding, wanted: Wanted) -> Understanding:
    """The message with an upgrade of the party as so many third proteins, when it says that it comes on top."""
    found, menu = _ON_TOP.search(said.plain), said.entities.menu
    code = next((code for code in UPGRADES if found and found[code]), None)
    had = wanted.upgrades.get(code, 0) if code else 0
    if code is None or not had or menu.extra_proteins.get(code):
        return said
    kept = {**menu.upgrades, code: 0}
    extra = {**menu.extra_proteins, code: had}
    return replace(said, entities=replace(said.entities, menu=replace(menu, upgrades=kept, extra_proteins=extra)))
