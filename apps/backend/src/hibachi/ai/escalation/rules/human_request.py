"""The wish for a person, in any wording; speaking of people in other ways is not."""

from hibachi.ai.escalation.lexicon import near, then
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_PERSON = (
    r"(?:person|human(?: being)?|people|someone|somebody|agent|rep(?:resentative)?|manager|owner"
    r"|staff(?: member)?|supervisor|boss|"
    r"coordinator|team ?member|operator|employee|planner|customer (?:service|support|care)|your team"
    r"|the team)"
)
_TO_OTHERS = (  # "before you give it to someone else": a date or a place, and no wish for a person
    r"\b(?:it|that|this|ours?|(?:the|our|my) (?:date|slot|spot|place|day|time)) (?:\w+ )?"
    r"to (?:some|any)(?:one|body) else\b"
)
_NO_CALL = (  # "don't need anybody to call me", "I'd rather not talk on the phone", "nobody had called us"
    r"\b(?:don'?t|do not|doesn'?t|rather not|no need|hate)\b(?:(?!\b(?:but|please|just|so)\b)[^.?!,;]){0,30}"
    r"\b(?:call(?:s|ing)?|ring|phon\w*|talk on)\b"
    r"|\b(?:nobody|no one) (?:needs? (?:to )?|has to |had |should )(?:\w+ )?(?:call(?:ed)?|r[iau]ng|phoned?)\b(?! "
    r"(?:me |us )?back)"
)
_CUES = Cues(
    r"\b(?:through|speak|talk|passed?|connect(?:ed)?|transfer(?:red)?)\b.{0,25}\b(?:proprietor|higher[- ]ups?"
    r"|actual (?:worker|employee|staff)|real (?:worker|employee))\b",
    r"\bhave (?:your|the) (?:\w+ ){0,2}(?:coordinator|manager|representative|owner|colleague)s? (?:reach out|call"
    r"|contact|ring|phone|get in touch|write)\b",
    r"\b(?:transferr?ed|connected|put through|escalated|passed|routed|forwarded) (?:on )?(?:to"
    r"|with)\b.{0,20}\b(?:human|person|someone|agent|rep|manager|team|staff|representative|owner"
    r"|supervisor)\b|\b(?:get|have|need|want|see|find) (?:me )?(?:a|an|the|your"
    r"|some) (?:\w+ )?(?:representative|agent|manager|supervisor|operator|rep|human"
    r"|employee)\b(?! (?:discount|special))",
    r"\b(?:put|bring|send|get|have) (?:a |an |some ?|another )?(?:real |live |actual )?(?:person|human|body"
    r"|agent|manager|rep|employee|one)\b(?: on| in| here| over| to| please)|\b(?:done|finished|through"
    r"|enough|annoyed|frustrated) (?:with|of) (?:this |the |your )?(?:chat ?bot|bot|robot|ai|machine"
    r"|computer|automated \w+)\b",
    r"\bactual (?:employee|person|human|people)\b|\b(?:no|zero) (?:more )?(?:bots?|robots?|ai)\b"
    r"|\banybody (?:real|there|home)\b|\bi want (?:a )?(?:person|human|someone|somebody)\b",
    r"\b(?:talk|speak|chat)(?:ing)?\b.{0,25}\b(?:person|human|someone|somebody|staff|team|manager|owner"
    r"|agent|rep|representative|supervisor|coordinator|in charge)\b",
    r"\bmember of (?:the |your )?(?:staff|team|crew)\b|\b(?:phone )?call from (?:you|your|someone|somebody"
    r"|a|the)\b|\bgive (?:me|us) a (?:call|ring|buzz)\b|\b(?:call|phone|ring) us\b(?! (?:when|if|on the day"
    r"|before))",
    r"\b(?:is|are) (?:a |any )?(?:human|person|people|agents?|staff|anyone|somebody)\b.{0,15}\b(?:available"
    r"|around|there|online|on duty)\b|\bpick up the phone\b|\bperson in charge\b",
    r"\b(?:talk|speak|chat|spk|connect(?: me)?|transfer(?: me)?|put me (?:through|on)|get me|pass me"
    r"|hand me|switch me|forward me|direct me)\b"
    rf".{{0,12}}\b(?:to|with|over to|through to|on to)?\b.{{0,14}}\b{_PERSON}\b",
    r"\b(?:get|want|need|prefer|like|give me|find me|have|is there|can i get"
    r"|i'd rather have) (?:to (?:talk|speak|deal)\b.{0,12})?"
    rf"(?:a |an |some |the |your )?(?:real |actual |live |human |physical )+(?:{_PERSON}|being)\b",
    r"^(?:please |just |a |an |the )*(?:real |live |actual )?(?:human|person|agent|representative"
    r"|operator|manager|rep|someone real)"
    r"(?: please| now|,? thanks)*[.! ]*$",
    r"\b(?:call|phone|ring|contact) me\b(?! (?:if|when|crazy|later if|back if|on the day"
    r"|before the event))|\bcall ?back\b(?! policy)",
    r"\b(?:can|could|have|will|would|please have|let|ask) (?:someone|somebody|a manager|the manager"
    r"|the owner|your manager|a person|you|anyone|"
    r"your team|a representative)(?: please| to| from your team)* (?:to )?(?:call|phone|ring|contact"
    r"|reach out(?: to)?|get back to|text) (?:me|us|back)\b",
    r"\b(?:not|no more|don't want|hate|sick of|tired of|stop|instead of|rather than|without) (?:a "
    r"|an |to talk to |talking to |the |this |with a |"
    r"speak to |speaking to |speaking with |chatting with )*(?:bot|robot|machine|ai|computer|chatbot"
    r"|automated)\w*\b",
    r"\b(?:someone|somebody) (?:real|human|who (?:can|knows|understands))\b|\breal (?:person"
    r"|human)\b(?!.{0,6}\?)|\bhuman (?:help|support|assistance)\b",
    r"\bi (?:need|want|prefer) (?:a )?(?:human|person|real person)\b|\bwho can i (?:talk|speak) (?:to"
    r"|with)\b|\b(?:talk|speak) (?:on|over|by) (?:the )?phone\b",
    r"\b(?:is|are) (?:there )?(?:anyone|anybody|a person|someone|a human) (?:there|available|around"
    r"|i can|on duty|we can)\b",
    unless=(
        _TO_OTHERS,
        _NO_CALL,
        r"\bsend (?:someone|somebody|some ?one|a \w+|people) (?:out |over |up |down |all the way )?(?:there|here"
        r"|out|over|to (?:my|our"
        r"|the|that|this|his|her)\b)",
        r"\btext (?:me|us)\b.{0,25}\b(?:reminders?|updates?|confirmation|link|receipt|quote|details)\b",
        r"\bis (?:the|our|my|your) chef (?:a )?real\b|\bchef.{0,10}\breal person\b",
        r"\b(?:talk|speak|chat) (?:to|with) (?:my|our) (?:wife|husband|partner|boss|manager|team"
        r"|family|guests|group|friend|mom|dad|fianc\w+|landlord|hoa)\b",
        r"\b(?:will|does|can|do|would) (?:the|your|our) chefs? (?:talk|speak|chat|interact|call)\b"
        r"|\bspeak (?:spanish|mandarin|japanese|english|chinese)\b",
        r"\b(?:for|per|each|a \d+) person\b(?!.{0,30}\b(?:talk|speak))|\bare you (?:a )?(?:real|human"
        r"|bot|robot|person|ai)\b"
        r"(?!.{0,40}\b(?:talk|speak|transfer|get me)\b)|\bcan (?:you|the chef) call me (?:when|before"
        r"|on the way|upon)\b",
        r"\bi(?:'ll| will) (?:talk|speak|call|call you|check)\b|\bno need (?:to|for)\b|\b(?:don't"
        r"|do not) call me\b|\bcall me (?:crazy|maybe|old)",
    ),
)

_SOUL = (
    r"(?:humans?|human being|person|people|someone|somebody|some one|anyone|anybody|agent|reps?"
    r"|representative|manager|owner|supervisor|boss"
    r"|staff(?: members?)?|coordinator|operator|employee|planner|associate|operations|customer (?:service"
    r"|support|care)|the (?:team|office)"
    r"|your (?:team|office|boss|people|staff|colleagues?|crew)|(?:one|1|member) of (?:your"
    r"|the) (?:\w+ )?(?:staff|team|people|crew|colleagues"
    r"|employees|guys|humans)|living (?:soul|being|thing|person)|soul|flesh and blood|pulse|heartbeat|breath\w+)"
)
_ALIVE = (
    r"(?:real|actual|live|living|human|breath\w+|pulse|heartbeat|flesh|in charge|higher up|authority"
    r"|not a (?:bot|robot|machine|computer)"
    r"|isn't a (?:bot|robot|machine|computer)|makes? decisions|who (?:can|is|knows|breathes|understands|has"
    r"|works|makes|actually))"
)
_CONCEPT = Cues(
    r"\b(?:living soul|who's in charge|who is in charge|the owner's ear|hand me over|put (?:a|your|another"
    r"|some) (?:colleague|coworker|teammate)|explain (?:it|this|that) to (?:a|some) \w+|(?:can|could"
    r"|may) i (?:phone|call|ring) (?:someone|somebody|you|a person|your)"
    r"|do you have (?:a )?(?:customer (?:service|support|care)|phone (?:number|line)|hotline|call cent(?:er"
    r"|re))|(?:anybody|anyone|somebody|someone) (?:\w+ ){0,3}(?:i|we) can (?:speak|talk)|(?:discuss|talk"
    r"|do) (?:this|it|that) (?:by|over|via|on) (?:the )?(?:voice|phone)|(?:machine|bot|chat ?bot|robot"
    r"|ai) (?:isn't|is not|not|can't|cannot) (?:help\w*|understand\w*|work\w*))\b",
    near(
        rf"(?:get|give|put|bring|find|send|want|need|have|connect|transfer|pass|patch|hand|switch|reach"
        rf"|prefer|rather|like|speak|talk|deal"
        rf"|escalate|forward|is there|can i|could i|may i|let me)\b.{{0,25}}\b{_SOUL}",
        _ALIVE,
        20,
    ),
    r"\b(?:give|get|want|need|gimme|put|find|send|fetch|connect|transfer|pass|patch|hand|switch|escalate"
    r"|forward)(?: me| us| this| it| through"
    r"| over| on| to| with| a| an| the| your| some| any| real| actual| live| another| different| to speak| now)*"
    r" (?:human\w*|person|people|someone|somebody|agent|rep|representative|manager|owner|supervisor|boss"
    r"|operator|employee|staff|associate"
    r"|coordinator|planner|customer (?:service|support|care)|team)\b(?! (?:for (?:the|each|every)|price|per"
    r"|to (?:cook|grill|set|help (?:us )?(?:clean|carry|set))))",
    then(
        r"(?:speak|talk|chat|converse|discuss(?: \w+)?|get in touch|get ahold|get hold|get a hold|communicate"
        r"|deal|spk)",
        rf"(?:to|with|of) (?:\w+ ){{0,2}}?{_SOUL}",
        8,
    ),
    rf"\b(?:have|ask|get|let|tell|can|could|would|want|need|like"
    rf"|please)\b.{{0,20}}\b{_SOUL}\b.{{0,12}}\b(?:call|phone|ring|text|contact|email|message|reach out|reach"
    rf"|get back|follow up|write)"
    r"(?:s|ing)?(?: to)? (?:me|us|back)\b",
    r"\b(?:phone|telephone|voice) (?:call|conversation|chat)\b|\b(?:by|over the|on the) phone (?:please"
    r"|instead|rather)\b|\b(?:call|ring|phone)(?:ed|s|ing)?"
    r" (?:me|us)\b(?! (?:when|if|on the day|before|crazy|maybe|old))|\bcall ?back\b(?! policy)|\b(?:give|like"
    r"|want|need|get|expect|request\w*|arrange"
    r"|schedule) (?:me |us )?an? (?:\w+ )?(?:call|ring|phone call|callback)\b",
    r"\b(?:fed up|sick|tired|done|enough|stop|quit|through|hate|annoyed|frustrated|no more|not helping"
    r"|useless)\b.{0,30}\b(?:bots?|robots?|machines?"
    r"|computers?|chat ?bots?|ai|automated|automation)\b(?!.{0,10}\bdumb)",
    r"\b(?:isn't|not|ain't) (?:a |another |some )?(?:bot|robot|machine|computer|algorithm)\b(?! who cooks)",
    r"^(?:\W*(?:a |an |the )?(?:real |live |actual )?(?:human|person|people|agent|representative|operator"
    r"|manager|rep|supervisor|someone|somebody)"
    r"(?: being)?\W*(?:please|now|asap|right now|thanks|pls)?\W*)+$",
    unless=(
        _TO_OTHERS,
        _NO_CALL,
        r"\bsend (?:someone|somebody|some ?one|a \w+|people) (?:out |over |up |down |all the way )?(?:there|here"
        r"|out|over|to (?:my|our"
        r"|the|that|this|his|her)\b)",
        r"\b(?:per|each|every|for (?:a|an|one|1|the)) person\b(?!.{0,30}\b(?:talk|speak))|\bare (?:you"
        r"|u) (?:a |an )?(?:\w+ )?(?:human|bot|robot"
        r"|person|ai|real)\b(?!.{0,40}\b(?:talk|speak|transfer|get me)\b)|\bam i (?:talking|speaking"
        r"|chatting) (?:to|with)\b",
        r"\bmy (?:manager|boss|team|supervisor|planner|owner|staff|agent|office|people|husband|wife)\b"
        r"|\bour (?:manager|boss|team|office|staff|people"
        r"|planner|owner)\b",
        r"\b(?:people|guests?|persons?) (?:will|are|is|can|want|like|eat|who|coming|on|in|for|per|at|max)\b"
        r"|\b\d+ (?:\w+ )?(?:people|persons?|human\w*|staff)\b"
        r"|\b(?:will|does|do|can|would) (?:the|your|our) chefs? (?:talk|speak|chat|interact|call)\b"
        r"|\bspeak (?:spanish|mandarin|japanese|english|chinese)\b",
        r"\b(?:i|we)(?:'ll| will) (?:talk|speak|call|check|text|phone)\b|\bno need\b|\b(?:don't|do not|won't"
        r"|please don't) (?:call|phone|ring|need)\b|\bcan (?:you|the chef)"
        r" call me (?:when|before|on the way|upon)\b|\bsomeone (?:is |with |has |who (?:is|has|can't|eats"
        r"|doesn't) )|\bsomeone (?:to )?(?:cook|grill|clean|allerg\w*)"
        r"|\b(?:get|have|need|want|send) (?:\w+ )?(?:someone|somebody|people|staff|a person|team) (?:to "
        r"|that )?(?:cook|grill|clean|serve|help|come|over|set)\b"
        r"|\bis the chef\b|\bchef or\b|\bcan (?:someone|somebody|anyone|people) (?:with|eat|bring|come|cook"
        r"|sit|else)\b|\bteam (?:building|dinner|party|event|lunch|of)\b"
        r"|\bthe team (?:is|of|at|will|likes|wants)\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.HUMAN_REQUEST, Priority.MEDIUM, applies)
