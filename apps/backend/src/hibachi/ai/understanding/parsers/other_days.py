"""Days that are named and are not the party's: a greeting, when they talked, decide, pay or write, a birthday.

Pure; works on plain text.
"""

import re

from hibachi.ai.understanding.parsers.day_names import DAY, MONTH

_GREETING = re.compile(
    r"\b(?:how (?:are|is) (?:you|things|everyone|everybody|y'all|it)(?: guys| all| folks)?(?: doing| feeling| going)?"
    r"|how's (?:it going|it|your day|everything|business|life)(?: going)?|what's (?:up|new|good|happening)"
    r"|(?:hope|having|have) (?:\w+ ){0,6}(?:day|morning|one|time))"
    r"(?: with you)?,? (?:today|tonight|this (?:fine )?(?:evening|afternoon|morning))\b"
)
_PAID_NOW = re.compile(
    r"\b(?:pay|paying|put down|owe|due|deposit|sign|decide|commit|upfront|up front|down payment)\b"
    r"[^.?!]{0,25}\b(?:today|tonight)\b"
)
_NOT_NOW = re.compile(r"\b(?:not|n't|no)\b(?: \w+){0,2} (?:today|tonight)\b|\bjust (?:asking|looking|curious) today\b")
_TODAYS = re.compile(
    r"\btoday(?:'s| is) (?:my|our|the|his|her) (?!party|event|dinner|big|birthday|\d)"
    r"|\btoday'?s (?:prices?|rates?|quote|total|figures?)\b"
)
_PAST = re.compile(
    rf"\b(?:turned(?: \d+)?|born|married|graduated|retired) (?:\w+ ){{0,2}}?(?:in|on|last) "
    rf"(?:{MONTH})\b|"
    r"\b(?:last|this past|past) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week(?:end)?|month|night|year)\b"
)
_TOLD_OF = re.compile(  # "our chef on Saturday got here late"
    rf"\bon (?:{DAY}),? (?:got|came|arrived|showed|turned|had|left|ran|forgot|brought|(?:was|were) (?:so |very )?"
    r"(?:a bit )?(?:late|rude|cold|great|wonderful|amazing|lovely|fantastic))\b"
)
_DECIDED_BY = re.compile(  # until when it is kept, or by when they answer: not the day of the party
    rf"\b(?:until|till)(?: at least)? (?:tomorrow|tonight|(?:this |next )?(?:{DAY})|the weekend|next week)\b"
    rf"|\b(?:let you know|get back to you|tell you|decide) (?:\w+ ){{0,2}}"
    rf"(?:by |on )?(?:tomorrow|tonight|(?:next )?(?:{DAY})|next week)\b"
)
_TALKED = re.compile(  # when they wrote before
    rf"\b(?:(?:it'?s |it is )?(?:me|us)(?: again)? from|(?:we|i) (?:talked|spoke|chatted|texted|wrote|messaged|asked)"
    rf"(?: \w+){{0,2}}) (?:on |last |this )?(?:{DAY})\b"
)
_THAT_DAY = re.compile(r"\bthat (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|day)\b")
NEAR_TIME = r"(?:today|tomorrow|tonight|this (?:evening|afternoon|morning))"
_OURS = (
    r"(?:(?:i|we|she|he|they)(?:'ll| will|'m| am|'re| are|'d| would| can| need to| have to| gotta| might| may| should)?"
    r"|will|gonna|let me|lemme|going to)"
)
_PUT_TO = (  # "bring it to the group", "run this by my wife", "talk to them", "vote"
    r"(?:(?:bring|bringing|take|taking|run|running|put|putting|show|pass|present|pitch|float)(?: (?:it|this|that|them"
    r"|these|everything|the \w+|your \w+))? (?:to|by|past|before|up|in front of|on to)\b|show|ask|asking|tell|telling"
    r"|call|calling|phone|ring|text|texting|write|writing|send|sending|email|decid\w+|vote|voting|finish\w*|discuss\w*"
    r"|talk\w*|speak\w*|know|hear|confirm with|confirm w|get back|come back|be back|circle back|report back|sleep on"
    r"|pay|paying|do the deposit|let (?:you|u) know)"
)
_DAY_NAMED = rf"(?:{NEAR_TIME}|(?:by |on |this |next |come |until )*(?:{DAY})(?: (?:night|evening|morning|afternoon))?)"
_MEANWHILE = re.compile(rf"\b{_OURS} (?:\w+ )?{_PUT_TO}\b[^.?!,;]{{0,35}}?(?<!for )(?<!the )\b{_DAY_NAMED}\b(?!'s)")
_WISHES = re.compile(  # then the day is one they wish for
    r"\b(?:book\w*|reserv\w+|avail\w+|free|open\w*|slots?|come|cook|cater\w*|need (?:you|a chef|hibachi)|last minute"
    r"|chefs?|works?|possible|make it|between|whether|either|can you|could you|for \d+ (?:people|guests|adults|of"
    r" us))\b"
)
_SENTENCE_END = re.compile(r"[.?!;]")
_BIRTHDAYS = re.compile(  # "turns 13 on August 2, so by the day of the dinner"
    rf"\bturn(?:s|ing)? (?:\d{{1,2}} |that )?(?:on |in |this )(?:(?:{MONTH})\b\.?(?: (?:the )?\d{{1,2}}(?:st|nd|rd"
    rf"|th)?)?"
    rf"|(?:{DAY}))(?=[^.?!]*\b(?:by|before|on|at) the (?:day|time|date|party|dinner|event)\b)"
)


def without_other_days(text: str) -> str:
    """The text with days blanked that are not the party's."""
    for said_now in (
        _GREETING,
        _PAID_NOW,
        _NOT_NOW,
        _TODAYS,
        _THAT_DAY,
        _TALKED,
        _PAST,
        _TOLD_OF,
        _DECIDED_BY,
        _BIRTHDAYS,
    ):
        text = said_now.sub(_blank, text)
    return _MEANWHILE.sub(_unless_wished, text)


def _unless_wished(match: re.Match[str]) -> str:
    """The day by which somebody is asked or told, blanked; not where the sentence asks for it."""
    sentence = _SENTENCE_END.split(match.string[match.start() :])[0]
    return match.group() if _WISHES.search(sentence) else _blank(match)


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match.group())
