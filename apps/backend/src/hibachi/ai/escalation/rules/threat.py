"""Harm announced to people, property or, by blackmail, our name; praise in strong words is not."""

from hibachi.ai.escalation.lexicon import MERRY, then
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_REVIEW = r"(?:bad|1[- ]star|one[- ]star|negative|terrible|fake) reviews?"
_CUES = Cues(
    r"\b(?:i|we)(?:'ll| will| am going to|'m going to|'re going to) break (?:his|her|your|their|both)(?: \w+){0,2} "
    r"(?:hands?|arms?|legs?|fingers?|knees?|neck|face|jaw|nose)\b",
    r"\b(?:trash|blast|destroy|ruin|expose|bash|slam|drag) (?:you|u|your (?:business|name|company"
    r"|reputation)|this company)\b|\b(?:1|one)[- ]?stars?\b.{0,40}\b(?:if|unless|or|until)\b|\b(?:if|unless"
    r"|or|until)\b.{0,50}\b(?:1|one)[- ]?stars?\b|\b(?:or|otherwise) (?:i'll|i will|we'll|we will|i"
    r"|we) .{0,15}\b(?:trash|blast|destroy|ruin|expose|go viral|post everywhere)\b",
    r"\bbetter watch (?:out|it|yourself|your)\b|\bknow where (?:you|your|the chef|he|she|they"
    r"|u)\b.{0,20}\b(?:is|are|live|lives|work|works|stay)\b|\b(?:hurt|harm|kill|attack|beat up|punch"
    r"|destroy) (?:that|the|your|this) (?:chef|driver|guy|manager|owner|van|truck|office|place|business)\b",
    r"\b(?:you'll|you will|you're gonna|you are going to|gonna make you) (?:pay|regret|be sorry|wish)\b"
    r"|\bmake you (?:pay|regret|suffer)\b|\bviolen(?:t|ce)\b",
    r"\b(?:i'll|i will|i'm going to|i am going to|we'll|we will|going to|want to) (?:\w+ )?(?:kill"
    r"|hurt|harm|shoot|stab|beat|punch|find|"
    r"destroy|burn|smash|break|attack|come after|hunt|slap|kick|choke) (?:you|him|her|them|your"
    r"|the chef|that chef|this chef|everyone|somebody|someone|up)\b",
    r"\b(?:burn|blow|tear|shoot) (?:your|the|this|that) (?:\w+ )?(?:place|house|office|building"
    r"|business|van|truck|car|kitchen|shop|company)?\s?(?:down|up)\b",
    r"\b(?:bomb|a gun|my gun|weapon|dead meat|death threat)\b|\bbeat (?:the|his|her"
    r"|your) .{0,12}(?:up|ass)\b|\byou better watch\b",
    r"\byou(?:'re| are| will|'ll)? (?:\w+ )?(?:dead|regret|be sorry|pay for this)\b"
    r"|\bwatch your back\b|\bi know where you (?:live|are|work)\b",
    r"\bor else\b|\bcoming (?:for|after) you\b|\bsomeone (?:is going to|will|'s going to) get hurt\b"
    r"|\bcome (?:down )?there and\b",
    rf"\b(?:leave|post|write|give)\b.{{0,30}}\b{_REVIEW}\b.{{0,40}}\b(?:unless|if you don't|or)\b",
    rf"\b(?:unless|if you don't|or i'll|or i will|or we)\b.{{0,60}}\b{_REVIEW}\b",
    r"\bruin your (?:business|reputation|company)\b|\bput you out of business\b",
    unless=(
        r"\b(?:to die for|kill for|killer|killed it|die for|drop dead gorgeous|(?:sake|egg|cherry"
        r"|bath) bombs?|(?:was|is|were|are) (?:the|da) bomb|"
        r"bombs? of flavou?r|photobomb)\b",
        r"\b(?:kill|killing) (?:it|time|two birds)\b|\bbeat (?:the|your|that) (?:price|rate|heat"
        r"|crowd|traffic|quote)\b|\bblow up (?:the )?(?:balloons?|on)\b",
        r"\bwon't regret\b|\bnot regret\b|\bfind (?:you|your) (?:on|a|at|page|menu|website|number"
        r"|address|amazing|so)\b",
        r"\b(?:couldn't|never|wouldn't) hurt\b",
    ),
)

_RESOLVE = (
    r"(?:i'll|i will|ima|i'm (?:\w+ )?going to|i am going to|i'm about to|we'll|we will|we're going to"
    r"|my (?:brothers?|boys|guys|cousins?"
    r"|husband|friends) (?:will|are going to)|or (?:else )?(?:i|we)|going to|want to|swear|somebody (?:should"
    r"|will|is going to)"
    r"|someone (?:should|will|is going to)|ought to|deserves? to|wait (?:until|till) i|better not|should be"
    r"|need to be|if i see)"
)
_VIOLENCE = (
    r"(?:kill|hurt|harm|shoot|stab|beat|punch|slap|kick|choke|strangle|smash|torch|burn|slash|wreck"
    r"|vandali[sz]e|bust|attack"
    r"|break|mess up|mess|jump|destroy|blow up|hunt|come after|come for|come find|run over|knock out|fight"
    r"|drag|bash|egg)"
)
_TARGET = (
    r"(?:you|y'all|your \w+|him|them|the (?:chef|cook|truck|van|grill|driver|owner|place|office|shop)"
    r"|that (?:chef|cook|guy|"
    r"truck|van|idiot|man)|(?:truck|van|car|tires?|windows?|house|shop|office|kitchen|face|legs?|knees?|teeth"
    r"|jaw|skull|neck))"
)
_DONE = (
    r"(?:torched|burned|burnt|burn|smashed|keyed|slashed|broken|wrecked|trashed|hurt|beaten|killed|shot"
    r"|stabbed|jumped|egged"
    r"|vandali[sz]ed|destroyed|what's coming|a beating|a visit)"
)
_CONCEPT = Cues(
    r"\b(?:knock|kick|punch|smash) (?:his|her|your|their|that guy's) (?:\w+ )?(?:teeth|face|head|lights"
    r"|door)(?: in| out)?\b|\bon (?:their|our|my) way (?:over |down )?to (?:your|the) (?:office|place|house"
    r"|shop)\b.{0,40}\b(?:happy|angry|mad|sorry|regret)\b"
    r"|\b(?:get what's coming|pay with (?:his|her|your)|your business (?:never|is finished|is over"
    r"|will (?:never|burn|die))|business never recovers)\b|\bor i(?:'ll| will) tell (?:everyone|everybody"
    r"|people|the whole)\b|\bunless you (?:refund|pay|give)\b.{0,40}\b(?:post|review|tell|never|everyone)\b",
    rf"\b{_RESOLVE}\b(?: \w+){{0,4}} {_VIOLENCE}\b(?: \w+){{0,3}} {_TARGET}\b",
    rf"\b{_TARGET}(?:'s|'re)?\b(?: \w+){{0,3}} (?:getting|gets|get|going to be|will be|is going to"
    rf"|are going to|will get|goes)"
    rf"(?: \w+){{0,2}} {_DONE}\b",
    then(
        r"(?:i|we) know where",
        r"(?:live|lives|park|parks|work|works|sleep|sleeps|house|home|family|kids|office|are|is)",
        30,
    ),
    r"\b(?:watch (?:your|ur) (?:back|step)|sleep with (?:one|1) eye open|you(?:'ll| will) (?:be sorry|regret"
    r"|pay for|see what"
    r"|wish)|you're (?:dead|finished|done for)|dead (?:man|men)|blood (?:on|will)|(?:bring\w*|have|got"
    r"|load\w*) (?:a|my|the)"
    r" (?:gun|bat|knife|shotgun|rifle|crowbar)|come (?:down )?(?:there|over) (?:with|and)"
    r"|settle this (?:in person|outside)"
    r"|teach (?:you|him|them) a lesson|not (?:be )?walk(?:ing)? (?:away|again|out)|end up in (?:the"
    r"|a) (?:hospital|ground"
    r"|ditch)|(?:bad|terrible|something) (?:things?|bad|awful)? ?(?:will|is going to|could) happen to (?:you"
    r"|him|her|your|them))\b",
    unless=(
        MERRY,
        r"\b(?:kill|die) for\b|\bbreak (?:the ice|bread|it down|the bank|your record)\b|\bbeat (?:your|the"
        r"|that) (?:price|rate"
        r"|record|quote)\b|\bhurt (?:to|my wallet|your feelings)\b|\bburn (?:your|my) (?:mouth|tongue"
        r"|calories)\b|\bwon't\b"
        r"|\bnot (?:going to )?(?:hurt|regret|kill)\b|\bkill (?:two|the mood|time)\b|\b(?:jump|kick) (?:on|in|off)\b"
        r"|\bgun (?:range|club)\b|\bknife (?:skills|tricks)\b|\bmess up your (?:schedule|plans|grill|count)\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.THREAT, Priority.URGENT, applies)
