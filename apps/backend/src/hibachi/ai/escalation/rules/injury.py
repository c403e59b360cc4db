"""Someone or something was hurt, burnt or set on fire at an event; burnt food and praise are not that."""

import re

from hibachi.ai.escalation.lexicon import CARE, CREW, ELSEWHERE, GUEST, HYPOTHETICAL, MERRY, near
from hibachi.ai.escalation.rules import legal_threat
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

BURNT_FOOD = (
    r"\b(?:burn(?:ed|t)|charred|torched) (?:(?:half|all|most|some|of|the|our|my|whole|entire) )*"
    r"(?:food|rice|steaks?|chicken|shrimp|meat|noodles|vegetables|everything|meal|dinner)\b"
    r"(?!.{0,80}\b(?:hands?|arms?|face|fingers?|skin|hair|legs?|eyes?|him|son|daughter|guest|himself|herself)\b)"
)
_KIN = (
    r"(?:son|daughter|kid|child|husband|wife|mom|mother|dad|father|friend|guest|niece|nephew|arm|hand"
    r"|face|hair|leg|foot|"
    r"finger|eye|grandma|grandmother|brother|sister|aunt|uncle|cousin|boss|baby|eyebrows)"
)
_WHO = (
    rf"(?:i|me|we|he|she|they|him|her|my (?:\w+ )?{_KIN}|(?:a|the|our|1|one|another) (?:of (?:our|my|the) )?"
    r"(?:guests?|child|kid|boy|girl|toddler|man|woman|lady|person)|someone|somebody|(?:his|her"
    r"|their) (?:arm|hand|face|hair|leg)s?)"
)
_CARE = r"(?:er|emergency room|hospital|urgent care|ambulance|911|stitches|paramedics)"
_CUES = Cues(
    r"\bblood (?:everywhere|all over|on)\b|\bcut (?:himself|herself|themselves|myself|his|her"
    r"|my) ?(?:finger|hand|badly|open)?\b|\b(?:burn(?:ed|t)|hurt|injured) (?:himself|herself|themselves"
    r"|myself)\b|\bslipped (?:on|and)\b|\bneeds? (?:a )?(?:doctor|stitches|ambulance)\b|\bcalled 911\b",
    r"\b(?:guests?|kid|child|toddler|aunt|uncle|grandma|grandpa|nephew|niece|cousin|husband|wife|son"
    r"|daughter|friend) (?:was|were|is|got|has been|just got) (?:\w+ )?(?:burn\w*|hit|cut|hurt|injur\w+"
    r"|stabbed|scalded|knocked|bleeding)\b",
    r"\b(?:is|was|started|keeps|still|and) bleeding\b|\b(?:passed out|unconscious|fainted|concussion"
    r"|broken (?:arm|leg|wrist|ankle|bone)|broke (?:his|her|my|their) \w+)\b|\bset (?:our|my|the"
    r"|their) (?:\w+ )?(?:on fire|fence|deck|house|tree|table)\b",
    r"\b(?:burn(?:t|ed)?|cut|injured|hurt|hit|scalded|stabbed) (?:my|our|a|one|his|her|their"
    r"|the) (?:\w+ )?(?:\w+'s )?(?:guest|son|daughter|kid|child|husband|wife|mom|dad|nephew|niece|cousin"
    r"|friend|hand|arm|face|leg|eye|hair|finger)",
    rf"\b{_WHO} (?:just |got |was |is |were |are |has been |have been |badly |severely |accidentally "
    rf"|has |have )*"
    r"(?:burn(?:ed|t|s)?|injur\w+|hurt|scald\w+|bleeding|cut (?:by|on|badly|(?:his|her|my|their))"
    r"|wounded|singed|on fire|"
    r"caught fire|slipped and fell|fell and)\b",
    r"\b(?:burned|burnt|burning|injured|hurt|scalded|singed|cut|hit) (?:me|my|him|her|his|a guest"
    r"|one of|our guest|someone)\b",
    r"\b(?:second|third|1st|2nd|3rd|first)[- ]degree burns?\b|\bburn (?:marks?|wounds?|injur\w+)\b"
    r"|\bblister\w*\b",
    rf"\b{_CARE}\b.{{0,60}}\b(?:after|because|from|chef|grill|flame|fire|burn|oil|knife|cut|fell|your)\b",
    rf"\b(?:chef|grill|flame|fire|burn|oil|knife)\b.{{0,60}}\b{_CARE}\b",
    r"\b(?:fence|deck|house|awning|tent|patio|canopy|curtains?|tree|pergola|table ?cloth|roof"
    r"|backyard|dress|shirt|hair) "
    r"(?:is |was |got |just |has |had |have )*(?:caught (?:on )?fire|on fire|burned|burnt|damaged"
    r"|scorched|melted)\b",
    r"\b(?:grill|propane|tank)\b.{0,15}\bexplo\w+",
    unless=(
        BURNT_FOOD,
        ELSEWHERE,
        r"\ballerg\w*\b.{0,60}\b(?:hospital|er|emergency)\b|\b(?:hospital|er|emergency)\b.{0,40}\ballerg\w*",
        r"\b(?:chef|show|food|he|she|guys?|team|party|flavou?rs?) (?:was|were|is|are) (?:totally "
        r"|absolutely |literally |really |just )?"
        r"on fire\b(?!.{0,30}\b(?:help|extinguish\w*|grill|911)\b)",
        r"\b(?:rice|steak|chicken|food|shrimp|noodles|vegetables|garlic|meal|meat) (?:was|were|is|got"
        r"|a bit|a little|all)? ?"
        r"(?:slightly |a bit |a little |kind of )*(?:burn\w*|overcooked)",
        r"\bwhat (?:if|happens if)\b|\bin case\b|\bdo you have insurance\b|\binsur\w+ (?:if|cover)"
        r"|\bcover(?:s|ed)? (?:if|injur\w+)",
        r"\bif (?:someone|anyone|a guest)\b|\bhas any ?(?:one|body) (?:ever )?(?:been|got)\b",
        r"\b(?:wouldn't|doesn't|didn't) hurt\b|\bhurts? to ask\b|\bburn(?:ing|ed)? (?:off|calories"
        r"|a hole|through)|\bburning question",
        r"\bhurt my (?:feelings|wallet)|\bwork(?:s|ing)? (?:at|in)\b|\bnurses?\b|\bhospital (?:party"
        r"|staff|team|event|employees|gala)",
    ),
)

_HARM = (
    r"(?:burn(?:ed|t|s|ing)?|scald\w*|scorch\w*|sing(?:ed|eing)|cut|slic(?:ed|ing)|gash\w*|stab\w*|hit|struck|whack\w*|smack\w*"
    r"|slipp?ed|tripp?ed|fell|bruis\w*|scratch\w*|hurt\w*|injur\w*|bleed\w*|bled|splash\w*|splatter\w*"
    r"|spray\w*|dropp?ed"
    r"|knocked|broke|broken|sprain\w*|fractur\w*|concuss\w*|blister\w*|crush\w*|poked|nicked|melted|caught"
    r"|on fire|landed)"
)
_LIMB = (
    r"(?:arms?|hands?|fingers?|thumbs?|face|hair|legs?|foot|feet|toes?|eyes?|eyebrows?|eyelashes|wrists?|ankles?|knees?"
    r"|head|forehead|tongue|lips?|gums|elbows?|shoulders?|skin|cheeks?|tooth|teeth|ribs?|hip|sleeve|beard)"
)
_SOURCE = (
    rf"(?:{CREW}|grill\w*|flames?|fire ?balls?|fire|oil|grease|kni(?:fe|ves)|spatulas?|cleaver|tank|propane"
    rf"|volcano|shrimp|"
    r"your \w+|hot|performance|show|trick|sparks?)"
)
_CONCEPT = Cues(
    r"\b(?:burned|burnt|scalded|hit|hurt|injured) (?:\d+|two|three|several|some|a few|many) (?:people|guests"
    r"|kids)\b|\b(?:collapsed|fell|tipped|landed|toppled) (?:over )?on(?:to)? (?:\w+ ){0,3}(?:foot|feet|hand"
    r"|leg|head|arm|guest|kid|lap)\b"
    r"|\b(?:on fire|caught fire|melted|scorched|torched)\b.{0,30}\b(?:from|because of|by) (?:your"
    r"|the) (?:grill|burner|flame|fire|chef)\b|\byour (?:grill|burner|flame|fire|chef"
    r"|stove) (?:\w+ )?(?:melted|scorched|burned|burnt|cracked|destroyed|damaged)\b"
    r"|\b(?:toss|egg|flame|spatula|knife|oil)\b.{0,20}\bhit\b.{0,30}\b(?:eye|face|head|mouth)\b",
    near(rf"{_HARM}\b.{{0,40}}\b{_LIMB}", _SOURCE, 60),
    near(rf"{_LIMB}\b.{{0,25}}\b{_HARM}", _SOURCE, 60),
    near(
        rf"(?:me|him|her|my {GUEST}|our {GUEST}|{GUEST})\b.{{0,20}}\b(?:burn(?:ed|t)|scalded|struck|hit|cut"
        rf"|stabbed|splashed"
        r"|injured|slipped|tripped)",
        _SOURCE,
        50,
    ),
    near(
        CARE,
        r"(?:ended up|took|taken|rushed|went|had to|going to|on (?:the|our|my) way|heading|sent|drove|called|call"
        r"|needs?|needed|waiting|sitting|spent|is (?:at|in)|are (?:at|in)|at|landed)",
        30,
    ),
    near(
        r"(?:burns?|bleeding|blood|concussion|broken (?:arm|leg|wrist|ankle|finger|nose|toe)|fractured?|second degree)",
        rf"(?:{_SOURCE}|your|party|event|dinner)",
        60,
    ),
    unless=(
        BURNT_FOOD,
        HYPOTHETICAL,
        ELSEWHERE,
        MERRY,
        r"\ballerg\w*\b|\b(?:nurses?|doctors|staff|employees|work(?:s|ing)? (?:at|in)|party (?:at|for)|our hospital"
        r"|the hospital (?:team|gala)|deliver\w*|hospital address|next to|near the|across from)\b",
        r"\b(?:rice|steak|chicken|food|shrimp|noodles|vegetables|garlic|meat) (?:was|were|is|got|came)? ?(?:\w+ )?"
        r"(?:burn\w*|overcooked|dropped)\b",
        r"\b(?:is|are) (?:it|they|the \w+) (?:\w+ )?safe\b|\bcan (?:you|the chef) cut\b|\bcut (?:the|my|our|it|into) ?"
        r"(?:steak|chicken|food|cake|meat|up)|\bcut (?:his|her|my|our) (?:food|steak|meat|chicken)\b|\bshort notice\b",
    ),
)


_THING = re.compile(
    r"\b(?:scorch\w*|burn(?:t|ed)?|melt\w*|damag\w*|singed|cracked|ruined|mark(?:s|ed)?)\b.{0,40}\b(?:terrace"
    r"|patio|decks?|fence|lawn"
    r"|grass|floors?|tables?|counters?|tiles?|stones?|walls?|driveway|awning|pergola|rug|carpet)\b"
)
_SOMEBODY = re.compile(
    rf"\b(?:{GUEST}|{CARE}|me|him|them|us|himself|herself|arms?|hands?|fingers?|face|hair|legs?|feet|eyes?|skin"
    r"|bleed\w*)\b"
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`.

    Of a thing alone, with a lawyer behind it, the lawyer is what matters.
    """
    text = situation.text
    if _THING.search(text) and not _SOMEBODY.search(text) and legal_threat.applies(situation):
        return False
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.INJURY, Priority.URGENT, applies)
