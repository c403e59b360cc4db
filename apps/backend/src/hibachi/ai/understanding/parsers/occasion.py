"""The reason for the party."""

import re

_OCCASIONS = tuple(
    (code, re.compile(pattern))
    for code, pattern in (
        ("rehearsal_dinner", r"\brehears\w*(?: dinner)?\b"),
        ("bachelorette", r"\bbachelorette\b|\bhens? (?:party|night)\b"),
        ("bachelor", r"\bbachelor\b|\bstag (?:party|night)\b"),
        ("baby_shower", r"\bbaby (?:shower|sprinkle)\b|\bgender reveal\b"),
        ("bridal_shower", r"\bbridal (?:shower|party)\b"),
        ("engagement", r"\bengagement\b|\bgot engaged\b|\bengaged\b"),
        ("anniversary", r"\banniversar(?:y|ies)\b"),
        ("graduation", r"\bgraduat(?:ion|ing|ed|es)\b|\bgrad (?:party|dinner)\b"),
        ("retirement", r"\bretir(?:ement|ing|ed)\b"),
        ("reunion", r"\breunion\b|\bget[- ]together of the family\b"),
        ("housewarming", r"\bhouse ?-?warming\b"),
        ("wedding", r"\bwedding\b|\breception dinner\b|\bgetting married\b"),
        (
            "corporate",
            r"\bcorporate\b|\b(?:company|office|staff|work|team|client|employee)s?(?:'s)? (?:party"
            r"|event|dinner|lunch|"
            r"outing|picnic|holiday|building|appreciation)\b|\bteam[- ]building\b|\boff-?site\b",
        ),
        (
            "birthday",
            r"\bbirthdays?\b|\bturn(?:s|ing) \d{1,2}\b|\bsweet (?:16|sixteen)\b|\bquincea\w+"
            r"|\b\d{1,2}(?:st|nd|rd|th) b-?day\b",
        ),
        (
            "holiday",
            r"\bholiday (?:party|dinner|event)\b"
            r"|\b(?:christmas|new year's(?: eve)?|thanksgiving|halloween) (?:party|dinner)\b",
        ),
    )
)  # fmt: skip


def find_occasion(text: str) -> str | None:
    """The code of the first named occasion; the more special name wins ("rehearsal dinner" over "wedding")."""
    return next((code for code, pattern in _OCCASIONS if pattern.search(text)), None)
