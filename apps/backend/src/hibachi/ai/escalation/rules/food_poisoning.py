"""People who fell ill after the meal; a question about food safety is not that."""

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
        r"\b(?:could get|might get|so we don't)\b|\bsick (?:of|beat|deal|moves|skills|show|tricks)"
        r"|\b(?:home|car|love) ?sick\b",
        r"\b(?:reschedule|postpone|cancel|need to move|can't make it"
        r"|have to move)\b(?!.{0,40}\bafter (?:eating|your))",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text)


RULE = Rule(Reason.FOOD_POISONING, Priority.URGENT, applies)
