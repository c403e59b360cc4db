"""From a message as typed to an `Understanding`: entities, then intents clause by clause."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hibachi.ai.router.types import Classifier, Taught
from hibachi.ai.understanding import cues
from hibachi.ai.understanding.carried import (
    BY_TALK,
    SURELY,
    carried,
    count_alone,
    more_for_so_many,
    reads_as_count,
    still_for_a_person,
)
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.numbers import digits_for_spoken
from hibachi.ai.understanding.parsers.address import without_streets
from hibachi.ai.understanding.parsers.allergies import without_denial
from hibachi.ai.understanding.parsers.reference import without_code
from hibachi.ai.understanding.routing import SURE, Evidence, agreed, led_by_whole, several, wishes
from hibachi.ai.understanding.text import clauses, cleaned, plain
from hibachi.ai.understanding.told import praises, tells_how_it_went
from hibachi.ai.understanding.types import Awaited, Clause, Emotion, Entities, Intent, Understanding

_SPANISH_TOLD = 2  # words; a single one is a greeting or a dish
_FULL_CONFIDENCE = 4.0
_TELLING = 5  # words; fewer hold one wish
_FOLLOWED = frozenset({Intent.ALLERGEN, Intent.MENU, Intent.TRAVEL_FEE})
_GONE_ON_WITH = _FOLLOWED | {Intent.FAQ, Intent.QUOTE, Intent.COMPLAINT, Intent.LOGISTICS}
_STORY = 10  # words; so many about something else are about something else, whatever day they name
_SENTENCE = 6  # words; fewer that hold a fact are an answer
_ELLIPTIC = re.compile(r"^(?:(?:and|what about|how about|or|also)\b(?: \S+){1,5}|can it\b.{0,40}|is it\b.{0,30})$")
_TRAILING = re.compile(
    r"^(?:(?:and|n|or|also|but|what about|how about|for|with|without|same|no|on|in)\b(?: [^ ?]+){1,4}\??"
    r"|(?:[^ ?]+ ?){1,2}(?: (?:too|though|as well|either|instead))?\?)$"
)
_AHEAD = re.compile(r"\b(?:days?|hours?|weeks?) (?:ahead|before|out|prior|in advance)\b")
_POINTS = re.compile(r"^(?:\S+ ){0,6}(?:it|that|this|them|those)\b(?: \S+){0,3}$")
_NOT_BY_DAY = frozenset({Awaited.NONE, Awaited.PARTY, Awaited.PLACE, Awaited.PERSON, Awaited.CONTACT})
_ANSWERS = {
    Awaited.PARTY: Intent.QUOTE,
    Awaited.PLACE: Intent.QUOTE,
    Awaited.DATE: Intent.AVAILABILITY,
    Awaited.SLOT: Intent.BOOKING,
}


def understand(
    raw: str,
    today: date,
    awaited: Awaited = Awaited.NONE,
    last_intent: Intent | None = None,
    classifier: Classifier | None = None,
    taught: Taught | None = None,
) -> Understanding:
    """Read a message. `today` is the station's date; `awaited` and `last_intent` come from the dialogue.

    Without a classifier the cues alone decide. A whole message like words that were `taught` is what they are.
    The digits of a code that was asked for are a code only: no guests, no figure, nothing in `plain`.
    """
    text = plain(without_code(digits_for_spoken(cleaned(raw))) if awaited is Awaited.CODE else raw)
    heard = raw
    if reads_as_count(text, last_intent, awaited):
        awaited, heard = Awaited.PARTY, count_alone(text)
    entities = find_entities(heard, today, awaited)
    asking = without_denial(without_streets(text)) or text  # neither asks anything
    parts = clauses(asking)
    whole = len(parts) == 1
    alone = whole and parts[0] == text and heard is raw  # one clause holds what the message holds
    found = [(clause, entities if alone else find_entities(clause, today, awaited)) for clause in parts]
    said = classified(found, (asking, entities), classifier, taught) if classifier else None
    read = said if said is not None else [scored(*one) for one in found]
    in_talk = awaited is not Awaited.NONE or last_intent is not None
    if in_talk and not any(map(_speaks, parts)) and not any(one.taught for one in read):
        read = _leaning_on_talk(read, facts=_answers(entities))
    known = len(read) == 1 and read[0].taught
    chosen = read if known else _in_context(read, entities, awaited, last_intent, whole=whole)
    if not known and _only_praises(text, entities, chosen):
        chosen = [Clause(text, Intent.SMALLTALK, SURE)]
    if tells_how_it_went(text) and all(one.intent is Intent.SMALLTALK for one in chosen):
        entities = replace(entities, when=None, clock=None, slot=None)
    return Understanding(
        text=cleaned(raw),
        plain=text,
        clauses=tuple(chosen),
        entities=entities,
        emotion=emotion(raw, text),
        language=language(text),
        in_scope=any(clause.intent is not Intent.OUT_OF_SCOPE for clause in chosen),
        affirms=bool(cues.AFFIRMS.search(text)),
        denies=bool(cues.DENIES.search(text)),
        what_if=bool(cues.WHAT_IF.search(text)),
        insult=bool(cues.INSULT.search(text)),
    )


def scored(text: str, entities: Entities) -> Clause:
    """One clause on its own: the intent with the greatest sum of cue weights, or out of scope."""
    sums = _sums(text, entities)
    best = max(sums, key=lambda intent: sums[intent])
    if sums[best] < cues.THRESHOLD:
        return Clause(text, Intent.OUT_OF_SCOPE, 0.0)
    return Clause(text, best, min(sums[best] / _FULL_CONFIDENCE, 1.0))


def _leaning_on_talk(read: Sequence[Clause], *, facts: bool) -> list[Clause]:
    """Clauses whose words name no wish: in a conversation facts answer it, and only the sure stand on their own."""
    return [one if _stands(one, facts=facts) else replace(one, confidence=0.0) for one in read]


def _stands(read: Clause, *, facts: bool) -> bool:
    """Whether a clause without telling words is clear by itself; with facts in it, only a sentence that surely is."""
    if not facts:
        return read.confidence >= (SURE if len(read.text.split()) >= _SENTENCE else SURELY)
    if read.intent is Intent.OUT_OF_SCOPE and len(read.text.split()) >= _STORY:
        return read.confidence > 0
    return read.confidence >= SURELY and len(read.text.split()) >= _SENTENCE


def classified(
    found: Sequence[tuple[str, Entities]],
    whole: tuple[str, Entities],
    classifier: Classifier,
    taught: Taught | None = None,
) -> list[Clause]:
    """Clauses with the intents of classifier and cues together; several only for several wishes."""
    if len(found) > 1:
        found = [
            whole if _POINTS.search(clause) and not _speaks(clause) else (clause, facts) for clause, facts in found
        ]
    asked = [*found, whole] if len(found) > 1 else [whole]
    said = classifier.predict_many([text for text, _ in asked], taught)
    evidence = [
        Evidence(text, _sums(text, entities), one, entities) for (text, entities), one in zip(asked, said, strict=True)
    ]
    if said[-1].taught:
        return [evidence[-1].clause()]
    parts = evidence[:-1] or evidence
    read = [one.clause() for one in parts]
    chosen = wishes(read, evidence[-1].clause()) if len(found) > 1 else read
    if len(whole[0].split()) >= _TELLING:
        chosen = agreed(chosen, several(evidence[-1], parts))
    return led_by_whole(chosen, evidence[-1], parts)


def _sums(text: str, entities: Entities) -> dict[Intent, float]:
    sums = _cue_sums(text)
    for intent, weight in _entity_weights(text, entities).items():
        sums[intent] += weight
    return sums


def _cue_sums(text: str) -> dict[Intent, float]:
    return {
        intent: sum(weight for weight, pattern in weighted if pattern.search(text))
        for intent, weighted in cues.CUES.items()
    }


def _speaks(text: str) -> bool:
    """Whether the words of a clause name a wish, whatever facts it holds."""
    return max(_cue_sums(text).values()) >= cues.THRESHOLD


def _entity_weights(text: str, entities: Entities) -> dict[Intent, float]:
    """What the facts in a clause speak for when its words say little."""
    weights: dict[Intent, float] = {}
    place, party = entities.zip or entities.city, bool(entities.party)
    if party and place:
        weights[Intent.QUOTE] = 1.7
    elif party or (entities.menu.upgrades or entities.menu.addons):
        weights[Intent.QUOTE] = 1.0
    elif place:
        weights[Intent.TRAVEL_FEE] = 1.5
    if entities.when and not party:
        weights[Intent.AVAILABILITY] = 1.0
    if entities.menu.named and not party:
        weights[Intent.MENU] = 1.5
    if entities.allergens:
        weights[Intent.ALLERGEN] = 1.0
    if entities.reference:
        weights[Intent.CHANGE] = 1.6
    return weights


def _in_context(
    read: list[Clause], entities: Entities, awaited: Awaited, last: Intent | None, *, whole: bool
) -> list[Clause]:
    """Clauses with what was asked last taken into account; unclear ones lean on the clear ones."""
    if last in _FOLLOWED and whole and _ELLIPTIC.search(read[0].text) and not _answers(entities):
        return [Clause(read[0].text, last, BY_TALK, by_talk=True)] if not _speaks(read[0].text) else read
    if last in _GONE_ON_WITH and whole and _goes_on(read[0], entities):
        return [Clause(read[0].text, last, BY_TALK, by_talk=True)]
    if whole and _open_to_talk(read[0], last) and (more := carried(read[0], entities, awaited, last)):
        return [more]
    if (
        last is Intent.HUMAN
        and not (whole or entities.party)
        and still_for_a_person(". ".join(one.text for one in read))
    ):
        return [Clause(read[0].text, last, BY_TALK, by_talk=True)]
    clear = [clause for clause in read if clause.confidence > 0]
    if clear:
        wishes = [clause for clause in clear if clause.intent is not Intent.SMALLTALK]
        facts_only = not wishes and _answers(entities) and not _merely_talks(clear, entities, awaited)
        return (
            [Clause(clear[0].text, _fallback(entities, awaited, last), BY_TALK, by_talk=True)] if facts_only else clear
        )
    if _answers(entities) or (awaited is not Awaited.NONE and whole and not read[0].text.endswith("?")):
        intent = _fallback(entities, awaited, last)
        if intent is not Intent.OUT_OF_SCOPE:
            return [Clause(read[0].text, intent, BY_TALK, by_talk=True)]
    return [_doubted(one) for one in read] or [Clause("", Intent.OUT_OF_SCOPE, 0.0)]


def _open_to_talk(read: Clause, last: Intent | None) -> bool:
    """Whether words leave it to the talk what they are about: they name no wish, or tell more of a grievance."""
    tells = last is Intent.COMPLAINT and read.confidence < SURE and not read.text.endswith("?")
    return (
        not _speaks(read.text) or more_for_so_many(read.text, last) or (tells and len(read.text.split()) <= _SENTENCE)
    )


def _doubted(one: Clause) -> Clause:
    """A clause nobody is sure of is a question for the articles, not a complaint for people."""
    return replace(one, intent=Intent.OUT_OF_SCOPE) if one.intent is Intent.COMPLAINT and not one.confidence else one


def _goes_on(read: Clause, entities: Entities) -> bool:
    """Whether a few words without a wish of their own go on with what was talked of ("and snow?")."""
    talk = read.intent in {Intent.SMALLTALK, Intent.HUMAN} and read.confidence > SURE
    ahead = _AHEAD.search(read.text)
    return (
        not talk
        and bool(ahead or not _answers(entities))
        and bool(_TRAILING.search(read.text))
        and not _speaks(read.text)
    )


def _merely_talks(clear: Sequence[Clause], entities: Entities, awaited: Awaited) -> bool:
    """Whether a greeting or a goodbye names a day in passing ("see you tomorrow"), or praise the day that was."""
    if all(tells_how_it_went(clause.text) for clause in clear):
        return True
    sure = min(clause.confidence for clause in clear) >= SURELY
    return sure and awaited in _NOT_BY_DAY and not (entities.party or entities.zip or entities.city)


def _only_praises(text: str, entities: Entities, chosen: Sequence[Clause]) -> bool:
    """Whether the whole message tells how well a party went: whatever was talked of, it asks for nothing."""
    plans = entities.party or entities.zip or entities.city
    return praises(text) and not plans and all(one.intent is not Intent.HUMAN for one in chosen)


def _answers(entities: Entities) -> bool:
    """Whether there is a fact in it that a price or a date can be worked out from."""
    return bool(entities.party or entities.zip or entities.city or entities.when or entities.clock or _orders(entities))


def _orders(entities: Entities) -> bool:
    """Whether dishes are counted, added or taken off."""
    menu = entities.menu
    return bool(menu.upgrades or menu.addons or menu.extra_proteins or menu.for_all or menu.dropped)


def _fallback(entities: Entities, awaited: Awaited, last: Intent | None) -> Intent:
    """The intent of bare facts: what was asked for, else what was talked of, else what they suggest."""
    if not _answers(entities):
        return Intent.OUT_OF_SCOPE
    if entities.clock and (awaited is Awaited.SLOT or not entities.party):
        return Intent.BOOKING if awaited is Awaited.SLOT else Intent.AVAILABILITY
    if last in {Intent.QUOTE, Intent.TRAVEL_FEE, Intent.AVAILABILITY, Intent.BOOKING}:
        return Intent.QUOTE if entities.party and last is not Intent.AVAILABILITY else last
    told = bool(entities.party or _orders(entities)) and not (entities.when or entities.clock)
    if awaited in _ANSWERS and not (told and awaited is not Awaited.SLOT):
        return _ANSWERS[awaited]
    if entities.party or entities.menu:
        return Intent.QUOTE
    return Intent.AVAILABILITY if entities.when else Intent.TRAVEL_FEE


def emotion(raw: str, text: str) -> Emotion:
    """The tone: words of anger or hurt, shouting counting as anger when there is a grievance."""
    letters = [letter for letter in raw if letter.isalpha()]
    shouting = len(letters) >= 20 and sum(map(str.isupper, letters)) > 0.7 * len(letters)
    if cues.ANGRY.search(text) or cues.INSULT.search(text) or (shouting and cues.UPSET.search(text)):
        return Emotion.ANGRY
    if cues.UPSET.search(text):
        return Emotion.UPSET
    return Emotion.HAPPY if cues.HAPPY.search(text) else Emotion.CALM


def language(text: str) -> str:
    """`en`, `es` where Spanish words outnumber English ones, or `xx` for a script we cannot read."""
    letters = [letter for letter in text if letter.isalpha()]
    foreign = cues.FOREIGN_SCRIPT.findall(text)
    if letters and len(foreign) > len(letters) / 3:
        return "xx"
    spanish, english = set(cues.SPANISH.findall(text)), set(cues.ENGLISH.findall(text))
    return "es" if len(spanish) >= _SPANISH_TOLD and len(spanish) > len(english) else "en"
