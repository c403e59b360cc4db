"""Answers to plain questions beside the wish: deadlines, who pays, what was told."""

from collections.abc import Sequence
from datetime import date

from hibachi.ai.compose.wording import day_text, party_text, plural
from hibachi.ai.dialogue.types import Contact, Wanted
from hibachi.ai.figures import clock_text, listed, money
from hibachi.ai.ports import Terms
from hibachi.catalog.types import MenuItem
from hibachi.knowledge.shipped import house_figures

DEADLINES = "Until when can I change the menu?"
GUEST_COUNT = "the final guest count"
MENU = "the menu choices"
DIETS = "allergies and diets"
FREE_MOVE = "a first move to another day"
NOT_TOLD = "You have not told me that yet."


def deadlines_text(named: Sequence[tuple[str, int]]) -> str:
    """Until when each thing is open."""
    parts = [f"{what} until {plural(hours, 'hour', 'hours')} before the event" for what, hours in named]
    free = " It is free of charge until then." if any(what == FREE_MOVE for what, _ in named) else ""
    return f"We take {listed(parts)}.{free}"


def pays_text(terms: Terms, kind: str) -> str:
    """What a guest of a kind pays."""
    ages = house_figures()
    if kind == "toddlers":
        return f"Guests of {ages['toddler_to']} and under eat free: nothing is charged for them."
    if kind == "children":
        return f"A child from {ages['child_from']} to {ages['child_to']} is {money(terms.book.child_cents)}."
    return f"From {ages['adult_from']} on a guest pays the adult price, {money(terms.book.adult_cents)}."


def minimum_text(minimum_cents: int, covered: int, wanted: Wanted, alone_cents: int, adult_cents: int) -> str:
    """What the party minimum is, whom it covers, and what the party would come to without it."""
    return (
        f"The party minimum is **{money(minimum_cents)}** for the guests: {party_text(wanted)} by themselves would be"
        f" {money(alone_cents)}, and up to {plural(covered, 'adult', 'adults')} can come for it. From the next one on"
        f" each adult adds {money(adult_cents)}."
    )


def most_text(budget_cents: int, party: Wanted, total_cents: int, *, travels: bool) -> str:
    """The largest party a sum of money is enough for."""
    before = "" if travels else " before travel"
    enough = f"For {money(budget_cents)} up to **{plural(party.adults or 0, 'adult', 'adults')}** can come"
    return f"{enough}: {party_text(party)} are **{money(total_cents)}** in total{before}."


def below_minimum_text(budget_cents: int, minimum_cents: int) -> str:
    """A sum of money that no party can be had for."""
    return f"{money(budget_cents)} is not enough: the party minimum is **{money(minimum_cents)}**."


def gift_card_text(worth_cents: int, total_cents: int) -> str:
    """What a gift card or a credit leaves of a total."""
    if worth_cents >= total_cents:
        return f"{money(worth_cents)} covers the whole total of {money(total_cents)}; nothing is left to pay."
    left = money(total_cents - worth_cents)
    return f"Of the total of {money(total_cents)}, **{left}** is left to pay once {money(worth_cents)} is taken off."


def told_text(topic: str, wanted: Wanted, contact: Contact, today: date) -> str:
    """What is known of one topic; empty when nothing is."""
    if topic == "party" and wanted.adults is not None:
        return f"I have you down for {party_text(wanted)}."
    if topic == "name" and contact.name:
        return f"Your name is {contact.name}."
    if topic == "day" and wanted.day:
        at = f" at {clock_text(wanted.slot)}" if wanted.slot else ""
        return f"The day we spoke of is {day_text(wanted.day, today)}{at}."
    if topic == "place" and (wanted.zip or wanted.city):
        return f"The place is {' '.join(part for part in (wanted.city, wanted.zip) if part)}."
    if topic == "reach" and contact.reachable:
        return f"I can reach you at {listed([way for way in (contact.phone, contact.email) if way])}."
    return ""


def included_text(item: MenuItem) -> str:
    """A dish that every plate holds, and what more of it costs."""
    name = item.name.removeprefix("Extra ").capitalize()
    return f"{name} comes with every plate; an extra order is {money(item.price_cents)}."


def always_there_text(name: str) -> str:
    """A part of every seat."""
    return f"Included with every seat, at no extra charge: {name[:1].lower()}{name[1:]}."


def third_text(extra_protein_cents: int, included: int) -> str:
    """A third protein on one plate."""
    return (
        f"{included} proteins per guest are included; each further one is **{money(extra_protein_cents)}**, "
        "a premium one that plus its upgrade price."
    )


def share_text(total_cents: int, each_cents: int, wanted: Wanted) -> str:
    """The total by head; toddlers eat free and share nothing."""
    kinds = [f"{wanted.adults} adults", f"{wanted.children} children"]
    heads = " and ".join(kinds) if wanted.children else f"{wanted.paying} guests"
    return f"Split evenly over {heads}, {money(total_cents)} comes to **{money(each_cents)}** each, tip aside."


def whichever_text(proteins: Sequence[str], included: int, total_cents: int | None) -> str:
    """That the choice among the included proteins costs nothing more or less."""
    stays = f" Your total stays {money(total_cents)}." if total_cents is not None else ""
    return f"No, the price stays the same whichever {included} each guest picks of {listed(list(proteins))}.{stays}"
