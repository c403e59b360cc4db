"""An allergy said to be severe, in any wording; other allergies are answered from the ingredient matrix."""

from hibachi.ai.escalation.lexicon import ALLERGEN, CARE, near
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_FOOD = r"(?:shellfish|peanuts?|nuts?|dairy|eggs?|sesame|soy|wheat|gluten|shrimp|fish)"
_ALLERGY = rf"(?:allerg\w*|intoleran\w*|react\w*|{_FOOD})"
_GRAVE = (
    r"(?:severe\w*|serious\w*|deathly|deadly|fatal\w*|life[- ]?threatening|lethal|extreme\w*|highly"
    r"|very|really bad|bad|dangerous\w*|"
    r"critical\w*|acute\w*|terribl\w+|violent\w*|super|hyper|airborne|contact|major|intense\w*)"
)
_CUES = Cues(
    r"\b(?:pass(?:es|ed)?|black(?:s|ed)?) out (?:from|when|if|after)\b.{0,25}"
    rf"\b(?:eats?|eating|{ALLERGEN}|corn)\b",
    r"\bepi(?:s|pen|nephrine)?\b(?!c)|\bcarr(?:y|ies) (?:an? )?(?:epi\w*|auto[- ]?injector|injector)\b"
    r"|\bmedic ?alert\b|\b(?:hospitali[sz]ed|rushed)\b.{0,60}\b(?:shellfish|peanuts?|nuts?|dairy|egg|sesame"
    r"|fish|shrimp|soy|wheat|allerg\w*)",
    r"\b(?:nearly|almost) died\b|\b(?:intubat\w+|resuscitat\w+|icu)\b|\bstops? (?:his|her|my"
    r"|their) breathing\b|\bfatal\b|\bdeath\b.{0,20}\ballerg\w*|\bbenadryl\b.{0,30}\b(?:not enough"
    r"|doesn't help|er|hospital)\b",
    r"\banaphyl\w*|\banafil\w*|\banaphil\w*|\bepi ?pens?\b|\bepinephrine\b|\bauvi-?q\b|\bcoeliac\b"
    r"|\bairborne\b",
    rf"\b{_GRAVE}(?: \w+){{0,3}} allerg\w*|\ballerg\w*(?: \w+){{0,4}} {_GRAVE}\b(?! (?:good|nice"
    rf"|happy|much|excited|interested|hungry|fun))",
    rf"\b(?:hospital\w*|er|emergency room|ambulance|icu)\b.{{0,60}}\b{_ALLERGY}\b",
    rf"\b{_ALLERGY}\b.{{0,80}}\b(?:hospital\w*|the er|emergency room|ambulance|icu|stops? breathing"
    rf"|can't breathe|(?:could|might|will|would) die|"
    r"dies?|kill (?:him|her|me|them)|shock|throat (?:closes|swells|will close|closing))\b",
    r"\b(?:even|just) (?:the )?(?:smell|trace|traces|touch|fumes|steam|a trace)\b.{0,40}\b(?:react\w*"
    r"|allerg\w*|sick|dangerous|attack|hives|breathe)",
    r"\b(?:react\w*|allerg\w*)\b.{0,50}\b(?:smell|trace amounts?|traces|fumes|steam|touch(?:ing)?"
    r"|tiniest|smallest)\b",
    rf"\b(?:could|can|will|would|might) (?:kill|die)\b.{{0,40}}\b(?:{_FOOD}|if (?:he|she|they"
    rf"|i) (?:eats?|touch\w*|has|have))\b",
    rf"\b{_FOOD} (?:could|can|will|would|might) (?:kill|be fatal)\b|\b(?:dies|die) if (?:he|she|they"
    rf"|i) (?:eats?|touch\w*|has|have)\b",
    r"\bgoes? into (?:anaphylactic )?shock\b|\bthroat (?:closes|swells|closes up|will close|swells up)\b",
    rf"\b(?:can't|cannot|stopp?e?[sd]?|trouble|difficulty|problems?) breath\w*\b.{{0,40}}\b{_FOOD}",
    unless=(
        r"\ballerg\w*[^.?!]{0,20}\b(?:not|isn't|nothing) (?:\w+ )?(?:bad|serious|severe|dramatic)\b"
        r"(?![^.?!]*\b(?:dead\w*|die|epi|hospital|shock|anaphyl\w*|breath\w*|throat)\b)",
        r"\b(?:no|not|isn't|aren't|nothing|none|never|non)[- ](?:\w+ )?(?:severe|serious|life|deathly"
        r"|anaphylactic|coeliac|airborne|(?:too|that|very|so) bad)\b",
        r"\b(?:to die for|died and went|allergic to (?:bad|boring|my|work|mondays|exercise|math"
        r"|dishes|cooking))\b|\bjust (?:a )?mild\b",
    ),
)

_PERIL = (
    rf"(?:{CARE}|anaphyla\w*|shock|auto[- ]?injectors?|epi ?pens?|epinephrine|adrenaline"
    rf"|stop\w*(?: to)? breath\w*|can't breathe"
    r"|cannot breathe|not breathe|throat (?:clos\w+|swell\w*)|airway|die[sd]?|dying|deadly|death|deathly"
    r"|kill\w*|fatal\w*|lethal"
    r"|life[- ](?:threatening|or[- ]death)|life and death|airborne|intubat\w*|passes out|collaps\w+|seizures?"
    r"|life ?flight\w*"
    r"|serious|severe\w*|extreme\w*|really (?:really )?bad|dangerous\w*|no joke)"
)
_TRACE = (
    r"(?:traces?|trace amounts?|smell\w*|fumes|steam|airborne|same (?:room|table|grill|kitchen|oil|pan|spatula|surface)"
    r"|(?:be|being|sit|stand|get) (?:near|around|close|next)|touch\w*|contact|residue|crumbs?|particles?"
    r"|tiniest|smallest|even a"
    r"|speck|whiff|breath\w* it)"
)
_CONCEPT = Cues(
    r"\bintensive care\b.{0,60}\b(?:shrimp|nuts?|peanuts?|fish|egg|dairy|allerg\w*|sesame)"
    r"|\bgrave (?:\w+ )?allerg\w*|\b(?:carry|carries|has|have) (?:\w+ )?pens\b",
    near(_PERIL, rf"(?:{ALLERGEN}|allerg\w*|intoleran\w*)", 70),
    near(
        _TRACE,
        rf"(?:{ALLERGEN}|allerg\w*)\b.{{0,50}}\b(?:can't|cannot|can not|reacts?|swell\w*|breath\w*|sick"
        rf"|attack|hives|dangerous"
        r"|allerg\w*|never|trouble)",
        50,
    ),
    rf"\b(?:can't|cannot|can not) (?:even )?(?:be|sit|stand) (?:\w+ ){{0,4}}(?:room|table|grill|near|around"
    rf"|kitchen)(?: \w+){{0,3}} {ALLERGEN}\b",
    near(
        r"(?:carr(?:y|ies)|has|have|keeps?|needs?|brings?|travels? with|prescribed)",
        r"(?:auto[- ]?injectors?|epi ?pens?|epinephrine"
        r"|adrenaline|injector|medic ?alert)",
        30,
    ),
    unless=(
        r"\b(?:no|not|isn't|aren't|nothing|none|never|non|n't)[- ](?:\w+ ){0,2}(?:severe|serious|life"
        r"|death\w*|anaphyla\w*|coeliac|airborne"
        r"|bad|dangerous|extreme|deadly|kill|die|allerg\w*|wild)\b|\bmild\b|\bto die for\b|\bdie for\b"
        r"|\bdied and went\b",
        r"\b(?:killed it|killer|killing it|smells? (?:so |really |amazing|great|good|delicious)"
        r"|serious(?:ly)? (?:good|amazing"
        r"|delicious|about)|shock\w* how|dying to|extremely (?:good|excited|happy)|staff|nurses?)\b",
        r"\b(?:do you (?:have|keep|use|cook)|does (?:the|anything)|is there)\b.{0,60}\b(?:trace|same|contact|smell)\b"
        r"(?!.{0,60}\b(?:he|she|my|i'm|they)\b)",
        r"\b(?:how (?:do|does) you(?:r \w+)? handle|polic(?:y|ies)|protocol)\b(?!.{0,60}\b(?:my|our|his|her|i"
        r"|he|she)\b)",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.SEVERE_ALLERGY, Priority.HIGH, applies)
