"""How one understood message changes the state."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hibachi.ai.dialogue.contact import known_after
from hibachi.ai.dialogue.counts import party_told
from hibachi.ai.dialogue.dishes import dish_after
from hibachi.ai.dialogue.heads import with_heads
from hibachi.ai.dialogue.of_rules import asks_of_rule
from hibachi.ai.dialogue.party_changes import Known, ages_after, changed
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.understanding.parsers.address import find_streets
from hibachi.ai.understanding.parsers.ages import kind_of
from hibachi.ai.understanding.parsers.dates import NO_NOUN
from hibachi.ai.understanding.parsers.menu import ADDONS, UPGRADES
from hibachi.ai.understanding.parsers.party import counts_heads
from hibachi.ai.understanding.types import Awaited, Entities, Intent, MenuMentions, Party, Understanding, When
from hibachi.geo.named_places import places_named

_SOME_OF_US = 3
_COUNTED_KINDS = re.compile(r"\b\d+ (?:adults|kids|children|people|guests|toddlers)\b")
_THE_NTH = re.compile(rf"\bthe (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b{NO_NOUN}")
_MONTH_NAMED = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\bmonth\b")
_RANGE = re.compile(r"\b(?P<low>\d{1,3}) ?(?:to|and|or|-|maybe) ?(?P<high>\d{1,3}) (?:adults|people|guests|of us)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OTHER_DAY = re.compile(r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_OF_ANOTHER_MATTER = re.compile(
    r"\b(?:call|ring|phone|text|e-?mail|answer|reply|hear|decide|tell|talk|ask|arriv\w+|deliver\w*)\b"
)
_DATED = re.compile(
    r"\b(?:next|this|coming|following|every|last)\b|\d(?:st|nd|rd|th)\b|\d/\d"
    r"|\b\w+(?:teenth|ieth)\b|" + _MONTH_NAMED.pattern
)
_SOME = re.compile(
    r"\b\d{1,2} (?:of (?:my|our|the|them|us|those)(?: \w+)?|guests|people|friends) "
    r"(?:(?:who )?(?:don'?t|do not|doesn'?t|can'?t|cannot|won'?t) (?:eat|have|drink|like)\b|(?:eat|keep|avoid|hate)s? "
    r"|(?:are|is) (?:\w+ly )?(?:vegan|vegetarian|allergic|coeliac|celiac|gluten|pescatarian|halal|kosher|lactose)"
    r"|ha(?:ve|s) (?:an? )?(?:\w+ )?(?:allerg|intoler))"
)
_CLOCKED = re.compile(r"\d ?(?:am|pm|a\.m|p\.m)\b|o'? ?clock|\bnoon\b|\bthe (?:12|3|6|9)\b")
_WHICH_TIMES = re.compile(r"\b(?:which|what|other) (?:times?|starts?|slots?|hours?)\b|\btimes do you\b|\bopenings?\b")
_MORE = re.compile(r"\bhow much (?:more|extra|less|cheaper)\b|\bwhat would .{0,30}(?:more|extra|fewer)\b")
_BACK = re.compile(
    r"\b(?:go back|back to (?:the )?(?:original|first|before|\d+)|original (?:party|count|number)"
    r"|the way it was|as it was"
    r"|(?<!else )(?<!rest )(?<!same )(?<!thing )(?:like|as) (?:it was )?before(?: then| please)?(?=\W*(?:$|[.!]))"
    r"|(?:stick|stay) (?:with|to|w) (?:what (?:i|we)|the (?:first|original|old))"
    r"|go with the (?:first|original|old) (?:variant|version|option|plan|idea|quote)"
    r"|(?:like|as) (?:i|we) said|leave it (?:at|as|like|the way) (?:that|before|is|it (?:was|is)))\b"
)
_UNDO = re.compile(
    r"\b(?:never ?mind|forget (?:it|that)|(?:scrap|scratch|undo|ignore|skip|drop|leave out) (?:that|it|this"
    r"|the last))\b"
)
_NOTHING_SAID = re.compile(r"\b(?:never ?mind|forget it)\b")  # may end the talk as well
_OTHER_IDEA = re.compile(r"\b(?:if|make|was|were) (?:it|that|they)(?:'s|'re| is| was| were| are)?\b|\binstead\b")
_AND_THAT_ONE = re.compile(
    r"\d (?:[\w-]+ ){0,2}(?:and|plus|&|\+|with) (?:him|her|(?:my|our|the) (?:youngest|oldest|little one|kid|child|son"
    r"|daughter|boy|girl|toddler|baby))\b(?! (?:is|who|has))"
)
_WITHOUT_KIDS = re.compile(r"\b(?:no|without(?: the| any)?) (?:kids|children)\b|\b(?:all|only) adults\b")


def advance(state: State, said: Understanding) -> State:
    """The state after a message, before it is answered."""
    if back := gone_back_to(state, said.plain):
        rest = replace(said, entities=replace(said.entities, party=Party(), menu=MenuMentions()))
        first = state.before_what_if if back != state.before_what_if else None
        wanted = merged(back, rest)
        return replace(state, wanted=wanted, before_what_if=first, before_change=None, turns=state.turns + 1)
    said = _with_known_zip(state, said)
    base = base_of(state, said)
    dated = bool(said.entities.when or said.entities.clock)
    asked = asks_of_rule(said.plain)
    told = None if asked else changed(Known(state.wanted, state.before_what_if, state.ages, dated), said.plain)
    if told or (asked and said.entities.party.relative):
        said = replace(said, entities=replace(said.entities, party=Party()))
    wanted = merged(told or base, said)
    if said.heads:
        wanted = with_heads(wanted, said.heads, said.plain)
    tried = said.what_if or said.entities.party.relative or told or _MORE.search(said.plain)
    back = state.before_what_if if told and state.before_what_if else base
    kept = back if tried and wanted != base and state.quote_id else None
    return replace(
        state,
        wanted=wanted,
        contact=known_after(state.contact, said.entities, said.text, state.awaited),
        before_what_if=kept or state.before_what_if,
        before_change=state.wanted if state.wanted.adults and wanted.priced_by != state.wanted.priced_by else None,
        turns=state.turns + 1,
        insults=state.insults + said.insult,
        allergens=tuple(dict.fromkeys((*state.allergens, *said.entities.allergens))),
        occasion=said.entities.occasion or state.occasion,
        diets=tuple(dict.fromkeys((*state.diets, *said.entities.diets))),
        ages=ages_after(state.ages, said.plain),
        dish=dish_after(state.dish, said),
        reference=said.entities.reference or state.reference,
    )


def _with_known_zip(state: State, said: Understanding) -> Understanding:
    """The message with the ZIP of a city that was talked of just before another place."""
    known = state.before_change
    city = said.entities.city
    if not known or not city or said.entities.zip:
        return said
    if known.city != city and not (known.zip and _lies_in(known.zip, city)):
        return said
    return replace(said, entities=replace(said.entities, zip=known.zip))


def with_that_one(state: State, said: Understanding) -> Understanding:
    """The message with "10 adults and him" counted by the one child whose age was told before."""
    party = said.entities.party
    minors = [age for age in state.ages if kind_of(age) != "adults"]
    counted = party.children or party.toddlers or party.relative
    if counted or not party or len(minors) != 1 or not _AND_THAT_ONE.search(said.plain):
        return said
    adults = party.adults if party.adults is not None else party.guests
    toddler = kind_of(minors[0]) == "toddlers"
    whole = Party(adults=adults, toddlers=1) if toddler else Party(adults=adults, children=1)
    return replace(said, entities=replace(said.entities, party=whole))


def gone_back_to(state: State, text: str) -> Wanted | None:
    """What is wanted again: "go back" is to before the first what-if, "scrap that" to before what was just changed."""
    if state.before_change and _UNDO.search(text) and (state.before_what_if or not _NOTHING_SAID.search(text)):
        return state.before_change
    back = _BACK.search(text) or _UNDO.search(text)
    return state.before_what_if if back else None


def base_of(state: State, said: Understanding) -> Wanted:
    """What a message starts from: another idea in place of the last what-if starts from before it."""
    before = state.before_what_if
    if not before or not said.what_if:
        return state.wanted
    if "instead" in said.plain and said.entities.party:
        return before
    menu = said.entities.menu
    if menu and not menu.swaps and not said.entities.party and _OTHER_IDEA.search(said.plain):
        return replace(
            state.wanted, upgrades=before.upgrades, addons=before.addons, extra_proteins=before.extra_proteins
        )
    return state.wanted


def _only_some(said: Understanding) -> bool:
    """Whether the people named are some of the party, told apart by what they eat."""
    return bool(_SOME.search(said.plain)) and said.entities.party.head_count <= _SOME_OF_US


def range_of(said: Understanding) -> tuple[int, int] | None:
    """The ends of a range of people: "15 to 20 adults"."""
    party = said.entities.party
    if party.guests_min and party.guests_max:
        return party.guests_min, party.guests_max
    found = _RANGE.search(said.plain)
    if not found or int(found["low"]) >= int(found["high"]) or (party.adults or party.guests) != int(found["high"]):
        return None
    return int(found["low"]), int(found["high"])


def in_its_month(said: Understanding, before: State, today: date) -> Understanding:
    """The message with "the 12th" read in the month that was talked of."""
    found, talked = _THE_NTH.search(said.plain), before.wanted.day
    if not found or talked is None or _MONTH_NAMED.search(said.plain):
        return said
    try:
        day = talked.replace(day=int(found["day"]))
    except ValueError:
        return said
    when = When(day, day)
    return replace(said, entities=replace(said.entities, when=when)) if day >= today else said


def near_the_day(said: Understanding, before: State, today: date) -> Understanding:
    """The message with "same but Sunday" read as the Sunday nearest to the day that was talked of."""
    found, talked = _OTHER_DAY.search(said.plain), before.wanted.day
    if not found or talked is None or _DATED.search(said.plain) or _OF_ANOTHER_MATTER.search(said.plain):
        return said
    ahead = (_WEEKDAYS.index(found["day"][:3]) - talked.weekday() + 3) % 7 - 3
    day = talked + timedelta(days=ahead)
    return replace(said, entities=replace(said.entities, when=When(day, day))) if day >= today else said


def without_address(said: Understanding, state: State) -> Understanding:
    """A message that gives a contact names no party: the numbers in it are a house's and a street's."""
    entities = said.entities
    if _only_some(said) and not _COUNTED_KINDS.search(said.plain):
        return replace(said, entities=replace(entities, party=Party()))
    if entities.allergens and entities.party.head_count <= _SOME_OF_US and not _COUNTED_KINDS.search(said.plain):
        return replace(said, entities=replace(entities, party=Party()))
    gives_contact = entities.phone or entities.email or state.awaited is Awaited.CONTACT
    if not gives_contact or counts_heads(said.plain):
        return said
    street = bool(find_streets(said.plain))
    party = Party() if street or entities.phone or entities.email else entities.party
    clock = None if street and not _CLOCKED.search(said.plain) else entities.clock
    bare = replace(entities, party=party, clock=clock, slot=entities.slot if clock else None)
    return replace(said, entities=bare)


def answered(state: State, intent: Intent | None, awaited: Awaited, *, understood: bool) -> State:
    """The state after the reply: what was talked of and what was asked."""
    return replace(
        state,
        last_intent=intent or state.last_intent,
        awaited=awaited,
        misses=0 if understood else state.misses + 1,
    )


def merged(wanted: Wanted, said: Understanding) -> Wanted:
    """What is wanted with a message's facts put in."""
    entities = said.entities
    wanted = _with_place(_with_party(wanted, party_told(wanted, said)), entities)
    if _WITHOUT_KIDS.search(said.plain) and not entities.party.children:
        wanted = replace(wanted, children=0, toddlers=0)
    if entities.day:
        wanted = replace(wanted, day=entities.day)
        if _WHICH_TIMES.search(said.plain):
            wanted = replace(wanted, slot=None, asked_time=None)
    if entities.clock:
        wanted = replace(wanted, slot=entities.slot, asked_time=entities.clock)
    return _with_menu(wanted, entities.menu)


def _with_place(wanted: Wanted, entities: Entities) -> Wanted:
    if entities.zip:
        return replace(wanted, zip=entities.zip, city=entities.city)
    if entities.city:
        same = wanted.zip is not None and (entities.city == wanted.city or _lies_in(wanted.zip, entities.city))
        return wanted if same else replace(wanted, zip=None, city=entities.city)
    return wanted


def _lies_in(zip_code: str, city: str) -> bool:
    """Whether a ZIP is one of a city's, so that the city named after it says nothing new."""
    return any(place.zip == zip_code for place in places_named(city))


def _with_party(wanted: Wanted, party: Party) -> Wanted:
    if not party:
        return wanted
    if party.relative and wanted.adults is not None:
        return replace(
            wanted,
            adults=max(1, wanted.adults + (party.adults or 0) + (party.guests or 0)),
            children=max(0, wanted.children + (party.children or 0)),
            toddlers=max(0, wanted.toddlers + (party.toddlers or 0)),
        )
    total = party.guests if party.guests is not None else party.guests_max
    if total is not None:
        adults = max(1, abs(total) - (party.children or 0) - (party.toddlers or 0))
        return replace(
            wanted,
            adults=adults,
            children=party.children or 0,
            toddlers=party.toddlers or 0,
            counted_all_as_adults=not (party.children or party.toddlers),
        )
    return _with_kinds(wanted, party)


def _with_kinds(wanted: Wanted, party: Party) -> Wanted:
    """Named kinds replace theirs; children named after "12 people" come out of the twelve."""
    adults = wanted.adults if party.adults is None else abs(party.adults)
    minors = abs(party.children or 0) + abs(party.toddlers or 0)
    if party.adults is None and wanted.counted_all_as_adults and adults and adults > minors:
        adults -= minors
    fresh = party.adults is not None and wanted.counted_all_as_adults
    return replace(
        wanted,
        adults=adults,
        children=abs(party.children) if party.children is not None else (0 if fresh else wanted.children),
        toddlers=abs(party.toddlers) if party.toddlers is not None else (0 if fresh else wanted.toddlers),
        counted_all_as_adults=False,
    )


def _with_menu(wanted: Wanted, menu: MenuMentions) -> Wanted:
    if not menu:
        return wanted
    upgrades, addons = _swapped({**wanted.upgrades, **menu.upgrades}, wanted, menu), {**wanted.addons, **menu.addons}
    if wanted.adults:
        upgrades |= {code: wanted.paying for code in menu.for_all if code in UPGRADES}
        addons |= {code: wanted.paying for code in menu.for_all if code in ADDONS}
    return replace(
        wanted,
        upgrades=_kept(upgrades, menu),
        addons=_kept(addons, menu),
        extra_proteins=_kept({**wanted.extra_proteins, **menu.extra_proteins}, menu),
    )


def _swapped(counts: Mapping[str, int], wanted: Wanted, menu: MenuMentions) -> dict[str, int]:
    """Upgrades with those that take the place of others wished for before."""
    after = dict(counts)
    for swap in menu.swaps:
        had = wanted.upgrades.get(swap.of, 0)
        taken = swap.count or had
        if had >= taken > 0 and swap.of != swap.to:
            after[swap.of] = had - taken
            after[swap.to] = wanted.upgrades.get(swap.to, 0) + taken
    return after


def _kept(counts: Mapping[str, int], menu: MenuMentions) -> dict[str, int]:
    return {code: count for code, count in counts.items() if count > 0 and code not in menu.dropped}
