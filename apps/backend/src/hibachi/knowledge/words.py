"""Words that carry meaning in a question: lower case, without filler, endings cut, synonyms joined."""

import re

_WORD = re.compile(r"[a-z][a-z'-]*")
_PLACEHOLDER = re.compile(r"\{\w+\}")
_FILLER = frozenset(
    re.findall(
        r"[a-z']+",
        """a an the i we you he she it they me us my our your his her their this that these those is are was were be
        been am do does did can could will would shall should may might must have has had of to in on at for with
        from by as and or but so if then than also just any some there here what which who when where why how
        please tell let know want need like get got make about into out up down over again guys hi hello hey ok
        okay one s t re ve ll m d don doesn isn aren i'm i'd we're it's what's how's there's y'all um well actually
        going happens happen exactly thing things""",
    )
)  # fmt: skip
_SAME = {
    "pricing": "price", "prices": "price", "cost": "price", "costs": "price", "rate": "price", "rates": "price",
    "charge": "price", "fee": "price", "fees": "price", "much": "price", "pay": "pay", "paying": "pay",
    "kid": "child", "kids": "child", "children": "child", "childrens": "child", "son": "child", "daughter": "child",
    "toddlers": "toddler", "baby": "toddler", "babies": "toddler", "gratuity": "tip", "gratuities": "tip",
    "tipping": "tip", "tips": "tip", "raining": "rain", "rains": "rain", "rainy": "rain", "storm": "weather",
    "wind": "weather", "people": "guest", "guests": "guest", "person": "guest", "persons": "guest",
    "booking": "book", "reservation": "book", "reserve": "book", "indoors": "indoor", "inside": "indoor",
    "cancelling": "cancel", "cancellation": "cancel", "canceling": "cancel", "cancelled": "cancel",
    "rescheduling": "reschedule", "postpone": "reschedule", "move": "reschedule", "refundable": "refund",
    "refunds": "refund", "refunded": "refund", "vegetarians": "vegetarian", "vegans": "vegan", "meatless": "vegetarian",
    "allergic": "allergy", "allergies": "allergy", "allergen": "allergy", "allergens": "allergy", "nuts": "nut",
    "peanut": "nut", "peanuts": "nut", "leftover": "leftovers", "insured": "insurance", "licensed": "licensed",
    "drinks": "drink", "beer": "alcohol", "wine": "alcohol", "byob": "alcohol", "booze": "alcohol", "liquor": "alcohol",
    "utensils": "cutlery", "silverware": "cutlery", "forks": "cutlery", "dishes": "plates", "plate": "plates",
    "certificates": "certificate", "coupons": "coupon", "promo": "promotion", "promos": "promotion",
    "discounts": "discount", "specials": "special", "company": "corporate", "office": "corporate",
    "business": "corporate", "work": "corporate", "employees": "corporate", "texts": "text", "texting": "text",
    "messages": "text", "sms": "text", "unsubscribe": "stop", "opt": "stop", "yard": "space", "backyard": "space",
    "room": "space", "patio": "space", "celiac": "coeliac", "pictures": "photo", "duration": "long",
    "hours": "hour", "minutes": "minute", "arrive": "arrival", "arrives": "arrival",
    "ahead": "advance", "included": "include", "includes": "include", "including": "include",
    "cleaning": "clean", "cleans": "clean", "cleanup": "clean", "prawns": "shrimp",
    "biggest": "largest", "maximum": "largest", "max": "largest", "smallest": "minimum", "min": "minimum",
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", ""))


def terms_of(text: str) -> list[str]:
    """Stems of the words of a text that carry meaning, in order, repeats kept."""
    words = _WORD.findall(_PLACEHOLDER.sub(" ", text.lower().replace("’", "'")))
    return [_stem(part) for word in words for part in word.split("-") if part and part not in _FILLER]


def _stem(word: str) -> str:
    if word in _SAME:
        return _SAME[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: len(word) - len(ending)] + instead
    return word
