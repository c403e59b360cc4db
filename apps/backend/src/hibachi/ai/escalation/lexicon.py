"""Word groups that several rules share, and the ways to combine them.

A rule finds a concept by the groups that make it up ("a symptom near something eaten") rather than by phrases.
"""


def near(one: str, other: str, gap: int = 60) -> str:
    """A pattern for both within one sentence, in either order, at most `gap` characters apart."""
    return rf"\b{one}\b.{{0,{gap}}}\b{other}\b|\b{other}\b.{{0,{gap}}}\b{one}\b"


def then(one: str, other: str, gap: int = 40) -> str:
    """A pattern for `one` followed by `other` in the same sentence."""
    return rf"\b{one}\b.{{0,{gap}}}\b{other}\b"


def either(*patterns: str) -> str:
    """A pattern for any of the given ones."""
    return rf"(?:{'|'.join(patterns)})"


ALLERGEN = (
    r"(?:shell ?fish|crustaceans?|molluscs?|peanuts?|(?:tree )?nuts?|almonds?|cashews?|walnuts?|pecans?|pistachios?"
    r"|dairy|milk|lactose|eggs?|sesame|soya?|wheat|gluten|shrimps?|crabs?|lobsters?|scallops?|fish|seafood|salmon|msg"
    r"|sulfites|celery|mustard|mushrooms?|butter)"
)
FOOD = (
    r"(?:food|meals?|dinner|lunch|luncheon|supper|brunch|catering|hibachi|party|event|shrimps?|chicken|steaks?|beef"
    r"|meat|filets?|lobsters?|scallops?|salmon|fish|seafood|shellfish|rice|noodles?|yakisoba|gyozas?|dumplings?"
    r"|sauces?|eggs?|salads?|tofu|calamari|vegetables|sake|edamame|cooking|dish(?:es)?|appetizers?|leftovers"
    r"|nuts?|peanuts?|sesame|ate|eating)"
)
EATEN = (
    rf"(?:(?:after|since|from|following|because of|off|with|by|to) (?:\w+ ){{0,4}}{FOOD}"
    rf"|(?:ate|eaten|tried|tasted|had|swallowed|bite of|bit into|served|cooked) (?:\w+ ){{0,4}}{FOOD}"
    rf"|your (?:\w+ ){{0,2}}{FOOD}|(?:the )?food)"
)
GUEST = (
    r"(?:son|daughter|kids?|child(?:ren)?|bab(?:y|ies)|toddler|husband|wife|partner|mom|mum|mother|dad|father|parents?"
    r"|friends?|guests?|nieces?|nephews?|grand\w+|brother|sister|aunt|uncle|cousins?|boss|colleagues?|coworkers?"
    r"|neighbou?rs?|boy|girl|man|woman|lady|guy|someone|somebody|fianc\w+|girlfriend|boyfriend|in-?law|everyone"
    r"|everybody|bride|groom)"
)
CREW = (
    r"(?:chefs?|cooks?|your (?:guys?|man|men|people|staff|crew|team|employees?|server|helper|driver)|grill ?(?:guy|man)"
    r"|hibachi (?:guy|man)|(?:the )?(?:server|waiter|caterer))"
)
CARE = (
    r"(?:er|e\.r\.?|emergency room|emergency|hospital(?:i[sz]ed)?|urgent care|ambulance|911|stitches|paramedics?"
    r"|emts?|burn (?:unit|center|clinic)|icu|x-?rays?)"
)
MONEY = (
    r"(?:prices?|pricing|costs?|total|quotes?|bill|rates?|fees?|figures?|number|amount|tab|invoice|minimum|deposit"
    r"|estimate|balance|charges?)"
)
HYPOTHETICAL = (
    r"\b(?:what if|what happens|what would happen|in case|if (?:someone|somebody|anyone|a guest|a kid|my|our"
    r"|he|she|they|i"
    r"|we|there|things?)|do you (?:ever|have|carry|offer)|have you ever|has (?:any|some)(?:one|body)"
    r"|ever (?:been|had|gotten"
    r"|got)|how (?:do|does|would) (?:you|your|the)|polic(?:y|ies)|procedures?|protocol|prevent\w*|avoid\w*|worried"
    r"|insur\w+|waivers?|wondering|curious|are you (?:trained|insured|prepared))\b"
)
ELSEWHERE = (
    r"\b(?:at (?:school|work|practice|the gym|soccer|football|basketball|camp|daycare|home|college)|(?:another|other"
    r"|different|previous|last|competing) (?:company|caterer|vendor|place|restaurant|chef)|benihana|years ago|last year"
    r"|as a (?:kid|child|baby)|when (?:he|she|i|they) (?:was|were)|in the past|long ago|on (?:his|her|my) bike|skiing"
    r"|skateboard\w*|surgery|playing)\b"
)
MERRY = (
    r"\b(?:lol|lmao|haha\w*|hehe|jk|just kidding|loved?|lovely|amazing|awesome|fantastic|delicious|incredible|hilarious"
    r"|brilliant|laugh\w*|joy|happy tears|best|perfect|great|wonderful|fun)\b"
)
