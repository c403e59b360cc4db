"""The numbers and persons of a message that may count somebody."""

import re
from dataclasses import dataclass

_ONE = (
    r"(?:mom|mum|mama|dad|papa|mother|father|sister|brother|sis|bro|wife|husband|hubby|spouse|partner|son|daughter|aunt"
    r"|auntie|uncle|cousin|niece|nephew|grandma|grandpa|grandmother|grandfather|granny|grandson|granddaughter|grandkid"
    r"|grandchild|nana|lola|lolo|tita|tito|abuela|abuelo|tia|tio|step(?:dad|mom|son|daughter|father|mother)|god(?:father"
    r"|mother|son|daughter|child)|girlfriend|boyfriend|bf|gf|fiancee?|fiancé|roommate|friend|buddy|boss|neighbou?r"
    r"|coworker|co-worker|colleague|guest|person|somebody|someone|adult|grown-?up|lady|man|woman|guy|gentleman|nanny"
    r"|(?:baby)?sitter|kid|kiddo|child|boy|girl|baby|toddler|infant|newborn|teen|teenager|pop|in-law|little one"
    r"|myself|me)"
)
_IS = r"'s(?= (?:not |also |still |now )*(?:in|out|off|here|coming|joining|bringing|driving|flying|sick|staying|up)\b)"
_TWO = r"(?:parents|grandparents|godparents|in-laws|in laws|twins|couple|inlaws|folks)"
_CANDIDATE = re.compile(
    rf"(?P<number>(?<![\w$.,:/#-])\d{{1,3}}(?=(?:ish|x|yo|yr|yrs|y|a|k|c)?(?![\w%]|:\d|[.,]\d|/\d))|(?<=\d[+&])\d{{1,2}}(?!\w))"
    rf"|\b(?P<three>triplets)\b(?!')|\b(?P<two>{_TWO})\b(?!')|\b(?P<one>{_ONE})\b(?:(?!'s)|(?={_IS}))(?! in laws)"
    r"|(?<=\band )(?P<me>i)\b|(?<=[&+] )(?P<also_me>i)\b|\b(?P<word>one)\b(?! (?:more )?(?:thing|question|last))"
)
_NO_COUNT = re.compile(r"^ ?(?:am|pm|a\.m|p\.m|o'?clock|%|percent|dollars|bucks|miles?|mi|minutes?|hours?|hrs?)\b|^ ?%")
_POINT = re.compile(r"(?:^|[\s.,;:?!])$")  # and a bracket behind: the number of a question, "2) do you bring tables?"
_MONEY = re.compile(r"\$ ?$")
_COUPLES = re.compile(r"^ (?:\w+ ){0,1}couples\b")
_COUNTED = re.compile(r"\d(?:ish)?(?: [a-z'-]+){0,2} $")
_LEAP = 3  # words between a number and the noun it counts


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number or person from `start` up to `end` of the plain text, and how many it stands for."""

    start: int
    end: int
    value: int
    kin: bool = False


def find_candidates(text: str) -> tuple[Candidate, ...]:
    """All of them in order; a noun that its number stands before is part of that."""
    found: list[Candidate] = []
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        if number := match["number"]:
            if _NO_COUNT.search(text[end : end + 12]) or _MONEY.search(text[max(0, start - 2) : start]):
                continue
            if (
                text[end : end + 1] == ")"
                and _POINT.search(text[:start])
                and "(" not in text[max(0, start - 20) : start]
            ):
                continue
            value = int(number) * (2 if _COUPLES.search(text[end : end + 24]) else 1)
            found.append(Candidate(start, end, value))
        elif not _is_counted(text, start, found):
            found.append(Candidate(start, end, 3 if match["three"] else 2 if match["two"] else 1, kin=True))
    return tuple(found)


def _is_counted(text: str, start: int, found: list[Candidate]) -> bool:
    """Whether a number stands right before a noun, with a word or two between at most."""
    if not found or found[-1].kin:
        return False
    between = text[found[-1].end : start]
    return bool(re.fullmatch(r"(?:ish|x|yo)?(?:[ -][a-z'-]+){0,2}[ -]", between)) and not re.search(
        r"\b(?:and|with|plus|for|my|our|his|her|the|a|an|of my|their|or|to|is|are|from|including|incl)\b", between
    )
