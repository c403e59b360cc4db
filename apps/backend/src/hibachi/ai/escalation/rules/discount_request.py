"""Any wish for something off or free; asking for a published rate, or whether promotions exist, is not."""

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_OFF = (
    r"(?:discounts?|deals?|break|price break|better (?:price|deal|rate)|lower (?:price|rate|quote)"
    r"|cheaper (?:price|rate)|"
    r"special (?:price|rate|deal)|(?:friends? (?:and|&) family|group) (?:rate|discount|price|deal)"
    r"|something off|a little off|money off|wiggle room|comp|freebie)"
)
_PRICE = r"(?:price|cost|rate|total|quote|fee|minimum|offer|competitor)"
_TREAT = (
    r"(?:upgrades?|lobster|filet|salmon|scallops|noodles|gyoza|edamame|appetizers?|meal|adults?|seat"
    r"|kids meal|extras?|travel|dessert|guest|dinner|birthday)"
)
_CUES = Cues(
    r"\breduced\b|\breduction\b|\bhook ?-?up\b|\b(?:special|preferred|insider|local|neighbou?r) (?:rate"
    r"|price|pricing|deal)\b",
    r"\b(?:get|bring|drop|cut|come|go|take|knock|push|lower|adjust|trim|shave)\b.{0,25}\b(?:price|cost"
    r"|total|quote|rate|fee|bill|it|that|minimum)?\b.{0,10}\b(?:down|lower)\b|\b(?:drop|cut|lower|reduce"
    r"|trim|adjust) (?:it|that|the \w+|your \w+)(?: \w+)? by\b",
    r"\b(?:favou?r|break|help|mercy|kindness|consideration|special treatment|flexib\w+|room|give"
    r"|leeway) (?:on|with|in|for) (?:the |your |this |my |our )?(?:price|cost|total|quote|rate|fee|budget"
    r"|minimum|deposit|bill)\b",
    r"\b(?:at|for) no (?:extra |additional )?(?:charge|cost)\b|\bwithout (?:paying|charge|the (?:travel "
    r"|delivery )?(?:fee|deposit|minimum))\b|\bskip the (?:minimum|fee|deposit|travel)\b"
    r"|\bexception\b.{0,30}\b(?:price|fee|minimum|deposit|policy|rate)\b",
    r"\b(?:cheaper|less expensive|more affordable|lower (?:it|that|them)|discounted|gratis|freebies?"
    r"|comp(?:ed|ing)?(?= |$))\b",
    r"\bdiscounts?\b|\b(?:something|little|bit|few bucks|couple (?:of )?(?:dollars|bucks)|money) off\b"
    r"|\boff (?:the|our|my) (?:total|bill|price|quote|order)\b",
    r"\b(?:would|could|can|will|how about|what about|i'll pay|we'll pay|i can pay|we can pay|i can do"
    r"|we can do) .{0,25}\$ ?\d+ (?:a|per|each|flat|total|all in|even)\b",
    r"\b(?:bargain|haggl\w+|loyalty|sponsor\w*|donat\w+|in exchange for|trade for)\b.{0,40}\b(?:price|rate"
    r"|food|dinner|party|exposure|shout ?out|post|review|party|event)\b",
    r"\b(?:give|get|have|offer|do|cut|want|need|deserve|apply|work out|qualify for|throw in|hook"
    r"|provide|like|make|extend)"
    rf"(?: me| us| you| a| an| my| our| for| some| any| kind| of| sort| the| that| this"
    rf"|(?: \w+){{0,2}}) (?:\w+ ){{0,2}}{_OFF}\b",
    r"\b(?:knock|take|shave|drop|cut)\b.{0,25}\b(?:off|down)\b.{0,30}(?:\$|\d|price|total|bill|quote"
    r"|bit|some|dollars|fee)|\b\d+ ?(?:%|percent) off\b",
    r"\b(?:knock|take|shave) (?:\$ ?\d+|\d+(?: dollars| bucks| ?%| percent)?|some|a (?:bit|little"
    r"|few)|something)(?: \w+)? off\b",
    r"\b(?:waive|drop|skip|remove|lose|forgive|reduce|lower) (?:the|my|our|that|your|half the)(?: \w+)? ?"
    r"(?:fee|travel|deposit|minimum|charge|mileage|price|cost|total|rate)\w*\b|\bprice match\w*"
    r"|\bnegotia\w+\b|\bhaggle\b",
    r"\b(?:lower|reduce|bring down|cut|beat|match|come down on|go lower on|better) (?:the |your "
    r"|that |this |their |my |our |on |a )*"
    rf"{_PRICE}\w*\b",
    r"\b(?:can|could|would|will|any chance) (?:you|we|i|y'all)\b.{0,30}\b(?:do (?:it|this|that"
    r"|the party|\d+ \w+|us)|make it|go|accept|settle|"
    r"come down|take) (?:for |to )?(?:under |less than |only |just |like |about )?\$ ?\d+|\b(?:do"
    r"|make) it (?:for )?(?:cheaper|less|lower)\b",
    r"\b(?:any|some|is there|have|got) (?:flexibility (?:on|in|with) (?:the )?(?:price|cost|rate"
    r"|pricing)|wiggle room)\b|\bon the house\b|\bcomplimentary\b",
    rf"\bfor free\b(?!.{{0,25}}\b(?:if it rains|reschedul|cancel)\b)|\bfree (?:of charge|{_TREAT})\b"
    rf"|\bhook (?:me|us) up\b",
    r"\b(?:throw|toss) in\b.{0,40}\b(?:free|lobster|filet|noodles|extra|gyoza|edamame|something)\b"
    r"|\bcut (?:me|us) (?:a|some) (?:deal|slack|break)\b",
    r"\b(?:birthday|host|bride|guest of honou?r|mom|chef)\b.{0,15}\beats? free\b|\bmeet (?:me"
    r"|us) (?:in the middle|halfway)\b|\bwork with (?:me|us) on\b",
    r"\b(?:too (?:expensive|much|pricey|high|steep)|over (?:my|our) budget|out of (?:my|our) budget"
    r"|can't afford|more than (?:i|we) can)\b.{0,60}"
    r"\b(?:any (?:way|chance)|can you|could you|lower|less|cheaper|help|do better|work with)\b"
    r"|\bdo (?:any )?better (?:on|than|with)\b",
    r"\bbest (?:price|deal|you can do|rate) (?:you can|can you|could you)?\b"
    r"|\bcheaper\b.{0,25}\b(?:rate|price|if|for|deal|please)\b",
    r"\bless than (?:the|your) (?:price|minimum|quote|listed)\b|\b(?:student|senior|military|veteran"
    r"|teacher|nurse|first responder|repeat customer|"
    r"returning customer|loyal\w*|non-?profit|church|cash|bulk|volume|group|family)s? (?:discount"
    r"|rate|price|deal)\b",
    unless=(
        r"\b(?:lose|losing|drop (?:by|off)|cancel\w*)\b.{0,30}\bdeposit\b.{0,40}\b(?:if|when|cancel\w*|right)\b",
        r"\b(?:is|are|do|does) (?:the |there |it |that |they )?(?:\w+ )?(?:at|for|come at)? ?no (?:extra "
        r"|additional )?(?:charge|cost)\b",
        r"\b(?:is it|is that|which is|what is|what's|would it be|are \w+|does it get"
        r"|is \w+(?: \w+)?) (?:any )?(?:the )?(?:cheaper|cheapest|less expensive|more affordable)\b",
        r"\b(?:what|which|any) (?:kind of |sort of |other |current )?(?:discounts?|promos?"
        r"|coupons?)\b(?!.{0,20}\b(?:for (?:us|me)|you can give)\b)|\bdiscounts? codes?\b|\bno discounts?\b",
        r"\b(?:do|does|are|is) (?:you|there|y'all|hibachi|your company)(?: guys)?(?: currently| ever"
        r"| also| usually| still)?(?: have| offer| run| do| running| "
        r"giving| any| be| a| accept| honor)*(?: any| a| some| your| current"
        r"| other)*(?: \w+)? (?:promotions?|promos?|promo codes?|discounts?|discount codes?|"
        r"coupons?|coupon codes?|specials?|deals?|sales?|offers|referral\w*|loyalty program|rewards)\b",
        r"\b(?:what|which|any) (?:current |kind of |other )?(?:promotions?|promos?|promo codes?"
        r"|discounts?|coupons?|specials?|deals|offers)"
        r"(?: do you| are| right now| going on| available| running|\?|$)",
        r"\b(?:are|is|do|does) (?:\w+ ){0,3}(?:kids?|children|toddlers?|bab(?:y|ies)|under \w+"
        r"|first \d+ miles|reschedul\w+|year olds?|parking|cancellation).{0,25}\bfree\b",
        r"\bfree (?:for|under) (?:kids|children|toddlers|\d)|\b(?:gluten|dairy|nut|peanut|egg|soy"
        r"|shellfish|allergen|sugar|smoke|stress|hassle|tax|wheat|lactose|meat)[- ]free\b",
        r"\bfree (?:miles|cancel\w*|reschedul\w*|range|time|slot|date|on|this|next|at|that|spot)\b"
        r"|\b(?:referral credit|gift cards?|weekday (?:offer|flexib\w+))\b",
        r"\b(?:kids?|child(?:ren)?)(?:'s|s)? (?:price|rate|discount)|\bprice for (?:kids|children)\b"
        r"|\bbig deal\b|\bdeal with\b|\bwhat's the deal\b",
        r"\b(?:is|are) (?:there )?(?:a |any )?(?:discounts?|promos?|coupons?|specials?"
        r"|deals)\b(?! for (?:us|me|our|my))",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text)


RULE = Rule(Reason.DISCOUNT_REQUEST, Priority.MEDIUM, applies)
