"""People who fell ill after the meal; a question about food safety is not that."""

from hibachi.ai.escalation.lexicon import EATEN, HYPOTHETICAL, MERRY, near
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_MEAL = (
    r"\b(?:after|from|since|food|dinner|meal|shrimp|chicken|party|event|eat\w*|ate|last night|yesterday"
    r"|your)\b"
)
_CUES = Cues(
    r"\b(?:sick|ill) (?:to (?:my|our|his|her|their) stomach|after|from|since)\b.{0,40}\b(?:eating|dinner"
    r"|food|meal|party|event|your|shrimp|chicken|last night|yesterday)\b|\b(?:raw|undercooked|spoiled|bad"
    r"|rotten) (?:chicken|shrimp|meat|food|fish|seafood|salmon)\b.{0,40}\b(?:sick|ill|vomit\w*|threw up"
    r"|stomach)\b",
    r"\bfood poison\w*",
    r"\b(?:got|gotten|getting|been|fell|feel|feeling|became|made (?:us|me|him|her|everyone|my \w+)"
    r"|are|is|was|were|all|both) (?:\w+ )?"
    rf"(?:really |so |very |violently |super )?(?:sick|ill|nauseous|queasy)\b.{{0,60}}{_MEAL}",
    r"\b(?:after|since|from|ate|eating)\b.{0,60}\b(?:sick|ill|nauseous|queasy|diarr?h?o?ea"
    r"|stomach (?:pain|ache|cramps|bug))\b",
    r"\b(?:food|dinner|meal|shrimp|chicken|steak|lobster|rice|sauce|fish|salmon)\b.{0,20}"
    r"\bmade \w+(?: \w+){0,2} (?:sick|ill)\b",
    r"\b(?:vomit\w*|throwing up|threw up|puk\w+|diarr?h?o?ea|salmonella|e\.? ?coli|stomach cramps"
    r"|the runs)\b",
    unless=(
        r"\b(?:how do you|do you|what do you|how to|prevent|avoid|risk|worried|ever had|safe|policy"
        r"|in case|what if|what happens if)\b",
        r"\bso (?:full|stuffed|good|excited|nervous|cute|sweet)\b.{0,20}\b(?:could|might|gonna|going to"
        r"|almost) (?:puke|vomit|throw"
        r" up|barf|be sick)\b|\b(?:could|might) (?:puke|vomit|barf)\b",
        r"\b(?:could get|might get|so we don't)\b|\bsick (?:of|beat|deal|moves|skills|show|tricks)"
        r"|\b(?:home|car|love) ?sick\b",
        r"\b(?:reschedule|postpone|cancel|need to move|can't make it"
        r"|have to move)\b(?!.{0,40}\bafter (?:eating|your))",
    ),
)

_ILL = (
    r"(?:sick|ill|nause\w*|queasy|vomit\w*|thr(?:ew|own|owing) (?:it |everything )?up|puk\w+|barf\w*|hurl(?:ed|ing)"
    r"|diarr?h?o?ea|the runs|stomach (?:bug|flu|virus|aches?|pains?|cramps?|issues?|problems?)|cramps?"
    r"|cramping|fever|chills"
    r"|upset stomachs?|stomachs? (?:is|are|was|were|hurts?|still)|food ?borne|salmonella|e ?coli|norovirus|poison\w*"
    r"|toilet|bathroom|keep(?:ing)? (?:anything|food|water|it) down|both ends)"
)
_CONCEPT = Cues(
    r"\b(?:pink|raw|undercooked|spoiled|smelled off|smelt off|went bad|was bad"
    r"|tasted off)\b.{0,60}\b(?:fevers?|cramps|sick|ill|bathroom|toilet|bowl|vomit\w*|stomach)\b"
    r"|\b(?:unwell|laid up|in bed|hugging the (?:bowl|toilet)|running to the (?:bathroom|toilet)"
    r"|worshipping the porcelain|stomach (?:has been |is |was )?(?:killing|upset|in knots|turning))\b"
    r".{0,60}\b(?:after|since|from|because of|thanks to|your|last night|yesterday)\b|\b(?:something|it|that"
    r"|this) in (?:that|the|your) (?:meal|food|dinner)\b.{0,30}\b(?:made|got)\b",
    near(_ILL, EATEN, 80),
    near(
        _ILL,
        r"(?:(?:all|both|half|most|many|some|several|\d+) of (?:us|them|the|my|our)|everyone|everybody"
        r"|the whole (?:family|party|group))",
        60,
    ),
    r"\b(?:raw|undercooked|spoiled|rotten|bad|off|pink) (?:chicken|shrimp|meat|fish|seafood|scallops|steak)\b.{0,60}"
    r"\b(?:bed|doctor|hospital|fever|cramps|stomach|sick|ill)\b",
    unless=(
        r"\banother (?:restaurant|place|caterer)\b",
        HYPOTHETICAL,
        MERRY,
        r"\b(?:reschedul\w*|postpone|cancel\w*|can't (?:make|come|attend)|can not|won't (?:make|come)"
        r"|not coming|fewer|less"
        r"|remove|drop(?:ped)? out|move|moving|push|instead|change|count)\b",
        r"\b(?:makes? (?:me|him|her|us|them)|gets|i get|intoleran\w*|allerg\w*|sick (?:of|beat|deal|moves|skills|show"
        r"|tricks)|where|use (?:the|our|my)|wash|can (?:the|your)|might|could|home ?sick|safe)\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.FOOD_POISONING, Priority.URGENT, applies)
