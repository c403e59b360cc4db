"""Questions known by their shape rather than their words, each answered by the article of its rule.

What a cancellation or a moved date would cost, asked before anything is booked; bad weather; room for the grill.
"""

import re
from collections.abc import Callable

from hibachi.ai.agents.knowledge import SURELY, together
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import reckoning as say
from hibachi.ai.dialogue.acts import CALLING_OFF
from hibachi.ai.ports import Found
from hibachi.ai.understanding.text import clauses

_IF = r"\b(?:if|when|should|suppose|supposing|in case|once|hypothetical\w*)\b"
_CANCELLED = rf"(?:\bcancel\w*|{CALLING_OFF}|\bchanged? (?:my|our) minds?\b)"
_MONEY = r"\b(?:money|deposit|refund\w*|back|lose|forfeit|keep|kept|paid|cost\w*|charge\w*|fee|owe|penalt\w+|hundred)\b"
_MOVING = (
    r"\b(?:mov(?:e|ing)|shift(?:ing)?|chang(?:e|ing)|push(?:ing)?|reschedul\w+|postpon\w+) (?:\w+ )?"
    r"(?:dates?|day|party|event|dinner|everything|it)\b|\b(?:reschedul|postpon)\w+|\bput (?:it|that|this|everything"
    r"|the (?:party|dinner|event)) off\b"
)
_PRICED = (
    r"\b(?:cost\w*|charge\w*|fees?|free|penalt\w+|lose|forfeit|treated|same (?:as|way|rule)|count\w* as|extra money"
    r"|(?:becomes|become|happens|happen) (?:of|to|with) (?:my|our|the) (?:deposit|money|hundred)"
    r"|expensive|price of|do (?:i|we) (?:have to |need to )?pay|pay (?:again|extra|more|anything)|without paying)\b"
)
_WEATHER = (
    r"\b(?:heavens? opens?|skies open|sky opens|(?:it|rain|weather) (?:\w+ )?(?:rains?|pours?|buckets|tips? down"
    r"|storms?|hails?|snows?|drizzles?)|downpours?|thunder\w*|bad weather|weather turns|rained (?:off|out)|bucketing"
    r"|gales?|no awning)\b"
)
_ROOM = (
    r"\b(?:how (?:much|big|large|wide)|what size|what kind of)\b.{0,25}\b(?:flat|level|even|open|clear)? ?(?:ground"
    r"|space|room|area|spot|footprint|patch|surface)\b.{0,40}\b(?:grill\w*|chef|contraption|set ?up|set-up|need\w*"
    r"|want\w*|take\w*|cook\w*)\b"
)
_FENCE = (
    r"\b(?:fence|hedge|pergola|shed|trellis|bamboo|trees?|bush(?:es)?|branches|woodpile|curtains?|umbrella"
    r"|garage|wall|roof|eaves|awning|canopy|gazebo|wooden \w+"
    r"|wood \w+|siding)\b"
)
_NEAR = (
    r"\b(?:feet|foot|ft|meters?|yards? (?:away|from|behind)|inch\w*|close|near|next to|behind|beside|over(?:hang\w*)?"
    r"|above|away)\b"
)
_DISTANCE = (
    r"\b(?:how (?:far|close|near|many (?:feet|yards|meters))|(?:safe |minimum )?distances?|clearances?"
    r"|(?:keep|kept|stay|be) (?:\w+ )?(?:away|clear|back)|how much (?:room|space|clearance))\b"
)
_HOT = r"\b(?:grill\w*|flames?|fires?|burns?|burning|flammable|burners?|hibachi table)\b"
_NOTICE_ASKED = (
    r"\b(?:how (?:much|far|long|early|soon|many (?:days|hours|weeks))|enough|minimum|latest|shortest|what)\b"
)
_NOTICE = (
    r"^(?!.*\b(?:cancel\w*|refund\w*|counts?|number|menu|allerg\w*|arriv\w*|set ?up|reschedul\w*|mov\w+|pay\w*)\b).*"
    r"\b(?:ahead|in advance|(?:of |much |enough |minimum |your |any )notice|beforehand|warning|lead time"
    r"|at the latest\b.{0,25}\b(?:want|book|order|reserve|have) (?:you|it)?)\b"
)
_WAY_TO_PAY = r"\b(?:zelle|venmo|cash|credit cards?|debit cards?|amex|cards|pay ?pal|checks?|apple pay)\b"
_TAKEN = (
    r"^(?!.*\b(?:memo|write|note|surcharge|tips?|gratuit\w*|refund\w*|invoice|receipt|safe|gift|back|discount"
    r"|how much)\b).*"
    r"\b(?:take|accept|possible|work|fine|ok|okay|alright|all right|allowed|by|with|correct|can (?:i|we))\b"
)
_TROUBLE = (
    r"\b(?:trouble|problem|ok|okay|safe|fine|enough|issue|danger\w*|allowed|too close|catch fire|worry|worried|hazard"
    r"|matter)\b"
)


_NOT_CANCELLED = r"(?:\bnot|n't|\binstead of|\brather than) cancel\w*"
_REWARDED = (
    r"\b(?:gets?|getting|earns?|receives?|have) (?:\w+ )?(?:anything|something|\$ ?50|credit|reward|a thank you)\b"
    r"|\b(?:in it for|reward|perk|credit|bonus)\b|\bthank (?:her|him|them|me) (?:somehow|with)\b"
)
_REFERRED = (
    r"\b(?:for )?(?:send(?:s|ing)? (?:me|you|us|her|him|people|somebody|friends)|sent me|referr\w*|recommend\w*"
    r"|(?:said|told me|asked me) to mention (?:her|him|them)|mentioning (?:her|him|them)|(?:because of|through|thanks"
    r" to) (?:me|her|him|us)"
    r"|told (?:me|us) about you|bringing you (?:business|customers))\b"
)
_OUR_PART = (
    r"\bwhat (?:all )?(?:(?:do|would|will|should|must|am|are) (?:i|we)|(?:i|we)(?: would| will|'d|'ll| should)?)\b(?:"
    r" \w+){0,2} (?:need|have|get|prepare|supply"
    r"|provide|supposed)\b"
)
_READY = (
    r"\b(?:ready|set ?up|prepared?|provide|supply|at (?:the|my|our) (?:house|home|place)|on hand|in place|beforehand)\b"
)
_NO_EXTRA = (
    r"\b(?:without (?:paying|any|an) (?:extra|more|upcharge)|for free|included|in (?:that|it|the price)|no extra)\b"
)


def _all(*needed: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in needed)


_RULES: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...] = (
    ("Can I reschedule?", _all(_MOVING, _PRICED)),
    ("Can I reschedule?", _all(_IF, _NOT_CANCELLED, r"\bmov(?:e|ing)\b|\b(?:other|another|different) (?:day|date)\b")),
    ("Is there a referral programme?", _all(_REWARDED, _REFERRED)),
    ("What do I need to provide?", _all(_OUR_PART, _READY)),
    ("Which proteins can we choose from?", _all(r"\b(?:which|what) (?:proteins|meats)\b", _NO_EXTRA)),
    (say.CANCELLING, _all(_IF, _CANCELLED, _MONEY)),
    ("What happens if it rains?", _all(_WEATHER, rf"{_IF}|\?")),
    ("How much space does the chef need?", _all(_ROOM)),
    ("How much space does the chef need?", _all(_FENCE, _NEAR, _TROUBLE)),
    ("How much space does the chef need?", _all(_DISTANCE, _HOT)),
    ("How much space does the chef need?", _all(_DISTANCE, _FENCE)),
    ("How can I pay?", _all(_WAY_TO_PAY, _TAKEN)),
    ("How far in advance do I need to book?", _all(_NOTICE_ASKED, _NOTICE)),
)
_ABOUT_SUMS = re.compile(
    r"\d+ (?:days?|hours?|weeks?) (?:ahead|before|prior|out|earlier|in advance)|\b\d+ ?(?:%|percent)"
)


_PIECES = re.compile(r"[.?!]+\s+|,? (?:and|but) (?=what|how|can|could|is|do|does|will|would|when)")


_ASKED = re.compile(r"^\W*(?:(?:and|so|ok|but)\W+)*(?:what|how|which|when|where|do|does|is|are|can)\b")


def asks(text: str) -> bool:
    """Whether a clause asks after one of these rules."""
    return _question(text) is not None


async def by_rule(turn: Turn, answered: Callable[[str], bool] | None = None) -> Part | None:
    """The articles of the rules asked after; None when none was, or a booking is there that the answer depends on.

    With `answered`, only of what that does not tell of is spoken.
    """
    if turn.state.bookings:
        return None
    pieces = [piece for clause in turn.said.clauses for piece in _PIECES.split(clause.text)]
    open_ones = [piece for piece in pieces if not (answered and answered(piece))]
    asked = list(dict.fromkeys(one for piece in open_ones if (one := _question(piece))))
    if not asked and not answered and (whole := _question(turn.said.plain)):
        asked = [whole]
    found = [hit for question in asked if (hit := await turn.house.article(question))]
    if found and not answered:
        found += await _beside(turn)
    return together(list({hit.slug: hit for hit in found}.values())) if found else None


async def _beside(turn: Turn) -> list[Found]:
    """What else is surely asked in the same breath, and after no rule: "what's the deposit and is it gone if …"."""
    pieces = [piece for clause in clauses(turn.said.plain) for piece in _PIECES.split(clause)]
    others = [piece for piece in pieces if _ASKED.search(piece) and not _question(piece)]
    found = [hit for piece in others if (hit := await turn.house.article(piece)) and hit.score >= SURELY]
    return found[:1]


def _question(text: str) -> str | None:
    if _ABOUT_SUMS.search(text) and not re.search(_NOT_CANCELLED, text):
        return None
    return next((question for question, needed in _RULES if all(one.search(text) for one in needed)), None)
