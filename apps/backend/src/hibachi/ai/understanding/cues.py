"""The words that speak for each intent, with their weights.

A clause gets the intent whose cues add up to most; below `THRESHOLD` none is taken. Weights: 3 settles
it, 2 is strong, 1 is a hint, a negative weight speaks against. Every line can be read and argued about.
"""

import re
from collections.abc import Mapping

from hibachi.ai.understanding.types import Intent

Cue = tuple[float, re.Pattern[str]]
THRESHOLD = 1.5

_OURS = r"(?:my|our|the|this|that)"
_BOOKED = rf"\b{_OURS} (?:\w+ )?(?:booking|reservation|party|event|dinner)\b"

_WORDS: Mapping[Intent, tuple[tuple[float, str], ...]] = {
    Intent.QUOTE: (
        (3, r"\bquote[ds]?\b|\bestimate\b|\bball ?park\b"),
        (2.5, (
            r"\bhow much (?:would|will|does|do|is|are|for|to|it|altogether|total)\b|\bwhat(?:'s| is"
            r"| would| will| are)? (?:the |your |be the |it )?(?:total|price|cost|prices|pricing|rates?"
            r"|damage)\b"
        )),
        (2, (
            r"\bhow much\b|\bpric(?:e|es|ing)\b|\bcosts?\b|\brates?\b|\bper (?:person|head|adult|kid"
            r"|child|guest)\b|\bcharges?\b(?! back)"
        )),
        (1.5, (
            r"\bwhat do you charge\b|\bwhat would (?:that|it) (?:be|come to|run)\b|\bafford\b|\bbudget\b"
            r"|\bgrand total\b|\bprice it\b"
        )),
        (2, (
            r"\b(?:is|are|costs?) (?:\w+ ){1,3}extra\b\W*$|\brun (?:him|her|me|us|them)\b|\bextra (?:charge|cost"
            r"|money)\b"
        )),
        (3, r"\bcome (?:out )?to\?*$|\bwhat (?:would|will|do|are) (?:we|i) (?:be )?pay(?:ing)?\b"),
        (2, (
            r"\bwhat if (?:we|it|i|there)\b.*\d|\band (?:for|with|if)\b.*\d.*\??$"
            r"|\bwhat about\b.*\d+ (?:people|guests|adults)"
        )),
        (-2, (
            r"\b(?:tips?|gratuit\w+|tax(?:es)?)\b.{0,25}\b(?:included?|inside|in (?:it|that|the price))\b"
            r"|\bhow much (?:space|room|time|notice|food|rice|does each|sake|chicken|meat)\b"
            r"|\btravel (?:fee|cost|charge|rate)|\bcancel|\breschedul\w+|\btips?\b|\bgratuity\b"
            r"|\bdeposit\b"
        )),
    ),
    Intent.TRAVEL_FEE: (
        (3, (
            r"\b(?:travel|mileage|distance|delivery|trip|driving) (?:fee|fees|cost|costs|charge|charges"
            r"|price|rate)s?\b|\bmileage\b|\bcharge (?:for|per) (?:travel|mile|miles|mileage|distance"
            r"|driving)\b"
        )),
        (3, (
            r"\b(?:do|will|would|can|could) (?:you|you guys|your chefs?|y'all|the chef) (?:also "
            r"|even )?(?:come|travel|go|drive|serve|cover|deliver|service|cater|get)\b(?:.{0,25}\b(?:to"
            r"|in|out|near|as far|around|here|there)\b| [a-z]+)"
        )),
        (2.5, (
            r"\bservice area\b|\bhow far (?:do|will|can|are|out|is)\b|\bwhere (?:do you|are you"
            r"|is your)\b.*\b(?:serve|based|located|travel|station|come)\b"
            r"|\barea[s]? (?:do )?you (?:serve|cover)\b|\b(?:free|extra|per|many|within|first) miles?\b"
            r"|\bradius\b"
        )),
        (1.5, r"\btravel\b|\bmiles\b|\btoo far\b|\bdrive\b"),
        (-2, r"\bchef (?:arrive|late)\b|\bquote\b"),
    ),
    Intent.AVAILABILITY: (
        (3, (
            r"\bavailab(?:le|ility)\b|\b(?:any|what|which|have|got|the|free|open) (?:openings?|slots?"
            r"|spots?|dates?|times?) (?:open|free|left|available|work|on|for|do you)\b|\bopenings?\b"
            r"|\bslots?\b"
        )),
        (2.5, (
            r"\bare you (?:guys )?(?:free|open|booked|busy|taken)\b|\b(?:is"
            r"|are) (?:the )?.{0,25}\b(?:open|free|taken|still open|booked)\b|\bdo you have (?:anything"
            r"|any ?time|space|a chef|room)\b|\bnext (?:free|open|available)\b|\bwhat (?:dates?|days?"
            r"|times?)\b|\bbooked (?:up|out|solid)\b|\bwait ?list\b"
        )),
        (2, (
            r"\bwhen (?:can|could) (?:you|your chef|a chef) (?:come|do)\b|\bcan you (?:do|make|come"
            r"|fit us)\b.{0,30}\b(?:on|at|this|next|tomorrow|saturday|sunday|friday|monday|tuesday"
            r"|wednesday|thursday|weekend|\d+/\d+|[a-z]+ \d+)\b"
        )),
        (-1.5, r"\boptions?\b|\bparking\b|\bhow (?:early|late|far ahead)\b"),
    ),
    Intent.BOOKING: (
        (3, (
            r"\b(?:want|like|ready|going|love|need|try|trying) to (?:book|reserve|schedule|lock"
            r"|make a reservation|hire|set up)\b|\b(?:let's|please|can (?:i|we)|could (?:i|we)|i'll|we'll"
            r"|you|just|go ahead and) (?:book|reserve|lock|hold|schedule|take)\b"
        )),
        (2.5, (
            r"^(?:please )?(?:book|reserve|hold|schedule|lock in)\b|\b(?:book|reserve|hold) (?:it|the"
            r"|that|us|me|a|my|now|\d)\b|\bhow do (?:i|we) (?:book|reserve|sign up|lock)\b"
            r"|\bmake a (?:booking|reservation)\b|\bpay the deposit\b|\bhow to book\b|\bsign me up\b"
            r"|\bi'll take\b"
        )),
        (2, (
            r"\b(?:need|want|looking for|looking to (?:hire|book|have)|hire|get) (?:a |an |your "
            r"|to (?:hire|book|have) )?(?:private )?(?:hibachi )?(?:chef|catering|caterer|hibachi party"
            r"|hibachi)\b"
        )),
        (-3, (
            r"\bhow (?:far|early|long|soon|late|much (?:notice|time))\b|\bcancel|\breschedule|\bminimum\b"
            r"|\bhow much (?:would|is|does|to)\b|\bchef pours?\b"
        )),
    ),
    Intent.CHANGE: (
        (3, (
            r"\b(?:want|need|like|have|can (?:i|we)|could (?:i|we)|can you|please|trying|would like"
            r"|how do i) (?:to )?(?:cancel|reschedule|move|change|update|push"
            r"|postpone)\b(?=.{0,40}\b(?:my|our|the (?:date|time|count|booking|reservation|party|event"
            r"|address|menu)|it|to (?:a|the|july|june|august|sunday|saturday|friday|next))\b)"
        )),
        (2.5, (
            r"^(?:please )?(?:cancel|reschedule|move|postpone) (?:my|our|the)\b|\b(?:add|remove"
            r"|change) .{0,30}\bto (?:my|our) (?:booking|reservation|party|event|order)\b"
            r"|\bwhere is my (?:booking|confirmation)\b|\bstatus of my\b|\bcheck (?:on )?my (?:booking"
            r"|reservation)\b"
        )),
        (2.5, (
            r"\b(?:bump|slide|scoot|nudge|push|shift|move) (?:us|it|me|our|my|everything)\b.{0,25}\b(?:back|forward"
            r"|ahead|later|earlier|an hour|a (?:week|day|month|few|couple)|\d+ (?:hours?|days?|weeks?))\b"
            r"|\b(?:picked|chose|ordered|signed up for|put down|went with)\b.{0,40}\b(?:now|but)\b.{0,15}\b(?:wants?"
            r"|would like|prefers?|rather)\b"
        )),
        (1.5, rf"{_BOOKED}.{{0,30}}\b(?:change|move|cancel|update|add|confirm)"),
        (2.5, r"\b(?:have|had|got|made) (?:a|an|our|my|the) (?:\w+ ){1,3}(?:booked|reserved|scheduled) with you\b"),
        (-2.5, (
            r"\bpolicy\b|\bwhat (?:happens )?if\b|\bhow (?:many|late|long|far)\b|\bis there a fee\b"
            r"|\bwhat's the fee\b|\bdo (?:i|we) (?:get|lose)\b"
        )),
    ),
    Intent.MENU: (
        (3, (
            r"\bmenu\b|\bwhat (?:proteins?|meats?|dishes|foods?|sauces?|sides?|upgrades?|add[- ]?ons?"
            r"|kinds? of (?:food|meat|protein))\b|\bprotein (?:choices|options)\b"
            r"|\bwhat (?:can|do|does|would|will|should) (?:we|i|guests|you|she|he|they) (?:choose|pick|eat|serve"
            r"|cook|get to eat)\b"
        )),
        (2.5, (
            r"\bdo you (?:have|serve|offer|do|make|cook) (?:any )?(?:\w+ )?(?:salmon|scallops?|filet"
            r"|lobster|steak|chicken|shrimp|tofu|calamari|noodles|gyoza|edamame|sushi|yakisoba|rice"
            r"|ribeye|wagyu|crab|pork|lamb|duck|soup|salad|dessert|appetizers?)"
        )),
        (2, (
            r"\bupgrades?\b|\badd[- ]?ons?\b|\bproteins?\b|\bside ?dish|\bsauces?\b|\bportions?\b"
            r"|\bappetizers?\b|\bdesserts?\b|\bwhat comes with\b|\brecommend\b|\bcut of\b"
            r"|\bserving size\b|\bhow big\b.*\b(?:tail|portion)"
        )),
        (-1.5, (
            r"\ballerg|\bcontain|\bgluten\b|\bhow much\b|\bprice\b|\bcosts?\b|\bvegan\b|\bhalal\b"
            r"|\bleftover"
        )),
    ),
    Intent.ALLERGEN: (
        (3, (
            r"\ballerg\w*|\bintoleran\w*|\bgluten\b|\bcoeliac\b|\bcross[- ]?cont\w+|\bepi pen\b"
            r"|\banaphyla\w*|\b(?:nut|dairy|egg|soy|sesame|wheat|shellfish|lactose|msg)[- ]free\b"
            r"|\bingredients?\b"
        )),
        (2.5, (
            r"\b(?:contains?|have|has|any|use|using|with|without|made with|cook(?:ed)? (?:in|with)"
            r"|is there)\b.{0,25}\b(?:egg|eggs|soy|wheat|sesame|dairy|butter|milk|peanuts?|nuts?|msg"
            r"|sulfites|celery|shellfish|corn|lactose)\b|\b(?:what|which).{0,25}\bcontains?\b"
        )),
        (2.5, (
            r"\bvegans?\b|\bvegetarians?\b|\bhalal\b|\bkosher\b|\bpescatarian\b|\bketo\b|\bdietary\b"
            r"|\bdiets?\b|\bplant[- ]based\b"
        )),
        (-2, r"\bdietary (?:notice|deadline)\b"),
    ),
    Intent.FAQ: (
        (3, (
            r"\b(?:cancel\w*|refund|rain|weather|reschedul\w+|privacy|tip(?:ping)?|payment|deposit"
            r"|insurance|covid|children'?s?|alcohol) (?:policy|policies|rules?|plan)\b|\bpolic(?:y|ies)\b"
            r"|\bterms\b|\bcontract\b|\bagreement\b"
        )),
        (2.5, (
            r"\bdeposit\b|\bgratuit(?:y|ies)\b|\btip(?:s|ping)?\b|\binsur(?:ed|ance)\b|\bleftovers?\b"
            r"|\bgift (?:card|certificate)s?\b|\breferral\b|\brefer a\b|\bvenmo\b|\bzelle\b"
            r"|\bcredit cards?\b|\bpay(?:ment)?(?: methods?| options?)?\b|\bcash\b"
        )),
        (2.5, (
            r"\bwhat (?:happens )?if\b.{0,30}\b(?:rain|weather|cancel|late|guests?|power|wind|sick"
            r"|change)|\bif it rains?\b|\brain(?:s|ing)?\b|\bcan (?:i|we) cancel\b|\bget (?:my"
            r"|our) (?:money|deposit) back\b|\bindoors?\b|\binside\b|\bgarage\b|\bapartment\b|\bpatio\b"
            r"|\bbackyard\b"
        )),
        (2, (
            r"\b(?:do|what) (?:i|we) (?:need|have) to (?:provide|prepare|bring|do|supply|set up)\b"
            r"|\bwho (?:brings|provides|supplies|cleans)\b|\bdo you (?:bring|provide|supply|clean|accept"
            r"|take|have insurance|sell|serve alcohol)\b|\btables?\b|\bchairs?\b|\bplates?\b|\butensils\b"
            r"|\bcutlery\b|\bset ?up\b|\bspace\b|\broom\b(?! for)|\bpropane\b|\bgrills?\b|\bclean ?up\b"
            r"|\bparking\b"
        )),
        (2, (
            r"\bhow (?:long|early|late|far (?:in advance|ahead)|soon|many (?:people|guests|chefs|proteins"
            r"|slots|hours|days)|does (?:it|this|the) work|do you work)\b|\bwhat time (?:does|do|will)\b"
            r"|\bwhen (?:does|do|will|is|should)\b|\bminimum\b|\bmaximum\b|\bmax\b|\bhow it works\b"
            r"|\bnotice\b|\badvance\b"
        )),
        (4, (
            r"\b(?:tips?|gratuit\w+|tax(?:es)?)\b.{0,25}\b(?:included?|inside|in (?:it|that|the (?:price|total"
            r"|quote))|on top"
            r"|extra|separate\w*|expected|mandatory)\b|\binclud\w+ (?:the )?(?:tips?|gratuit\w+|tax(?:es)?)\b"
        )),
        (2.5, r"\bwhat(?:'s| is| all is|'s all) (?:even |actually |really )?(?:in|part of) (?:it|that|this|there)\b"),
        (2.5, (
            r"\barriv\w*\b.{0,20}\bhow (?:much|long|early|many)\b"
            r"|\bhow (?:much|long|early|many \w+)\b.{0,25}\b(?:arriv|come|here)\w*\b.{0,15}\bbefore\b"
        )),
        (2, (
            r"\bincluded?\b|\binclude\b|\bwhat do (?:i|we) get\b|\balcohol\b|\bsake\b|\bbeer\b|\bwine\b"
            r"|\bdrinks?\b|\bprivacy\b|\btext messages?\b|\bunsubscribe\b|\bpromo\w*|\bdiscount codes?\b"
            r"|\bcoupons?\b|\bspecials?\b|\bcorporate\b|\bcertificate\b|\bsafe(?:ty)?\b|\btemperature\b"
            r"|\blicen[cs]ed?\b|\bkids? (?:menu|eat|price|free)\b|\bchild(?:ren)? (?:price|pay|cost)"
            r"|\bdiscounts?\b|\bphone number\b|\bcontact\b|\bopening hours\b|\boffice hours\b"
        )),
        (1, r"\bcan (?:i|we|you)\b|\bdo (?:i|we|you)\b|\bis (?:it|there)\b|\bwhat(?:'s| is)\b|\bfee\b"),
    ),
    Intent.COMPLAINT: (
        (3, (
            r"\bcomplain\w*|\bdisappoint\w*|\bundercooked\b|\bovercharged\b|\bnever (?:showed|arrived"
            r"|came|got|received)\b|\bno[- ]show\b|\bterrible\b|\bhorrible\b|\bawful\b"
            r"|\bwas (?:a bit |a little |very |so |really |quite |pretty )?(?:rude|cold|late|raw|burnt|dirty"
            r"|missing)\b|\bwere (?:very |so |really )?(?:rude|cold|late|raw|missing)\b"
            r"|\bwrong (?:bill|amount|charge|order|total)\b|\bcharged (?:me )?twice\b|\bdouble charged\b"
        )),
        (2.5, r"\b(?:that|this|it) (?:looked into|investigated|addressed|sorted out|put right|dealt with)\b"),
        (2.5, (
            r"\bhaven't (?:received|gotten|heard|got)\b|\bhasn't (?:arrived|come|shown|been)\b"
            r"|\bstill (?:dead|broken|nothing|not (?:working|fixed|here))\b|\b(?:link|page|site) (?:is|was) (?:dead"
            r"|broken|down)\b|\bdidn't (?:get|receive|bring|arrive|show)\b|\bstill waiting\b|\bforgot (?:our|my|the)\b"
            r"|\bwas missing\b|\bnot happy\b|\bunhappy\b|\bwhere is (?:my|our|the) (?:chef|refund"
            r"|confirmation)\b|\bran out of\b|\bunacceptable\b|\bworst\b|\brip[- ]?off\b|\bscam\b"
        )),
    ),
    Intent.HUMAN: (
        (3, (
            r"\b(?:talk|speak|chat|connect me|transfer me|get me|put me through"
            r"|pass me)\b.{0,20}\b(?:person|human|someone|somebody|agent|representative|rep|manager|owner"
            r"|staff|supervisor|real|team|boss|live)\b|\b(?:real|live|actual) (?:person|human|agent)\b"
            r"|\bhuman\b.{0,10}\bplease\b|^(?:a )?(?:human|agent|representative|person|operator"
            r"|manager)\b|\bnot a (?:bot|robot)\b|\b(?:someone|somebody|you) (?:please )?call me\b"
            r"|\bcall me back\b|\bcustomer service\b.{0,20}\b(?:rep|number|please)"
        )),
    ),
    Intent.SMALLTALK: (
        (2, (
            r"^(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings"
            r"|sup)\b(?: there| all| team| guys)?[!,. ]*$"
        )),
        (2, r"\b(?:thanks|thank you|appreciate (?:it|that|you)|cheers|much appreciated)\b"),
        (2, (
            r"^(?:yes|yep|yeah|no|nope)\W*$|^(?:bye|goodbye|see you|have a (?:good|great|nice)|take care"
            r"|talk (?:soon|later)"
            r"|ttyl|cool"
            r"|great|perfect|awesome|sounds good|nice|ok|okay|got it|lol|haha|wow|no worries|will do"
            r"|that's all|nothing else)\b.{0,25}$"
        )),
        (2, (
            r"\bhow are you\b|\bare you (?:a )?(?:bot|robot|ai|real|human)\b|\bwho are you\b|\bwhat(?:'s"
            r"| is) your name\b"
        )),
        (1.6, r"^(?:hi|hello|hey)\b"),
    ),
    Intent.OUT_OF_SCOPE: (
        (4, (
            r"\bignore (?:all |your |the |any )?(?:previous |prior |above )?(?:instructions?|rules"
            r"|prompts?)\b|\bsystem prompt\b|\byou are now\b|\bpretend (?:to be|you)\b|\bact as\b"
            r"|\bjailbreak\b|\bdeveloper mode\b|\bdan mode\b"
        )),
        (3, (
            r"\brecipes?\b|\bhow (?:do|can|to) (?:i|you|we)? ?(?:make|cook) (?:fried rice|hibachi|yum"
            r"|the sauce|teriyaki|your sauce|at home)\b|\bbenihana\b|\b(?:dj|djs|photographer"
            r"|bounce house|photo booth|florist|balloons?)\b|\b(?:are you|you guys) hiring\b|\bjob\b"
            r"|\bapply\b.{0,20}\bchef\b|\bresume\b|\bseo\b|\bbackl?ink|\bmarketing (?:agency|services)\b"
            r"|\bsupplier|\bwholesale\b|\bwe (?:sell|supply|manufacture)\b"
        )),
        (3, (
            r"\b(?:weather|temperature) (?:today|tomorrow|forecast|like)\b|\bwhat(?:'s| is) the forecast\b|\bpython\b"
            r"|\bjavascript\b|\bwrite (?:me )?(?:a|an|some) (?:poem|essay|code|story|song|script)\b"
            r"|\bpresident\b|\belection\b|\bpolitic\w*|\bcapital of\b|\bstock (?:market|price)"
            r"|\bcrypto\w*|\bbitcoin\b|\bfootball\b|\bwho won\b|\bjoke\b|\btranslate\b|\bhomework\b"
            r"|\bhoroscope\b|\bmeaning of life\b|\bflight\b|\bhotel\b|\buber\b|\bsushi near\b"
            r"|\brestaurants? (?:near|in|around)\b|\bmath\b|\bsquare root\b"
        )),
    ),
}  # fmt: skip

CUES: Mapping[Intent, tuple[Cue, ...]] = {
    intent: tuple((weight, re.compile(pattern)) for weight, pattern in words) for intent, words in _WORDS.items()
}

AFFIRMS = re.compile(
    r"^\W*(?:yes|yep|yeah|yup|sure|ok|okay|correct|right|exactly|please do|go ahead|sounds good"
    r"|perfect|that works|"
    r"do it|absolutely|definitely|of course|y)\b"
)
DENIES = re.compile(r"^\W*(?:no|nope|nah|not (?:yet|now|really|today)|never ?mind|no thanks|don't|n)\b(?!,? wait)")
WHAT_IF = re.compile(
    r"\bwhat if\b|\bwhat about\b|\bhow about\b|^and (?:for|with|if|without)\b|\band if\b|\bsuppose\b"
    r"|\bhypothetically\b|\binstead\b|\bwhat (?:would|will)\b.{0,40}\bif\b|\bhow (?:much|about)\b.{0,40}\bif\b"
    r"|\bshould (?:the|we|it|our|my|they)\b.{0,40}\b(?:rise|grow|become|turn out|end up)"
    r"|^(?:and )?should \w+ (?:bring|come|join)|\b(?:^|let's )say (?:we"
    r"|i|they|some\w+"
    r"|\d+ \w+|one|a|my|our)\b|\bimagine\b"
)
INSULT = re.compile(
    r"\b(?:you(?:'re| are)? (?:\w+ )?(?:stupid|idiot|dumb|useless|moron|trash|garbage|worthless)"
    r"|stupid (?:bot|machine|robot)|dumb (?:bot|machine|ass)|f+u+c+k (?:you|off)|screw you|shut up"
    r"|useless bot|you suck)\b"
)
ANGRY = re.compile(
    r"\b(?:furious|outrag\w+|disgust\w+|unacceptable|worst|livid|pissed|bullshit|f+u+c+k\w*|wtf|scam\w*"
    r"|rip[- ]?off|ripped off|appall\w+|inexcusable|disgrace\w*|thieves|crooks|ruined|never again"
    r"|ridiculous|shame on you|fed up|sick of)\b"
)
UPSET = re.compile(
    r"\b(?:disappoint\w*|unhappy|not happy|upset|annoy\w*|frustrat\w*|let down|sad|unfortunately"
    r"|complain\w*|poor|terrible|horrible|awful)\b"
)
HAPPY = re.compile(r"\b(?:love[ds]?|amazing|awesome|great|excited|fantastic|wonderful|perfect|delicious|best|thank)\b")
SPANISH = re.compile(
    r"\b(?:cu[aá]nto|precio|hola|quiero|quisiera|para|personas|ni[nñ]os|fiesta|gracias|tienen|disponible|cuesta|sale"
    r"|adultos|d[oó]nde|cu[aá]ndo|por favor|buenas|buenos|somos|el|la|los|las|un|una|de|en|con|mi|es|que|qu[eé]"
    r"|y|ser[ií]a|s[aá]bado|domingo|viernes|reservar|cena|familia|todo|nos)\b"
)
ENGLISH = re.compile(
    r"\b(?:the|an|i|we|you|he|she|they|it|is|are|r|was|do|does|can|could|would|will|to|of|for|in|on|at|and|with|my|our|your"
    r"|how|much|many|what|when|where|need|want|like|please|thanks?|price|people|adults|kids|hi|hello|this|that|after)\b"
)
FOREIGN_SCRIPT = re.compile(
    r"[\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u0900-\u097f]"
)
