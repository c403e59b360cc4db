"""The wish to have the grill indoors at one's own place; the question whether it is ever possible is not."""

import re

from hibachi.ai.escalation.lexicon import CREW, near
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_ROOM = (
    r"(?:indoors?|inside(?! the grill)|living room|kitchen|garage|basement|dining room|apartment"
    r"|condo|conference room|break room|banquet hall|"
    r"rec(?:reation)? room|clubhouse|sun ?room|hotel room|ballroom|community (?:room|center)|office"
    r"|church hall|loft)"
)
_COOK = (
    r"(?:cook(?:ing|ed)?|grill(?:ing|ed)?|set(?:ting)? up|do (?:it|this|the (?:hibachi|show|grill|party"
    r"|cooking))|hibachi|show|have (?:it|the (?:chef|grill|party|hibachi)))"
)
_THE_RULE = (  # asked in general, of nobody's party
    r"^(?:can|could|do|would|will) (?:you|they|the chefs?)(?: ever| also)? (?:cook|grill|work|set up)(?: \w+)?"
    r" (?:in|inside) (?:an? )?(?:garages?|houses?|apartments?|barns?|basements?|clubhouses?|halls?)\W*$"
)
_CUES = Cues(
    rf"\b{_COOK}\w*\b.{{0,20}}\b(?:in|inside) (?:my|our|the) (?:house|home|place|apartment|condo|flat"
    rf"|building|{_ROOM})\b",
    r"\b(?:no|without|lack|don't have|have no|zero) (?:\w+ ){0,2}(?:outdoors?|outside|yard|backyard|patio"
    r"|garden)(?: \w+)?\b|\bhas to be (?:indoors?|inside)\b",
    rf"\b{_COOK}\b.{{0,40}}\b(?:in|inside|into) (?:my|our|his|her|their|a friend's"
    rf"|my \w+'s) (?:\w+ ){{0,2}}{_ROOM}?\b(?<!yard)(?<!backyard)",
    r"\b(?:i|we)(?:'d| would)? (?:\w+ )?(?:want|like|need|prefer|plan\w*|love|hope|hoping|wish|have"
    r"|are having|am having|going to have|will have)\b.{0,50}\b(?:indoors|inside|indoor (?:cooking"
    r"|hibachi|grill|party|event|set ?up))\b",
    r"\b(?:it|party|event|dinner|everything|hibachi|cooking|grill|venue|place|space|set ?up"
    r"|location)(?:'s| is| is going to be| will be| would be| has to be| needs to be|'ll be"
    r"| must be) (?:all )?(?:\w+ )?(?:indoors?|inside)\b",
    rf"\b(?:can|could|would|will) (?:you|the chef|he|she"
    rf"|your chef)s?\b.{{0,30}}\b{_COOK}\b.{{0,30}}\b(?:in|inside) (?:my|our|the"
    rf"|a) (?:\w+ ){{0,2}}{_ROOM}\b",
    r"\b(?:no|don't have a|do not have a|without a|have no) (?:\w+ )?(?:yard|backyard|patio"
    r"|outdoor space|outside space|outdoor area)\b",
    r"\bcook(?:ing)? (?:for us |it |the food )?(?:indoors|inside) (?:at )?(?:my|our)\b|\b(?:only"
    r"|just) have (?:\w+ ){0,3}(?:indoor|inside)\b",
    r"\b(?:my|our) (?:\w+ )?(?:apartment|condo|living room|kitchen|basement|dining room"
    r"|conference room|loft|office space)\b.{0,50}\b(?:cook|grill|hibachi|set ?up|ok|okay|work|enough"
    r"|fine)\b",
    unless=(
        _THE_RULE,
        r"\b(?:his|her|their|my|our) (?:honou?r|memory|name|absence|case|mind|life)\b",
        r"\b(?:eat|dine|dining|sit|seated|seating|tables?|guests|bathroom|buffet|drinks?|restroom"
        r"|wash|fridge)\b.{0,25}\b(?:indoors?|inside)\b(?!.{0,40}\b(?:cook|grill)\w*)",
        r"\b(?:cook|grill|chef|show|do it|doing it|be|have it)\w*\b.{0,30}\b(?:outside|outdoors|backyard|back yard"
        r"|patio"
        r"|driveway|deck|pool|lawn)\b",
        r"\bif it rains\b|\bin case of rain\b|\bwhat(?:'s| is) (?:the|your) polic|\bis (?:indoor"
        r"|it (?:ever )?(?:possible|allowed|ok|okay))\b.{0,30}\b(?:cooking|indoors|inside"
        r"|allowed)\b.{0,15}\?",
        r"\b(?:do|does) (?:you|your chefs?|the chefs?)(?: guys)? (?:ever |also |allow |offer |do "
        r"|need |use )?.{0,20}\b(?:indoors?|inside|kitchen|outdoors)\b(?!.{0,40}\b(?:my|our|we)\b)",
        r"\bnot (?:cook\w* )?(?:indoors?|inside)\b|\bindoor or outdoor\?"
        r"|\bindoors? or outdoors?\b(?!.{0,40}\b(?:prefer|want)\b)|\bsmell\b.{0,20}\binside\b"
        r"|\bin (?:my|our) (?:back ?yard|yard|driveway|patio|garden|area|city|neighborhood)\b",
    ),
)

_LEVEL = r"(?:ground|spot|surface|area|space|patch|piece|top|rate|fee|bit|concrete|lawn|grass|part)\b"
_GRILL = rf"(?:cook\w*|grill\w*|hibachi|set(?:ting)? ?up|flames?|the show|teppan\w*|{CREW}|fire up|perform\w*)"
_INSIDE = (
    rf"(?:(?:in|inside|into|within|from) (?:my|our|the|his|her|their|a friend's|this|an?"
    rf"|my \w+'s) (?:\w+ ){{0,2}}(?:{_ROOM}|house|home|flat"
    r"|lanai|sunroom|studio|den|attic|lobby|hall|gym|suite|foyer|bedroom|trailer|warehouse|classroom"
    r"|cafeteria|board ?room|penthouse"
    r"|solarium|enclosed \w+|venue hall|event (?:hall|room)|dorm\w*|unit|(?:\w+ )?room)|indoors?|inside)"
)
_OURS = (
    r"(?:my|our|we|i|us|it'll|it (?:would|will|has|needs)|let's|planning|want|would like|prefer|hoping"
    r"|rain or shine|only (?:option|choice"
    r"|space|place)|he'd|he would|they'd|can (?:you|he|she|they|the|your|we)|could (?:you|he|she|they|the"
    r"|your|we)|ok to|okay to|possible to)"
)
_CONCEPT = Cues(
    r"\bonly have (?:a|the|our) (?:\w+ )?(?:kitchen|living room|garage|apartment|condo|basement)\b|\b(?:stay"
    r"|be|keep it) inside with the grill\b|\bsun ?room\b.{0,40}\bgrill\b",
    rf"\b{_OURS}\b.{{0,50}}\b{_GRILL}\b.{{0,30}}\b{_INSIDE}\b",
    rf"\b{_GRILL}\b.{{0,30}}\b{_INSIDE}\b.{{0,40}}\b(?:my|our|windows?|ventilat\w*|hood|fan|smoke alarm"
    rf"|high ceilings?|instead|because)\b",
    rf"\b(?:my|our|we have an?|the) (?:\w+ ){{0,2}}(?:{_ROOM}|lanai|lobby|hall|gym|studio|attic|penthouse"
    rf"|house)\b.{{0,50}}"
    r"\b(?:cook\w*|grill\w*|hibachi (?:happen|there|in)|set ?up the|flames?|put the grill|chef)\b",
    near(
        r"(?:no|don't have(?: an?| any)?|without|have no|lack|there's no|there is no|isn't any"
        r"|do not have(?: an?| any)?)"
        r" (?:\w+ ){0,2}(?:yard|back ?yard|patio|garden|deck|driveway|outdoor (?:space|area)|outside)",
        r"(?:we|i|my|our|so|but|apartment|condo|inside|living|flat|building|can|would)",
        50,
    ),
    rf"\b(?:apartment|condo|flat(?! {_LEVEL})|high ?rise|(?:\d+(?:st|nd|rd|th)|top|upper) floor)\b.{0, 60}\b(?:cook\w*"
    r"|grill\w*|hibachi|possible|set ?up)\b",
    unless=(
        _THE_RULE,
        r"\b(?:eat|eating|dine|sit|sitting|seated|seating|tables?|bathroom|buffet|drinks?|restroom|wash"
        r"|fridge|plug|outlet|plates)\b.{0,30}"
        r"\b(?:indoors?|inside|in (?:the|our|my) (?:house|home|kitchen|dining room|garage"
        r"|living room))\b(?!.{0,40}\b(?:cook|grill)\w*)",
        r"\b(?:outside|outdoors|back ?yard|backyard|patio|driveway|deck|pool|lawn|balcony"
        r"|open[- ]air)\b(?<!no backyard)(?<!no yard)(?<!no patio)"
        r"(?<!a backyard)(?<!a patio)",
        r"\bif it rains\b|\bin case of rain\b|\bpolicy\b|\b(?:ever|allowed|permitted"
        r"|not) (?:\w+ )?(?:cook\w* )?(?:indoors?|inside)\b"
        r"|\b(?:indoors?|inside) (?:\w+ )?(?:ever|allowed|permitted)\b|\b(?:is|are|do|does) (?:you"
        r"|your chefs?|the chefs?|cooking|indoor"
        r"|it)\b[^?]{0,40}\b(?:indoors?|inside|apartments|condos|houses)\b(?!.{0,40}\b(?:my|our|we)\b)"
        r"|\bsmell\b|\binside the grill\b"
        r"|\bdo (?:we|i) need\b|\bare you (?:in|at|from)\b|\b(?:in|to) (?:my|our|the) (?:area|city|town|zip"
        r"|county|neighbou?rhood|community)\b"
        r"|\bask(?:ed|ing)? (?:my|our|the) (?:hoa|landlord)\b",
    ),
)


_OUTDOORS = re.compile(
    r"\b(?:it|we)(?:'d| would|'ll| will)? (?:be |do it |have it |set up )?(?:on|in) the (?:lawn|yard|back ?yard|patio"
    r"|driveway"
    r"|garden|deck|grass)\b"
)


_OR_ELSE = re.compile(r"\b(?:but|or|unless|otherwise|if|else|except)\b")


def is_outdoors(text: str) -> bool:
    """Whether a text says that the party is outdoors, whatever else it asks about; not "in the yard, or inside if"."""
    found = _OUTDOORS.search(text)
    return found is not None and not _OR_ELSE.search(text[found.end() :])


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    if is_outdoors(situation.text):
        return False
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.INDOOR_COOKING, Priority.MEDIUM, applies)
