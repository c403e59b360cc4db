"""Any wish for something off or free; asking for a published rate, or whether promotions exist, is not."""

import re

from hibachi.ai.escalation.lexicon import MONEY, near, then
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
_NOT_OF_PRICE = (
    r"\b(?:mov\w+|reschedul\w+|chang\w+|shift\w*|push\w*|postpon\w+)\b.{0,30}\bwithout paying\b",
    r"\bcheaper than (?:my|our|the|his|her|that|what|most|any)\b",
    r"\b(?:bring|add|invite|seat)\b.{0,25}\b(?:friends?|people|folks|guests?|more)\b.{0,15}\bfor (?:free|nothing)\b"
    r"(?!.*\b(?:can|could|would|will) you\b)",
    r"\b(?:lower|reduce|drop|cut|bring down|adjust) the (?:\w+ )?(?:head ?count|guest count|guests?|guest list"
    r"|number (?:of (?:people|guests|adults|kids)|after|if|when|later|once|before|again))\b",
    r"\bput (?:me|us|him|her) down\b(?! to)|\b(?:down,? (?:boy|girl)|(?:sit|lie|stay) down)\b|\bget down\b"
    r"(?=\W*$| thank| sorry| from)",
    r"\blooking at roughly\b|\bgas hook ?-?ups?\b|\bhook ?-?ups? for (?:gas|water|power)\b",
)
_CUES = Cues(
    r"\b(?:minimum|fee|deposit)\b.{0,15}\b(?:lifted|set aside|overlooked)\b|\bconcessions?\b(?! stand)"
    r"|\b(?:get|have|do|be) (?:mine|ours|it|this|dinner|the party|us) (?:for )?free\b"
    r"|\b(?:can|could|would|will) (?:you|we|i)\b.{0,15}\bdo \$? ?\d{1,3} (?:each|a head|a person|per|apiece)\b"
    r"|\bwould (?:he|she|you|they|your \w+) come for (?:that|\$? ?\d+)\b",
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
    r"come down|take) (?:for |to )?(?:under |less than |only |just |like |about )?"
    r"(?:\$ ?\d+|\d{1,2},\d{3}\b|\d{3,4} (?:flat|even|all in|total|cash))|\b(?:do"
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
        *_NOT_OF_PRICE,
        r"\bwithout paying (?:anything |something )?(?:on top|extra|more|now|yet|first|up ?front|a deposit|ahead)\b",
        r"\b(?:it|that|this|deposit|hundred|100) (?:comes?|gets? taken|is taken|goes|counts?) off (?:the|my|our)\b",
        r"\b(?:hold|save|keep|reserve|book)\b.{0,30}\bwithout paying\b",
        r"^(?:(?:ok|okay|and|anyway|lol|then|also|please|let's|we'll|i'll|just)[, ]+){0,3}(?:throw|toss) in \d+ "
        r"(?!.*\b(?:free|deal|if|and (?:i|we))\b)[^?]*$",
        r"\b(?:get|bring|take|carry|come|go)\b.{0,25}\bdown (?:there|here|(?:the|some|those|our|my) (?:steps"
        r"|stairs\w*|hill|slope"
        r"|path|driveway|street|road|garden|ladder|side)|(?:to|into) (?:the|our|my) (?:garden|yard|beach|patio"
        r"|basement|lawn|pool))",
        r"\bif (?:people|guests|some\w*|any\w*|a few|they) (?:\w+ )?(?:drop|cancel|bail|back out|can'?t|don'?t)",
        r"\b(?:take|cut|drop) (?:\w+ ){0,3}(?:adults?|kids?|child|children|people|persons?|guests?|heads?|seats?|of us"
        r"|chicken|steak|shrimp|lobster\w*|salmon|filets?|scallops?|gyoza|noodles|edamame|rice|vegetables|upgrades?)"
        r" off\b",
        r"\bdown to \d+ ?(?:people|guests?|adults?|kids|children|of us)\b",
        r"\b(?:if|when|in case)\b.{0,40}\b(?:cancel\w*|can'?t|call it off|sick)\b.{0,60}\b(?:lose|losing)\b",
        r"\b(?:lose|losing|drop (?:by|off)|cancel\w*)\b.{0,30}\bdeposit\b.{0,40}\b(?:if|when|cancel\w*|right)\b",
        r"\b(?:is|are|do|does) (?:the |there |it |that |they )?(?:\w+ )?(?:at|for|come at)? ?no (?:extra "
        r"|additional )?(?:charge|cost)\b",
        r"\b(?:is it|is that|which is|what is|what's|would it be|are \w+|does it get"
        r"|is \w+(?: \w+)?) (?:any )?(?:the )?(?:cheaper|cheapest|less expensive|more affordable)\b",
        r"\b(?:kids?|children|little ones|small ones|grandkids|youngsters|toddlers) (?:\w+ )?(?:go|goes|are|is|eat"
        r"|eats|come"
        r"|count|get in|pay) (?:for )?(?:cheaper|less|half)\b",
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
        r"\bhow (?:far|many miles)\b.{0,40}\bfree\b",
        r"\b(?:is|are) (?:there )?(?:a |any )?(?:discounts?|promos?|coupons?|specials?"
        r"|deals)\b(?! for (?:us|me|our|my))",
    ),
)

_ASK = (
    r"(?:can|could|would|will|won't|may|might|any (?:chance|way|possibility)|is it possible|possible|please"
    r"|pls|if you|wish|hop(?:e|ing)"
    r"|like|need|want|how about|what about|let's|mind|help|try|willing|able|gotta|maybe|shall|should|unless)"
)
_LOWER = (
    r"(?:lower\w*|reduc\w+|cut|drop|shav\w+|trim|knock|slash|discount\w*|(?:bring|come|go|get|mark|round|talk"
    r"|scale) (?:\w+ ){0,3}"
    r"down|take (?:\w+ ){0,4}off|waiv\w+|wave|forgiv\w+|beat|match|shrink|soften|ease|do better|do something"
    r"|do anything"
    r"|halve|absorb|eat|swallow|cover)"
)
_COUNT = (
    r"(?:people|guests?|adults?|kids?|children|of us|persons?|heads|pm|am|miles?|chefs?|minutes?|hours?"
    r"|orders?|pieces?)"
)
_CONCEPT = Cues(
    r"\b(?:any|some|is there|no) give (?:in|on)\b|\b(?:lowest|least|best) (?:you|you'd|you'll|you would"
    r"|price) ?(?:go|take|accept|do|possible)?\b(?!.{0,20}\b(?:day|time)\b)"
    r"|\b(?:pay|paying|paid) (?:in )?cash\b.{0,25}\b(?:less|cheaper|lower|off|better)\b|\bround (?:it|that"
    r"|this) (?:down|off)\b"
    r"|\blet's say \$? ?\d{3,4}\b|\b\d{3,4} all in\b|\b\d+ ?(?:%|percent) (?:less|cheaper|lower|reduction)\b"
    r"|\b(?:forget|ignore|overlook|bend) (?:about )?(?:the|your|that) (?:minimum|fee|travel|deposit)\b"
    r"|\bat the (?:\w+ )?price of (?:the )?\w+\b"
    r"|\bat the (?:chicken|kids?'?|child|regular|lower|old|weekday) (?:price|rate)\b|\bquoted (?:me"
    r"|us) (?:\w+ )?(?:less|lower|cheaper|\$? ?\d+)\b"
    r"|\bfree (?:this once|just this once|this time|for once|as a favou?r)\b|\bwould (?:\w+ ){1,3}be free\b"
    r"|\bloyalty (?:\w+)\b"
    r"|\b(?:that's|it's|is|feels|seems|sounds|looks) (?:\w+ ){0,2}(?:steep|expensive|pricey"
    r"|high)\b.{0,50}\b(?:help|can you|could you|do about|anything)\b"
    r"|\b(?:regulars?|repeat customers?|loyal customers?|returning customers?)\b.{0,40}\b(?:get|something"
    r"|anything|off|treat|perk)\b",
    then(_ASK, rf"{_LOWER} (?:\w+ ){{0,3}}{MONEY}", 40),
    then(
        MONEY,
        r"(?:be )?(?:waived|lowered|reduced|dropped|cut|negotia\w+|brought down|knocked|matched|beaten|flexible"
        r"|adjusted|softened|negotiable|discounted|set in stone|final|firm)\b(?!.{0,30}\b(?:if|when|after|late|count))",
        25,
    ),
    near(
        r"(?:flexib\w+|wiggle|leeway|budge|negotia\w+|room to (?:move|play)|movement|some give|slack|mercy)",
        rf"(?:{MONEY}|money|budget|that|this|it)",
        30,
    ),
    r"\b(?:bring|knock|take|get|cut|shave|come|drop|whittle|talk|mark) (?:\w+ ){0,4}(?:down|off) (?:a |by "
    r"|some|the |to )?(?:\w+ )?"
    r"(?:bit|little|tad|smidge|notch|touch|some|lower|\$ ?\d+|\d{2,4}|price|bill|quote|total|cost|fee|top)\b",
    r"\b(?:knock|take|shave|chop|slice|lop|get) (?:\w+ ){0,3}(?:something|anything|some|bit|little|few|couple"
    r"|percent|\d+"
    r"|\$ ?\d+|%)(?: \w+){0,3} off\b|\bwhat (?:can|could|would) you (?:take|knock|do|cut"
    r"|shave) (?:\w+ ){0,3}(?:off|for us|on"
    r" (?:the )?price)\b",
    rf"\b(?:do|make|take|accept|go|settle|call|get|have|pay|offer|give|meet"
    rf"|manage)(?: \w+){{0,4}}? \$? ?\d{{2,5}}(?!\d)(?! ?(?:{_COUNT}|[:/-]))"
    r"(?: \w+){0,2} (?:instead of|rather than|not|flat|even|all in|all included|out the door|cash|and i"
    r"|and we|and it's|deal|tops"
    r"|max)\b",
    r"\b\$? ?(?:\d{3,5}) instead of (?:the )?\$? ?\d{3,5}\b(?! (?:people|guests))|\b(?:i"
    r"|we) (?:only )?(?:have|got|can (?:do|pay"
    r"|spend|afford|offer)|could (?:do|pay)) (?:\w+ ){0,2}\$? ?\d{2,5}\b.{0,40}\b(?:work|deal|enough"
    r"|make it happen|ok|okay"
    r"|accept|can you)\b",
    near(
        r"(?:better|lower|cheaper|nicer|friendlier|good|special|best|final|real|fairer|sweeter|lowest"
        r"|sharper) (?:\w+ )?"
        r"(?:price|deal|number(?! of)|offer|rate|figure|quote|total)",
        r"(?:get|give|do|have|offer|for (?:me|us|cash|a|our)|can|could"
        r"|need|want|looking|possible|hoping|any|make|work|is that|your|me|us)",
        40,
    ),
    r"\b(?:split the difference|meet (?:me|us|in|at|you)(?: \w+){0,2} (?:middle|half ?way|\$ ?\d+|\d{3,4})"
    r"|half ?way|half (?:price|off)"
    r"|price break|cut (?:me|us|him|her) (?:a|some)|do (?:me|us) a (?:solid|favou?r)|sharpen (?:your"
    r"|the) pencil|sweeten"
    r"|work something out|at cost|for (?:a lot |a bit |much )?less|(?:best|least|lowest) you (?:can|could"
    r"|will)|(?:student|teacher"
    r"|military|veteran|senior|nurse|police|fire ?fighter|aaa|employee|neighbou?r|friends?|family|loyalty"
    r"|repeat|returning"
    r"|cash|group|early bird|off ?season|first time(?:r)?|non ?profit|charity|school|church)s? (?:discount"
    r"|rate|price|deal"
    r"|special|break|pricing)|anything (?:extra )?you can do (?:on|about|with|for (?:us|me|a)|to))\b",
    near(
        r"(?:throw|toss|slip|sneak|add|include|get|give|have|score|comp|bring|make|let|hook|bonus|treat)",
        r"(?:for free|free of charge|for nothing|gratis|on you|on the house|as a (?:gift|treat|thank you"
        r"|bonus|courtesy|gesture"
        r"|present|surprise|freebie)|no (?:extra )?charge|without charge|without paying|complimentary|freebies?"
        r"|free (?:upgrades?|lobster|filet|salmon|scallops|noodles|gyoza|edamame|appetizers?|meal|plate|seat"
        r"|sake|dessert"
        r"|extra|round|dinner|travel|delivery|chef|adult|guest|food|order|side|something))",
        50,
    ),
    near(
        r"(?:(?:too|so|pretty|quite|bit|little|kind of|way|rather|really) (?:\w+ )?(?:expensive|pricey|steep"
        r"|high|much|rich|"
        r"over)|(?:over|above|beyond|outside|stretch\w*|blow\w*|tight|small|limited) (?:\w+ ){0,2}budget"
        r"|budget is (?:tight|small"
        r"|limited)|can't afford|more than (?:i|we))",
        r"(?:can you|could you|any (?:way|chance)|anything|help|lower|less|cheaper"
        r"|better|work with|flexib\w+|come down|adjust|do for us|options to)",
        70,
    ),
    near(
        r"(?:returning|repeat|loyal|regular|long ?time|(?:second|third|2nd|3rd|4th|\d+th) time|book(?:ing"
        r"|ed)? (?:\w+ )?(?:again|twice"
        r"|2|3))(?: \w+)?",
        r"(?:perks?|treat|something (?:extra|special|nice|off)|extra love|reward(?: us| me)|discount|waive\w*"
        r"|better|love|appreciation|break|anything (?:off|for))",
        60,
    ),
    r"\b(?:skip|drop|without|lose|waive|ditch|forget|scrap|no|remove|cut out) (?:the |that |your |our "
    r"|my )?(?:travel|mileage"
    r"|minimum|deposit|delivery|service|gas|distance|weekend)(?: (?:fee|charge|cost|spend))?\b.{0,30}(?:\?"
    r"|please|for us|this time"
    r"|possible|ok|okay|can)",
    unless=(
        *_NOT_OF_PRICE,
        r"\b(?:take|cut|drop) (?:\w+ ){0,3}(?:adults?|kids?|child|children|people|persons?|guests?|heads?|seats?|of us"
        r"|chicken|steak|shrimp|lobster\w*|salmon|filets?|scallops?|gyoza|noodles|edamame|rice|vegetables|upgrades?)"
        r" off\b",
        r"\bdown to \d+ ?(?:people|guests?|adults?|kids|children|of us)\b",
        r"\b(?<!can )(?<!could )(?<!let )(?<!the )(?:the )?(?:toddlers?|kids?|children|little ones|babies|seniors?)"
        r" (?:\w+,? ){0,3}half[- ](?:the )?price\b",
        r"\b(?:are|is|do|does) (?:the |there |it |that |they |kids?|children|toddlers?|bab(?:y|ies)|under|a "
        r"|any |weekday|rescheduling"
        r"|parking|sake|you (?:have|offer|run|do|give))[^?]{0,60}(?:free|less|cheaper|discount\w*|promo\w*"
        r"|deals?|specials?|codes?"
        r"|no charge|include|negotiable hours)\b(?!.{0,30}\bfor (?:us|me|my|our)\b)",
        r"\b(?:referral|gift card|promo(?:tion)?s? (?:code|available)|kids?'? (?:price|rate|meal price)"
        r"|child(?:ren)?'?s? (?:price|rate))\b",
        r"\b(?:if|when|after) (?:\w+ ){0,3}(?:cancel\w*|rain\w*|drop(?:s|ped)? out|reschedul\w*|can't come|fewer)\b",
        r"\bdrop(?:s|ped|ping)? (?:off|by|out)\b|\b(?:lower|reduce|cut|drop) (?:the |my |our )?(?:guest|head"
        r"|people|number of"
        r"|count|salt|sodium|heat|spice)\b|\b(?:gluten|dairy|nut|egg|soy|sugar)[- ]free\b|\bbig deal\b|\bdeal with\b"
        r"|\b(?:is|are|which|what) (?:\w+ ){0,3}(?:cheapest|cheaper"
        r"|least expensive)\b(?!.{0,30}\b(?:for (?:me|us)|do it)\b)"
        r"|\bfree (?:on|this|next|for \d|at|that|the|time|slot|day|date|cancel\w*|reschedul\w*|miles?)\b"
        r"|\b(?:no|without a?|any) (?:discount )?codes?\b|\bbest (?:day|time|way|cut|seller)\b"
        r"|\bhow (?:far|many miles)\b.{0,40}\bfree\b"
        r"|\b(?:travel|drive|come|deliver)\w* (?:for )?free (?:to|up to|within)\b"
        r"|\bgive (?:\w+ ){0,4}to (?:a|my|our|his|her|some\w*)\b.{0,40}\bas a (?:gift|treat|present|surprise)\b",
    ),
)


_DEADLINE = re.compile(r"^\W*(?:and |so |ok )?(?:how (?:late|soon|long|far)|by when|until when|till when|when must)\b")


_DEAL = (
    r"(?:(?:i'll|we'll|i will|we will|i|we) (?:\w+ )?(?:book|sign|take it|pay|do it|reserve|lock)|(?:we"
    r"|you)(?:'ve| have)?"
    r" (?:got )?a (?:deal|booking|customer|party)|it's a deal|i'm in|we're (?:in|on|good)|(?:we )?shake hands"
    r"|it's yours|deal)"
)
_SUM = (
    r"(?<![\d:/$-])\$? ?(?P<{}>\d{{3,4}})(?! ?(?:people|guests|adults|kids|miles?|am|pm|\d))(?:\.00)?"
    r"(?: (?:dollars|bucks))?"
)
_BID = re.compile(
    rf"{_SUM.format('a')}(?: (?:flat|even|total|all in|cash|tops|max|out the door|altogether))*(?:,? (?:and|then|or)"
    rf"|[.,!?]+) {_DEAL}\b"
    rf"|\b{_DEAL}\b.{{0,25}}\b(?:for|at|if (?:it's|it is|you (?:do|say|make it)))(?: a)?(?: \w+)? ?{_SUM.format('b')}"
    rf"|^\W*(?:(?:how about|what about|make it|call it|say|ok|let's do|i say|i offer|my offer:?) )*{_SUM.format('c')}"
    r"(?: (?:flat|even|all in|cash|tops|max|out the door|and not a \w+ more))+"
)


def bid_cents(text: str) -> int | None:
    """The sum offered for the party: "600 flat and I'll book"; None when none is."""
    found = _BID.search(text)
    return 100 * int(found["a"] or found["b"] or found["c"]) if found else None


def applies(situation: Situation) -> bool:
    """True when the message speaks of it, or offers less than the total; `unless` takes back what does not count."""
    if _DEADLINE.search(situation.text):
        return False
    bid = bid_cents(situation.text)
    if bid is not None and situation.quoted_cents is not None:
        return bid < situation.quoted_cents
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.DISCOUNT_REQUEST, Priority.MEDIUM, applies)
