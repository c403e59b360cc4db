"""Which agents act on a message, in order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hibachi.ai.dialogue.acts import Acts, about_code
from hibachi.ai.dialogue.breakdown import asks_parts
from hibachi.ai.dialogue.dishes import asks_contents
from hibachi.ai.dialogue.going_on import goes_on
from hibachi.ai.dialogue.types import State
from hibachi.ai.escalation.types import Reason
from hibachi.ai.understanding.types import AGENT_OF, Awaited, Clause, Emotion, Intent, Understanding

MAX_AGENTS = 3
_CLEARLY = 0.75
_SAID = 0.5
_VAGUE, _NOT_SURELY = 0.6, 0.72
_NEAR_ALLERGENS = frozenset({Intent.MENU, Intent.FAQ, Intent.LOGISTICS})
_BESIDE_COUNTS = frozenset(
    {Intent.CHANGE, Intent.HUMAN, Intent.LOGISTICS, Intent.FAQ, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.MENU}
)
_VAGUELY = frozenset({Intent.LOGISTICS, Intent.SMALLTALK, Intent.OUT_OF_SCOPE})
_SHORT = 9
_MERE_YES = 5
NO_ACTS = Acts()
_SAFE = re.compile(
    r"\b(?:safe|in the clear|(?:100|hundred) ?(?:%|percent)|(?:be|is|she's|he's|they're) (?:\w+ )?(?:fine|ok"
    r"|okay|all right"
    r"|alright)(?: then| now)?\W*$)"
)
_CANNOT = re.compile(
    r"\b(?:can'?t|cannot|can not|mustn'?t|must not|may not|doesn'?t|does not|don'?t|do not|won'?t|never|allerg\w+|no"
    r"|avoids?|off|intoleran\w+|rash|hives|itch\w*|swell\w*)\b"
)
_MAY_EAT = re.compile(
    r"\b(?:can|could|may|should|would) (?:i|he|she|they|we|(?:my|our) \w+) (?:still |also |then |even )?(?:have|eat)\b"
    r"|\b(?:all right|alright|ok|okay|safe|fine|good|bad|off limits|work) (?:for|with) (?:me|him|her|them|us|my \w+)\b"
)
_BESIDE_AN_ALLERGY = frozenset({Intent.QUOTE, Intent.MENU, Intent.FAQ, Intent.SMALLTALK, Intent.OUT_OF_SCOPE})
_OF_OWN_TOPICS = frozenset({Intent.MENU, Intent.ALLERGEN, Intent.TRAVEL_FEE, Intent.LOGISTICS})
_OF_PARTY = frozenset({"lead_nurturing", "operations"})
_NO_YES = frozenset({Awaited.NONE, Awaited.PARTY, Awaited.PLACE, Awaited.DATE})  # an "ok" agrees to none of these
_NO_ANSWER = frozenset({"smalltalk", "out_of_scope", "human"})
_BARE = frozenset({"knowledge", "smalltalk", "out_of_scope", "human"})
_BOOKING = frozenset({Intent.AVAILABILITY, Intent.BOOKING})
_ASKS_WAY = re.compile(
    r"\b(?:do|does|can|could|will|would|are|is) (?:you|your|they|it|that|there|the)\b|\bhow\b|\bwhat\b|\bwhether\b"
    r"|\b(?:travel|driv\w+|mileage|miles?|fees?|come|coming|far)\b"
)


_ASKS_TRAVEL = re.compile(
    r"\b(?:do|does|can|could|will|would|are|is) (?:you|your \w+|they|it|that|there|the)\b|\b(?:travel|driving"
    r"|mileage|miles?"
    r"|fees?|how far|that far|too far|distance)\b"
)
_OF_A_PARTY = frozenset({Intent.QUOTE, Intent.AVAILABILITY, Intent.BOOKING, Intent.CHANGE, Intent.TRAVEL_FEE})
_HANDED_OVER: Mapping[Reason, Intent] = {
    Reason.HUMAN_REQUEST: Intent.HUMAN,
    Reason.ALLERGIC_REACTION: Intent.COMPLAINT,
    Reason.FOOD_POISONING: Intent.COMPLAINT,
    Reason.INJURY: Intent.COMPLAINT,
    Reason.THREAT: Intent.COMPLAINT,
    Reason.LEGAL_THREAT: Intent.COMPLAINT,
    Reason.LATE_CHEF: Intent.COMPLAINT,
    Reason.REFUND_DISPUTE: Intent.COMPLAINT,
    Reason.ANGRY_COMPLAINT: Intent.COMPLAINT,
    Reason.SEVERE_ALLERGY: Intent.ALLERGEN,
    Reason.DISCOUNT_REQUEST: Intent.QUOTE,
    Reason.CUSTOM_PRICING: Intent.QUOTE,
    Reason.LARGE_PARTY: Intent.QUOTE,
    Reason.INDOOR_COOKING: Intent.FAQ,
    Reason.BEYOND_MAX_DISTANCE: Intent.TRAVEL_FEE,
    Reason.SHORT_NOTICE: Intent.AVAILABILITY,
}
_OF_FOOD = frozenset({Intent.COMPLAINT, Intent.ALLERGEN, Intent.MENU})
_BESIDE = frozenset({Intent.QUOTE, Intent.FAQ, Intent.MENU, Intent.ALLERGEN, Intent.TRAVEL_FEE, Intent.COMPLAINT})


def plan(said: Understanding, state: State, before: State, acts: Acts = NO_ACTS) -> tuple[str, ...]:
    """Labels of the agents to act. `state` has the message folded in.

    A complete party and place get their price before a date is looked up; a dated question for a price gets
    the day's starts as well. What changed the party without any clear wish ("go back") is a question of price.
    """
    if (settled := _by_acts(said, state, before, acts)) is not None:
        return settled
    if asks_parts(said.plain) and state.quoted_cents is not None and state.wanted == before.wanted:
        return ("lead_nurturing",)
    labels = _wished(said, state, before)
    chose = state.wanted.slot != before.wanted.slot or (before.awaited is Awaited.SLOT and acts.accepts)
    if chose and set(labels) <= {"smalltalk", "out_of_scope"}:
        return ("operations",)
    if state.wanted.adults is not None and (state.wanted.zip or state.wanted.city):
        labels = _of_known_party(labels, said, state, before)
    by_the_way = all(clause.confidence < _SAID for clause in said.clauses if clause.intent is Intent.TRAVEL_FEE)
    priced = said.has(Intent.QUOTE) and (state.wanted.adults is not None or by_the_way)
    if len(set(labels)) > 1 and (priced or by_the_way):
        labels = [label for label in labels if label != "distance"]
    place = (state.wanted.zip, state.wanted.city) != (before.wanted.zip, before.wanted.city)
    told = by_the_way or not _ASKS_WAY.search(said.plain)
    stated = told and ("?" not in said.plain or goes_on(said.plain))
    another = bool(before.wanted.zip or before.wanted.city) and not _ASKS_TRAVEL.search(said.plain)
    if labels == ["distance"] and place and state.wanted.adults and (stated or another):
        labels = ["lead_nurturing"]
    if "menu" in labels and _ordered_anew(said, state, before):
        labels = ["lead_nurturing" if label == "menu" else label for label in labels]
    in_order = sorted(dict.fromkeys(labels), key=lambda label: label == "operations")
    return tuple(in_order[:MAX_AGENTS])


def _ordered_anew(said: Understanding, state: State, before: State) -> bool:
    """Whether a message counts dishes of a party that has its price: its new total is the answer."""
    menu = said.entities.menu
    counted = bool(menu.upgrades or menu.addons or menu.extra_proteins)
    return counted and before.quoted is not None and state.wanted.priced_by != before.wanted.priced_by


def _may_they_eat(said: Understanding, before: State) -> bool:
    """Whether a dish is asked about for somebody who told what they must not eat: "could he have the noodles?"."""
    told = bool(before.allergens or before.diets) and not said.entities.allergens
    return told and bool(said.entities.menu.named) and bool(_MAY_EAT.search(said.plain))


def _by_acts(said: Understanding, state: State, before: State, acts: Acts) -> tuple[str, ...] | None:
    """Who acts on what the message does, whatever it is about; None when it only asks or tells."""
    if said.entities.code:
        return ("operations",)
    if in_booking(said, state, before, acts) or (
        acts.books_now and state.wanted.adults is not None and state.wanted.day
    ):
        beside = [AGENT_OF[clause.intent] for clause in said.clauses if _asked_beside(clause, acts)]
        if (acts.balance or (acts.recalls and acts.status)) and state.quoted_cents is not None:
            beside = ["lead_nurturing"]
        return tuple(dict.fromkeys([*beside, "operations"]))[-MAX_AGENTS:]
    if _may_they_eat(said, before):
        return ("allergen",)
    if acts.cheapest:
        beside = [AGENT_OF[clause.intent] for clause in said.clauses if _asked_beside(clause, acts)]
        return tuple(dict.fromkeys([*beside, "lead_nurturing"]))[-MAX_AGENTS:]
    if acts.compares or (acts.recalls and state.quoted_cents is not None):
        new_day = state.wanted.day != before.wanted.day and state.wanted.same_price(before.wanted)
        return ("lead_nurturing", "operations") if new_day and not acts.compares else ("lead_nurturing",)
    if only_names_contact(said, state, before):
        return ("operations",) if state.wanted.adults is not None else ("smalltalk",)
    put_off = acts.postpones and state.wanted == before.wanted
    if (put_off or acts.comes_back) and state.wanted.adults is not None and not state.bookings:
        return ("operations",)
    if _follows_topic(said, state, before, acts):
        return ("knowledge",)
    return None


def _wished(said: Understanding, state: State, before: State) -> list[str]:
    """The agents of what was said, read in the light of what was talked of."""
    changed = state.wanted != before.wanted and state.wanted.adults is not None
    priced_anew = changed and state.wanted.priced_by != before.wanted.priced_by
    if priced_anew and set(said.intents) <= {Intent.SMALLTALK}:
        return ["lead_nurturing"]
    if changed and (not said.in_scope or said.intents == (Intent.MENU,) or said.what_if):
        return ["lead_nurturing"]
    asks = set(said.intents) - _VAGUELY if "?" in said.plain else set(said.intents) - _BESIDE_COUNTS
    if not (said.entities.when or said.entities.clock):
        asks -= _BOOKING
    if _orders_calmly(said, state, before):  # a dish of his is wished for; nothing went wrong with it
        asks -= {Intent.COMPLAINT} if said.entities.allergens or "?" in said.plain else _OF_FOOD
    if _told_otherwise(said, state, before) and not asks and not state.bookings:
        return ["lead_nurturing"]
    if asks_contents(said.plain, said.entities.menu) and not said.entities.party and not said.entities.diets:
        return ["allergen"]
    known = before.last_intent is Intent.ALLERGEN or before.allergens
    if known and _SAFE.search(said.plain) and not said.entities.party:
        return ["allergen"]
    of_allergens = before.last_intent is Intent.ALLERGEN or (before.allergens and goes_on(said.plain))
    goes_on_with_them = said.entities.allergens or len(said.plain.split()) < _SHORT
    if of_allergens and set(said.intents) <= _NEAR_ALLERGENS and goes_on_with_them:
        return ["allergen"]
    if _tells_of_allergy(said) and set(said.intents) <= _BESIDE_AN_ALLERGY:
        return ["allergen"]
    points = said.has(Intent.ALLERGEN) and not said.entities.menu.named
    return [AGENT_OF[intent] for intent in said.intents if not (points and intent is Intent.MENU)]


def _tells_of_allergy(said: Understanding) -> bool:
    """Whether a message only tells what somebody cannot eat: no people, place or day, and no question."""
    entities = said.entities
    facts = entities.party or entities.zip or entities.city or entities.when or entities.clock
    return bool(entities.allergens and _CANNOT.search(said.plain)) and not facts and "?" not in said.plain


def _follows_topic(said: Understanding, state: State, before: State, acts: Acts) -> bool:
    """Whether a few words go on with the article quoted last ("and a second time?"), naming no fact and no
    other wish."""
    vague = all(clause.by_talk or clause.confidence <= _NOT_SURELY for clause in said.clauses)
    named = said.entities.menu or said.entities.party or said.entities.allergens or said.entities.diets
    says_yes = acts.accepts and (before.awaited not in _NO_YES or before.pending is not None)
    own_wish = acts.recalls or says_yes or acts.declines or acts.moves or acts.cancels or said.has(Intent.COMPLAINT)
    own_articles = before.last_intent in _OF_OWN_TOPICS
    same = not own_articles and state.wanted == before.wanted and state.contact == before.contact
    return bool(before.topic and same and vague and goes_on(said.plain)) and not (named or own_wish)


def _orders_calmly(said: Understanding, state: State, before: State) -> bool:
    """Whether a message without hard words only changes the dishes of a party."""
    wanted, earlier = state.wanted, before.wanted
    dishes = (wanted.upgrades, wanted.addons) != (earlier.upgrades, earlier.addons)
    return said.emotion is Emotion.CALM and dishes and wanted.seats == earlier.seats


def _told_otherwise(said: Understanding, state: State, before: State) -> bool:
    """Whether the message changed heads or dishes of a party that has some."""
    wanted, earlier, menu = state.wanted, before.wanted, said.entities.menu
    heads = (wanted.adults, wanted.children, wanted.toddlers) != (earlier.adults, earlier.children, earlier.toddlers)
    dishes = wanted != earlier and bool(menu.dropped or menu.upgrades or menu.addons or menu.extra_proteins)
    return wanted.adults is not None and (heads or dishes)


def _of_known_party(labels: list[str], said: Understanding, state: State, before: State) -> list[str]:
    """Price and calendar for a party and place that are known: what is new is answered, what was said is not."""
    dated = said.entities.day or said.entities.clock
    if (said.has(Intent.QUOTE) and state.wanted.day and dated) or (said.entities.day and not said.has(*_BOOKING)):
        labels = [*labels, "operations"]
    if (said.has(*_BOOKING) or said.entities.party) and not state.quote_id:
        labels = ["lead_nurturing", *labels]
    settled = before.goal == "book" and state.wanted.day and state.wanted.slot and state.wanted.zip
    if settled and state.wanted != before.wanted:
        labels = [*labels, "operations"]
    if only_asks_when(said, state, before):
        return ["operations" if label == "lead_nurturing" else label for label in labels]
    return labels


def beside_sums(
    said: Understanding, state: State, before: State, labels: tuple[str, ...], rest: Sequence[Clause] = ()
) -> tuple[str, ...]:
    """The agents that still have to answer when a sum was worked out already: for a changed party or other wishes.

    `rest` are the clauses that asked for no sum.
    """
    asked = {AGENT_OF[clause.intent] for clause in rest if clause.confidence > 0} - _NO_ANSWER
    if state.wanted != before.wanted:
        return tuple(label for label in labels if label in _OF_PARTY or label in asked)
    if len(said.clauses) > 1 or any(clause.text != said.plain for clause in rest):
        settled = {AGENT_OF[clause.intent] for clause in said.clauses if clause not in rest}
        return tuple(label for label in labels if label in asked or label not in _BARE | settled)
    return ()


def narrowed(said: Understanding, rest: Sequence[Clause]) -> Understanding:
    """The message without what a sum answered, while something is left of it."""
    if not rest:
        return said
    return replace(said, clauses=tuple(rest), plain=". ".join(clause.text for clause in rest))


def in_booking(said: Understanding, state: State, before: State, acts: Acts) -> bool:
    """Whether the message goes on with a booking, whatever its words are about."""
    decides = acts.accepts or acts.declines or acts.books_now
    contact = state.contact != before.contact
    changed = state.wanted != before.wanted
    if acts.proves or (before.pending and (decides or contact)):
        return True
    if before.awaited is Awaited.CONTACT or before.goal in ("verify", "wait"):
        return contact or decides or (before.goal == "verify" and changed)
    agrees = acts.accepts and "?" not in said.plain  # "great, and until when …?" says yes to nothing
    wished = acts.cancels or acts.moves or acts.status or acts.pays or agrees or acts.books_now
    return bool(before.bookings) and (wished or contact or changed)


def only_asks_when(said: Understanding, state: State, before: State) -> bool:
    """Whether a day or start alone changed for a party that has its price: the price need not be said again."""
    wanted, earlier = state.wanted, before.wanted
    moved = (wanted.day, wanted.slot) != (earlier.day, earlier.slot)
    vague = all(
        clause.by_talk or clause.confidence <= _VAGUE for clause in said.clauses if clause.intent is Intent.QUOTE
    )
    return moved and vague and bool(state.quote_id) and wanted.same_price(earlier)


def only_names_contact(said: Understanding, state: State, before: State) -> bool:
    """Whether a message tells whom to reach and asks nothing."""
    wishes = [clause for clause in said.clauses if clause.intent in _BESIDE and "?" in clause.text]
    told = state.contact != before.contact and state.wanted == before.wanted
    return told and "?" not in said.plain and not wishes


def _asked_beside(clause: Clause, acts: Acts) -> bool:
    if acts.asks_code and about_code(clause.text):  # "the text didn't come, e-mail it" complains of nothing else
        return False
    return (
        clause.intent in _BESIDE
        and clause.confidence > 0
        and (
            "?" in clause.text
            or clause.intent in {Intent.ALLERGEN, Intent.COMPLAINT}
            or (clause.confidence >= _CLEARLY and not clause.by_talk)
        )
    )


def talked_of(said: Understanding, labels: Sequence[str]) -> Intent | None:
    """What the words after an answer lean on: the first wish that was answered, else the first one that was heard.

    "What would you charge in Livermore?" may be heard as a question of travel as well: answered is the price.
    """
    wishes = [intent for intent in said.intents if intent not in {Intent.SMALLTALK, Intent.OUT_OF_SCOPE}]
    return next((intent for intent in wishes if AGENT_OF[intent] in labels), wishes[0] if wishes else None)


def topic_of(reason: Reason, said: Understanding, before: Intent | None) -> Intent | None:
    """What a conversation handed over for a reason is about, for the words that come after; None leaves it as it was.

    A price asked for is talked of still, whoever gives it; hives told of in talk of ingredients are about these.
    """
    if reason is Reason.ALLERGIC_REACTION and before is Intent.ALLERGEN:
        return before
    topic = _HANDED_OVER.get(reason)
    if topic is Intent.COMPLAINT or topic is Intent.HUMAN:
        return topic
    return next((intent for intent in said.intents if intent in _OF_A_PARTY), topic)


def asks_for_person(said: Understanding, state_before: State, acts: Acts = NO_ACTS) -> bool:
    """Whether a "yes" accepts the offer of a person and wishes nothing else."""
    else_wished = said.entities.party or acts.books_now or said.has(Intent.BOOKING, Intent.QUOTE, Intent.AVAILABILITY)
    short = len(said.plain.split()) <= _MERE_YES
    return state_before.awaited is Awaited.PERSON and said.affirms and short and not else_wished
