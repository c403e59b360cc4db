"""The chef of an event that is on now has not come; a question about lateness, or an old story, is not that."""

import re

from hibachi.ai.escalation.lexicon import CREW, HYPOTHETICAL, near
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_CUES = Cues(
    r"\bpast (?:the|our) (?:agreed|booked|promised|set|scheduled) (?:start|time|hour)\b"
    r"|\b(?:first|second|other|1st|2nd) chef (?:is |has )?(?:not|missing|nowhere|absent|still)\b",
    r"\b(?:he|she|they|the guy|the cook|your guy|your chef|the chef|chef)(?:'s| is| are"
    r"|'re)? (?:\w+ )?(?:\d+|an|half an|over an|almost an|already) ?(?:minutes?|mins?|hours?|hr)?\w* late\b"
    r"|\b(?:still )?(?:no|without (?:a|our|the)) (?:chef|cook)\b(?!.{0,15}\b(?:needed|required|available"
    r"|fee)\b)|\b(?:not|isn't|won't) (?:answering|picking up|responding)\b.{0,40}\b(?:chef|late|party"
    r"|guests)\b",
    r"\bchef\b.{0,25}\b(?:isn't|is not|hasn't|has not|not|never) (?:\w+ )?(?:here|there|arrived?|come|shown"
    r"|showed|turned|around|in sight)\b|\b(?:where|wheres|where's) (?:is )?(?:he|she|the guy|the cook"
    r"|everyone|everybody)\b.{0,30}\b(?:waiting|hungry|guests|late|supposed)\b",
    r"\b(?:waiting|waited) (?:\w+ ){0,4}(?:minutes?|hours?|forever)\b.{0,40}\bchef\b"
    r"|\bchef\b.{0,40}\b(?:waiting|waited) (?:\w+ ){0,4}(?:minutes?|hours?)\b"
    r"|\bno[- ]show(?:ed)?\b(?! (?:fee|policy|rule))",
    r"\bchef (?:is |has |hasn't |isn't |still |not |never |didn't )+(?:\w+ )?(?:late|here|arrived?"
    r"|come|shown?(?: up)?|missing|there|turned up|"
    r"on (?:his|her|the) way|showed(?: up)?)\b",
    r"\bwhere(?:'s| is| are|'re) (?:the|our|my|your) chefs?\b|\b(?:no|without a) chef (?:here|yet"
    r"|in sight|has (?:shown|arrived|come))\b",
    r"\bwhere (?:is|are) (?:he|she|you guys|they|everyone)\b.{0,60}\b(?:supposed|waiting|late|guests"
    r"|party)\b",
    r"\b(?:no one|nobody) (?:has |is )?(?:shown up|showed up|here|come|arrived|came)\b|\bno(?:body"
    r"| one)'s here\b",
    r"\b(?:supposed to|meant to|should have|was going to|scheduled to) (?:be here|arrive|start"
    r"|have (?:been here|arrived|started)|been here|"
    r"arrived?|come|show up|set ?up)\b.{0,60}\b(?:ago|at \d|by \d|already|still|not here|no one"
    r"|nobody|now|past)",
    r"\b(?:still )?waiting (?:for|on) (?:the|our|my|your) chef\b"
    r"|\bchef is (?:running )?(?:\w+ )?(?:minutes?|hours?|so|very|really|already|super) late\b",
    r"\bchef(?:'s| is) (?:\d+|an|half an|over|almost|more than)\b.{0,12}(?:minutes?|hours?) late\b"
    r"|\bchef no[- ]show\b",
    r"\bguests are (?:all )?here\b.{0,40}\b(?:no|not|where|chef)\b",
    unless=(
        r"\b(?:10|ten|few|five|fifteen|15|20) (?:minutes?|mins?)? ?(?:late)?\b.{0,40}\b(?:fine|ok|no biggie"
        r"|great|last|but)\b",
        r"\b(?:if|when) (?:the|our|your|a|my) chef\b|\bno[- ]show (?:policy|fee|rule)\b",
        r"\b(?:what (?:if|happens if|happens when)|if (?:the|our|your|a) chef|in case|policy"
        r"|how (?:late|often)|ever been|do your chefs|are your chefs)\b",
        r"\b(?:can (?:the|our) chef (?:be|come|stay)|would the chef)\b|\b(?:last (?:week|weekend"
        r"|month|night|saturday|sunday|friday|time)|yesterday|last year)\b",
        r"\bwhere(?:'s| is| are) (?:the|our|my|your) chefs? (?:from|based|located|trained|coming from"
        r"|park|set ?up|going to|stand|cook|assigned|listed|bio\w*|info)\b",
        r"\bassigned\b|\bassign a chef\b|\bwhich chef\b|\bwaiting (?:for|on) (?:the|our|my"
        r"|your) chef'?s? (?:to confirm|name|assignment|details|confirmation|info)",
    ),
)

_WHO = rf"(?:{CREW}|he|she|they|nobody|no one|no body|noone|anyone|anybody|grill|y'all|you guys|your company)"
_NOT_COME = (
    r"(?:(?:not|n't|never|hasn't|has not|haven't|isn't|didn't|wasn't|not yet|still not|yet to"
    r"|no) (?:\w+ ){0,2}(?:here|com(?:e|ing)|came"
    r"|arriv\w*|show\w*|appear\w*|turn\w* up|r[ua]ng|knock\w*|set ?up|been here|there|made it|start\w*"
    r"|in sight|sight of)"
    r"|no[- ]?show\w*|missing|nowhere|mia|late|running behind|awol|lost|vanished|stood us up|ghosted"
    r"|a sign of|yet to (?:arrive|show|come))"
)
_NOW_WAITING = (
    r"(?:now|yet|still|already|waiting|wait|hungry|starving|guests? (?:are|is|all)|everyone|everybody"
    r"|minutes?|mins?|hours?|an hour|ago"
    r"|past \d+|after \d+|supposed to|should (?:be|have)|was (?:due|meant|to be|coming)|not (?:answering"
    r"|picking)|no answer|phone|voicemail"
    r"|today|tonight|where|it's \d+|o'? ?clock|bell|panick\w*|party (?:has )?started)"
)
_CONCEPT = Cues(
    r"\b(?:nobody|no one|he|she|they|chef|cook|guy)(?: has| have)? (?:turned up|never (?:showed|came"
    r"|turned up|arrived)|hasn't (?:shown|showed|come|arrived))\b"
    r"|\bno one (?:is )?(?:here )?(?:grilling|cooking|to (?:grill|cook))\b|\b\d+ (?:minutes?|mins?"
    r"|hours?) late and counting\b"
    r"|\bstill waiting,? (?:and )?where\b|\bwaiting (?:\w+ ){0,4}(?:hours?|minutes?) (?:for"
    r"|on) (?:\w+ )?(?:chef|cook|guy|man)\b"
    r"|\b(?:waiting|waited) (?:\w+ ){0,5}for (?:our|the|your|my) (?:chef|cook|guy)\b",
    near(
        r"(?:was|were|is) (?:due|supposed|expected|meant|scheduled|booked)(?: to)?(?: \w+){0,4} (?:at )?\d+",
        r"(?:it's|it is|now|nearly|almost|already|past|nobody|no one|empty)",
        40,
    ),
    near(
        r"(?:doesn't|isn't|not|won't|never|don't) (?:pick\w*|answer\w*|respond\w*|reply\w*)(?: up)?",
        r"(?:guests|event is now|party is now|hungry|started|chef|cook|driveway)",
        50,
    ),
    r"\b(?:door ?bell|doorbell|driveway|grill spot)\b.{0,30}\b(?:hasn't|empty|silent)\b.{0,40}\b(?:dinner"
    r"|party|due|was|chef)\b",
    near(rf"{_WHO}(?:'s|'re| is| are| has| have| did| was)?\b.{{0,15}}\b{_NOT_COME}", _NOW_WAITING, 70),
    r"\b(?:no|not any|zero|without) (?:sign|word|sight|trace) (?:of|from) (?:\w+ )?(?:chef|cook|him|her|them"
    r"|your|you|anyone|the)\b",
    r"\b(?:where|wheres|where's) (?:the \w+ |on earth |in the world )?(?:is|are|the|our|my|your"
    r"|r)? ?(?:\w+ )?(?:chefs?|cook|hibachi (?:guy"
    r"|chef|man|people))\b(?! (?:from|based|located|trained|come|came|live|park|stand|cook|set))",
    unless=(
        r"\b(?:email|message|quote|invoice|refund|waiting for your (?:reply|answer|call))\b",
        HYPOTHETICAL,
        r"\b(?:last (?:week|weekend|month|night|time|year|saturday|sunday|friday|monday|tuesday|wednesday"
        r"|thursday)|yesterday|next|tomorrow"
        r"|(?:we|i|guests?)(?:'re|'m| are| is| may| might| will)? (?:be )?(?:running )?late"
        r"|was (?:\w+ ){0,4}late\b.{0,40}\b(?:but|fine|great"
        r"|ok|no biggie)|will the chef|can the chef|could the chef|does the chef|how (?:late|early)"
        r"|should the chef|what time)\b",
        r"\b(?:confirm\w*|assigned|email\w*|invoice|receipt|link|details|quote|reply|replied|menu|bio|name)\b",
        r"\bno biggie\b|\b(?:fine|great|good) though\b|\btoo late\b|\blate (?:june|july|august|september"
        r"|october|november|december|night"
        r"|lunch|dinner|start|afternoon|evening|fee)\b",
    ),
)


_OVER = re.compile(
    r"\b(?:sat|stood|waited|stayed|hung)\b.{0,50}\buntil\b|\b(?:cried|went home|went (?:to bed )?hungry"
    r"|ordered (?:pizzas?|takeout)"
    r"|gave up|ended up|(?:got here|showed up|arrived|came|turned up) (?:\w+ ){0,3}\d+"
    r" (?:minutes?|mins?) (?:late|after|past))\b"
    r"|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:got|came|arrived|was|were|showed|turned|had|ran)\b"
    r"|\b(?:this past|last) (?:\w+day|week\w*|night|month)\b"
)
_ON_NOW = re.compile(r"\b(?:now|still waiting|tonight|right now|already here|are here|is here|yet)\b")


def is_over(text: str) -> bool:
    """Whether a text tells of an evening that is over."""
    return bool(_OVER.search(text)) and not _ON_NOW.search(text)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`, and so is an evening over."""
    if is_over(situation.text):
        return False
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.LATE_CHEF, Priority.URGENT, applies)
