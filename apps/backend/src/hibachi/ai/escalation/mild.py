"""An allergy told as mild: a stomach, a nose, an itch, "nothing serious"; one grave word and it is not."""

import re

_MILD = re.compile(
    r"\b(?:tummy|stomach|belly)\b|\bbloat\w*|\bgass?y?\b|\bitch\w*|\b(?:runny|stuffy) nose\b|\bnose runs?\b"
    r"|\bsneez\w*|\bsniffl\w*|\bheartburn\b|\bmild(?:ly)?\b|\bqueasy\b|\bsmall rash\b|\bsensitiv\w*"
    r"|\bnothing (?:serious|worse|bad|dramatic)\b"
    r"|\b(?:isn't|not|no) (?:that |too )?(?:serious|severe|bad|drama|big deal)\b"
)
_GRAVE = re.compile(
    r"\b(?:breath\w*|swell\w*|swollen|throat|tongue|epi ?-?pens?|hospital|er|ambulance|911|anaphyla\w*|deathly|deadly"
    r"|die[sd]?|kill\w*|shock|airborne|fumes|steam|trace|crumb|drop|celiac|coeliac|life[- ]threatening"
    r"|(?<!not )(?<!isn't )severe|faint\w*|pass(?:es|ed)? out|hives|icu|clos(?:es|ed|ing))\b"
)
_HABIT = re.compile(
    r"\b(?:whenever|every ?time|any ?time|each time)\b"
    r"|\bwhen (?:he|she|i|we|they|(?:my|our) \w+) (?:eats?|has|have|gets?)\b"
)


def told_as_habit(text: str) -> bool:
    """Whether plain text tells what somebody gets whenever they eat something, and not what has happened."""
    return bool(_HABIT.search(text))


def told_as_mild(text: str) -> bool:
    """Whether plain text calls what it tells of mild, and says nothing grave beside it."""
    return bool(_MILD.search(text)) and not _GRAVE.search(text)
