"""What a message does in the conversation, beside what it is about: accept, decline, command, refer back."""

import re
from dataclasses import dataclass

from hibachi.ai.acts.hearing import hear
from hibachi.ai.dialogue.alternatives import two_asked
from hibachi.ai.dialogue.next_steps import asks_next_step
from hibachi.ai.dialogue.of_rules import asks_of_rule, asks_price_of_moving
from hibachi.ai.dialogue.putting_off import puts_off, relays_yes, takes_up
from hibachi.ai.dialogue.types import State
from hibachi.ai.escalation.lexicon import near
from hibachi.ai.understanding.types import Awaited, Intent, Understanding
from hibachi.booking.hosts.types import Way

_ACCEPT = re.compile(
    r"^\W*(?:(?:oh|ah|ok|okay|great|perfect|awesome|cool|alright|all right|well|thanks|sounds (?:good|great"
    r"|perfect))[,!. ]+)*"
    r"(?:yes+|yep|yeah+|yup|ya|sure|ok|okay|correct|right|exactly|please do|go ahead|go for it|sounds (?:good|great"
    r"|perfect)|perfect"
    r"|great|that works|works for me|do it|do that|absolutely|definitely|of course|confirm(?:ed)?|let's do (?:it"
    r"|that)|book it"
    r"|book that|hold it|please|i confirm|y|that's right|looks good|lock it in|i'm in|deal|all good|that's fine"
    r"|fine)\b"
)
_NOTED = re.compile(
    r"^\W*(?:(?:oh|ah|ok|okay|great|perfect|awesome|cool|alright|all right|well|thanks|fine|good|sounds (?:good|great"
    r"|perfect))[,!. ]+)+(?=(?:and |so |but |then )*(?:what|how|when|where|which|who|why|do|does|is|are|will|would)\b)"
)
_BUT = re.compile(r"\b(?:but|wait|not yet)\b")
_YES_AT_END = re.compile(r"[,.;!-]\s*(?:yes|yep|yeah|yes please|go ahead)\W*$")
_DECLINE = re.compile(
    r"^\W*(?:no|nope|nah|not (?:yet|now|really|today|sure)|never ?mind|no thanks|don't|do not|hold on|wait|hang on"
    r"|stop"
    r"|actually no|let me think|i (?:need|want|have) to (?:think|check|talk|ask)|i changed my mind)\b"
)
_WAIT = re.compile(r"^\W*(?:wait|hold on|hang on|1 (?:moment|sec\w*)|just a (?:moment|sec\w*))\b")
_BOOK_NOW = re.compile(
    r"^(?:\W*(?:ok|okay|yes|yeah|great|perfect|please|sure|alright|cool|awesome|then|so|sounds good|good|let's"
    r"|go ahead and|can you|could you|just|i'd like to|i want to|we want to|we'd like to|i'll|we'll|now)\W+)*"
    r"(?:book|reserve|hold|lock(?: in)?|take|grab|schedule|secure|confirm) "
    r"(?:it|that|this|me|us|the|in|my|our|for|\d|saturday|sunday|monday|tuesday|wednesday|thursday|friday|july"
    r"|june)\b"
    r"|^\W*(?:please )?(?:book|reserve|hold)(?: (?:it|that|the \w+|now|please))?\W*$|\block (?:it|that|us"
    r"|the date|this) in\b|\blet's book\b"
    r"|\b(?:please|go ahead and|let's) (?:book|reserve|hold|lock)\b"
)
_WANTS_TO_BOOK = re.compile(
    r"\b(?:book|reserve|reservation|schedule|hold|lock in|sign (?:me|us) up|secure|let's do|i'll take|we'll take)\b"
)
_ADVERTS = (
    r"(?:deals|specials|offers|promos?|promotions|ads|adverts?|newsletters?|marketing|coupons|blasts|spam|advertis\w+)"
)
_NO_MORE = (
    r"(?:don'?t want|do not want|rather not|prefer not|no more|stop|done (?:with|w)|done w|enough|tired of|sick of"
    r"|unsubscribe|not interested|quit|off (?:my|the)|never again|annoy\w+|had it with|full of your)"
)
_OPT_OUT = re.compile(
    r"^\W*(?:stop|stopall|stop all|unsubscribe|opt ?out|end|quit)\W*$"
    r"|\bunsubscribe\b|\bopt (?:me |us )?out\b"
    r"|\b(?:stop|quit|no more|don't(?: ever)?|do not|please don't|never|cease)\b.{0,25}\b(?:text(?:s|ing)?"
    r"|e-?mail(?:s|ing)?"
    r"|messag(?:e|es|ing)|market(?:ing)?|promo\w*|ads?|newsletters?|spam(?:ming)?|contact(?:ing)?|call(?:s|ing)?"
    r"|solicit\w*"
    r"|send(?:ing)?)\b(?!.{0,20}\b(?:until|before|after)\b)"
    r"|\b(?:remove|take|delete|get) (?:me|us|my (?:number|name|phone|e-?mail|address)|this number)\b.{0,20}"
    r"\b(?:list|lists|off|database|mailing|from your)\b"
    rf"|{near(_ADVERTS, _NO_MORE, 45)}"
    r"|\bleave me alone\b|\bnot interested in (?:your )?(?:offers|promo\w*|marketing|messages|texts)\b"
)
_ASKS = re.compile(r"\?\s*$|^\W*(?:how|what|can|do|does|will|is|are|could|would)\b")
_CALLBACK = re.compile(
    r"\b(?:call|phone|ring) (?:me|us)\b|\bcall ?back\b|\bgive (?:me|us) a (?:call|ring)\b|\bcalled? back\b"
    r"|\b(?:can|could) (?:someone|somebody|a person|you|anyone) (?:please )?(?:call|phone|ring)\b"
)
CALLING_OFF = (  # what it is called beside "cancel"; of guests who stay away the counts are changed instead
    r"\bcall(?:ed|ing|s)? (?:\w+ ){1,3}?off\b"
    r"|\b(?:i|we|us)\b.{0,25}\b(?:back(?:ed|s|ing)? out|pull(?:ed|s|ing)? (?:out|the plug))\b"
)
_CANCEL = re.compile(
    rf"\bcancel\b(?!lation)|{CALLING_OFF}|\b(?:release|drop|undo|delete) (?:it|the hold|my hold|my booking"
    rf"|the booking|that)\b"
    r"|\bchanged (?:my|our) minds?\b"
)
_RULE_OF_CANCELLING = re.compile(rf"\bpolic|\bif\b.{{0,40}}(?:\bcancel|{CALLING_OFF})")
_MOVE = re.compile(
    r"\b(?:move|reschedule|postpone|push|shift|switch|change)\b.{0,40}\b(?:to|date|day|time|it|slot|party|booking"
    r"|later|earlier)\b"
    r"|\binstead\b|\b(?:what|how) about (?:the|on|at)? ?(?:\d|mon|tue|wed|thu|fri|sat|sun|next|july|june|august)"
    r"|\banother (?:day|date|time)\b"
)
_PAYS = re.compile(  # how to, not how much
    r"\b(?:how|where) (?:do|can|would|should|to|must|could)\b.{0,20}\bpay\b"
    r"|\b(?:pay|send|settle|put down) (?:you )?(?:the|my|our|that|this) (?:\$ ?\d+ )?deposit\b"
    r"|\b(?:link|page|way|place) (?:for|to pay) (?:the |my |our )?(?:deposit|it)\b|\bpay(?:ment)? link\b"
    r"|\b(?:when|by when|until when) (?:is|do|does|must|should|would|will)\b.{0,20}\bdeposit\b(?!.{0,20}\bback\b)"
    r"|\bwhat (?:do|should|must|would|will) (?:i|we) (?:have to |need to |still |now )*do (?:now|next|to (?:keep|lock"
    r"|secure|confirm|finali[sz]e)|so (?:it|that|this|the \w+))\b|\bso (?:that )?(?:it|this|the (?:date|hold"
    r"|slot|spot))"
    r" (?:doesn't|does not|won't) (?:disappear|expire|go away|vanish|lapse|run out|get (?:lost|taken))\b"
    r"|\bwhat(?:'s| is| are| comes| happens| do we do)? (?:the )?next(?: steps?)?\W*$"
    r"|\bhow (?:do|can) (?:i|we) (?:keep|make sure)\b.{0,30}\b(?:it|hold|date|spot|slot|ours)\b"
    r"|\bready to pay\b|\bpay (?:it|that) (?:now|online|by card)\b"
)
_STATUS = re.compile(
    r"\b(?:status|(?:my|our|the) (?:reference|booking number)|confirmed|confirmation|my booking|our booking"
    r"|my reservation|still (?:on|held|booked)"
    r"|do you have (?:us|me)|(?:which|what) (?:day|date|time|slot|start|head ?count)\b.{0,20}\b(?:got|have|has|put)\b"
    r".{0,15}\b(?:down|for (?:us|me))"
    r"|am i (?:booked|confirmed|all set)|are we (?:booked|confirmed|all set|good)|look up|did (?:it"
    r"|my booking) go through)\b"
)
_WAITLIST = re.compile(r"\bwait ?-?list|\bwaiting list|\blet (?:me|us) know if .{0,30}(?:opens|frees)")
_COMPARE = re.compile(
    r"\b(?:compare|versus|vs\.?|difference between|which (?:one )?is cheaper|cheaper option"
    r"|what(?:'s| is| would be) cheaper(?!\b.{0,25}day))\b"
)
_DIFFERENCE = re.compile(
    r"\bhow much (?:more|extra|less|cheaper)\b|\b(?:what's|what is|whats) the difference\b|\bhow much (?:do"
    r"|would) (?:we|i) save\b"
    r"|\bextra cost\b|\bdifference in (?:price|cost)\b|\bmore expensive\b|\bcheaper if\b"
)
_BALANCE = re.compile(
    r"\b(?:left to pay|left over|still (?:have to|need to|must) pay|balance|remain(?:s|ing|der)|rest (?:due|to pay"
    r"|of (?:it|the)))"
    r"|\b(?:what|wat)(?:'?s| is| would be|'d be) left\b|\bleaves? how much\b|\bonce the deposit\b"
    r"|\bafter the deposit\b|\bowe\b|\bdue (?:on|at|that) (?:the |that )?(?:day|night|evening|event|party)\b"
    r"|\b(?:minus|less|without|excluding|(?:subtract|deduct)(?:ing)?) (?:the |my |our |that )?(?:deposit"
    r"|hundred|\$ ?100)\b"
    r"|\btak(?:e|ing) (?:the|my|our|that) (?:deposit|hundred|\$ ?100)(?: \w+)? (?:off|out|away)\b"
    r"|\bhow much\b.{0,40}\b(?:due|pay|bring|ready|have|hand over)\b.{0,20}\b(?:that|the) (?:day|night|evening)\b"
    r"|\b(?:amount|sum|rest|cash|money)\b.{0,30}\bon (?:the|that) day\b(?! of the week)"
    r"|\bhow much (?:is|'s|would be|will be) the rest\b|\bhow much (?:cash|money)\b.{0,30}\b(?:night|evening|day)\b"
    r"|\bhow much\b.{0,60}\bif (?:i|we) pay the deposit\b"
    r"|\bup ?front\b.{0,25}\b(?:vs\.?|versus|and|or)\b.{0,25}\b(?:on the day|later|at the (?:event|party|end)|that"
    r" day)\b"
)
_MAY_PAY_IN = re.compile(  # how it may be paid, not how much
    r"\b(?:may|can|could|ok|okay|allowed|possible|if) (?:\w+ ){0,3}(?:pay|give|bring|settle) (?:\w+ ){0,4}"
    r"(?:in |by |with |via )?(?:cash|check|cheque|venmo|zelle|card|apple pay)\b"
)
_RECALL = re.compile(
    r"\b(?:total|price|quote|cost|amount|number|figure) (?:was it )?(?:again|once more)\b|\bwhat was the (?:total"
    r"|price|quote|cost)\b"
    r"|\b(?:where|what) (?:are|were|do) we (?:at|stand|up to)\b|\bwhere (?:are we|does (?:that|this|it) (?:put"
    r"|leave|bring)"
    r" us)(?: at)?(?: now| then)?\W*$|\bwhat(?:'s| is| are we at)? (?:the )?(?:new|running) (?:total|sum|tally"
    r"|damage)\b"
    r"|\bremind me\b.{0,30}\b(?:total|price|quote|cost|comes? to)\b|\btotal comes? to\b"
    r"|\bhow much (?:was|is) (?:it|that)(?: in total)? again\b"
    r"|\bwhat (?:does|would|will|did) (?:it|that|this|all that) (?:all )?come (?:out )?to\b"
)
_HOLDS = re.compile(r"\bstill\b|\b(?:right|correct|yes|true|same|good)\W*$|\b(?:right|correct)\?")
_INSULT = re.compile(
    r"\b(?:useless|worthless|stupid|dumb|idiot\w*|moron\w*|piece of (?:junk|crap|garbage|trash)|you suck"
    r"|garbage bot)\b"
)
_CHEAPEST = re.compile(
    r"\b(?:cheap(?:er|est)|less expensive|best price|lowest price)\b.{0,30}\b(?:day|date|time|weekday|month|slot"
    r"|night)s?\b"
    r"|\bdifference\b.{0,25}\bbetween (?:the |those |these )?(?:2 |both )?(?:days|dates|starts|times|weekends)\b"
    r"|\b(?:same|different|other) (?:price|rate|cost)s?\b.{0,25}"
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)?days?|week\w*|nights?|months?)\b"
    r"|\b(?:weekdays?|fridays?|sundays?) (?:\w+ )?(?:cheap(?:er)?|less)\b|\b(?:day|date"
    r"|time)s?\b.{0,25}\bcheap(?:er|est)\b"
)
# a start by its place: "the last one", "the evening works"; not "the last number", "my second daughter"
_ITS_OWN = (
    r"(?: (?:one|slot|start|time)\b|(?=\W*$)|(?= ?[,.!?;])|(?= (?:please|pls|then|works?|is (?:fine|good|great"
    r"|better|ok|perfect)"
    r"|would|sounds|suits?|it is|for (?:us|me)|thanks?|and|if)\b))"
)
_LATER = re.compile(
    rf"\b(?:later|latest|the (?:last|second|evening)){_ITS_OWN}|\b(?:last|second|evening) (?:one|slot|start"
    rf"|time)\b|\blater\b|\bone after(?: that| it)?\W*$"
)
_EARLIER = re.compile(
    rf"\b(?:earlier|earliest|the first){_ITS_OWN}|\bfirst (?:one|slot|start|time)\b"
    rf"|\bearlier\b|\bone before(?: that| it)?\W*$"
)
_NO_START = re.compile(  # "I'll text you later", "talk later", "later!"
    r"\b(?:i'll|i will|we'll|we will|let me|text|talk|call|see|write|back|message|catch|decide|pay|tell|maybe"
    r"|until|till)\b"
    r".{0,20}\blater\b|^\W*later\b"
)
_ONE_STEP = re.compile(r"\b(?:one (?P<before>before|after)(?: that| it)?|(?P<than>earlier|later))\b")
_THAT_ONE = re.compile(
    r"\b(?:that|this) (?:one|slot|time|works|date|day)\b|\bthe (?:same|only) (?:one|time)\b|^\W*that\W*$"
)

_SEND_CODE = re.compile(
    r"\b(?:code|e-?mail|resend|sms)\b|\b(?:text|txt) (?:it|me|one|that|to)\b|\bby text\b"
    r"|\bsend (?:it|me|one|another|again|a new)\b|\bnew one\b|\bdidn'?t (?:get|come)\b"
)
_OF_CODE = re.compile(
    r"\b(?:code|e-?mail|resend|sms|text|txt)\b|^\W*(?:(?:it|that|nothing|i|still) )*(?:never|didn'?t|did not|hasn'?t)\b"
)
_BY_TEXT = re.compile(r"\b(?:text|txt|texted|sms)\b")
_BY_MAIL = re.compile(r"\be-?mail(?:ed)?\b")
_WAYS: tuple[tuple[Way, re.Pattern[str]], ...] = (("sms", _BY_TEXT), ("email", _BY_MAIL))


@dataclass(frozen=True, slots=True)
class Acts:
    """Acts of one message; several may be true. `comes_back` is a yes to what was put off, `beside` counts the start
    meant from the one in hand.
    """

    accepts: bool = False
    declines: bool = False
    postpones: bool = False
    comes_back: bool = False
    books_now: bool = False
    wants_booking: bool = False
    opts_out: bool = False
    callback: bool = False
    cancels: bool = False
    moves: bool = False
    status: bool = False
    pays: bool = False
    waitlist: bool = False
    compares: bool = False
    difference: bool = False
    cheapest: bool = False
    balance: bool = False
    recalls: bool = False
    later: bool = False
    earlier: bool = False
    that_one: bool = False
    beside: int = 0
    asks_code: bool = False
    code_way: Way | None = None
    proves: bool = False


def read_acts(said: Understanding, state: State) -> Acts:
    """The acts of a message. `state` is the one before it."""
    text = said.plain
    booking_talk = said.has(Intent.BOOKING) or (said.has(Intent.AVAILABILITY) and not text.endswith("?"))
    heard = hear(text)
    asks_back = text.rstrip().endswith("?")
    likely_yes = heard.surely("accepts") and "?" not in text  # "perfect, and is it back then?" settles nothing
    says_yes = (likely_yes or (accepts(text) and not heard.hardly("accepts"))) and not _BUT.search(text)
    orders = bool(_BOOK_NOW.search(text)) and "how" not in text.split()[:2]
    asks_how = _MAY_PAY_IN.search(text) and "how much" not in text
    balance = heard.does("balance", bool(_BALANCE.search(text))) and not asks_how
    of_rule = _RULE_OF_CANCELLING.search(text) or asks_of_rule(text)
    declines = bool(_DECLINE.search(text)) and not _ACCEPT.search(text) and not _asks_first(text)
    back = takes_up(text) or bool(_BOOK_NOW.search(text))
    booking = heard.surely("books")  # enough to go towards a hold; to make one only after it was offered
    return Acts(
        accepts=says_yes,
        declines=heard.does("declines", declines),
        postpones=heard.does("puts_off", puts_off(text)) and not asks_back,
        comes_back=state.goal == "later" and heard.does("takes_up", back),
        books_now=(orders and not balance) or (booking and state.pending is not None),
        wants_booking=booking_talk or booking or bool(_WANTS_TO_BOOK.search(text) and not _ASKS.search(text)),
        opts_out=heard.does("opts_out", bool(_OPT_OUT.search(text))) and not asks_back,
        callback=heard.does("callback", bool(_CALLBACK.search(text))),
        cancels=heard.does("cancels", bool(_CANCEL.search(text))) and not of_rule,
        moves=heard.does("moves", bool(_MOVE.search(text))) and not asks_price_of_moving(said),
        status=heard.does("status", bool(_STATUS.search(text))),
        pays=heard.does("pays", bool(_PAYS.search(text)) or asks_next_step(text)),
        waitlist=heard.does("waitlist", bool(_WAITLIST.search(text))),
        compares=bool(_COMPARE.search(text)) or two_asked(text),
        difference=heard.does("difference", bool(_DIFFERENCE.search(text))),
        cheapest=bool(_CHEAPEST.search(text)) or (heard.surely("cheapest") and not said.entities.budget_cents),
        balance=balance,
        recalls=heard.does("recalls", bool(_RECALL.search(text)))
        or (balance and state.quoted_cents is not None)
        or _names_total(text, state.quoted_cents),
        later=bool(_LATER.search(text)) and not _NO_START.search(text),
        earlier=bool(_EARLIER.search(text)),
        beside=_beside(text),
        that_one=bool(_THAT_ONE.search(text)) or (state.awaited is Awaited.SLOT and says_yes),
        asks_code=_asks_code(said, state),
        code_way=_code_way(text),
        proves=_verifying(state) and (_asks_code(said, state) or _tells_who(said)),
    )


def _names_total(text: str, quoted_cents: int | None) -> bool:
    """Whether the total told before is named to hear that it holds: "still 600, right?"."""
    if quoted_cents is None or not _HOLDS.search(text):
        return False
    whole, cents = divmod(quoted_cents, 100)
    return bool(re.search(rf"(?<![\d.]){whole}(?:\.{cents:02})?(?![\d.]\d|\d)", text.replace(",", "")))


def _beside(text: str) -> int:
    """How many starts after (or, below nought, before) the one in hand is meant: "one earlier", "the one after"."""
    found = _ONE_STEP.search(text)
    return 0 if not found else -1 if (found["before"] == "before" or found["than"] == "earlier") else 1


def _asks_first(text: str) -> bool:
    """Whether a "wait" only puts a question before the answer: "hold on, what if it rains?"."""
    waits = _WAIT.search(text)
    return waits is not None and (text.rstrip().endswith("?") or bool(_ASKS.search(text[waits.end() :])))


def _verifying(state: State) -> bool:
    return state.goal == "verify" or state.awaited in {Awaited.PROOF, Awaited.CODE}


def _asks_code(said: Understanding, state: State) -> bool:
    """Whether a code shall be sent: asked for in words, or by the address or reference to send it for."""
    if not _verifying(state) or said.entities.code:
        return False
    named = said.entities.email or said.entities.reference
    agrees = state.awaited is Awaited.PROOF and accepts(said.plain)
    return bool(named or agrees or _SEND_CODE.search(said.plain))


def _code_way(text: str) -> Way | None:
    """The way named for a code; "no e-mail, text it" and "the text didn't come, e-mail it" mean what is named last."""
    named = [(match.end(), way) for way, by in _WAYS for match in by.finditer(text)]
    return max(named)[1] if named else None


def about_code(text: str) -> bool:
    """Whether a clause beside the wish for a code speaks of that code or its way."""
    return bool(_OF_CODE.search(text))


def _tells_who(said: Understanding) -> bool:
    told = said.entities
    return bool(told.code or told.phone or told.zip)


def insults(text: str) -> bool:
    """Whether the words are meant to hurt."""
    return bool(_INSULT.search(text))


def clause_opts_out(text: str) -> bool:
    """Whether a clause wishes no more marketing."""
    return bool(_OPT_OUT.search(text))


def accepts(text: str) -> bool:
    """Whether a message says yes, whatever else it says. "Great, what's the price?" only takes note."""
    noted = _NOTED.match(text)
    if noted and "?" in text and _ASKS.search(text[noted.end() :]) and not _BOOK_NOW.search(text):
        return False
    says_yes = _ACCEPT.search(text) or _YES_AT_END.search(text) or relays_yes(text)
    return bool(says_yes) and not _BUT.search(text)
