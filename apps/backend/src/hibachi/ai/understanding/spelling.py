"""Shorthand and typing mistakes of text messages, mended before parsing.

Known shorthand is replaced from a table. Any other longer word that is exactly one slip (a letter
missing, added, wrong or swapped) away from a word of the trade is read as that word.
"""

import re

_SHORTHAND = {
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "thx": "thanks", "ty": "thanks",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tomoro": "tomorrow", "2morrow": "tomorrow",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "2nite": "tonight", "tonite": "tonight", "2day": "today",
    "ppl": "people", "peeps": "people", "ppls": "people", "pple": "people", "peple": "people", "poeple": "people",
    "kiddos": "kids", "childs": "children", "childrens": "children", "peoples": "people",
    "kdis": "kids", "kisd": "kids",
    "aduls": "adults", "adluts": "adults", "upgardes": "upgrades", "abuot": "about", "hwo": "how", "mcuh": "much",
    "mush": "much", "hte": "the", "wiht": "with", "tiems": "times", "zipcod": "zipcode", "minion": "mignon",
    "kiddo": "kid", "kidz": "kids", "adlts": "adults", "adutls": "adults", "adlt": "adult",
    "chilren": "children", "w/": "with", "w/o": "without", "b4": "before", "abt": "about", "wknd": "weekend",
    "bday": "birthday", "b-day": "birthday", "bdays": "birthdays", "anni": "anniversary", "hw": "how",
    "mch": "much", "wat": "what", "wut": "what", "wht": "what", "hav": "have", "cn": "can", "yr": "year",
    "yrs": "years", "hrs": "hours", "hr": "hour", "mins": "minutes", "wk": "week", "wks": "weeks",
    "cuz": "because", "gonna": "going to", "wanna": "want to", "gimme": "give me", "lemme": "let me",
    "resv": "reservation", "rez": "reservation", "appt": "appointment", "avail": "available", "dep": "deposit",
    "cxl": "cancel", "resched": "reschedule", "rsvp'd": "rsvp", "veg": "vegetables", "veggies": "vegetables",
    "lbs": "pounds", "mon": "monday", "tues": "tuesday", "tue": "tuesday", "thur": "thursday",
    "thurs": "thursday", "thu": "thursday", "fri": "friday", "wensday": "wednesday", "wednsday": "wednesday",
    "celiac": "coeliac", "celiacs": "coeliac", "coeliacs": "coeliac", "alergy": "allergy", "alergies": "allergies",
    "allergie": "allergy", "sufites": "sulfites", "sulphites": "sulfites", "hibatchi": "hibachi",
    "habachi": "hibachi", "hibacci": "hibachi", "epipen": "epi pen", "epi-pen": "epi pen", "epipens": "epi pen",
    "mollusk": "mollusc", "mollusks": "molluscs", "prawns": "shrimp", "prawn": "shrimp", "shrimps": "shrimp",
    "quot": "quote", "qoute": "quote", "prcie": "price", "pirce": "price", "chiken": "chicken", "stake": "steak",
    "reserv": "reserve", "wedd": "wedding", "refnd": "refund", "dont": "don't", "cant": "can't", "wont": "won't",
    "whats": "what's", "hows": "how's", "im": "i'm", "ive": "i've", "youre": "you're", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "wheres": "where's", "theres": "there's", "havent": "haven't",
    "hasnt": "hasn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "hes": "he's", "shes": "she's",
    "theyre": "they're", "theyve": "they've", "wasnt": "wasn't", "werent": "weren't", "arent": "aren't",
    "shouldnt": "shouldn't", "thats": "that's", "youve": "you've", "youll": "you'll", "weve": "we've",
    "ima": "i'm going to", "imma": "i'm going to", "gotta": "have to", "tryna": "trying to", "rn": "right now",
    "n": "and",
    "somethin": "something", "nothin": "nothing", "nuthin": "nothing", "sumthin": "something", "sumone": "someone",
    "some1": "someone", "any1": "anyone", "every1": "everyone", "no1": "no one", "noone": "no one", "cmon": "come on",
    "2moro": "tomorrow", "2mrw": "tomorrow", "2mro": "tomorrow", "tmro": "tomorrow", "thru": "through",
    "lawer": "lawyer", "attorny": "attorney", "barf": "vomit", "sux": "sucks",
    "jst": "just", "def": "definitely", "prob": "probably", "yall": "y'all", "outta": "out of",
    "kinda": "kind of", "sorta": "sort of", "lotta": "lot of", "tho": "though", "wth": "what the hell",
    "xtra": "extra", "yea": "yeah", "whered": "where do", "lil": "little", "w": "with", "discnt": "discount",
    "persn": "person", "humn": "human", "ambulence": "ambulance",
}  # fmt: skip

_VOCABULARY = frozenset(
    re.findall(
        r"[a-z]+",
        """monday tuesday wednesday thursday friday saturday sunday january february september october november
    december august tomorrow tonight weekend birthday anniversary graduation wedding rehearsal bachelor
    bachelorette engagement retirement reunion housewarming corporate holiday adults children toddlers toddler
    people guests person deposit balance cancel cancellation reschedule available availability reservation
    booking allergy allergic allergies gluten lactose sesame peanuts shellfish vegetarian scallops lobster
    salmon calamari chicken edamame yakisoba noodles vegetables mignon shrimp upgrade upgrades protein proteins
    minimum included include discount propane backyard outdoors gratuity insurance certificate refund travel
    distance quote estimate kosher dessert appetizers hibachi teriyaki manager someone speak hospital lawyer
    attorney reaction swollen celery sulfites coeliac""",
    )
)
_RIGHT = frozenset(
    re.findall(
        r"[a-z]+",
        """adult guest persons deposits cancels cancelled booked bookings allergen allergens refunds quotes
    minimums includes including discounts travels distances weekends birthdays scallop lobsters salmons chickens
    noodle vegetable shrimp peanut managers quoted speaks spent spear sunny prepare closet tables balanced
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    engagements reactions lawyers reservations hospitals upgraded guess quests holidays weddings estimates
    monitor attorneys""",
    )
)
_GLUED = re.compile(r"\b(\d{1,3})(ppl|peeps|people|adults?|kids?|guests?|children|toddlers?|pax)\b")
_STRETCHED = re.compile(r"([a-z])\1{2,}(?=([a-z])?)")
_ILL_DO = re.compile(
    r"\bill(?= (?:be|go|get|make|take|pay|call|sue|tell|have|need|see|find|hurt|kill|give|sign|post|leave|come|do|send"
    r"|book|never|just|let|talk|text|report|contact|put|want|bring|burn|break|show|file|also|still|accept|settle)\b)"
)
_FOR_DIGIT = re.compile(r"\b4 (?=(?:my|our|his|her|their)\b)|(?<=\bmuch )4 (?=\d)|(?<=\b(?:price|quote) )4 (?=\d)")
_MONTHS_AND_DAYS = frozenset(
    re.findall(r"[a-z]+", "january february september october november december august monday tuesday friday sunday")
)
_DAY_POINT = re.compile(  # "on the 29. August", as others than Americans write it
    r"\b(\d{1,2})\. (?=(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b)"
)
_B_DAY = re.compile(r"\bb day\b")
_WORD = re.compile(r"[a-z0-9][a-z0-9'/-]*[a-z0-9/]|[a-z0-9]")


_OF_EM = re.compile(r"\bof '?em\b")
_ONE_FOR_MANY = re.compile(  # "9 adult and 5 kid", "3 childs", as those write it who learnt English late
    r"\b((?!1 )\d{1,3}) (adult|kid|child|toddler|guest|person|grown person|grown[- ]?up)(?:s|rens?|ren's)?\b"
    r"(?![- ]?(?:sizes?|friendly|seats?|menus?|prices?|meals?|rates?|tables?|plates?|portions?|parties|party"
    r"|years?)\b|')"
)
_MANY = {"child": "children", "person": "people", "grown person": "adults"}
_HAS_YEARS = re.compile(  # "they have 5, 6 and 10 years", as it is said in Spanish and other tongues
    r"\b(?P<who>\w+) (?P<verb>have|has) (?P<ages>\d{1,2}(?:(?:, ?| and |, and | y )\d{1,2})*) (?:years?|a[nñ]os)\b"
    r"(?! (?:old|of|experience|ago|in|together|warranty))"
    r"|\b(?P<young>they|kids|children|boys|girls|sons|daughters) have "
    r"(?P<list>\d{1,2}(?:, ?\d{1,2})*(?:,? and | y )\d{1,2})(?=\W*(?:[.;?!]|$))"
)


def _as_many(match: re.Match[str]) -> str:
    return f"{match[1]} {_MANY.get(match[2], match[2] + 's')}"


def _aged(match: re.Match[str]) -> str:
    ages = (match["ages"] or match["list"]).replace(" y ", " and ")
    if match["verb"] == "has":
        return f"{match['who']} is {ages} years old"
    return f"{match['who'] or match['young']} are {ages}"


def corrected(text: str) -> str:
    """Lower-case text with shorthand spelt out and one-slip mistakes in trade words mended."""
    text = _OF_EM.sub("of them", text)
    text = _ONE_FOR_MANY.sub(_as_many, _HAS_YEARS.sub(_aged, text))
    text = _B_DAY.sub("birthday", _FOR_DIGIT.sub("for ", _DAY_POINT.sub(r"\1 ", text)))
    text = _ILL_DO.sub("i'll", _GLUED.sub(r"\1 \2", text))
    return _WORD.sub(lambda match: _word(match.group()), _STRETCHED.sub(_shrunk, text))


def _shrunk(match: re.Match[str]) -> str:
    """A letter held down ("pleaaase", "helppp"): double only in the middle of a word such as "soooon"."""
    return match[1] * 2 if match[1] in "eo" and match[2] else match[1]


def _word(word: str) -> str:
    if word in _SHORTHAND:
        return _SHORTHAND[word]
    if len(word) < 5 or not word.isalpha() or word in _VOCABULARY or word in _RIGHT:
        return word
    candidates = {word, *_shortened(word)} & _NEAR.keys()
    targets = {target for near in candidates for target in _NEAR[near] if _one_slip(word, target)}
    if len(word) < 6:  # among short words many are right and near others
        targets &= _MONTHS_AND_DAYS
    return targets.pop() if len(targets) == 1 else word


def _shortened(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


def _one_slip(word: str, target: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours turns `word` into `target`."""
    if word[0] != target[0]:
        return False
    if len(word) != len(target):
        longer, shorter = (word, target) if len(word) > len(target) else (target, word)
        return len(longer) - len(shorter) == 1 and shorter in _shortened(longer)
    wrong = [i for i, (a, b) in enumerate(zip(word, target, strict=True)) if a != b]
    if len(wrong) == 1:
        return True
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and word[wrong[0]] == target[wrong[1]]
        and (word[wrong[1]] == target[wrong[0]])
    )


def _index() -> dict[str, tuple[str, ...]]:
    near: dict[str, list[str]] = {}
    for target in sorted(_VOCABULARY):
        for form in {target, *_shortened(target)}:
            near.setdefault(form, []).append(target)
    return {form: tuple(targets) for form, targets in near.items()}


_NEAR = _index()
