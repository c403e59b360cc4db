"""E-mail, telephone and name, read from the text as typed."""

import re

from hibachi.ai.understanding.text import Found

_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}\b")
_PHONE = re.compile(
    r"(?<![\w$.-])(?:\+?1[-. ]?)?\(?([2-9]\d{2})\)?[-. ]?([2-9]\d{2})[-. ]?(\d{4})(?![\w]|-\d)"
    r"|(?<!\w)(\+[2-9]\d{7,14})\b"
)
_PERSON = r"([A-Z][\w'-]+(?: (?:[A-Z]\.(?= )|(?:de|la|van|von|[A-Z])[\w'-]*)){0,3})"
_NAME = (
    re.compile(rf"\b(?i:my name is|my name's|name is|name's|name:|i am called|call me)\s+{_PERSON}"),
    re.compile(rf"\b(?i:this is|i am|i'm|im|it's)\s+{_PERSON}(?=\s*(?:[.,!]|$|\s(?:and|from|here|at|with)\b))"),
    re.compile(rf"^(?i:hi|hello|hey)?,?\s*{_PERSON}\s+here\b"),
    re.compile(rf"\b(?i:under (?:the name )?|book it for |for the name )\s*{_PERSON}"),
)
_LOUD = re.compile(r"\b[A-Z]{4,}\b")
_LOWER_NAME = re.compile(
    r"\b(?:my name is|my name's|name is|name:)\s+([a-z][a-z'-]+(?: [a-z][a-z'-]+)?)", re.IGNORECASE
)
_NOT_NAMES = frozenset(
    re.findall(
        r"[a-z]+",
        """i we the a an hi hello hey just not so very hosting planning looking interested having allergic vegan
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december sacramento fremont oakland california ca bay sf my your christmas
    absolutely really very extremely totally completely utterly seriously beyond sure glad happy sorry afraid
    furious angry upset fine good great ready tired confused new back done still also only thanksgiving wondering
    thinking trying calling writing allergic getting coeliac celiac from in on and""",
    )
)


def find_email(raw: str) -> Found[str] | None:
    """The last e-mail address, lower case."""
    matches = list(_EMAIL.finditer(raw))
    return Found(matches[-1].group().lower(), *matches[-1].span()) if matches else None


def find_phone(raw: str) -> Found[str] | None:
    """The last telephone number in E.164; ten digits are North American."""
    matches = list(_PHONE.finditer(raw))
    if not matches:
        return None
    match = matches[-1]
    number = match[4] or f"+1{match[1]}{match[2]}{match[3]}"
    return Found(number, *match.span())


def _shouted(name: str, raw: str) -> bool:
    """Whether a name in capitals is one of several words shouted: "this is DISGUSTING, my daughter is in TEARS"."""
    loud = set(_LOUD.findall(raw)) - set(name.split())
    return bool(_LOUD.search(name)) and bool(loud) and any(map(str.islower, raw.split()))


def find_name(raw: str) -> str | None:
    """The name someone introduces themselves by, as typed (or capitalised when typed in lower case)."""
    for pattern in _NAME:
        for match in pattern.finditer(raw):
            name = match[1].strip(" .,-'")
            if name.split()[0].lower() not in _NOT_NAMES and not _shouted(name, raw):
                return name
    lower = _LOWER_NAME.search(raw)
    if lower and lower[1].split()[0].lower() not in _NOT_NAMES:
        words = [word for word in lower[1].split() if word.lower() not in _NOT_NAMES]
        return " ".join(words).title()
    return None
