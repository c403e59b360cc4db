"""Allergens by code and diets by name.

Names of dishes (shrimp, salmon) are allergens only where the clause speaks of an allergy; words that are
allergens by nature (gluten, peanut) always are. Nothing is inferred from a diet.
"""

import re
from collections.abc import Sequence

_SHELLFISH = ("shellfish_crustacean", "mollusc")
_ALWAYS: tuple[tuple[str, Sequence[str]], ...] = (
    (r"shell ?fish", _SHELLFISH),
    (r"crustaceans?", ("shellfish_crustacean",)),
    (r"mollus[ck]s?", ("mollusc",)),
    (r"gluten|wheat|coeliac|celiac", ("wheat",)),
    (r"lactose|dairy", ("dairy",)),
    (r"peanuts?", ("peanut",)),
    (r"tree[ -]?nuts?|almonds?|cashews?|walnuts?|pecans?|pistachios?|hazelnuts?", ("tree_nut",)),
    (r"sesame", ("sesame",)),
    (r"soya?(?! sauce)", ("soy",)),
    (r"msg|monosodium glutamate", ("msg",)),
    (r"sul(?:f|ph)ites?", ("sulfites",)),
    (r"celery", ("celery",)),
    (r"(?<!tree )(?<!tree-)(?<!pea)(?<!dough)nuts?", ("peanut", "tree_nut")),
    (r"eggs?", ("egg",)),
)
_IN_CONTEXT: tuple[tuple[str, Sequence[str]], ...] = (
    (r"soy sauce", ("soy",)),
    (r"milk|cheese|butter|cream", ("dairy",)),
    (r"(?<!shell)fish|salmon|tuna", ("fish",)),
    (r"shrimp|crabs?|lobsters?(?: tails?)?|prawns?", ("shellfish_crustacean",)),
    (r"oysters?|clams?|mussels?|scallops?|squid|calamari|octopus", ("mollusc",)),
    (r"corn(?:starch)?|maize", ("corn",)),
    (r"seafood", ("fish", *_SHELLFISH)),
    (r"tofu|edamame", ("soy",)),
)
_CONTEXT = re.compile(
    r"\b(?:allerg\w*|intoleran\w*|anaphyla\w*|sensitiv\w*|react(?:s|ion)? to"
    r"|(?:can't|cannot|can not|doesn't|don't|won't) (?:have|eat|do|handle|tolerate|touch)|"
    r"(?:he|she|they|i|we) (?:can't|cannot|can not|mustn't|must not|may not|shouldn't)"
    r"(?= *(?:$|[.,;!?]|at all|though))|"
    r"epi pen|free of|(?:corn|dairy|milk|fish|butter|egg|soy|seafood)[- ]free|avoid\w*)\b"
)
_CONTAINS = re.compile(
    r"\b(?:contains?|(?:any|have|has|made with|cooked? (?:in|with)|use|using"
    r"|there)\b[^.?!,]{0,25})\s(?:milk|cheese|butter|cream|corn(?:starch)?|fish)\b"
)
_CLAUSE_END = re.compile(r"[.!?;]+(?:\s|$)")
_NO_MEAT = (
    r"\b(?:not|n't|never|no longer)(?: (?:take|taking|eat|eating|touch|touching|have|having|do))+ (?:any )?meat\b"
    r"|\b(?:takes?|eats?|eating|having) no meat\b|\b(?:off|without|avoids?) (?:any )?meat\b|\bnon[- ]meat\b"
    r"|\bmeatless\b"
    r"|\bpure veg\b"
)
_DIETS = (
    ("vegan", r"\bvegans?\b|\bplant[- ]based\b"),
    ("vegetarian", rf"\bvegetarians?\b|{_NO_MEAT}"),
    ("pescatarian", r"\bpescatarians?\b"),
    ("halal", r"\bhalal\b"),
    ("kosher", r"\bkosher\b"),
    ("gluten_free", r"\bgluten[- ]?free\b|\bgf\b"),
    ("keto", r"\bketo\b|\blow[- ]carb\b"),
    ("dairy_free", r"\bdairy[- ]?free\b"),
)
# Between "nobody" and "allergic" stands nothing that could take somebody out again: "nobody but my son is allergic".
_OF_ALL = (
    r"(?: (?:is|are|has|have|had|got|here|in|of|the|our|us|them|group|party|family|coming|any|an?|known|food|really))"
)
_NONE_TOLD = re.compile(  # "no allergies that we know of", "nobody's allergic to anything"
    r"(?:\b(?:and|but|also|by the way|btw),? )?"
    r"\b(?:(?:(?:we|they|i|the \w+|there) )?(?:have|has|had|got|is|are|'ve got)? ?"
    r"(?:no|zero)(?: known| food| real)*(?: (?!one\b|body\b)\w+){0,2}? allerg(?:y|ies)"
    rf"|(?:nobody|no one|no body|none of (?:us|them|the \w+|my \w+|our \w+))(?:'s)?{_OF_ALL}{{0,6}}? allerg(?:y|ies|ic)"
    r"(?: to (?:anything|\w+))?"
    r"|(?:(?:we|they|i|the \w+) )?(?:don't|doesn't|do not|does not|aren't|are not|isn't) (?:have |got )?(?:any |aware"
    r" of any )?"
    r"(?:known |food )?allergies|without any allergies)\b"
    r"(?:,? (?:that (?:we|i)(?:'m| are| am)? (?:know|knew|heard|aware) of|at all|to (?:report|note|mention|speak of"
    r"|anything)|here|on our side"
    r"|whatsoever|(?:i|we) (?:asked|checked)(?: (?:everybody|everyone|around))?|(?:in|among) (?:the|our|my) \w+|among"
    r" us|as far as (?:we|i) know))*"
    r"(?![^.!?;]{0,40}\b(?:except\w*|but|besides|other than|apart from|only|just|save for|unless)\b)(?![^.!]*\?)"
)
_SEVERE_NUTS = re.compile(r"\bnuts about\b|\bgo(?:ing|es)? nuts\b|\bnuts and bolts\b|\bdonuts?\b")


def without_denial(text: str) -> str:
    """Plain text without the words that nobody has an allergy; a question keeps them."""
    if not _NONE_TOLD.search(text):
        return text
    return re.sub(r"\s+([.,;!])", r"\1", _NONE_TOLD.sub(" ", text)).strip(" ,;.")


def find_allergens(text: str) -> tuple[str, ...]:
    """Allergen codes spoken of, in the order of the list of codes; words of dishes only within an allergy clause."""
    spoken = _SEVERE_NUTS.sub(" ", without_denial(text))
    codes: list[str] = []
    for pattern, found in _ALWAYS:
        if re.search(rf"\b(?:{pattern})\b", spoken):
            codes.extend(found)
    for clause in _CLAUSE_END.split(spoken):
        if _CONTEXT.search(clause) or _CONTAINS.search(clause):
            codes.extend(c for pattern, found in _IN_CONTEXT if re.search(rf"\b(?:{pattern})\b", clause) for c in found)
    return tuple(dict.fromkeys(codes))


def allergy_words(text: str) -> re.Pattern[str] | None:
    """Words of dishes that stand for an allergy here ("allergic to shrimp"), or None without such a clause."""
    return _NAMED if _CONTEXT.search(text) else None


_NAMED = re.compile(
    r"\b(?:allerg(?:ic|y|ies) (?:to|is|are|include)|intolerant (?:to|of)|can't (?:have|eat)"
    r"|cannot (?:have|eat)|reacts? to|avoid\w*)"
    r"(?: the| any| all)? [a-z ,&/]+|\b\w+(?: \w+)?[ -](?:allerg(?:y|ies)|free)\b"
)


def find_diets(text: str) -> tuple[str, ...]:
    """Diets named, by code."""
    return tuple(code for code, pattern in _DIETS if re.search(pattern, text))
