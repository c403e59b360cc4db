"""The wish to have the grill indoors at one's own place; the question whether it is ever possible is not."""

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
        r"\b(?:eat|dine|dining|sit|seated|seating|tables?|guests|bathroom|buffet|drinks?|restroom"
        r"|wash|fridge)\b.{0,25}\b(?:indoors?|inside)\b(?!.{0,40}\b(?:cook|grill)\w*)",
        r"\b(?:cook|grill|chef|show)\w*\b.{0,30}\b(?:outside|outdoors|backyard|back yard|patio"
        r"|driveway|deck|pool)\b",
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


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text)


RULE = Rule(Reason.INDOOR_COOKING, Priority.MEDIUM, applies)
