"""A reaction that is happening or has happened; a question about the rule is not one."""

from hibachi.ai.escalation.lexicon import EATEN, HYPOTHETICAL, MERRY, near, then
from hibachi.ai.escalation.mild import told_as_habit, told_as_mild
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_CUES = Cues(
    r"\b(?:antihistamines?|benadryl|adrenaline|epinephrine)\b.{0,50}\b(?:after|following|exposure|because of)\b",
    r"\b(?:throat|tongue|lips?|face|eyes?|airway)\b.{0,15}\b(?:swell\w*|swollen|clos(?:ing|ed)|puff\w+"
    r"|itch\w+|tight\w*|tingl\w+)\b|\b(?:hives|welts)\b",
    r"\b(?:allergic|bad|severe|anaphylactic|food) reaction\b",
    r"\b(?:throat|airway) (?:is |was |started |feels? )?(?:clos\w+|tight\w*|swell\w*|swollen)",
    r"\b(?:can't|cannot|couldn't|trouble|struggl\w+|hard to|difficult\w*|short of) breath\w*",
    r"\b(?:broke|breaking|break|broken) out in\b(?! (?:laugh\w*|song|applause|tears|smiles?|cheers|dance|a sweat))"
    r"|\b(?:got|getting|has|have|had"
    r"|covered in) (?:\w+ )?(?:hives|welts)\b",
    r"\b(?:lips?|tongue|face|eyes?) (?:is|are|was|were|got|started|starting"
    r"|began)(?: \w+)? (?:swell\w*|swollen|puffy|tingling)",
    r"\bswollen (?:lips?|tongue|face|eyes?)\b|\banaphylactic shock\b|\b(?:used|using|gave|needed"
    r"|had to use).{0,20}\bepi pen\b",
    r"\breact(?:ed|ing) (?:badly )?to (?:the|your|something)\b",
    unless=(
        r"\b(?:what|how) (?:happens |do you do |would happen |do your chefs )?(?:if|when|do you handle)\b",
        r"\b(?:in case|risk|ever had|history|policy|prevent|avoid|could have|might have|may have"
        r"|would have|will have)\b",
        r"\breactions? (?:when|to|as|every time) (?:\w+ ){0,3}(?:flames?|fire\w*|onion|volcano|trick\w*|show|chef"
        r"|joke\w*|toss"
        r"|surprise|news|invite|cake)\b|\b(?:her|his|their|whose) reaction (?:when|was|is) (?:\w+ )*(?:priceless"
        r"|best)\b",
        r"\b(?:guests?|kids?|everyone|family|crowd|chemical|chain"
        r"|people)\b.{0,20} reactions?\b.{0,20}\b(?:priceless|amazing|great|best|fun)",
        r"\bif (?:someone|anyone|a guest|he|she|they|my)\b",
        r"\b(?:years ago|as a (?:child|kid|baby)|last year|in the past|gets?|causes?|goes into)\b",
    ),
)

_OUTBREAK = (
    r"(?:hives|welts|rash(?:es)?|swell(?:ing|ed)?|swelled|swollen|puff(?:y|ed|ing)(?: up)?|wheez\w*|blotch\w*"
    r"|gasping|red spots"
    r"|itch(?:y|ing)(?: all over)?|benadryl|allergic)"
)
_PART = r"(?:throat|tongue|lips?|mouth|face|eye ?lids?|eyes?|cheeks?|neck|chest|airway|skin|ears?)"
_TIGHT = (
    r"(?:tight\w*|clos(?:ing|ed|es)|closed up|shut\w*|swell\w*|swollen|burning|itch\w*|numb|tingl\w*|red"
    r"|puff\w*|blotch\w*|huge|balloon\w*)"
)
_CONCEPT = Cues(
    r"\b(?:red )?(?:bumps|blotches|spots|welts|hives|rash|itch\w*) (?:everywhere|all over|on (?:my|his|her"
    r"|their))\b|\b(?:is|are|am|'s|'m) (?:swelling up|itching everywhere|breaking out|covered in)\b"
    r"|\bhad a reaction\b|\bcovered in (?:\w+ )?(?:blotches|spots|bumps|hives|rash|welts)\b|\brash (?:started"
    r"|appeared|came|broke|spread\w*)\b|\bwheezing\b",
    near(_OUTBREAK, EATEN, 70),
    near(rf"{_PART}\b.{{0,20}}\b{_TIGHT}", rf"(?:{EATEN}|after|since|just|help|right now|minutes)", 60),
    then(
        r"(?:can't|cannot|can not|can barely|could barely|couldn't|barely|trouble|struggl\w+|hard to"
        r"|difficulty|stopped|not)"
        r" (?:\w+ )?(?:breath\w*|swallow\w*|catch (?:his|her|my|their) breath)",
        r"",
        0,
    ),
    r"\b(?:throat|airway)s? (?:\w+ )?clos\w+ up\b",
    unless=(
        HYPOTHETICAL,
        MERRY,
        r"\b(?:gets|i get|we get|breaks|reacts|sometimes|usually|whenever|every time|tends?|history|once|used to|ever"
        r"|years ago|last year|when (?:he|she|i|they) eats?|if|will|could|might|would|mild|no|not)\b(?! breath)",
        r"\ballergic to\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it, and not of the itch that somebody gets whenever they eat something."""
    if told_as_habit(situation.text) and told_as_mild(situation.text):
        return False
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.ALLERGIC_REACTION, Priority.URGENT, applies)
