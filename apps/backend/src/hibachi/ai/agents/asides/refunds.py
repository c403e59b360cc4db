"""What a cancellation so long ahead would give back: of a sum named, else by the rule."""

import re
from datetime import datetime, timedelta

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import reckoning as say
from hibachi.ai.dialogue.acts import CALLING_OFF
from hibachi.ai.dialogue.going_on import goes_on
from hibachi.ai.tools import facts, sums

_CANCEL = re.compile(rf"(?<!not )(?<!n't )(?<!instead of )(?<!rather than )\bcancel\w*|{CALLING_OFF}")
_BACK = re.compile(
    r"\b(?:owe|pay|cost\w*|charged?|get|got|gets|see|refund\w*|back|los[et]|gone|hundred|forfeit\w*|keep|return\w*"
    r"|money|deposit)\b"
)
_AHEAD = re.compile(
    r"\b(?P<n>\d{1,3}|an?|one) (?P<unit>days?|hours?|weeks?) (?:ahead|before|prior|out|earlier|in advance|from the"
    r" (?:party|event))\b"
)
_AMOUNT = re.compile(
    r"\$ ?(\d[\d,]*)|\b(?:other|another|plus(?: the)?) (\d{2,5})\b(?! ?(?:days|hours|people|adults|guests))"
    r"|\b(\d{2,5}) (?:dollars|bucks|deposit)\b"
)
_THE_HUNDRED = re.compile(r"\b(?:the|my|our|that) (?:hundred|100)\b")
_LINE = re.compile(
    r"\b(?:(?:after|past|beyond) that(?: point| date| day| line)?|later than that|line|cut ?-?off|dividing|turning"
    r" point|threshold|last day|until when)\b"
)
_OF_OTHERS = re.compile(r"\b(?:guests?|people|counts?|head|menu|proteins?|order\w*|book\w*|pay\w*|mov\w+|resched\w*)\b")
_SAME = re.compile(r"^\W*(?:(?:and|ok|now|the) )*same (?:thing|question|case|but)\b")
_ASKED_ON = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|or) )+(?:if|when|what if|say|suppose|what about)\b(?: \S+){0,12}$"
)
_HOW_COUNTED = re.compile(
    r"\b(?:business|working|calendar|full) days?\b|\b(?:count\w*|reckon\w*|measured)\b.{0,40}\b(?:hours?|days?"
    r"|weekends?|time)\b"
    r"|\b(?:time|days?|weekends?)\b.{0,15}\bcount(?:ed)?\b|\bfrom when exactly\b|\bto the hour\b"
)
_COMES = re.compile(r"\bcom(?:e|es|ing) back\b")
_SHORT = 10  # words of a question that only asks for the line
_HOURS = {"h": 1, "d": 24, "w": 24 * 7}


def asks(text: str) -> bool:
    """Whether a clause asks what a cancellation so long ahead gives back."""
    return bool(_AHEAD.search(text) and _CANCEL.search(text))


async def refund(turn: Turn) -> Part | None:
    """What comes back, asked in full or as a follow-up ("and 3 days ahead?"); None when that was not asked."""
    text = turn.said.plain
    ahead = _AHEAD.search(text)
    if ahead is None and turn.before.topic == say.CANCELLING and _HOW_COUNTED.search(text):
        return _counted(turn)
    if ahead is None and turn.before.topic == say.CANCELLING and _asks_line(text):
        return _line(turn)
    if ahead is None and turn.instant:
        return _supposed(turn, turn.instant)
    again = turn.before.topic == say.CANCELLING and (
        goes_on(text) or _SAME.search(text) or (_ASKED_ON.search(text) and not _OF_OTHERS.search(text))
    )
    if not ahead or not turn.instant or not (again or (_CANCEL.search(text) and _BACK.search(text))):
        return None
    number = int(ahead["n"]) if ahead["n"].isdigit() else 1
    return _told(turn, turn.instant, timedelta(hours=number * _HOURS[ahead["unit"][0]]), number, ahead["unit"])


def _supposed(turn: Turn, now: datetime) -> Part | None:
    """What comes back when a party of a day is called off on another, told now or asked on about."""
    supposed, text = turn.state.supposed, turn.said.plain
    asked = supposed != turn.before.supposed or (
        turn.before.topic == say.CANCELLING and bool(_paid(text)) and bool(_BACK.search(text) or _COMES.search(text))
    )
    if supposed is None or not asked:
        return None
    gap = supposed.event - supposed.called_off
    hours = int(gap.total_seconds() // 3600)
    unit = "d" if hours % _HOURS["d"] == 0 and hours else "h"
    return _told(turn, now, gap, hours // _HOURS[unit], "days" if unit == "d" else "hours", dated=True)


def _told(turn: Turn, now: datetime, gap: timedelta, number: int, unit: str, *, dated: bool = False) -> Part:
    paid, terms = _paid(turn.said.plain), turn.terms
    decision = sums.refund_if_cancelled(terms, now, gap, paid or terms.book.deposit_cents)
    days = terms.policy.free_cancel_hours // 24
    amounts = (paid, terms.book.deposit_cents, decision.refund_cents, decision.kept_cents)
    known = (
        *(facts.cents(amount, "cancel") for amount in amounts),
        facts.count(number, unit.rstrip("s"), "customer"),
        facts.count(days, "day", "policy"),
    )
    ahead = say.ahead_text(number, unit) if dated else ""
    said = say.refund_text(number, unit, paid, decision) if paid else ahead
    rule = say.refund_rule_text(days, terms.book.deposit_cents, kept=bool(decision.kept_cents))
    return Part(f"{said} {rule}".strip(), known, tools=("refund_if_cancelled",), topic=say.CANCELLING)


def _counted(turn: Turn) -> Part:
    """That the days of the rule are hours to the start."""
    hours = turn.terms.policy.free_cancel_hours
    known = (facts.count(hours, "hour", "policy"), facts.count(hours // 24, "day", "policy"))
    return Part(say.counted_text(hours), known, tools=("refund_if_cancelled",), topic=say.CANCELLING)


def _asks_line(text: str) -> bool:
    return len(text.split()) <= _SHORT and bool(_LINE.search(text)) and not _OF_OTHERS.search(text)


def _line(turn: Turn) -> Part:
    """Where everything back ends and the deposit begins to be kept."""
    days, deposit = turn.terms.policy.free_cancel_hours // 24, turn.terms.book.deposit_cents
    known = (facts.count(days, "day", "policy"), facts.cents(deposit, "cancel"))
    rules = (say.refund_rule_text(days, deposit, kept=kept) for kept in (False, True))
    return Part(" ".join(rules), known, tools=("refund_if_cancelled",), topic=say.CANCELLING)


def _paid(text: str) -> int:
    """Cents named in the message; 0 when none are: the rule itself answers then."""
    named = [int((match[1] or match[2] or match[3]).replace(",", "")) for match in _AMOUNT.finditer(text)]
    hundred = 100 if _THE_HUNDRED.search(text) else 0
    return 100 * (sum(named) + hundred)
