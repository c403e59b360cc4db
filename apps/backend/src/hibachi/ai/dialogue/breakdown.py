"""What a total is made of, asked for a total that was told.

Pure.
"""

import re

_WHY = re.compile(
    r"\bwhy (?:\w+ ){0,3}(?:odd|extra|so much|that much|cents|not a round)\b|\b(?:break|breaks) (?:it|that|this) down\b"
    r"|\b(?:price|cost|full|the|a) breakdown\b|\bitemi[sz]e\w*|\bline by line\b"
    r"|\b(?:how (?:did|do) (?:you|we|u) (?:get|come) (?:to|up with|at)|where (?:does|do|did))"
    r" (?:that|this|the|it|those)\b.{0,25}(?:\bcome from\b|\$? ?\d|\b(?:total|figure|number|sum|cents)\b)"
)


def asks_parts(text: str) -> bool:
    """Whether it is asked how a total comes about, which is said with a new one and not with one said again."""
    return bool(_WHY.search(text))
