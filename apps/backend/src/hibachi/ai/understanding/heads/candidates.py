"""The numbers and persons of a message that may count somebody."""

import re
from dataclasses import dataclass

from hibachi.ai.understanding.given_names import GIVEN_NAMES

_ONE = (
    r"(?:mom|mum|mama|dad|papa|mother|father|sister|brother|sis|bro|wife|husband|hubby|spouse|partner|son|daughter|aunt"
    r"|auntie|uncle|cousin|niece|nephew|grandma|grandpa|grandmother|grandfather|granny|grandson|granddaughter|grandkid"
    r"|grandchild|nana|lola|lolo|tita|tito|abuela|abuelo|tia|tio|step(?:dad|mom|son|daughter|father|mother)|god"
    r"(?:father"
    r"|mother|son|daughter|child)|girlfriend|boyfriend|bf|gf|fiancee?|fiancé|roommate|friend|buddy|boss|neighbou?r"
    r"|coworker|co-worker|colleague|guest|person|somebody|someone|adult|grown-?up|lady|man|woman|guy|gentleman|nanny"
    r"|(?:baby)?sitter|kid|kiddo|child|boy|girl|baby|toddler|infant|newborn|teen|teenager|pop|in-law|little one"
    r"|missus|mam|nan|gran|gra?nda?d|granddad|gramps|grammy|mamaw|papaw|oma|opa|nonna|nonno|bubbe|zayde|halmoni|umma"
    r"|appa"
    r"|babcia|jefita|bff|bestie|pal|fella|lad|lass|ex|caretaker|caregiver|au pair|bride|groom|hubs|other half|better"
    r" half"
    r"|mil|fil|sil|bil|wifey|(?<=my )(?:freshman|sophomore|junior|senior)|(?<=our )(?:freshman|sophomore|junior|senior)"
    r"|(?:(?<=his )|(?<=her )|(?<='s )|(?<=and a )|(?<=bringing a )|(?<=brings a ))date|yours truly|meself"
    r"|(?:(?<=and )|(?<=add )|(?<=, )|(?<=: )|(?<=plus ))(?:him|her)(?=\W*(?:$|[,.;!&+]| (?:and|n|plus|too|in)\b))"
    r"|myself|me)"
)
_IS = r"'s(?= (?:not |also |still |now )*(?:in|out|off|here|coming|joining|bringing|driving|flying|sick|staying|up)\b)"
_TWO = r"(?:parents|grandparents|godparents|in-laws|in laws|twins|couple|inlaws|folks|newlyweds|both)"
_CANDIDATE = re.compile(
    rf"(?P<number>(?<![\w$.,:/#-])\d{{1,3}}(?=(?:ish|x|yo|yr|yrs|y|a|k|c)?(?![\w%]|:\d|[.,]\d|/\d))|"
    rf"(?<=\d[+&])\d{{1,2}}(?!\w))"
    rf"|\b(?P<three>triplets)\b(?!')|\b(?P<two>{_TWO})\b(?!')|\b(?P<one>{_ONE})\b(?:(?!'s)|(?={_IS}))(?! in laws)"
    r"|(?<=\band )(?P<me>i)\b|(?<=[&+] )(?P<also_me>i)\b|\b(?P<word>one)\b(?! (?:more )?(?:thing|question|last))"
)
_WORD = re.compile(r"[a-z]{2,}(?:-[a-z]+)?")
_NOT_THE_ONE = re.compile(
    r"'s\b(?! (?:not |also |still |now )*(?:in|out|off|here|coming|joining|bringing|driving|flying|sick)\b)"
)
_NO_COUNT = re.compile(
    r"^ ?(?:am|pm|a\.m|p\.m|o'?clock|%|percent|dollars|bucks|miles?|mi|minutes?|hours?|hrs?)\b|^ ?%"
    r"|^ ?(?:an?|per|/) ?(?:head|person|plate|pop|adult)\b"
)
_POINT = re.compile(r"(?:^|[\s.,;:?!])$")  # and a bracket behind: the number of a question, "2) do you bring tables?"
_MONEY = re.compile(r"\$ ?$")
_COUPLES = re.compile(r"^ (?:\w+ ){0,1}couples\b")
_COUNTED = re.compile(r"\d(?:ish)?(?: [a-z'-]+){0,2} $")
_LEAP = 3  # words between a number and the noun it counts


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number or person from `start` up to `end` of the plain text, and how many it stands for.

    `kin` is a person told by a noun ("my aunt") or, `named`, by a given name.
    """

    start: int
    end: int
    value: int
    kin: bool = False
    named: bool = False


def find_candidates(text: str) -> tuple[Candidate, ...]:
    """All of them in order; a noun that its number stands before is part of that."""
    found = _counting(text)
    taken = [(one.start, one.end) for one in found]
    named = [one for one in _named(text) if not any(start < one.end and one.start < end for start, end in taken)]
    return tuple(sorted([*found, *named], key=lambda one: one.start)) if named else tuple(found)


def _named(text: str) -> list[Candidate]:
    """The given names of a text; of "jen's husband" it is he who is meant."""
    words = (match for match in _WORD.finditer(text) if match.group() in GIVEN_NAMES)
    return [Candidate(*word.span(), 1, kin=True, named=True) for word in words if not _of_another(word, text)]


def _of_another(word: re.Match[str], text: str) -> bool:
    inside = text[word.end() : word.end() + 1] == "'" and not text.startswith("'s", word.end())
    return inside or bool(_NOT_THE_ONE.match(text, word.end()))


def _counting(text: str) -> list[Candidate]:
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
    return found


def _is_counted(text: str, start: int, found: list[Candidate]) -> bool:
    """Whether a number stands right before a noun, with a word or two between at most."""
    if not found or found[-1].kin:
        return False
    between = text[found[-1].end : start]
    return bool(re.fullmatch(r"(?:ish|x|yo)?(?:[ -][a-z'-]+){0,2}[ -]", between)) and not re.search(
        r"\b(?:and|with|plus|for|my|our|his|her|the|a|an|of my|their|or|to|is|are|from|including|incl)\b", between
    )
