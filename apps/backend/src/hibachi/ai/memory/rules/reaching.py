"""How and when somebody wants to be reached, and who told them of us."""

import re
from collections.abc import Mapping

from hibachi.ai.memory.rules.cue import RELATIVE, Cue, cue

_END = (
    r"(?=$|[.,;!?]| (?:please|instead|back|rather|because|since|as|if|when|after|before|any ?time|whenever|in"
    r" the|on|so|i'm|i am|only|thanks)\b)"
)
_FRIEND = (
    r"(?:my|our|a|an|some|one of (?:my|our)|his|her) (?:\w+ )?(?P<who>friends?|neighbou?rs?|co-?workers?"
    r"|colleagues?|boss|sister|brother"
    r"|cousin|aunt|uncle|mom|mother|dad|in-?laws?|buddy|roommate|client)s?"
)
_PLACES: Mapping[str, str] = {
    "instagram": "Instagram", "insta": "Instagram", "ig": "Instagram", "facebook": "Facebook", "fb": "Facebook",
    "tiktok": "TikTok", "tik tok": "TikTok", "google": "Google", "yelp": "Yelp", "youtube": "YouTube",
    "nextdoor": "Nextdoor", "reddit": "Reddit", "the news": "the news", "the radio": "the radio", "a flyer": "a flyer",
    "a billboard": "a billboard", "your website": "the website", "your truck": "our truck",
}  # fmt: skip
_PLACE = "|".join(re.escape(name) for name in _PLACES)
_FAMILY = frozenset({"sister", "brother", "cousin", "aunt", "uncle", "mom", "mother", "dad", "inlaw", "in-law"})
_WORK = frozenset({"coworker", "co-worker", "colleague", "boss", "client"})


def _who(match: re.Match[str]) -> str:
    who = match["who"].rstrip("s") if match["who"] != "boss" else "boss"
    if who.startswith("neighb"):
        return "neighbor"
    return "family" if who in _FAMILY else "coworker" if who in _WORK else "friend"


REACHING: tuple[Cue, ...] = (
    cue("contact_way", rf"\b(?:please |just |can you |could you |you can |better to |rather |always )?(?:text"
        rf"|message) me{_END}"
        r"|\b(?:prefers?|rather(?: get| have)?|like|best to|better to|rather you) (?:a )?(?:text me|text|texts?"
        r"|texting|text messages?|to text)\b"
        r"|\b(?:texts?|texting|text messages?) (?:is|are|works?|would be|'s) (?:\w+ )?(?:best|better|easier"
        r"|easiest|great|preferred|fine)\b"
        r"|\bbest way to reach me is (?:by |a )?text\w*\b|\b(?:by|via|over) text (?:please|is)\b", "by text",
        wished=True),
    cue("contact_way", rf"\b(?:please |just |can you |could you |better to |rather |always )(?:call|phone|ring)"
        rf" me{_END}"
        r"|\b(?:prefers?|rather (?:get |have )?) (?:a |to )?(?:phone )?(?:calls?|talk (?:on|by) (?:the )?phone)\b"
        r"|\b(?:calls?|calling|(?:a |the )?phone) (?:is|are|works?|would be) (?:\w+ )?(?:best|better|easier"
        r"|easiest)\b"
        r"|\brather you (?:call|phone)\b|\bcall me on (?:my|the)\b"
        r"|\bbest way to reach me is (?:by |a )?(?:phone|call\w*)\b", "by phone", wished=True),
    cue("contact_way", rf"\b(?:please |just |can you |could you |better to |rather |always )e-?mail me{_END}"
        r"|\b(?:prefers?|rather (?:get |have )?) (?:an? )?e-?mails?\b|\be-?mail(?:s|ing)? (?:is|are|works?|would"
        r" be) (?:\w+ )?(?:best|better|easier|easiest)\b"
        r"|\bbest way to reach me is (?:by |an? )?e-?mail\b", "by e-mail", wished=True),
    cue("contact_way", r"\b(?:please )?(?:(?:don't|do not) call(?: me)?|no (?:phone )?calls(?= please|,?"
        r" i))\b(?! (?:it|him|her"
        r"|them|the|before|after|until|till|on|at|in|during|between|while|when))", "no calls",
        denied=True, wished=True),
    cue("reach_time", r"\b(?:at work|working|in meetings|in class|teaching)\b[^.;?]{0,12}\b(?:till|until|til|all"
        r" day|during the day|from)\b",
        "at work during the day"),
    cue("reach_time", r"\bwork(?:s|ing)? (?:the )?(?:nights|night shifts?|graveyard(?: shift)?)\b|\b(?:on|work)"
        r" the night shift\b", "works at night"),
    cue("reach_time", r"\b(?:best|better|easier|easiest|reach me|call me|text me|available|free|can"
        r" talk)\b[^.;?]{0,22}"
        r"\b(?P<when>after work|(?:in the |on )?(?:evenings?|mornings?|afternoons?|weekends?|weekdays?)|at night"
        r"|at lunch|during lunch)\b",
        lambda match: f"best {_when(match['when'])}", wished=True),
    cue("reach_time", r"\b(?:reach me|call me|call|text me|available|free|home) (?:any ?time )?after [5-8]"
        r" ?(?:pm|p\.m\.|o'clock)?\b",
        "best in the evening", wished=True),
    cue("reach_time", r"\b(?P<when>evenings?|mornings?|afternoons?|weekends?|weekdays?|after work|lunch ?time)"
        r"(?: hours)? (?:is|are|works?|would be) (?:\w+ )?(?:best|better|easier|easiest|good|great)(?: for me|"
        r" for a call| to (?:call|talk|reach me))\b",
        lambda match: f"best {_when(match['when'])}"),
    cue("heard_of_us", rf"\b{_FRIEND}(?: (?:from|at|of) (?:\w+ )?\w+)?(?: \w+)? (?:told|recommended|referred"
        r"|mentioned|sent|suggested|raved"
        r"|said|gave|swears|passed|introduced|turned|hooked|put)(?: \w+)? (?:us|me|you|about|to|your|by)\b", _who),
    cue("heard_of_us", rf"\b(?:heard|found out|know|learned|found) (?:about |of )?(?:you|y'all|you guys|you all"
        rf"|your \w+) (?:from|through|via|by|thanks to) {_FRIEND}\b",
        _who),
    cue("heard_of_us", rf"\b{_FRIEND}(?: \w+)? (?:used|hired|booked|had) (?:you|y'all|you guys|your \w+)\b", _who),
    cue("heard_of_us", rf"\b(?:saw|seen|met|tried) (?:you|y'all|you guys|your \w+) (?:\w+ )?at {_FRIEND}(?:'s"
        r"|')?\b", _who),
    cue("heard_of_us", r"\b(?:party|wedding|birthday|event)\b[^.;?]{0,40}\b(?:that's|that is|which is) how (?:we"
        r"|i) (?:know|heard"
        r"|found|met|learned)\b", "a party they were at"),
    cue("heard_of_us", rf"\b(?:recommended|referred|suggested|told about you) (?:to (?:us|me) )?by {_FRIEND}\b", _who),
    cue("heard_of_us", rf"\b(?:at|to) (?:my|our|a) (?:\w+ )?(?P<who>friend|neighbou?r|co-?worker|cousin|sister"
        rf"|brother|{RELATIVE})'?s'? (?:\w+ )?"
        r"(?:party|birthday|wedding|place|house|backyard)\b[^.;?]{0,40}\b(?:you|your chef|y'all|hibachi)\b", _who),
    cue("heard_of_us", rf"\b(?:found|saw|seen|heard (?:about|of)|came across|discovered|follow|know)(?: about)?"
        r" (?:you|y'all|you guys|you all|your \w+)"
        rf"(?: \w+)? (?:on|through|via|from|in|by|over) (?P<place>{_PLACE})\b", lambda match: _PLACES[match["place"]]),
)  # fmt: skip


def _when(words: str) -> str:
    words = re.sub(r"^(?:in the|on|at|during) ", "", words)
    if words in ("after work", "weekend", "weekends", "weekday", "weekdays"):
        return words if words == "after work" else f"on {words.rstrip('s')}s"
    return (
        "at lunch" if words.startswith("lunch") else "at night" if words == "night" else f"in the {words.rstrip('s')}"
    )
