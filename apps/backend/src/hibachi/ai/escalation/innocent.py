"""What only sounds grave: figures of speech, people who happen to be lawyers, the part of a price still to pay.

Rules of words read the text without them (`literal`); likeness to examples is not believed where one of them is what
the message is alike by (`explains`). Harm that is told beside them still counts.
"""

import re

from hibachi.ai.escalation.mild import told_as_habit, told_as_mild
from hibachi.ai.escalation.types import Reason
from hibachi.ai.understanding.told import jokes

_KIN = (
    r"(?:wife|husband|partner|kids?|boys?|girls?|sons?|daughters?|mom|mum|mother|dad|father|parents|sister"
    r"|brother|family"
    r"|friends?|guests|boss|team|crew|guys|buddies|in-?laws|mother[- ]in[- ]law|roommates?|grandma|grandkids)"
)
_CAUSE = (
    r"\b(?:after|from|because|since|ate|eating|food|shrimp|sauce|heat|smoke|burn\w*|oil|fire|grill|sick|vomit\w*"
    r"|breath\w*"
    r"|allerg\w*|hospital|er|ambulance|urgent care|chest|party last|at the party|at your)\b"
)
_NEARLY = re.compile(
    r"\b(?:nearly|almost|practically|basically|about|like to|just about) (?:fainted|faint|died|passed out"
    r"|fell (?:over|off"
    r"(?: \w+){0,2})|had a (?:heart attack|stroke|fit)|choked|cried)\b"
    r"|\b(?:give|gave|giving|gives)\b(?: (?:me|him|her|us|them|my \w+))? a (?:heart attack|stroke|fit)\b"
)
_KILLS_ME = re.compile(
    rf"\b(?:(?:my|our|the|his|her) (?:\w+ )?{_KIN}|she|he|they)(?:'s|'re|'ll|'d)? (?:\w+ ){{0,3}}(?:kill|murder"
    r"|strangle|shoot|hang"
    r"|skin|never forgive|disown|divorce) (?:me|us)\b|\b(?:kills?|killing|killed) me\b(?! softly)"
)
_SUES_ME = re.compile(r"\bsue (?:me|us)\b|\b(?:take|drag) (?:me|us) to court\b")
_DYING = re.compile(
    r"\b(?:to die for|dying\W+(?:to|for)|die(?:d)? laughing|to kill for|bored to death|scared to death"
    r"|starv\w+ to death)\b"
)
_LAUGHING = re.compile(
    r"\bin stitches\b|\b(?:side|rib)[- ]splitting\b|\bsplit(?:ting)? (?:my|our|his|her|their) sides\b"
    r"|\b(?:cried|crying|tears) (?:of|from|with) (?:laughter|laughing|joy)\b"
    r"|\blaugh\w* (?:my|our|his|her|their) (?:heads?|\w+) off\b"
)
_WOUND = re.compile(
    r"\b(?:burn\w*|cut\w*|kni(?:fe|ves)|blood\w*|bleed\w*|er|hospital|doctor|clinic|fell|wound\w*|hit)\b"
)
_OF_OTHERS = re.compile(
    r"\bsuing (?:\w+,? ){0,3}(?:roofer|landlord|contractor|employer|ex|builder|painter|dentist|insurer|airline"
    r"|neighbou?r)\b"
    r"|\b(?:car|motion|sea|morning|home|air)[- ]?sick\w*\b"
    r"|\b(?:vomit\w*|throws? up|throwing up|puk\w+|sick) (?:from|in) (?:the |a |every )?(?:cars?|bus|boats?|planes?"
    r"|drives?)\b"
    r"|\bsick (?:and tired )?of (?!(?:you|your|this|these|that|it|being|waiting|hearing|excuses|lies|getting|calling"
    r"|the)\b)\w+"
    r"|\b(?:mad|angry|furious|jealous|livid) (?:that |because )?(?:he|she|they|i|we) (?:couldn't|can't|could not|missed"
    r"|didn't|did not|never|hadn't|haven't|has to miss|had to miss)\b"
    r"|\b(?:mad|angry|furious|annoyed)\W+(?:only )?(?:at|with) (?:myself|ourselves|me|the traffic)\b"
    r"|\b(?:destroy|beat|kill|crush|murder) (?:you|y'all|them)(?: guys| all)? (?:at|in) (?:the |a |your )?(?:\w+ ){0,3}"
    r"(?:challenge|contest|game|match|toss|competition)\b"
    r"|\b(?:our|my|the) (?:legal|compliance|risk) (?:department|team|counsel|people)\b(?=[^.]{0,30}\b(?:needs?|asks?"
    r"|wants?|requires?|requests?)\b[^.]{0,40}\b(?:w-?9|certificate|insurance|cop(?:y|ies)|agreement|contract|terms|forms?)\b)"
    r"|\b(?:cut|burn(?:ed|t)|hurt) (?:myself|himself|herself)\b(?=[^.]{0,60}\b(?:before|once|at home|other party"
    r"|years ago)\b)"
    r"|\b(?:keeps?|has|have) (?:\w+ ){0,4}epi pens?\b(?=.{0,60}\b(?:no (?:guest|one)|nobody|none)\b)"
)
_RECEIVED_BY_OURS = re.compile(
    r"\bour (?:\w+ )?(?:manager|concierge|doorman|assistant|team|staff)\b.{0,30}\bwill (?:receive|meet|greet|let|show"
    r"|wait)\b"
)
_CHEF_ASKED_ABOUT = re.compile(
    r"^(?:is|will|does|can|do) (?:the|our|your) chefs?\b.*\b(?:or|talk|joke|sing|sign|teach|let)\b"
)
_AMONG_GUESTS = re.compile(r"\b(?:attendees|guests|friends|colleagues) (?:include|are|will be)\b")
_PAPERS_ASKED = re.compile(
    r"^(?:does|do|is|are|can|may|what|which)\b.*\b(?:liability|insurance|certificate|clause|w-?9)\b"
)
_FRIENDLY_LAW = re.compile(
    rf"\b(?:my|our|his|her) (?:\w+ )?{_KIN}(?:'?s| is| was|,)? (?:an? )?(?:\w+ )?(?:lawyer|attorney|judge)\b|"
    r"\b(?:lawyer|attorney|judge|cop|doctor|reporter|journalist) (?:friends?|budd(?:y|ies)|wife|husband|brother"
    r"|sister|cousin|son"
    r"|daughter|neighbou?r|pals?|mates?)\b"
    r"|\b(?:than|like) (?:most|any|many|all|some|a|the) (?:\w+ )?(?:lawyers?|attorneys?|judges?|paralegals?)\b"
    r"|\b(?:lawyers?|attorneys?|judges?) (?:that )?(?:i|we) (?:\w+ )?(?:work(?:ed)?|knew|know|met)\b"
)
_LAW_MEANT = re.compile(
    r"\b(?:su(?:e|es|ed|ing)|legal\w*|court|letter|contract|case|advis\w+|against you|says? you|liable|claim"
    r"|hear(?:ing)? from|refund\w*|money back|fraud\w*|scam\w*|illegal\w*|further|our rights|my rights|take action)\b"
)
_STREET = re.compile(r"\b\d+ (?:\w+ ){1,3}(?:court|ct)\b")
_STILL_TO_PAY = re.compile(
    r"\b(?:i|we)(?:'d|'ll| would| will)? (?:still )?(?:owe|have to pay|need to pay|pay)\b|\b(?:left|remaining"
    r"|balance|rest|due)\b"
    r".{0,30}\b(?:after|once|minus|less|on the (?:day|night)|to (?:pay|settle))\b|\bafter the deposit\b"
    r"|\bdo (?:i|we) owe\b"
)
_CONTESTED = re.compile(
    r"\b(?:you owe|owe (?:me|us)|back\b(?! to)|kept|keep|keeping|refund\w*|return\w*|disput\w*|charge ?backs?"
    r"|unfair|not fair|wrong\w*"
    r"|refus\w*|stole|robb\w*|scam|promised|bank|overcharg\w*|twice)\b"
)
_CAME = re.compile(
    r"\b(?:got|came|arrived|showed up|turned up|was|were) (?:here|there|in)?\b.{0,40}\b(?:late|yesterday"
    r"|last \w+|on \w+day)\b"
)
_ON_NOW = re.compile(r"\b(?:now|still|waiting|not here|hasn't|isn't|nobody|no one|where)\b")
_INDOOR_RULE = re.compile(
    r"\b(?:is it|is indoor|are you|are the|do you|do your|does the|can the|can your|could the)\b.{0,60}"
    r"\b(?:indoors?|inside|garages?|houses?|apartments?)\b"
)
_OF_OURS = re.compile(r"\b(?:my|our|ours|we|i|us)\b")
_HARM = frozenset(
    {Reason.THREAT, Reason.INJURY, Reason.ALLERGIC_REACTION, Reason.FOOD_POISONING, Reason.SEVERE_ALLERGY}
)

_NEW_TO_IT = re.compile(
    r"\b(?:never|not|haven't) (?:\w+ )?(?:done|tried|hosted|organi[sz]ed|booked|planned)"
    r" (?:anything|something|one|this|it|a party|hibachi)(?: (?:like|of) (?:this|that|it"
    r"|the \w+))?(?: before)?(?=$|[.?!,;])"
    r"|\bmy first time\b|\bnew to (?:this|all this|hibachi)\b"
)
_NO_CALL = re.compile(
    r"\b(?:don't|do not|no|not|never|rather not|without|instead of)\b(?: \w+){0,3} (?:phone|call|ring|route|transfer"
    r"|pass|put|connect|hand)(?:s|ed|ing)?\b(?: me| us| necessary| needed)?"
)
_PROMISE = re.compile(  # of what was asked for, and a question beside it
    r"^\W*(?:ok,? |sure,? |yes,? )?(?:i|we)(?:'ll| will| can| shall)(?: do(?: (?:it|that|so))?)?,? (?:today|tonight"
    r"|tomorrow)\b.*\?"
)
_MENACE = re.compile(
    r"\b(?:kill|hurt|burn|shoot|beat|punch|smash|destroy|ruin|regret|sorry|pay for|find you|come for|after you|watch"
    r"|know where|gun|knife|fire|wait for|get you|blood|break)\w*\b"
)
_PRAISES_A_PERSON = re.compile(
    r"\b(?:somebody|someone|a (?:person|human|real person)|1 of you) (?:finally |actually |there "
    r"|who )*(?:answers?|answered"
    r"|listens?|listened|cares|cared|replie[sd]|respond(?:s|ed)|gets it|picked up|understands|understood|helps|helped"
    r"|takes? (?:it|me|this) serious\w*)\b"
    r"|\b(?:glad|good|nice|relieved|thankful|thanks)\b.{0,25}\b(?:somebody|someone|a (?:real )?(?:person|human))\b"
    r"(?!.{0,20}\b(?:call|ring|please)\b)"
)
_WHO_ARE_YOU = re.compile(
    r"\b(?:am i (?:talking|speaking|writing|typing|chatting)|is this|are you|r u)\b.{0,20}\b(?:ro)?bot\b"
)
_REFUND_ASKED = re.compile(
    r"\b(?:does|do|will|would|when|how (?:long|many|soon|does)|which|what)\b.{0,60}\b(?:refunds?|credit)\b"
    r"|\b(?:credit|refund)\b.{0,60}\b(?:is fine|works for|thank|no rush|good for|expire)"
)
_SUPPOSED = re.compile(
    r"\b(?:suppos\w+|hypothetical\w*|imagine|assuming|let's say|say (?:i|we) (?:had|paid)|what if)\b"
)
_UNDER_A_ROOF = re.compile(
    r"\b(?:indoors?|inside|roof\w*|rooms?|garage|kitchen|house|home|apartment|condo|loft|hall|lobby|patio|balcony|basement"
    r"|lanai|sun ?room|porch|barn|tent|office|studio|flat|warehouse|yard|building)\b"
)
_QUARREL = re.compile(
    r"\b(?:kept|keep|keeping|disput\w*|charge ?backs?|unfair|fair|wrong\w*|refus\w*|denied|stole|robb\w*|scam|promised"
    r"|overcharg\w*|never|weeks|months|still|lawyer|court|fight|my bank (?:will|is|says|can))\b"
)
_ASKED_ABOUT = {
    Reason.ANGRY_COMPLAINT: _NEW_TO_IT,
    Reason.PRESS: _AMONG_GUESTS,
    Reason.LOW_CONFIDENCE: _PAPERS_ASKED,
}


def literal(text: str) -> str:
    """Plain text without its figures of speech."""
    if not re.search(_CAUSE, text):
        text = _NEARLY.sub(" ", text)
    text = _OF_OTHERS.sub(" ", text)
    if not _WOUND.search(text):
        text = _LAUGHING.sub(" laughing ", text)
    if jokes(text):
        text = _SUES_ME.sub(" ", text)
    text = _DYING.sub(" ", _KILLS_ME.sub(" ", text))
    return text if _LAW_MEANT.search(text) else _FRIENDLY_LAW.sub("friend", text)


def explains(reason: Reason, text: str) -> bool:
    """Whether a message is like those of a reason by its wording alone."""
    if reason is Reason.REFUND_DISPUTE:
        owes = _STILL_TO_PAY.search(text) and not _CONTESTED.search(text)
        supposed = _SUPPOSED.search(text) and not _QUARREL.search(text)
        return bool(owes or supposed or (_REFUND_ASKED.search(text) and not _QUARREL.search(text)))
    if reason is Reason.SEVERE_ALLERGY and told_as_mild(text):
        return True
    if reason is Reason.ALLERGIC_REACTION and told_as_habit(text) and told_as_mild(text):
        return True
    if reason is Reason.THREAT and _PROMISE.search(text) and not _MENACE.search(text):
        return True
    if reason is Reason.HUMAN_REQUEST:
        return any(found.search(text) for found in (_RECEIVED_BY_OURS, _NO_CALL, _WHO_ARE_YOU, _PRAISES_A_PERSON))
    if reason is Reason.LEGAL_THREAT:
        elsewhere = _STREET.sub("street", text)
        return bool(elsewhere != text or _FRIENDLY_LAW.search(text)) and not _LAW_MEANT.search(elsewhere)
    if reason is Reason.INDOOR_COOKING:
        about_rule = _INDOOR_RULE.search(text) and not _OF_OURS.search(text)
        return bool(about_rule or not _UNDER_A_ROOF.search(text))
    if reason is Reason.LATE_CHEF:
        return bool(_CAME.search(text) or _CHEF_ASKED_ABOUT.search(text)) and not _ON_NOW.search(text)
    if reason in _ASKED_ABOUT:
        return bool(_ASKED_ABOUT[reason].search(text))
    return reason in _HARM and literal(text) != text and not re.search(_CAUSE, text)
