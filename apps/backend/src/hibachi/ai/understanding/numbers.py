"""English number words as digits, and back."""

import re

_UNITS = re.findall(
    r"[a-z]+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
_TENS = re.findall(r"[a-z]+", "twenty thirty forty fifty sixty seventy eighty ninety")
VALUE_OF: dict[str, int] = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * (index + 2) for index, word in enumerate(_TENS)
}
VALUE_OF["fourty"] = 40

_SMALL = "|".join(sorted(VALUE_OF, key=len, reverse=True))
_BELOW_100 = rf"(?:{'|'.join(_TENS)}|fourty)[- ](?:{'|'.join(_UNITS[1:10])})\b|(?:{_SMALL})\b"
_NUMBER = re.compile(
    rf"\b(?:(?P<half>half a dozen)|(?P<dozens>(?:{_BELOW_100}|\d+|an?|couple))(?: (?:even|full|good|whole|round))?"
    rf" dozen(?: of)?\b"
    rf"|a couple(?: of)?(?= (?!hundred|thousand)\w)|(?:a )?hundred(?: and)? (?P<rest1>{_BELOW_100})|a hundred\b"
    rf"|(?P<hundreds>{_BELOW_100}) hundred(?: and)?(?: (?P<rest2>{_BELOW_100}))?|(?P<small>{_BELOW_100}))"
)
_ONE_COUNTS = re.compile(
    r" (?:more |extra |less |fewer |additional |order of |serving of )*"
    r"(?:adults?|kids?|child|toddler|baby|infant|guests?|persons?|under|lobster|filet|salmon|scallops?|gyoza|"
    r"noodles?|yakisoba|edamame|chicken|steak|shrimp|tofu|calamari|chef|hour|week|month|day|year|mile|"
    r"of them|of us|is vegan|is vegetarian|fried rice|order|teen|teenager|grown)"
)


_ORDINAL = {
    word: number
    for number, word in enumerate(
        re.findall("[a-z]+", "first second third fourth fifth sixth seventh eighth ninth"), start=1
    )
}
_NTH = re.compile(rf"\b({'|'.join(_TENS)}|fourty)[- ]({'|'.join(_ORDINAL)})\b")
_DIGIT = rf"(?:{'|'.join(_UNITS[:10])}|oh)"
_SPOKEN = re.compile(rf"\b{_DIGIT}(?:[ ,-]+{_DIGIT}){{4,}}\b", re.IGNORECASE)
_PAST = re.compile(r"\b(half|quarter) (past|after|to|till) (1[0-2]|[1-9])\b")


def digits_for_spoken(text: str) -> str:
    """Five or more digits spoken one by one, as in a telephone number or a ZIP, joined."""
    return _SPOKEN.sub(lambda match: "".join(map(_digit, re.findall(r"[a-z]+", match.group().lower()))), text)


def _digit(word: str) -> str:
    return str(VALUE_OF.get(word, 0))


def clock_for_words(text: str) -> str:
    """ "half past 6" as "6:30", "quarter to 6" as "5:45"."""
    return _PAST.sub(_spelt_clock, text)


def _spelt_clock(match: re.Match[str]) -> str:
    hour, before = int(match[3]), match[2] in {"to", "till"}
    minutes = 30 if match[1] == "half" else 45 if before else 15
    return f"{(hour - 2) % 12 + 1 if before else hour}:{minutes}"


def value_of(words: str) -> int:
    """The number below 100 that hyphenated or spaced words spell; digits are taken as they are."""
    if words.isdigit():
        return int(words)
    return sum(VALUE_OF[word] for word in re.split(r"[- ]", words))


def digits_for_words(text: str) -> str:
    """Replace number words by digits; a lone "one" stays a pronoun unless something countable follows."""
    return _NUMBER.sub(_digits, _NTH.sub(lambda m: f"{value_of(m[1]) + _ORDINAL[m[2]]}th", text))


def _digits(match: re.Match[str]) -> str:
    words = match.group()
    if match["half"]:
        return "6"
    if match["dozens"]:
        dozens = {"a": 1, "an": 1, "couple": 2}.get(match["dozens"])
        return str(12 * (value_of(match["dozens"]) if dozens is None else dozens))
    if words.startswith("a couple"):
        return "2"
    if words.startswith(("a hundred", "hundred")):
        return str(100 + (value_of(match["rest1"]) if match["rest1"] else 0))
    if match["hundreds"]:
        return str(100 * value_of(match["hundreds"]) + (value_of(match["rest2"]) if match["rest2"] else 0))
    if words == "one" and not _ONE_COUNTS.match(match.string, match.end()):
        return words
    return str(value_of(words))
