"""The party: what is celebrated, what they love and leave out, how it should be."""

import re

from hibachi.ai.memory.rules.cue import RELATIVE, Cue, cue

_EVENT = (
    r"(?P<event>birthday|b-?day|quincea[nñ]era|quince|sweet 16|graduation|anniversary|engagement|retirement"
    r"|wedding|rehearsal dinner"
    r"|bachelorette(?: party)?|bachelor party|bridal shower|baby shower|gender reveal|housewarming|promotion"
    r"|homecoming|prom"
    r"|welcome home|going away|farewell|family reunion|class reunion|reunion)"
)
_CALLED = {
    "bday": "birthday", "b-day": "birthday", "quince": "quinceañera", "quinceanera": "quinceañera",
    "sweet 16": "sweet sixteen", "bachelorette": "bachelorette party",
}  # fmt: skip
_NTH = r"(?:(?:big )?\d{1,3}(?:st|nd|rd|th)? |\d{1,3}[- ]years? |surprise |golden )*"
_RELATED = rf"(?:(?:older|younger|oldest|youngest|little|big|best|baby|soon-to-be) )?{RELATIVE}"
_DISLIKED = (
    r"(?P<food>(?:anything |things |food |too )?spicy(?: food| stuff| things)?|hot sauce|wasabi|onions?"
    r"|mushrooms?|zucchinis?|garlic|broccoli"
    r"|carrots|bean sprouts|ginger|sake|alcohol|raw \w+|rare (?:meat|steak)|fried rice|noodles|vegetables"
    r"|veggies|chicken)"
)
_WHO = (
    rf"(?P<who>(?:my |our )?(?:{RELATIVE}|the (?:kids|little ones|girls|boys))|we|i|(?:the|our|my) kids"
    r"|nobody|some of us)"
)
_SHOW = (
    r"(?P<what>onion volcanos?|volcano|flaming onion|fire (?:show|tricks?|ball|part)|flames|knife (?:tricks?"
    r"|show)|tricks|the show|shows?"
    r"|jokes|sake (?:squirt|gun|bottle)|yum[- ]?yum sauce|ginger sauce|teriyaki(?: sauce)?|fried rice|noodles"
    r"|steak|filet mignon|filet"
    r"|chicken|vegetables|salad|dumplings|gyoza)"
)
_SPICY = re.compile(r"spicy|hot sauce|wasabi")
_MOODS = (
    (r"\b(?:it's|it is|it'll be|this is|it's supposed to be|it's going to be) (?:\w+ )?(?:a )?surprise\b"
        r"|\bsurprise party\b"
     r"|\b(?:he|she|they) (?:doesn't|don't|does not|has no idea|can't) (?:know|find out)\b",
     "a surprise, not to be given away"),
    (r"\b(?:low[- ]key|laid[- ]back|casual|chill|relaxed|nothing fancy)\b", "casual"),
    (r"\b(?:fancy|elegant|formal|classy|black tie|upscale)\b", "elegant"),
    (r"\bhawaiian|luau\b", "luau theme"),
    (r"\b(?:kid|family)[- ]friendly\b", "friendly for families"),
)  # fmt: skip


def _occasion(match: re.Match[str]) -> str:
    event = _CALLED.get(match["event"].replace("bday", "b-day"), match["event"])
    who = match.groupdict().get("who")
    return f"{who}'s {event}" if who else event


def _disliked(match: re.Match[str]) -> str:
    food = "nothing spicy" if _SPICY.search(match["food"]) else f"no {match['food']}"
    who = re.sub(r"^(?:my|our|the) ", "", match["who"])
    return food if who in ("we", "i", "nobody", "some of us") else f"{who}: {food}"


def _loved(match: re.Match[str]) -> str:
    what = re.sub(r"^the ", "", match["what"])
    return {"volcano": "onion volcano", "onion volcanos": "onion volcano", "filet": "filet mignon"}.get(what, what)


PARTY: tuple[Cue, ...] = (
    cue("occasion", rf"(?<!at )(?<!to )(?<!from )\b(?:my|our) (?P<who>{_RELATED})(?:'s|s'|s) {_NTH}{_EVENT}\b",
        _occasion),
    cue("occasion", rf"\b(?:it's|it is|this is|we're celebrating|we are celebrating|celebrating|for|is|having"
        rf"|throwing|hosting|planning|doing) (?:a |an |our |my |the )?{_NTH}{_EVENT}"
        rf"(?: (?:party|dinner))?(?: for (?:my|our) (?P<who>{_RELATED}))?\b", _occasion),
    cue("occasion", rf"(?<!at )\b(?:my|our) (?P<who>{_RELATED})(?:'s|s'|s) \d{{1,3}}(?:st|nd|rd|th)\b(?! \w)",
        lambda match: f"{match['who']}'s birthday"),
    cue("occasion", rf"\b(?:my|our) (?P<who>{_RELATED}) (?:is |just |will be |are )*(?:turn(?:s|ing)"
        rf"|becoming) \d{{1,3}}\b",
        lambda match: f"{match['who']}'s birthday"),
    cue("occasion", rf"\b(?:my|our) (?P<who>{_RELATED}) (?:is |just |will be |are |will )*(?:graduat(?:es?|ed"
        r"|ing))\b",
        lambda match: f"{match['who']}'s graduation"),
    cue("occasion", r"\b(?:we|i|we're|i'm|fianc[eé]e? and i)(?: are| am)? getting married\b", "wedding"),
    cue("dislikes", rf"\b(?:nobody|no one|none of us)(?: in our \w+| here| of us)? (?:eats?|likes?|does|touches"
        rf"|wants?) {_DISLIKED}\b",
        lambda match: "nothing spicy" if _SPICY.search(match["food"]) else f"no {match['food']}", denied=True),
    cue("dislikes", rf"\b{_WHO}(?: really| just| all)? (?:can't|cannot|won't|doesn't|don't|does not|do not|isn't"
        r"|aren't|never)"
        rf"(?: really)? (?:do|like|eat|stand|handle|care for|touch|want|have|take|a fan of|big on|into|drink)(?:"
        rf" any)? {_DISLIKED}\b", _disliked, denied=True),
    cue("dislikes", rf"\b{_WHO}(?: really| just| all)? (?:hates?|can't stand|despises?|dislikes?|(?:is|are|am)"
        rf" not (?:a |big )?(?:fans?|fan) of) {_DISLIKED}\b",
        _disliked, denied=True),
    cue("likes", r"\b(?:we|i|the kids|our kids|my kids|everyone|everybody|(?:my|our) (?:\w+ )?\w+)(?: (?:all"
        r"|really|just|still|absolutely|always))*"
        r" (?:love|loves|loved|adore|adores|adored|enjoy|enjoys|enjoyed|(?:is|are|were|was) (?:obsessed with"
        r"|crazy about|big fans of|a (?:big |huge )?fan of))"
        rf" (?:the |your |that |his |all the |watching the )*{_SHOW}\b", _loved),
    cue("likes", rf"\b(?:we|i)(?:'re|'m| are| am) (?:\w+ )?fans? of (?:the |your )?{_SHOW}\b", _loved),
    cue("likes", rf"\b{_SHOW}(?: was| is|'s| were) (?:so |really |just |absolutely )*(?:amazing|awesome"
        r"|incredible|the best|great"
        r"|delicious|fantastic|a (?:big |huge )?hit)\b", _loved),
    cue("likes", rf"\b{_SHOW}(?: was| is|'s) (?:\w+ )?(?:our|my|the kids'|everyone's|her|his) (?:favorite"
        r"|favourite|highlight|best part)\b", _loved),
    *(cue("wishes", pattern, value, denied="surprise" in value) for pattern, value in _MOODS),
)  # fmt: skip
