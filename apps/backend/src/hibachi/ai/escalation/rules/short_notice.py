"""New business within the lead time; questions about the rule or about an event already booked are not."""

import re
from datetime import date, datetime, time

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation
from hibachi.ai.understanding.parsers.dates import find_dates
from hibachi.ai.understanding.types import Intent

_OWN_EVENT = Cues(
    r"\b(?:got|received|landed|came|arrived|saw) .{0,30}\b(?:today|this morning)\b"
    r"|\bours is\b|\b(?:been )?on (?:the|your|our) calendar\b|\bstill (?:yes|on|coming|good|happening)\b"
    r"|\brunning (?:behind|late)\b|\b(?:costs?|same|differ\w*|cheaper|more)\b.{0,20}\b(?:weekdays?|weeknights?"
    r"|weekends?)\b"
    r"|\b(?:pull up|unload|show up|on (?:his|her|the) way)\b",
    r"\b(?:i've|we've|have|about|regarding) (?:today|tonight|tomorrow)'s (?:party|event|dinner|show|booking)\b"
    r"|\b(?:can't|cannot|can not) decide\b|\bhold (?:the |this |your )?(?:price|quote)\b",
    r"\bnot (?:booking|reserving|looking to book|planning to book|ready to book)\b",
    r"\b(?:what time|when) (?:does|do|will|should|is) (?:the|our|my|your|he|she|they)\b",
    r"\b(?:my|our) (?:\w+ )?(?:party|event|dinner|hibachi) (?:is|starts) .{0,20}\b(?:switch|swap|change|add"
    r"|remove|move|bring|drop|guests?)\b",
    r"\b(?:my|our) (?:\w+ )?(?:booking|reservation|chef|deposit|balance|confirmation|order|invoice)\b",
    r"\b(?:we|i)(?:'ve| have)? (?:already |just )?(?:booked|reserved|paid|signed)\b|\b(?:already"
    r"|i'm) booked\b|\bour chef\b|\bmh-\w{5}\b",
    r"\b(?:my|our) (?:\w+ )?(?:party|event|dinner) (?:is )?(?:today|tonight"
    r"|tomorrow)\b.{0,60}\b(?:chef|arrive|set ?up|count|add|change|rain|cancel|time)",
    r"\b(?:booked|reserved|scheduled|confirmed) (?:for|on|in)\b",
    r"\b(?:weather|rain|forecast)\b|\b(?:cancel|reschedule|postpone)\w*\b|\b(?:call|email|text"
    r"|get back|let (?:you|u) know|decide|pay|talk|confirm)\b.{0,20}"
    r"\b(?:today|tomorrow|tonight)\b|\b(?:last night|yesterday|thank you|thanks for (?:today|tonight))\b",
)
_NEAR_TIME = r"(?:today|tomorrow|tonight|this (?:evening|afternoon|morning))"
_LATER_WORD = Cues(  # within a talk: when they ask somebody, decide, pay or write, and no day of a party
    r"\b(?:call|calling|phone|phoning|telephone|ring|ringing|poke|ask|asking|text|texting|send|sending|(?:bring|take"
    r"|run) (?:it|this"
    rf"|that) (?:to|by|past)|show|write|writing|decid\w+|know|finish\w*|pay|paying|do the deposit|sleep on|talk\w*"
    rf"|discuss\w*"
    rf"|confirm|tell|telling|check\w*|see (?:what|if)|bother|ask you|let (?:you|u) know|get"
    rf" back)\b[^.?!]{{0,35}}\b{_NEAR_TIME}\b",
    rf"\b{_NEAR_TIME}\b[^.?!]{{0,25}}\b(?:i'll|we'll|i will|we will|i can|after i) (?:\w+ )?(?:do|pay|send|call|write"
    rf"|know|decide|talk|tell|finish|get)\b",
    r"\b(?:party|event|it|that|dinner)(?:'s| is)?(?: itself)? ?(?:not|isn't) (?:'?til+|until|before)\b|\btoday's"
    r" payday\b",
    unless=(
        r"\b(?:book\w*|reserv\w+|avail\w+|free|open\w*|slots?|come|cook|cater\w*|need (?:you|a chef|hibachi)|last"
        r" minute|chefs?|works?|possible|make it|for \d+ (?:people|guests|adults|of us))\b",
    ),
)
_BUSINESS = Cues(
    r"\b(?:book\w*|reserv\w+|avail\w+|free|open\w*|slots?|chef|party|hibachi|dinner|event|come|need"
    r"|want|do|can you|quote|cook|cater\w*|people|guests|adults|last minute|opening)\b",
)
_AT_ONCE = Cues(
    r"\b(?:book\w*|reserv\w+|avail\w+|chef|party|hibachi|come|cook|cater\w*|opening|people|guests|of us|someone"
    r"|somebody"
    r"|doable|possible|be here)\b"
)
_NOW = re.compile(
    r"\b(?:right now|asap|in (?:like |about |the next |under )*(?:an?|\d{1,2}) hours?|in a (?:few|couple(?: of)?) hours"
    r"|in \d{1,2} hours?'? time|within (?:the next )?\d{1,2} hours?"
    r"|(?<!at least )\b(?:an?|\d{1,2}) hours? (?:from now|away)|(?:later|earlier) today|short notice"
    r"|last[- ]minute (?:booking|party|request|hibachi|dinner|event|reservation)|same-day"
    r"|(?<!people )(?<!place )(?<!time )(?<!party )same day)\b"
)
_RULE_QUESTION = Cues(
    r"\b(?:do you (?:ever |also )?(?:do|take|accept|allow|offer|handle)|how (?:much notice|far|early"
    r"|late|soon)|what(?:'s| is) (?:the|your)|is there|policy|lead time|minimum notice)\b",
)
_TOLD_OF = re.compile(
    r"\b(?:show|party|dinner|event|chef|food|everything|you guys) (?:today |tonight |this evening )?(?:was|were)\b"
)
_FELL_THROUGH = re.compile(r"\b(?:fell through|(?:cancel+ed|bailed|backed out) on (?:us|me))\b")
_LAST_START = time(22)


def speaks_of_own_event(text: str) -> bool:
    """Whether a text is about an event that is booked already or over, or about something else than a new one."""
    if _FELL_THROUGH.search(text):  # what was booked elsewhere
        return False
    return _OWN_EVENT.found(text) or ("?" not in text and bool(_TOLD_OF.search(text)))


def event_day(situation: Situation) -> date | None:
    """The day of the event: of several days in one message the last, so "tell me by tonight" is none."""
    days = find_dates(situation.text, situation.now.date())
    return days[-1].value.last if len(days) > 1 else situation.said.entities.day


def applies(situation: Situation) -> bool:
    """True when the event named starts before now plus `limits.lead_time`."""
    if not situation.new_business or speaks_of_own_event(situation.text):
        return False
    if not situation.opening and _LATER_WORD.found(situation.text):
        return False
    if _NOW.search(situation.text) and _AT_ONCE.found(situation.text):
        return not _RULE_QUESTION.found(situation.text)
    day = event_day(situation)
    if day is None or not _wanted(situation):
        return False
    clock = situation.said.entities.slot or situation.said.entities.clock or _LAST_START
    starts = datetime.combine(day, clock, situation.now.tzinfo)
    return starts - situation.now < situation.limits.lead_time


def _wanted(situation: Situation) -> bool:
    entities = situation.said.entities
    asked = situation.said.has(Intent.QUOTE, Intent.AVAILABILITY, Intent.BOOKING, Intent.TRAVEL_FEE)
    return asked or bool(entities.party) or _BUSINESS.found(situation.text)


RULE = Rule(Reason.SHORT_NOTICE, Priority.HIGH, applies)
