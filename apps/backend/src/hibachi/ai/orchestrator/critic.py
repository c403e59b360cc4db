"""The critic of a reply that several agents wrote: it may not contradict itself, ask two things, or price nobody.

Pure: what is wrong is taken out or rebuilt from a template, and a remark says so in the trace. It writes no figure of
its own; the grounding still judges what is left.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from hibachi.ai.agents.turn import Part
from hibachi.ai.compose.wording import party_text
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.grounding.sentences import sentences
from hibachi.ai.tools import facts
from hibachi.platform.deadline import current

_AMOUNT = r"\$[\d,]+(?:\.\d\d)?"
_LABELLED = re.compile(rf"\b(deposit|minimum|total|travel fee|balance)\b[^.$?]{{0,40}}?({_AMOUNT})", re.IGNORECASE)
_GUESTS = re.compile(r"\b(?:\d+|one|an?) (?:adults?|guests?|people|persons?|child(?:ren)?|kids?)\b", re.IGNORECASE)
_WORKED_OUT = frozenset({"quote", "booking", "price_book"})
_LONG = 20


@dataclass(frozen=True, slots=True)
class Remark:
    """What the critic found, what it did about it (`dropped`, `rebuilt`, `left_out`), and whose part it was."""

    found: str
    repair: str
    about: str = ""


Reviewed = tuple[list[Part], list[Remark]]


def reviewed(parts: Sequence[Part], wanted: Wanted) -> tuple[list[Part], tuple[Remark, ...]]:
    """The parts fit to stand together, and what had to be done for it. One part alone is left as it is."""
    kept = list(parts)
    if sum(bool(part.text) for part in kept) < 2:
        return kept, ()
    remarks: list[Remark] = []
    for check in (_unpriced, _said_twice, _second_questions, _contradictions):
        kept, found = check(kept, wanted)
        remarks += found
    return kept, tuple(remarks)


def given_up() -> list[Remark]:
    """The outside steps that took too long for the answer to wait for them."""
    limit = current()
    return [Remark("out_of_time", "left_out", name) for name in limit.cut] if limit else []


def _unpriced(parts: list[Part], wanted: Wanted) -> Reviewed:
    """A total without its party is rebuilt with it."""
    if any(_GUESTS.search(part.text) for part in parts) or not wanted.adults:
        return parts, []
    for at, part in enumerate(parts):
        if "total" in _amounts(part.text) and any(fact.source == "quote" for fact in part.facts):
            whose = f"{part.text} That is for {party_text(wanted)}."
            named = replace(part, text=whose, facts=(*part.facts, *facts.of_wanted(wanted)))
            return [*parts[:at], named, *parts[at + 1 :]], [Remark("price_without_party", "rebuilt")]
    return parts, []


def _said_twice(parts: list[Part], _wanted: Wanted) -> Reviewed:
    """A sentence that an earlier part said is not said again."""
    seen: set[str] = set()
    kept: list[Part] = []
    dropped = 0
    for part in parts:
        own = sentences(part.text)
        new = [one for one in own if len(one.strip()) < _LONG or one.strip() not in seen]
        dropped += len(own) - len(new)
        seen |= {one.strip() for one in own}
        kept.append(part if len(new) == len(own) else replace(part, text="".join(new).strip()))
    return kept, [Remark("said_twice", "dropped", str(dropped))] if dropped else []


def _second_questions(parts: list[Part], _wanted: Wanted) -> Reviewed:
    """One thing is asked: the first question stands, questions within the other texts go."""
    asking = next((part for part in parts if part.asks), None)
    kept: list[Part] = []
    remarks: list[Remark] = []
    for part in parts:
        extra = bool(part.asks) and part is not asking
        text = part.text if part.citations or not asking else _without(part.text, lambda one: one.endswith("?"))
        if extra or text != part.text:
            remarks.append(Remark("two_questions", "dropped", part.asks.awaited.value if part.asks else ""))
        kept.append(replace(part, text=text, asks=None if extra else part.asks))
    return kept, remarks


def _contradictions(parts: list[Part], _wanted: Wanted) -> Reviewed:
    """The same thing at two amounts: what was worked out for this guest stands, else what was said first."""
    said: dict[tuple[str, str], tuple[set[str], int]] = {}
    kept = list(parts)
    remarks: list[Remark] = []
    for at in sorted(range(len(kept)), key=lambda index: (not _worked_out(kept[index]), index)):
        for sentence in sentences(kept[at].text):
            for label, amounts in _amounts(sentence).items():
                known = said.setdefault((label, _party_of(sentence)), (amounts, at))
                if known[1] != at and not known[0] & amounts:
                    kept[at] = replace(kept[at], text=_without(kept[at].text, sentence.strip().__eq__))
                    remarks.append(Remark("two_values", "dropped", label))
    return kept, remarks


def _amounts(text: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for label, amount in _LABELLED.findall(text.replace("*", "")):
        found.setdefault(label.lower(), set()).add(amount.rstrip(",").removesuffix(".00"))
    return found


def _party_of(sentence: str) -> str:
    """Whose amount it is: totals of two parties are two things."""
    return " ".join(_GUESTS.findall(sentence.replace("*", "").lower()))


def _worked_out(part: Part) -> bool:
    return any(fact.source in _WORKED_OUT for fact in part.facts)


def _without(text: str, wrong: Callable[[str], bool]) -> str:
    return "".join(one for one in sentences(text) if not wrong(one.strip())).strip()
