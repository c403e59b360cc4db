"""The place: animals, getting there, where the table stands, what is there, rules of the house."""

import re

from hibachi.ai.memory.rules.cue import WE, Cue, cue

_PET = (
    r"(?P<pet>dogs?|pup(?:py|pies|s)?|cats?|kittens?|kitty|parrots?|chickens|horses?|goats?|pigs?|rabbits?"
    r"|bunn(?:y|ies)"
    r"|tortoises?|german shepherds?|labradors?|pit ?bulls?|golden retrievers?|huskies|husky|chihuahuas?|corgis?"
    r"|poodles?|great danes?|rottweilers?)"
)
_ADJECTIVE = (
    r"(?P<how>(?:(?:very|really|super|pretty|big|large|huge|small|little|tiny|friendly|old|young|shy|nervous"
    r"|loud|jumpy"
    r"|sweet|protective|reactive|barking|energetic)(?:,? (?:and|but) |,? ))*)"
)
_SOME = r"(?:a |an |some |our |the |\d{1,2} |a few |a couple of |several )*"
_PLURAL = {"puppy": "puppies", "kitty": "kitties", "bunny": "bunnies", "husky": "huskies"}
_PLACE = (
    r"(?P<place>(?:(?:covered|back|front|side|rooftop|roof|screened|upper|lower) )?(?:patio|deck|terrace|porch"
    r"|lanai|back ?yard"
    r"|front yard|side yard|yard|garden|garage|carport|driveway|lawn|gazebo|pergola|pool ?house|rooftop"
    r"|courtyard|barn"
    r"|cul-de-sac|vineyard|beach house|park))"
)
_BESIDE = (
    r"(?P<beside>,? (?:out )?(?:by|near|next to|beside|around|overlooking) (?:the |our )?(?:pool|lake"
    r"|beach|garden|garage|fire ?pit))?"
)
_OWN = (
    r"(?P<thing>(?:(?:folding|long|round|picnic|patio|outdoor|plenty of|enough|string|propane|big)"
    r" )*(?:tables?(?: and "
    r"(?:chairs|benches))?|chairs(?: and tables)?|benches|plates(?: and (?:cutlery|silverware|utensils))?"
    r"|silverware|canop(?:y|ies)"
    r"|(?:pop-?up )?tents?|umbrellas?|heaters?|string lights|outdoor lights|lights|fire ?pit|outdoor kitchen|outlets?"
    r"|speakers?|sound system|projector|coolers?|bar))"
)


def _pet(match: re.Match[str]) -> str:
    pet = match["pet"]
    plural = _PLURAL.get(pet, pet if pet.endswith("s") else f"{pet}s")
    return f"{_joined(match['how'])} {plural}".strip()


def _joined(how: str) -> str:
    return re.sub(r",? (?:and|but) $|,? $", "", how).strip()


def _place(match: re.Match[str]) -> str:
    place = match["place"].replace("back yard", "backyard")
    return f"{place}{(match['beside'] or '').replace(' our ', ' the ')}".replace(",", "")


def _road(match: re.Match[str]) -> str:
    return f"{match['how']} {match['road']}"


HOME: tuple[Cue, ...] = (
    cue("pets", rf"\b(?:{WE}|there are|there's|there is|you'll (?:see|meet)) {_SOME}{_ADJECTIVE}{_PET}\b", _pet),
    cue("pets", rf"\b(?:our|my) (?:\d{{1,2}} )?{_ADJECTIVE}{_PET}\b(?!')", _pet),
    cue(
        "access",
        r"\b(?P<how>steep|narrow|long|winding|gravel|dirt|shared|private|unpaved|bumpy|icy) (?P<road>driveway"
        r"|road|lane|street|hill)\b",
        _road,
    ),
    cue(
        "access",
        r"\b(?P<road>driveway|road|street|lane|hill)(?:'s| is| gets) (?:\w+ )??(?:really |very |pretty |quite "
        r"|super |kinda |kind of |sort of |a bit |so )*"
        r"(?P<how>steep|narrow|long|winding|gravel|unpaved|bumpy|icy)\b",
        _road,
    ),
    cue("access", r"\bgate\b[^.;?]{0,30}\b(?:code|keypad)\b"
        r"|\b(?:code|keypad)\b[^.;?]{0,20}\bgate\b", "gate with a code"),
    cue("access", r"\bentrance is (?:\w+ )?(?:in the |at the |around )?(?P<side>back|rear|side)\b",
        lambda match: f"entrance at the {match['side']}"),
    cue("access", r"\bparking (?:\w+ ){1,4}(?:is|can be|gets) (?:\w+ )?(?:tight|tough|hard|tricky|limited|a pain"
        r"|difficult"
        r"|rough)\b", "parking is tight"),
    cue("access", r"\bgate (?:has a |needs a |with a )?(?:code|keypad)\b|\bcode (?:for|to|of) the gate\b"
        r"|\bgated? (?:community|entrance|code)\b",
        "gate with a code"),
    cue("access", r"\b(?:through|use|via|by|around|come in) (?:the )?(?P<side>side|back|rear|alley) (?:gate"
        r"|entrance|door)\b",
        lambda match: f"through the {match['side']} gate"),
    cue("access", r"\b(?:street parking only|only street parking|no (?:driveway|parking)|parking (?:is|can be"
        r"|gets) (?:\w+ )?"
        r"(?:tight|tough|hard|tricky|limited|a pain|difficult|rough))\b", "parking is tight", denied=True),
    cue("access", r"\b(?:lots of |a few |some |many |\d{1,2} )?(?:stairs|steps|a flight of"
        r" stairs)\b[^.,;]{0,25}\b(?:to|up|down|into|from)\b",
        "stairs on the way in"),
    cue("access", r"\bno (?:elevator|lift)\b", "no elevator", denied=True),
    cue("access", r"\b(?:gps|google maps|maps|navigation)\b[^.,;]{0,30}\b(?:wrong|lost|off|mislead\w*|takes"
        r" you)\b", "maps lead to the wrong place"),
    cue(
        "setting",
        r"\b(?:(?:we|i)(?:'ll| will| always| usually| normally| typically| would|'d| are going to|'re going to)*"
        r" (?:do|have|host|hold|set|throw|put|eat|be|cook|grill)(?:ing)?|it(?:'ll| will) be|it's(?: gonna| going"
        r" to) be|it's|it is|the"
        r" party(?: is|'s| will be)"
        r"|party(?: is|'s)|everything(?: is|'s)|(?:we're|we are) (?:doing|having|hosting|setting)(?: \w+)?)"
        r"(?: (?:it|this|these|them|everything|everyone|the party|our parties|dinner|the table|the tables|you|up))*"
        rf"(?: out| outside)? (?:on|in|at|under|by|out on|out in) (?:the |our |my |a )(?:\w+ )??{_PLACE}{_BESIDE}\b",
        _place,
    ),
    cue("setting", rf"\b(?:{WE}) (?:a |an )?(?:\w+ )?(?P<place>covered (?:patio|deck|porch))(?P<beside>)\b", _place),
    cue("setting", rf"\b(?:doing|having|hosting|setting) (?:it |this |everything |the party )?(?:up )?(?:out"
        r" back |outside )?"
        rf"(?:on|in|at|under|by) (?:the |our |my )(?:\w+ )??{_PLACE}{_BESIDE}\b", _place),
    cue("equipment", r"\b(?:don't|do not) have (?:any |our own |enough )?(?P<thing>tables|chairs|plates"
        r"|silverware|lights"
        r"|shade)\b", lambda match: f"no {match['thing']}", denied=True),
    cue("equipment", rf"\b(?:{WE}) (?:our own |my own |all the |the |a |an |some |\d{{1,3}} )*{_OWN}\b",
        lambda match: re.sub(r"^(?:plenty of|enough|big) ", "", match["thing"])),
    cue("equipment", rf"\b(?:we're|we are|i'm|i am|we'll be|i'll be) (?:already )?renting (?:the |some "
        rf"|\d{{1,3}} )*{_OWN}\b",
        lambda match: f"rents {match['thing']}"),
    cue("house_rules", r"\b(?:our|the|my|strict) (?:hoa|homeowners?'? association)\b", "homeowners' association"
        " with rules"),
    cue("house_rules", r"\bneighbou?rs? (?:are|is|get|gets|can be|complain\w*|hate\w*)\b[^.;]{0,30}\b(?:noise"
        r"|loud|music|strict|picky|complain\w*|sensitive|party|parties)"
        r"|\bneighbou?rs? complain\w*\b", "neighbors mind noise"),
    cue("house_rules", r"\bquiet hours\b", "quiet hours at night"),
    cue("house_rules", r"\b(?:no shoes (?:in|inside)|take (?:your )?shoes off|take off (?:your )?shoes|shoes"
        r" off)\b", "shoes off inside",
        denied=True),
    cue("house_rules", r"\b(?:no smoking|smoke-free)\b", "no smoking", denied=True),
)  # fmt: skip
