"""Lawyers, courts and authorities held over us; people who happen to be lawyers are not."""

from hibachi.ai.escalation.lexicon import HYPOTHETICAL, near
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
        r"|buddy|wife|husband|brother|sister|cousin)\b(?!.{0,40}\b(?:su(?:e|es|ing)|contact|action)\b)",
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

_LAW = r"(?:lawyers?|attorneys?|solicitors?|legal (?:team|counsel|department|representative)|counsel|law firm)"
_AFTER_US = (
    r"(?:be in touch|be (?:calling|writing|contacting|sending)|in contact|contact(?:ing|ed)? you"
    r"|hear(?:ing)? from|get(?:ting)?"
    r" involved|involve|letter|sue|suing|review\w*|handle|on (?:it|this|speed)|against you|advis\w+|says? (?:we|i|you)"
    r"|said (?:we|i|you)|retain\w*|calling my|call my|talk to my|speak to my|consult\w*|will (?:call|write"
    r"|email|contact|love|be)"
    r"|about (?:this|what happened|the contract)|drafting|case)"
)
_OFFICE = (
    r"(?:health (?:dept|department|inspector|board|authority|officials?|code)|county health|osha|bbb|better business"
    r"|consumer (?:affairs|protection|watchdog|agency)|attorney general|licen[sc]ing board|labor board|fda"
    r"|usda|city hall"
    r"|the authorities|police|cops|ftc|trading standards|regulators?|fire (?:marshal|department))"
)
_CONCEPT = Cues(
    near(_LAW, _AFTER_US, 40),
    near(
        _OFFICE,
        r"(?:report\w*|complain\w*|complaint|fil(?:e|ed|ing)|call\w*|contact\w*|inform\w*|notif\w+|hear\w*|tell\w*"
        r"|involv\w*|know)",
        50,
    ),
    r"\breport(?:ing)? (?:you|y'all|your (?:company|business|chef))\b",
    near(
        r"(?:judge|court|courtroom|tribunal|magistrate|arbitrat\w+|jury)",
        r"(?:see|seeing|decide|hear|look\w*|let|take|taking|contract|case|you|ends? up|settle|explain|tell|meet)",
        40,
    ),
    r"\b(?:press|seek\w*|claim\w*|pay) (?:for )?(?:\w+ )?damages\b|\b(?:hold\w*|held|are|be) (?:you |your company )?"
    r"(?:legally )?(?:liable|accountable in)\b|\bsu(?:e|ed|ing)\b(?! (?:and|is|will|would|from|said)\b)|\blaw ?suits?\b"
    r"|\bpapers served\b|\bi(?:'m| am|'ll be) filing\b(?! my| our| taxes)|\bserv(?:e|ed|ing) (?:you"
    r"|your \w+) (?:with )?papers\b"
    r"|\b(?:serv(?:e|ed|ing)|summons|legal) papers\b|\bsummons\b|\b(?:pursue|take|taking|considering"
    r"|start\w*) (?:\w+ )?"
    r"(?:legal|civil) \w+",
    unless=(
        HYPOTHETICAL,
        r"\bsued (?:our|my|his|her|their) (?!\w+ over (?:you|this))\w+",
        r"\b(?:lawyer|attorney)s?'?s? (?:friend|buddy|party|office party|dinner|wife|husband)\b|\brecommend\w*\b"
        r"|\b(?:dinner|party|evening|lunch|event) for (?:our|my|the|a|\d+) ?(?:law|attorneys|lawyers|firm|judge)?\b",
        r"\b(?:tennis|basketball|pickleball|volleyball|food|sport) court\b|\bcourt ?(?:yard|house wedding)\b"
        r"|\b\d+ \w+ (?:court"
        r"|ct)\b|\bdon't judge\b|\bjudge (?:a|of|me|us)\b|\bcourt (?:in|street|side)\b|\bon the court\b",
        r"\b(?:permit|certificate|licensed|approved|certified|inspected|grade|score)\b",
        r"\b(?:as|i'm|i am|we are|we're|is|are|who's) (?:a |an )?(?:lawyers?|attorneys?|judge|counsel)\b"
        r"|\bnot (?:going to )?(?:sue|suing)\b|\bparty for (?:my|our) (?:lawyer|attorney)\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.LEGAL_THREAT, Priority.HIGH, applies)
