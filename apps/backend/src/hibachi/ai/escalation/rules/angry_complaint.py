"""A complaint with strong anger; mild or clerical ones are handled, insults alone are answered calmly."""

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation
from hibachi.ai.understanding.types import Emotion, Intent

_GRIEVANCE = (
    r"\b(?:chef|food|service|event|party|experience|company|you guys|you people|booking|customer"
    r"|night|birthday|wedding|dinner|staff|"
    r"business|money|charged|order|cooked|guests)\b"
)
_OATH = r"\b(?:f+u+c+k\w*|bullshit|piece of shit|shitty|crap(?:py)?|garbage|trash|pathetic)\b"
_CUES = Cues(
    r"\bend of (?:my|our) rope\b|\bgod ?damn\w*\b|\bshove (?:it|your|that|this)\b",
    r"\b(?:absolute|total|complete|utter|such a|real|living) (?:nightmare|disaster|disgrace|joke"
    r"|embarrassment|fiasco|shambles|trainwreck|train wreck)\b|\b(?:beyond|absolutely|so"
    r"|utterly) (?:furious|livid|disgusted|appalled|outraged|enraged|fuming)\b",
    r"\b(?:terrible|horrible|awful|pathetic)\b.{0,30}\b(?:terrible|horrible|awful|livid|furious|pathetic"
    r"|never)\b|\bworst (?:money|party|night|decision|caterer|purchase|service|thing)\b"
    r"|\bwant(?:ed)? to (?:scream|cry)\b|\bi hate (?:you|this company|your)\b|\bhumiliat\w+\b",
    r"\b(?:furious|outrag\w+|livid|disgust(?:ed|ing)|unacceptable|inexcusable|appall\w+|disgrace\w*"
    r"|horrendous|atrocious|enraged|infuriat\w+|fuming)\b",
    r"\babsolute(?:ly)? (?:terrible|horrible|awful|disaster|joke|ridiculous)\b|\b(?:complete|total"
    r"|utter) (?:disaster|joke|waste|failure|nightmare|disrespect)\b",
    r"\b(?:worst|most (?:horrible|terrible|awful|unprofessional|pathetic)) (?:\w+ ){0,3}(?:ever"
    r"|experience|service|company|night|dinner|food|meal|event|party|"
    r"of my life|chef|catering)\b|\b(?:ruined|destroyed|wrecked) (?:my|our|the|his|her|everything|\w+'s)\b",
    r"\bnever (?:ever )?(?:use|using|book\w*|hir\w+|order\w*|recommend\w*) ?(?:you|your|this"
    r"|with)?\b.{0,30}\b(?:again|company|you|people|anyone)\b|\bnever again\b",
    r"\b(?:scam(?:mers?|med)?|rip[- ]?off|ripped (?:me|us) off|robbed|crooks|thieves|fraud(?:s"
    r"|ulent)?|con artists?|liars?|you lied|shame on you)\b",
    r"\b(?:fed up|had enough|sick (?:and tired )?of|beyond (?:angry|upset|frustrated|pissed)"
    r"|so (?:angry|mad|pissed)|pissed(?: off)?|how dare you)\b",
    r"\b(?:extremely|really|very) (?:angry|upset|disappointed|dissatisfied|frustrated|pissed|mad)\b"
    r"|\bare you (?:kidding|f\w+ kidding) me\b",
    r"\bthis is (?:bullshit|bs|insane|outrageous|a joke|absurd|f\w+ ridiculous)\b|\bwtf\b"
    r"|\bwhat the (?:hell|f\w+)\b",
    r"\b(?:blood is boiling|boiling mad|seeing red|seething|irate|incensed|catastrophe|fiasco|clown show"
    r"|shit ?show|sick to death"
    r"|beside myself|slap in the face|unforgivable|had it with|i've had it|last straw|live with (?:yourself"
    r"|yourselves)|contempt"
    r"|that's how (?:angry|mad) i am|ashamed of yoursel(?:f|ves)|rudest|vile)\b|\b(?:treated"
    r"|treat) (?:\w+ )?like (?:garbage"
    r"|dirt|animals|trash|criminals|idiots|nothing|crap|shit)\b|\b(?:cried|crying|sobb\w+"
    r"|in tears)\b.{0,40}\b(?:because of you"
    r"|thanks to you|your (?:chef|staff|fault))|\bnever,? ever again\b|\binsult(?:ed|ing) (?:my|our|me|us)\b"
    r"|\byou (?:destroyed"
    r"|ruined|wrecked|trashed)\b",
    rf"{_OATH}.{{0,60}}{_GRIEVANCE}|{_GRIEVANCE}.{{0,60}}{_OATH}",
    unless=(
        r"\b(?:worst|dumbest|stupidest|most useless) (?:\w+ )?(?:(?:chat)?bot|robot|ai|machine|chat)\b",
        r"^(?:your?(?:'re| are)? (?:a |so |such a |an |just a )*(?:\w+ )?(?:stupid|idiot|dumb|useless"
        r"|moron|trash|garbage|bot|worthless|pathetic)|"
        r"f+u+c+k (?:you|off)|stupid bot|shut up|screw you|you suck)\b",
        r"\b(?:is this|are you|you're not|not|isn't|sounds like) (?:a |an |some |legit or )?(?:scam"
        r"|rip[- ]?off|fraud|scammers?)\b|\bhow do i know\b|\bscam\w*\b.{0,20}\?$",
        r"\b(?:competitor|other (?:company|caterer|chef|place)|another company|last caterer"
        r"|previous caterer|benihana|different company)\b",
        r"\b(?:angry|mad|furious) (?:if|at me if)\b|\bwill be (?:so )?(?:mad|angry|furious) (?:if"
        r"|when)\b|\bnot (?:angry|mad|upset)\b|\bstole the show\b",
        r"\b(?:s?he|they|my \w+|her \w+|his \w+)(?:'ll be| will be| would be|'d be| is going to be|'s going to be) "
        r"(?:so )?"
        r"(?:furious|livid|enraged|outraged)\b|\b(?:furious|livid|outraged) (?:at|with) (?:my|his|her) "
        r"(?!chef|party|food|service|experience|booking|event)"
        r"|\bfurious(?:ly)? typ\w+\b",
        r"\bhate to complain\b|\bworst[- ]case\b|\bmad (?:skills|love|respect|props)\b"
        r"|\bf+u+c+k\w* (?:amazing|awesome|great|delicious|good|loved|fantastic|incredible)\b",
        r"\b(?:mad|angry|furious|pissed|annoyed) (?:at|with) (?:myself|himself|herself|ourselves|me for)\b"
        r"|\b(?:furious|livid|mad|angry|heartbroken|devastated)\b.{0,20}\b(?:when|that|because) (?:he|she|it"
        r"|the chef|they|the"
        r" (?:show|party|night))(?: had to| was| were)? (?:left|leave|over|ended|end|gone|going|pack\w*)\b",
        r"\bsick of (?:cooking|eating|the same)\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True for words of strong anger, or for shouting about something that went wrong."""
    return _CUES.found(situation.text) or _shouted(situation)


def _shouted(situation: Situation) -> bool:
    letters = [letter for letter in situation.said.text if letter.isalpha()]
    loud = len(letters) >= 25 and sum(map(str.isupper, letters)) > 0.7 * len(letters)
    return loud and (situation.said.has(Intent.COMPLAINT) or situation.said.emotion is Emotion.ANGRY)


RULE = Rule(Reason.ANGRY_COMPLAINT, Priority.HIGH, applies)
