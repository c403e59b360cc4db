"""An allergy said to be severe, in any wording; other allergies are answered from the ingredient matrix."""

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_FOOD = r"(?:shellfish|peanuts?|nuts?|dairy|eggs?|sesame|soy|wheat|gluten|shrimp|fish)"
_ALLERGY = rf"(?:allerg\w*|intoleran\w*|react\w*|{_FOOD})"
_GRAVE = (
    r"(?:severe\w*|serious\w*|deathly|deadly|fatal\w*|life[- ]?threatening|lethal|extreme\w*|highly"
    r"|very|really bad|bad|dangerous\w*|"
    r"critical\w*|acute\w*|terribl\w+|violent\w*|super|hyper|airborne|contact|major|intense\w*)"
)
_CUES = Cues(
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
        r"\b(?:no|not|isn't|aren't|nothing|none|never|non)[- ](?:\w+ )?(?:severe|serious|life|deathly"
        r"|anaphylactic|coeliac|airborne|(?:too|that|very|so) bad)\b",
        r"\b(?:to die for|died and went|allergic to (?:bad|boring|my|work|mondays|exercise|math"
        r"|dishes|cooking))\b|\bjust (?:a )?mild\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text)


RULE = Rule(Reason.SEVERE_ALLERGY, Priority.HIGH, applies)
