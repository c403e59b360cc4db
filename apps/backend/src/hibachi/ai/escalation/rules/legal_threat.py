"""Lawyers, courts and authorities held over us; people who happen to be lawyers are not."""

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_COUNSEL = r"(?:lawyers?|attorneys?|legal (?:team|counsel|department))"
_CUES = Cues(
    r"\b(?:be|get|getting|being) sued\b|\blegal(?:ly)? (?:advice|options?|rights|matter|route|liable"
    r"|responsible|case)\b|\blawyer(?:ing|ed)? up\b|\b(?:my|our) (?:lawyers?|attorneys?|solicitors?)\b"
    r"|\bjudge\b.{0,20}\b(?:decide|see|hear)\b",
    r"\bhealth (?:department|inspector|code violation)\b|\bbetter business bureau\b",
    rf"\b(?:my|our|an?|the|get|call|contact\w*|consult\w*|hir\w+|talk\w* to|speak\w* (?:to|with)"
    rf"|hear\w* from)\b.{{0,12}}\b{_COUNSEL}\b",
    r"\b(?:sue|suing) (?:you|your|u|them|this|the company|for|over|if|y'all|everyone|hibachi|my hibachi)\b",
    r"\b(?:i'll|i will|going to|we'll|will|we will|gonna|have to|could) sue\b|\blawsuit\b"
    r"|\bclass action\b|\bsmall claims\b",
    r"\b(?:legal|court) (?:action|proceedings|threat|steps|notice|papers|recourse)\b|\b(?:take|see"
    r"|taking|seeing) (?:you|this|it) (?:to|in) court\b",
    r"\blitigat\w+|\bcease and desist\b|\bsubpoena\w*|\bdemand letter\b|\bpress(?:ing)? charges\b"
    r"|\bpolice report\b|\bbreach of contract\b",
    r"\b(?:report\w*|complain\w*|complaint|file|filing|filed|call\w*"
    r"|contact\w*) .{0,30}\b(?:health (?:department|inspector)|attorney general|"
    r"bbb|better business|consumer (?:affairs|protection)|the police|osha|ftc|state board"
    r"|authorities)\b|\bnegligen\w+",
    unless=(
        r"\b(?:lawyer|attorney)s?(?:'s|s')\b|\blaw school\b|\b(?:my|our) (?:lawyer|attorney) (?:friend"
        r"|buddy|wife|husband|brother|sister|cousin)\b(?!.{0,40}\b(?:sue|contact|action)\b)",
        rf"\b{_COUNSEL}\b(?=.{{0,40}}\b(?:loved?|enjoyed|friends?|recommended|party|dinner|birthday"
        rf"|graduat\w+|celebrat\w+|guests?|coming|"
        r"is (?:attending|vegan|vegetarian|allergic))\b)",
        r"\blaw (?:firm|office)s?\b(?!.{0,30}\b(?:sue|contact you|hear from)\b)|\b(?:friend|wife"
        r"|husband|son|daughter|brother|sister|boss) "
        r"(?:is|who's|just became) (?:a|an) (?:lawyer|attorney)\b",
        r"\b(?:lawyer|attorney) (?:friend|buddy)\b.{0,30}\b(?:loved|recommended|said you|told me about)\b",
        r"\b(?:no|not) (?:need to|going to|gonna) sue\b|\bnot suing\b|\bwon't sue\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text)


RULE = Rule(Reason.LEGAL_THREAT, Priority.HIGH, applies)
