"""Two parties or two places put side by side in one message, each to be priced: "24 adults, and 30 adults".

Pure.
"""

import re

_SIDE_BY_SIDE = re.compile(
    r"\b(?:(?:two|2|both|either) (?:\w+ )?(?:scenarios?|options?|versions?|cases?|prices|quotes|totals|numbers"
    r"|figures|houses|places"
    r"|homes|addresses|locations|venues|ways)|scenarios?|side by side|each (?:one|of (?:them|those|the (?:two|2)))"
    r"|both ways"
    r"|for both|quote both|price both|what(?:'s| is) each)\b"
)
_KIND = r"(?:adults|people|guests|of us|grown[- ]?ups|heads)"
_TWO_COUNTS = re.compile(
    rf"\b(?P<one>\d{{1,3}}) {_KIND}[^.?!;\d]{{0,12}},? ?(?:and|or|vs\.?|versus|then|also|&)(?: also| then| maybe| for"
    rf"| with| at)* "
    rf"(?P<two>\d{{1,3}}) {_KIND}\b"
)
_ZIP = re.compile(r"(?<![\d$#.,/-])\d{5}(?!\d)")
_TWO = 2


def two_asked(text: str) -> bool:
    """Whether plain text puts two parties or two places side by side."""
    return bool(_SIDE_BY_SIDE.search(text)) and (bool(counts_of(text)) or bool(zips_of(text)))


def counts_of(text: str) -> tuple[int, ...]:
    """Two counts of guests of one kind that are told side by side; empty when there are no two."""
    found = _TWO_COUNTS.search(text)
    counts = (int(found["one"]), int(found["two"])) if found else ()
    return counts if len(set(counts)) == _TWO else ()


def zips_of(text: str) -> tuple[str, ...]:
    """The two ZIPs that a text names; empty when it names no two."""
    found = tuple(dict.fromkeys(_ZIP.findall(text)))
    return found if len(found) == _TWO else ()
