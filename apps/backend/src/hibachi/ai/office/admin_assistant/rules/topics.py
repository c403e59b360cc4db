"""Which question it is: words that speak for a topic, and examples of what can be asked.

A topic is chosen when its words weigh enough and more than any other's. Nothing is guessed: without a topic the
documents are asked, and then the staff are told what can be asked.
"""

import re
from dataclasses import dataclass

ENOUGH, _HINT = 2.0, 2.5


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of question. `need` is the permission of the answer; `backward` says that it is about what happened."""

    name: str
    need: str
    cues: tuple[tuple[float, re.Pattern[str]], ...]
    examples: tuple[str, ...]
    backward: bool = False


def _topic(name: str, need: str, *examples: str, cues: tuple[tuple[float, str], ...], backward: bool = False) -> Topic:
    return Topic(name, need, tuple((weight, re.compile(cue)) for weight, cue in cues), examples, backward)


_PARTIES = r"(?:part(?:y|ies)|events?|bookings?|dinners?|gigs?|reservations?)"
_TAKE = r"(?:take|took|taken|make|made|earn(?:ed)?|receive[d]?|collect(?:ed)?|bring|brought|get|got|paid|come|came)"

TOPICS: tuple[Topic, ...] = (
    _topic(
        "takings", "payments:read", "How much did we take last week?", "What did we get in tips this month?",
        cues=(
            (3, r"\b(?:takings?|revenue|income|turnover|earnings|cash ?flow)\b"),
            (3, rf"\bhow much\b.{{0,40}}\b{_TAKE}\b"),
            (2.5, rf"\b(?:money|cash|venmo|zelle|cards?|deposits?|tips?|gratuit\w+|balances?)\b.{{0,30}}\b{_TAKE}\b"),
            (2.5, rf"\b{_TAKE}\b.{{0,25}}\b(?:money|cash|venmo|zelle|by card|in deposits?|tips?|gratuit\w+)\b"),
            (3, r"\bwhat (?:did|have) we (?:take|taken|make|made|earn(?:ed)?)\b"), (2.4, r"\bsales\b"),
            (2, r"\btips?\b|\bgratuit\w+"), (0.8, r"\bhow much\b"),
        ),
        backward=True,
    ),
    _topic(
        "refunds", "payments:read", "How much did we refund last month?",
        cues=((2.6, r"\brefund(?:s|ed)?\b|\b(?:gave|given|paid|pay|sent) back\b"), (0.6, r"\bhow (?:much|many)\b")),
        backward=True,
    ),
    _topic(
        "open_deposits", "bookings:read", "Which deposits are open?",
        cues=(
            (2, r"\bdeposits?\b"),
            (1.5, r"\b(?:open|due|unpaid|outstanding|missing|overdue|waiting|pending|owed?|owing|chase|late)\b"),
            (1.5, r"\b(?:has|have|is|are)(?:n't| not| yet to)\b.{0,20}\b(?:paid|pay|arrived|come|in)\b"),
        ),
    ),
    _topic(
        "balances", "payments:read", "Which balances are still to be paid this week?",
        cues=(
            (2.2, r"\bbalances?\b"), (2.2, r"\bow(?:e|es|ed|ing)\b"), (3.4, r"\b(?:to|left to|still) (?:be )?collect"),
            (1, r"\b(?:open|due|unpaid|outstanding|still|left|remaining|collect)\b"),
            (1.2, r"\bunpaid (?:amount|money)"),
        ),
    ),
    _topic(
        "without_chef", "bookings:read", "Which parties have no chef yet?",
        cues=(
            (3, r"\b(?:no|without(?: an?| any)?|lack(?:s|ing)?|missing(?: an?)?|needs?(?: an?| more)?) (?:\w+ )?"
                r"(?:chefs?|cooks?)\b"),
            (3, r"\b(?:has|have|is|are|with)(?:n't| not)\b.{0,25}\b(?:chefs?|cooks?|assigned|staffed)\b"),
            (3, r"\b(?:unassigned|unstaffed|understaffed)\b"), (2.4, r"\bchef(?:s)? (?:is |are )?missing\b"),
            (1.5, r"\bshort of (?:chefs?|cooks?|staff)\b"),
        ),
    ),
    _topic(
        "chef_plan", "bookings:read", "Who cooks this weekend?",
        cues=(
            (3, r"\b(?:who|(?:which|what) chefs?)(?:'s| is| are)? (?:cook|work|assigned|on duty|free|available|off)"),
            (2.6, r"\b(?:roster|rota|chefs?'? (?:schedule|plan|week))\b"),
            (2.4, r"\b(?:time off|day off|days off|on (?:vacation|holiday|leave)|absent|absences?)\b"),
            (1, r"\bchefs?\b"), (1, r"\bcook(?:s|ing)?\b"),
        ),
    ),
    _topic(
        "allergies", "bookings:read", "Upcoming parties with severe allergies",
        cues=((4, r"\ballerg\w*|\banaphyla\w*|\bepi-?pens?\b|\bc(?:o)?eliac\b"), (0.5, r"\bsevere\b")),
    ),
    _topic(
        "leads", "leads:read", "How many leads came by text this month, and how many booked?",
        cues=(
            (2.8, r"\bleads?\b|\bprospects?\b"), (2.4, r"\b(?:enquir|inquir)(?:y|ies)\b"),
            (0.5, r"\bconver(?:t|ted|sion)\b"),
        ),
        backward=True,
    ),
    _topic(
        "next_free", "bookings:read", "When is the next free slot for 20 in 94539?",
        cues=(
            (3, r"\b(?:free|open|available|next|earliest|first) (?:\w+ )?(?:slots?|spots?|openings?|starts?)\b"),
            (2.4, r"\b(?:availability|any (?:room|space)|room for|space for|fit (?:in|\d)|squeeze)\b"),
            (2.4, r"\b(?:can|could) we (?:do|take|serve|fit|cook|host|squeeze)\b"),
            (2, r"\b(?:is|are|anything|something|what|when)\b.{0,25}\b(?:free|available|open)\b"),
            (0.6, r"\b\d{5}\b"), (0.6, r"\bslots?\b"),
        ),
    ),
    _topic(
        "cancelled", "bookings:read", "How many bookings were cancelled last month?",
        cues=((2.6, r"\bcancel\w*"), (0.8, rf"\b{_PARTIES}\b"), (0.5, r"\bhow many\b|\bwho\b")),
        backward=True,
    ),
    _topic(
        "sold", "bookings:read", "How many bookings did we sell this week?",
        cues=(
            (3, rf"\b(?:sell|sold|new|confirmed|closed|won) (?:\w+ )?{_PARTIES}\b"),
            (3, rf"\b{_PARTIES}\b.{{0,20}}\b(?:did|have|were|was)\b.{{0,10}}\b(?:sell|sold|get|got|take|win|won|made|"
                r"confirmed|close)"),
            (2.5, r"\bhow many\b.{0,25}\b(?:did|have) we (?:sell|sold|book|close|win|confirm)"),
            (2.2, rf"\b(?:sold|came in|booked)\b.{{0,20}}\b(?:{_PARTIES}|yesterday|last|this)\b"),
        ),
        backward=True,
    ),
    _topic(
        "parties", "bookings:read", "How many parties are there on Saturday, and who has no chef?",
        cues=(
            (2.2, rf"\b{_PARTIES}\b"), (2.2, r"\bwhat(?:'s| is| do we have) on\b|\bcoming up\b|\bhow busy\b"),
            (1.6, r"\bguests?\b"), (0.6, r"\bhow many\b"), (1.2, r"\bschedule\b|\bupcoming\b"),
            (2.5, rf"\bhow many {_PARTIES}\b.*\b(?:who|which|any)\b.*\bchefs?\b"),
        ),
    ),
    _topic(
        "tasks", "leads:read", "What is on my list?", "Which tasks are overdue?",
        cues=(
            (2.8, r"\b(?:my|our|the team's|team) (?:\w+ )?(?:list|tasks?|to-?dos?|plate)\b"),
            (2.4, r"\btasks?\b|\bto-?dos?\b|\breminders?\b"), (2.2, r"\boverdue\b"),
            (2.8, r"\bwhat (?:do|should|must|did) (?:i|we) (?:have to |need to |must )?(?:do|promise)\b"),
            (2.4, r"\bon my (?:list|plate)\b|\bcall ?backs?\b|\bpromised\b"),
        ),
    ),
    _topic(
        "waiting", "conversations:read", "Who is waiting for a person?",
        cues=(
            (3, r"\bwait(?:s|ing)?\b.{0,20}\b(?:person|someone|somebody|human|us|answer|reply|response|me)\b"),
            (2.6, r"\b(?:escalat\w+|hand(?:ed)?[- ]?overs?|unanswered)\b"), (2.6, r"\bwho(?:'s| is| are)? waiting\b"),
            (2.2, r"\binbox\b"),
        ),
    ),
    _topic(
        "conversations", "conversations:read", "How many chats did the assistant hand over this month?",
        cues=(
            (2.2, r"\b(?:chats?|conversations?)\b"), (1, r"\b(?:assistant|bot|ai)\b"), (0.6, r"\bhow many\b"),
            (1.2, r"\bhand(?:ed|s)? (?:\w+ )?over\b|\bto (?:a )?persons?\b"),
        ),
        backward=True,
    ),
    _topic(
        "quotes", "bookings:read", "How many quotes did we give this week?",
        cues=((2.6, r"\bquotes?\b|\bquoted\b"), (0.4, r"\bhow many\b")),
        backward=True,
    ),
    _topic(
        "in_line", "bookings:read", "Who is on the waitlist?",
        cues=((3.5, r"\bwait(?:ing)?[- ]?lists?\b|\bin line for\b"),),
    ),
    _topic(
        "reviews", "reviews:read", "How are our reviews?",
        cues=((2.6, r"\breviews?\b|\bratings?\b|\bstars\b"),),
        backward=True,
    ),
    _topic(
        "report", "bookings:read", "Report of last month",
        cues=(
            (3.2, r"\b(?:report|recap|key figures|kpis?|the numbers|round-?up)\b"), (2.6, r"\b(?:summary|overview)\b"),
            (3.2, r"\bhow (?:did|are|have|were) we (?:do|doing|done)\b|\bhow was (?:last|this|the)\b"),
            (3, r"\bcompare[d]?\b|\bhow (?:is|was) business\b"),
        ),
        backward=True,
    ),
    _topic(
        "find", "bookings:read", "Find the booking of Rivera",
        cues=(
            (3.4, r"\bmh-[a-z0-9]{5}\b"),
            (3, r"^(?:please )?(?:find|look up|search(?: for)?|show me|where is)\b"),
            (2.6, r"\bwho is (?!on|off|in|at|for|the|our|wait|cook|work|com|free|next|there)\w+"),
            (3, r"\bwhen is (?:the )?(?:\w+ ){0,2}\w+'s? (?:party|booking|event|dinner)\b"),
            (2.4, r"\b(?:party|booking|event) of\b|\b(?:phone|number|e-?mail|contact) (?:number )?(?:of|for)\b"),
        ),
    ),
    _topic(
        "remembered", "conversations:read", "What do we know about Dana Lee?",
        "What did Marcus say about the driveway?",
        cues=(
            (2.4, r"\b(?:what|anything) (?:do|did) we (?:know|remember|have on file|learn)\b.{0,12}\b(?:about|of"
                r"|on)\b"),
            (2.4, r"\b(?:remembered|memor(?:y|ies)) (?:about|of|on)\b|\b(?:is|are) remembered\b"),
            (2.2, r"\bwhat (?:did|has) (?!we\b|you\b|they\b|our\b|the\b)\w+(?: \w+)? (?:ever )?(?:say|said|tell"
                r"|told|mention\w*)\b"),
        ),
    ),
    _topic(
        "documents", "bookings:read", "What is our policy on rain?", "What do hosts have to provide?",
        cues=(
            (4.5, r"\b(?:policy|policies|rules?|terms|faq|article|documents?|what do we (?:say|tell)|are we allowed|"
                r"what is included|do we (?:offer|charge|serve|bring|provide|allow|accept|travel|do kosher"
                r"|have insurance))\b"),
            (4.5, r"\b(?:handbooks?|contracts?|price lists?|according to|leases?|insurance (?:letter|certificate))\b"),
            (4.5, r"\bwhat (?:does|do) (?:the|our) (?!reviews?\b|guests?\b|hosts?\b)[\w' -]{2,60}? (?:say|state)\b"),
        ),
    ),
)  # fmt: skip
BY_NAME = {topic.name: topic for topic in TOPICS}
_TASK = re.compile(
    r"^(?:please |can you |could you |pls )?(?:remind (?:me|us)|don't let me forget"
    r"|(?:make|create|add|set|put|note|give me|schedule|new)\b.{0,20}\b(?:tasks?|reminders?|to-?dos?|call ?backs?)"
    r"|(?:put|add)\b.{0,60}\b(?:to|on) (?:my|the|our) (?:list|to-?dos?))\b|^(?:task|reminder|to-?do):"
)


_ORDER = re.compile(
    r"^(?:please |can you |could you |pls )?(?:delete|remove|erase|cancel|change|raise|lower|increase|set|move"
    r"|reschedule|refund|charge|assign|send|e-?mail|text|message|confirm|book|hire|fire|publish|approve|pay|update"
    r"|edit|close|give|make|create|add)\b(?! (?:me|us)\b)"
)


def is_order(text: str) -> bool:
    """Whether something is to be changed, which a question does not do."""
    return bool(_ORDER.search(text)) and not wants_task(text)


def wants_task(text: str) -> bool:
    """Whether something is to be put on the list."""
    return bool(_TASK.search(text))


def topic_of(text: str, hints: frozenset[str] = frozenset()) -> Topic | None:
    """The topic a question in plain text is of; `hints` are topics that a name in it speaks for. None if unclear."""
    sums = [(weight_of(topic, text) + (_HINT if topic.name in hints else 0.0), topic) for topic in TOPICS]
    best, topic = max(sums, key=lambda pair: pair[0])
    return topic if best >= ENOUGH else None


def weight_of(topic: Topic, text: str) -> float:
    """How much the words speak for a topic."""
    return sum(weight for weight, cue in topic.cues if cue.search(text))


def examples(may: frozenset[str]) -> tuple[str, ...]:
    """What can be asked with these permissions."""
    return tuple(example for topic in TOPICS if topic.need in may for example in topic.examples)
