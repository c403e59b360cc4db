"""An outcome about money contested, or a chargeback; asking the rule, or accepting it, is not."""

from hibachi.ai.escalation.lexicon import near
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_BACK = r"(?:refund(?:ed)?|money back|deposit back|reimburse\w*|money returned)"
_CUES = Cues(
    r"\b(?:receive|get|getting|see) nothing\b.{0,60}\b(?:cancel\w*|on time|in time|agree)\b",
    r"\b(?:opened|open|filed|file|filing|start(?:ed|ing)?|raise[d]?|submit(?:ted)?) (?:a |the "
    r"|my )?(?:\w+ )?(?:dispute|claim|chargeback)\b|\b(?:return|refund|give back|send back"
    r"|pay back) (?:me )?(?:my |our |the )?\$ ?\d+|\b(?:rob(?:bed|bing)|cheat(?:ed|ing)|overcharged"
    r"|stol\w+)\b.{0,40}\b(?:refund|deposit|money|back)\b",
    r"\bowed? (?:me |us )?(?:a |my |our |the )?(?:\w+ )?(?:refund|money|deposit)\b|\bwon't (?:give|return"
    r"|refund|pay)\b.{0,25}\b(?:refund|back|money|deposit|it|me|us)\b|\b(?:want|demand|expect"
    r"|insist on) (?:\w+ ){0,4}(?:money|deposit|payment|cash|refund)\b(?: back)?",
    r"\b(?:bank|card|visa|amex|paypal|venmo|zelle)\b.{0,40}\b(?:revers\w+|disput\w+"
    r"|cancel\w* the (?:payment|charge)|fraud|claim)\b|\b(?:not okay|not ok|not right|not fair|unfair"
    r"|wrong)\b.{0,40}\b(?:keep\w*|kept|deposit|refund|charged?|fee)\b",
    r"\bcharge ?backs?\b|\breverse the charge\b|\bstop (?:the )?payment\b|\bdispute\b.{0,15}\b(?:with"
    r"|through) (?:my|the|our) (?:bank|card|credit)",
    r"\bdisput(?:e|ed|ing)\b.{0,40}\b(?:charge|payment|transaction|card|bank|deposit|fee|refund"
    r"|amount|bill|it)\b",
    r"\b(?:bank|card company|credit card company|visa|amex|mastercard)\b.{0,40}\b(?:reverse|dispute"
    r"|fraud|claim)\b",
    r"\b(?:i|we) (?:want|demand|need|expect|deserve|insist on|am owed|are owed|was promised"
    r"|were promised|should (?:get|have gotten|receive)|"
    rf"was supposed to get) (?:\w+ ){{0,4}}(?:full |complete |entire |partial |whole )?{_BACK}\b",
    r"\b(?:give|return|send|refund|get) (?:me |us )?(?:back )?(?:my|our|all my) (?:\w+ )?(?:money"
    r"|deposit|payment|cash|dollars)\b(?: back)?(?!.{0,10}\bif\b)",
    r"\b(?:you|they|company) (?:\w+ )?(?:refus\w+|won't|denied|deny|kept|are keeping|stole|keep|took"
    r"|didn't|owe)\b.{0,30}\b(?:refund\w*|deposit|money)\b",
    r"\brefund (?:was |got |request was |is )?(?:denied|refused|rejected|wrong|too (?:low|small"
    r"|little)|less than|only|short)\b",
    r"\bkeep(?:ing)? (?:my|our) (?:deposit|money)\b.{0,40}\b(?:not|unfair|wrong|illegal|theft|robbery"
    r"|ridiculous|fair|ok|okay|right)\b",
    r"\b(?:not|isn't|unfair|wrong|illegal|ridiculous|don't agree|disagree)\b.{0,40}\b(?:keep|kept"
    r"|keeping|lose|losing|forfeit\w*|refund policy|"
    r"cancellation fee|non-?refundable)\b|\bwaive the cancellation\b",
    r"\bdisagree with (?:the|this|your) (?:refund|fee|charge|amount)\b|\b(?:refund|deposit|fee"
    r"|charge)\b.{0,40}\b(?:is|isn't) (?:not )?(?:un)?fair\b",
    r"\b(?:refund|deposit|fee|charge)\b.{0,40}\b(?:robbery|theft)\b|\bmoney back\b.{0,20}\b(?:now"
    r"|immediately|today|asap|or)\b",
    unless=(
        r"\b(?:idea|sense|estimate|ballpark|figure|notion) of (?:the|what|how much)? ?(?:money|cost|price|deposit)\b",
        r"\bwill (?:you|they|the deposit)\b.{0,30}\?|\bdo (?:you|they) (?:refund|return|give)\b",
        r"\b(?:want|would like) to (?:pay|know|put|make|leave|ask|confirm|send|check)\b"
        r"|\brefund policy\b(?!.{0,20}\bunfair)",
        r"\b(?:do|would|will|can|could|how do|how would|am i able to|is it possible to|when do|if"
        r"|how much (?:do|would|will)) (?:i|we|you)?.{0,30}"
        r"\b(?:get|lose|receive|refund|give|return|keep)\b.{0,60}(?:\bif\b|\bwhen\b|\bin case\b|\?)",
        r"\bwhat(?:'s| is) (?:the|your) (?:refund|cancel\w*)|\bhow (?:long|many days|soon)\b"
        r"|\brefund polic(?:y|ies)\b(?!.{0,30}\b(?:unfair|ridiculous|wrong)\b)",
        r"^(?:and |so |ok |hi,? |hello,? )?(?:do|would|will|can|could|is|are|when|how|what) (?:i|we"
        r"|it|the|my|is|do|would|will|happens)\b"
        r"(?!.{0,60}\b(?:dispute|chargeback|refus\w+)\b)",
        r"\b(?:i|we) (?:understand|know|accept|agree|get it|realize)\b.{0,60}\b(?:deposit|refund|keep"
        r"|fee)\b(?!.{0,60}\bbut\b)",
        r"\b(?:that's|it's|fine|ok|okay|totally) (?:fair|fine|ok|okay|understandable)\b"
        r"|\bno refund (?:needed|necessary)\b|\bdon't (?:need|want) a refund\b",
    ),
)

_MONEY_BACK = (
    r"(?:refund\w*|deposit|money|payment|cash|hundred|\$ ?\d+|reimburse\w*|charges?|cancellation fee|balance|card)"
)
_CONTEST = (
    r"(?:wrong|unacceptable|not acceptable|not accept\w*|won't accept|don't accept|do not accept|can't accept"
    r"|reject\w*|refus\w*"
    r"|denied|deny\w*|disput\w*|contest\w*|challeng\w*|disagree\w*|don't agree|unfair\w*|not fair|isn't fair"
    r"|bs|bullshit|owe[sd]?"
    r"|kept|robbery|robbed|robbing|theft|stole|stolen|stealing|thiev\w+|not getting|won't (?:give|return|get"
    r"|let)|never (?:gave"
    r"|returned|saw)|no way|demand\w*|insist\w*|entitled|deserve|scam\w*|cheat\w*|illegal\w*|rip ?off"
    r"|ridiculous|appeal\w*"
    r"|take (?:the |my |this )?(?:payment|money) back|revers\w+|claw\w*|charged? ?back|fight\w*|every (?:cent"
    r"|penny|dollar)"
    r"|less than (?:promised|agreed|it should|i was|we were)|should have been|supposed to be|incorrect\w*"
    r"|unjust\w*|fraud\w*)"
)
_CONCEPT = Cues(
    r"\b(?:where do you get off|no right|how can you|why (?:are|did"
    r"|would) you) (?:to )?(?:\w+ ){0,3}(?:keep\w*|kept|hold\w*|take|taking|took)"
    r" (?:\w+ ){0,2}(?:deposit|money|payment)\b|\bevery (?:last )?(?:cent|penny|dollar)\b.{0,20}\b(?:back"
    r"|returned|refunded)\b"
    r"|\b(?:refund|money)\b.{0,30}\b(?:too (?:low|small|little)|not enough|isn't enough|short|missing \$?\d+"
    r"|and got nothing)\b"
    r"|\bpromised\b.{0,40}\b(?:refund|money back|everything back)\b|\b(?:want|expect|need|ought|should"
    r"|deserve) to be (?:repaid"
    r"|refunded|reimbursed|compensated|paid back|made whole)\b|\b(?:demand|want|expect|owed) (?:\w+ )?(?:compensation"
    r"|reimbursement)\b|\bpay (?:it|that|me|us) back\b",
    near(
        r"(?:paypal|visa|amex|mastercard|bank|credit card|card company|venmo)",
        r"(?:settle|case|claim"
        r"|called|investigat\w+)",
        40,
    ),
    r"\b(?:that's|it's|this is) (?:my|our) money\b|\b(?:return|refund|pay|give|hand) (?:\w+ )?(?:the|my"
    r"|our) (?:difference|rest|remainder|remaining)\b"
    r"(?! (?:in cash|on the day|at the))|\b(?:hand|give|send) (?:it|that|my money) (?:over|back) (?:now|today"
    r"|immediately)\b",
    near(rf"(?:my|our|the|this|that|full|partial|your|me|us|a) {_MONEY_BACK}", _CONTEST, 60),
    near(
        _MONEY_BACK,
        r"(?:want|need|give|gimme|get|send|return|expect\w*|hand) (?:it|that|this|them|mine|all of it|every \w+) back",
        50,
    ),
    r"\b(?:want|give|gimme|send|return|hand over|need) (?:me |us )?(?:back )?(?:my|our|all my"
    r"|all our) (?:\w+ )?(?:money|deposit|cash"
    r"|\$ ?\d+)(?: back)?\b|\b(?:bank|card|visa|amex|mastercard|paypal|venmo|zelle"
    r"|apple pay)\b.{0,50}\b(?:back|revers\w+|disput\w+|stop"
    r"|cancel\w*|block\w*|pull\w*|fraud)\b|\b(?:disput\w+|charge ?backs?|revers\w+"
    r"|claw\w*)\b.{0,30}\b(?:charge|payment|bank"
    r"|card|transaction|it|deposit)\b",
    unless=(
        r"\b(?:i|we)(?:'d|'ll| would| will)? (?:still )?owe\b(?!.{0,40}\b(?:back|refund|nothing|you kept)\b)",
        r"\bwant to pay\b|\bpay (?:the|my|our) (?:rest|remainder|remaining|difference)\b",
        r"\b(?:refund policy|how (?:long|soon|many|do|does|would)|when (?:do|will|would|can|does)"
        r"|what (?:happens|is|are|would"
        r"|if|percent)|is (?:it|the|my|that)|are|do (?:i|we|you)|does|would (?:i|we|you)|if (?:i|we|it|you|my"
        r"|someone)|can (?:i|we"
        r"|you) (?:get|pay|use|put|change|add|tip)|could (?:i|we))\b(?!.{0,80}\b(?:disput\w+|chargeback"
        r"|refus\w+|stole|robb\w+"
        r"|unfair|ridiculous|owe)\b)",
        r"\b(?:that's|it's|sounds|seems|all|totally|perfectly) (?:fair|fine|ok|okay|all right|alright|right"
        r"|understandable)\b"
        r"|\b(?:understand|accept|agree|know|realise|realize)\b(?!.{0,60}\bbut\b)(?<!n't accept)(?<!not accept)",
        r"\b(?:supposed|want|need|like) to (?:pay|send|make|put|leave)\b|\b(?:pay|paid|paying"
        r"|put down) (?:the|my|our|a)\b"
        r"(?!.{0,60}\b(?:back|refus\w+|disput\w+|stole|keep))|\b(?:wrong|incorrect) (?:name|date|email"
        r"|address|card|number)\b"
        r"|\b(?:charged|billed)\b.{0,20}\b(?:wrong|twice|extra)\b|\b(?:card|payment|deposit) (?:was |got "
        r"|is )?(?:declined|denied"
        r"|rejected|refused)\b|\bnot supposed to be\b|\b(?:spatula|jacket|phone|cooler|charger|card) (?:here"
        r"|back|behind)\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.REFUND_DISPUTE, Priority.HIGH, applies)
