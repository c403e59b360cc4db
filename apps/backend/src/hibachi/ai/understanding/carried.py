"""What words without a wish of their own are about: the wish that was talked of before.

Written for the kinds of messages people go on with (ellipsis, pronouns, corrections, a yes, more of a complaint), on
messages of three authors, the last of them `evals/intents_context.jsonl`.
"""

import re

from hibachi.ai.understanding.told import likes
from hibachi.ai.understanding.types import AGENT_OF, Awaited, Clause, Entities, Intent

BY_TALK = 0.95  # of 43 such messages of two authors, 41 were read right; a third author's are harder
SURELY = 0.9
_FEW, _MANY = 9, 18  # words
_OPENING = r"(?:(?:ok|okay|good|great|nice|cool|perfect|alright|all right|got it|i see|thanks|and|so|oh)\b,? ?)*"
_MORE_OF_IT = re.compile(
    rf"^{_OPENING}(?:and|what about|how about|or|also|for|on|in|with|without|same|the|any|no|is|are|does)\b"
    r"(?: [^ ?]+){1,5}\??$"
)
_POINTING = re.compile(
    r"\b(?:it|its|that|this|those|these|them|they|one|ones|both|either|neither|same|other|another|still|already|left"
    r"|then|later|earlier|sooner|latter|former|first|last|second|bigger|smaller|larger|longer|shorter|cheaper|more|less"
    r"|fewer|else|again|instead|yet)\b"
)
_OF_THAT = re.compile(
    r"^(?:and )?(?:is|are|does|do|was|can) (?:that|it|they|those|these|this)\b.{0,60}$|\bof (?:those|them)\b"
)
_FOR_SO_MANY = re.compile(
    rf"^{_OPENING}(?:for|with|if|if we're|if it's|what about|how about) (?:\S+ ){{0,2}}\d+(?: \S+){{0,2}}\??$"
)
_MORE_FOR_SO_MANY = re.compile(r"^(?:and|what about|how about)\b.*\d")
_YES = re.compile(
    r"^(?:yes|yep|yeah|yup|ok|okay|correct|right|please do|go ahead|do it|i'm sure|sure|confirmed?|that's right)\b"
    r"(?:,? (?:yes|i'm sure|i am sure|sure|please|do it|go ahead|that's right|correct|do that|confirmed?))*[.! ]*$"
)
_NUMBER_AGAIN = re.compile(  # "18 actually", "sorry 22", "no wait, 15"
    r"^(?:(?:no|wait|sorry|oh|oops|hmm?|i mean|i meant|actually|correction|make (?:it|that)),? ?)*"
    r"\d{1,3}(?:,? (?:actually|sorry|instead|now|then|i meant?|my bad|not \d{1,3}|tops|max|in (?:total|all)))*[.! ]*$"
)
_NUMBER_TAKEN_BACK = re.compile(
    r"^(?:no|wait|sorry|oops|i mean|i meant|correction)\b.{0,12}?(?<!the )(?<!these )(?<!those )\b\d{1,3}, .{1,60}$"
)
_OR_ELSE = re.compile(
    r"^(?:or|otherwise|if (?:not|that's not|that isn't)|failing that"
    r"|(?:and |or )?the (?:other )?(?:one|ones) (?:for|with|from|of|that|about)"
    r"|(?:ok |okay )?(?:and|so) th(?:at|e) \w+\? )\b"
)
_STILL_A_PERSON = re.compile(
    r"\b(?:yes|yeah|yep|now|please|today|tomorrow|after|before|between|morning|afternoon|evening|any ?time|best|not the"
    r"|no|somebody|someone|him|her|them|whoever|owner|boss|manager|number|phone|same)\b"
)
_THANKS = re.compile(
    r"\b(?:thanks?|thank you|thx|ty|cheers|bye|hello|hi|hey|great|perfect|helpful|appreciate\w*"
    r"|good (?:morning|day|afternoon|evening|night)|all set|that's all|never ?mind|forget it)\b"
)
_OF_MONEY = re.compile(r"\b(?:how much|totals?|prices?|pricing|cost\w*|quotes?|damage|owe|pay)\b")
_AGED = re.compile(
    r"\b(?:youngest|oldest|eldest|littlest|(?:the )?(?:other|first|last) (?:one|\d)|1 of (?:them|the kids)|twins?|kids?"
    r"|boys?|girls?)\b(?: \w+){0,2} (?:is|are|turns?|just turned)\b(?: \w+)? \d{1,2}\b"
)
_OF_DISHES = frozenset({Intent.MENU, Intent.ALLERGEN})
_BY_HEADS = frozenset({Intent.LOGISTICS, Intent.FAQ})
_TOLD_ON = frozenset({Intent.ALLERGEN, Intent.MENU, Intent.COMPLAINT, Intent.FAQ, Intent.TRAVEL_FEE})
_COUNTED = frozenset({Intent.QUOTE, Intent.TRAVEL_FEE})
_TO_CONFIRM = frozenset({Intent.BOOKING, Intent.CHANGE})
_NEVER = frozenset({Intent.SMALLTALK, Intent.HUMAN, Intent.OUT_OF_SCOPE})


def reads_as_count(text: str, last: Intent | None, awaited: Awaited) -> bool:
    """Whether a number takes the head count back, in talk of a price."""
    again = _NUMBER_AGAIN.match(text) or _NUMBER_TAKEN_BACK.match(text)
    other = awaited in {Awaited.SLOT, Awaited.CODE, Awaited.DATE} and text[:1].isdigit()
    return last in _COUNTED and bool(again) and not other and not text.strip(" .!").isdigit()


def count_alone(text: str) -> str:
    """The words up to the count that is taken back: what follows only tells why."""
    found = _NUMBER_TAKEN_BACK.match(text)
    return text.split(",")[0] if found and re.search(r"\d", text.split(",")[0]) else text


def more_for_so_many(text: str, last: Intent | None) -> bool:
    """Whether a question of how things go is asked again for another number of people: "and with 30?"."""
    return last in _BY_HEADS and bool(_FOR_SO_MANY.match(text) and _MORE_FOR_SO_MANY.match(text))


def carried(read: Clause, entities: Entities, awaited: Awaited, last: Intent | None) -> Clause | None:
    """The clause as more of what was talked of last; None when it stands on its own or nothing was."""
    if last is Intent.HUMAN:
        more = still_for_a_person(read.text) and not entities.party
        return Clause(read.text, last, BY_TALK, by_talk=True) if more else None
    if last is None or last in _NEVER:
        return None
    more = _answers_it(read, entities, awaited, last) or _tells_on(read, entities, last)
    return Clause(read.text, last, BY_TALK, by_talk=True) if more else None


def still_for_a_person(text: str) -> bool:
    """Whether a few words after the wish for a person say when, whom, or that it is meant."""
    few = len(text.split()) <= _FEW and not text.endswith("?")
    return few and bool(_STILL_A_PERSON.search(text)) and not (_THANKS.search(text) or _OF_MONEY.search(text))


def _answers_it(read: Clause, entities: Entities, awaited: Awaited, last: Intent) -> bool:
    """A yes to what would be done, the facts of a booking, the same for another number of people."""
    dated = bool(entities.when or entities.clock)
    if last in _TO_CONFIRM and awaited is Awaited.NONE and _YES.match(read.text):
        return True
    if last in _COUNTED and not dated and not entities.party and _AGED.search(read.text):
        return True
    if last is Intent.BOOKING:
        return bool(entities.party) and dated
    if more_for_so_many(read.text, last) and not dated:
        return True
    return last is Intent.LOGISTICS and bool(entities.party) and not dated and bool(_FOR_SO_MANY.match(read.text))


def _tells_on(read: Clause, entities: Entities, last: Intent) -> bool:
    """More words about the same dish, grievance, rule or way."""
    if last is Intent.COMPLAINT and likes(read.text):
        return False
    words = len(read.text.split())
    placed = bool(entities.party or entities.zip or entities.city)
    dated = bool(entities.when or entities.clock)
    if words <= _MANY and not dated and not placed and not entities.menu and _OR_ELSE.search(read.text):
        return True
    if last in _OF_DISHES and entities.menu and not (dated or placed) and not re.search(r"\d", read.text):
        return bool(_MORE_OF_IT.match(read.text))
    if last in _TOLD_ON and AGENT_OF[read.intent] == AGENT_OF[last]:
        return words <= _MANY and read.confidence == 0  # a clear one stands as it is
    if last is Intent.COMPLAINT and not read.text.endswith("?"):
        return words <= _MANY and read.confidence < SURELY
    if last in _TOLD_ON and read.confidence < SURELY and not placed and _OF_THAT.search(read.text):
        return True
    unclear = read.confidence == 0 and not (dated or placed or entities.menu)
    return unclear and 2 <= words <= _FEW and bool(_POINTING.search(read.text))
