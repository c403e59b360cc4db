"""Prices in words."""

from hibachi.ai.compose.wording import party_text, pick
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import listed, money, plain_number
from hibachi.ai.ports import Priced, Terms
from hibachi.catalog.types import MenuItem, Quote
from hibachi.knowledge.shipped import house_figures


def total_text(priced: Priced, wanted: Wanted, place: str, seed: int) -> str:
    """The total with what it is made of, what locks the date and what is included."""
    quote = priced.quote
    opening = pick(
        seed,
        f"For {party_text(wanted)} in {place} the total is **{money(quote.total_cents)}**",
        f"{party_text(wanted)} in {place} come to **{money(quote.total_cents)}** in total",
        f"Your total for {party_text(wanted)} in {place} is **{money(quote.total_cents)}**",
    )
    parts = _shares(quote)
    made_of = f": {listed(parts)}." if len(parts) > 1 or quote.travel_cents else "."
    sentences = [opening + made_of, *_notes(quote, wanted)]
    sentences.append(
        f"A deposit of {money(quote.deposit_cents)} locks the date and is part of the total; tax is"
        f" included, a tip is not."
    )
    return " ".join(sentences)


def recall_text(wanted: Wanted, total: int, deposit: int, seed: int) -> str:
    """A total said again, with what is left after the deposit."""
    rest = f"the deposit of {money(deposit)} is part of it and leaves {money(total - deposit)} for the day of the event"
    return pick(
        seed,
        f"For {party_text(wanted)} it is **{money(total)}** in total: {rest}.",
        f"The total is **{money(total)}** for {party_text(wanted)}; {rest}.",
    )


def least_text(fewer: Wanted, total: int) -> str:
    """The smaller end of a range of guests."""
    return f"With {party_text(fewer)} it is **{money(total)}**."


def budget_text(budget: int, total: int) -> str:
    """Whether a total keeps within a budget."""
    if total <= budget:
        return f"That keeps within your {money(budget)}, with {money(budget - total)} to spare."
    return f"That is {money(total - budget)} above your {money(budget)}."


def difference_text(before: int, total: int) -> str:
    """How a new total differs from the last one."""
    if before == total:
        return "That is the same total as before."
    return f"That is {money(abs(total - before))} {'more' if total > before else 'less'} than before."


def balance_text(balance: int) -> str:
    """What is left after the deposit."""
    return f"After the deposit **{money(balance)}** is left for the day of the event."


def cheapest_text(wanted: Wanted, total: int | None) -> str:
    """That no day or start is cheaper, with the total that stays if one was quoted, in cents."""
    stays = "" if total is None else f" It stays **{money(total)}** for {party_text(wanted)}."
    return (
        "Prices are the same on every day of the week and at every start; only the party, the menu and the distance"
        f" count.{stays}"
    )


def compared_text(named: list[tuple[str, int]]) -> str:
    """Two totals side by side, the cheaper one named."""
    (one, low), (other, high) = sorted(named, key=lambda item: item[1])
    both = f"{one}: **{money(low)}**. {other}: **{money(high)}**."
    return f"{both} Both cost the same." if low == high else f"{both} The first is {money(high - low)} less."


def short_total_text(priced: Priced) -> str:
    """The total in one sentence, for where it is not the subject."""
    return f"The total is {money(priced.quote.total_cents)}."


def _shares(quote: Quote) -> list[str]:
    named = [
        (quote.guest_charge_cents, "for the guests"),
        (quote.upgrades_cents, "for upgrades"),
        (quote.addons_cents, "for add-ons"),
        (quote.extra_proteins_cents, "for extra proteins"),
    ]
    shares = [f"{money(amount)} {what}" for amount, what in named if amount]
    if quote.travel_cents and quote.miles is not None:
        shares.append(f"{money(quote.travel_cents)} for travel ({plain_number(quote.miles)} miles)")
    return shares


def _notes(quote: Quote, wanted: Wanted) -> list[str]:
    notes = []
    if quote.minimum_applied:
        notes.append(f"The party minimum of {money(quote.guest_charge_cents)} applies.")
    if not quote.travel_cents:
        notes.append("Travel is free at this distance.")
    if wanted.counted_all_as_adults:
        notes.append("I counted everyone as an adult; tell me if children are among them, they pay less.")
    return notes


def before_travel_text(food_cents: int, minimum: bool, wanted: Wanted, seed: int) -> str:
    """The price while the place is unknown."""
    opening = pick(
        seed,
        f"{party_text(wanted)} come to **{money(food_cents)}** before travel.",
        f"Before travel, {party_text(wanted)} come to **{money(food_cents)}**.",
    )
    notes = [f"The party minimum of {money(food_cents)} applies."] if minimum else []
    if wanted.counted_all_as_adults:
        notes.append("I counted everyone as an adult; children pay less.")
    return " ".join([opening, *notes])


def range_text(low: int, high: int, place: str, wanted: Wanted) -> str:
    """The total of a city whose ZIP codes give different travel fees."""
    return (
        f"For {party_text(wanted)} in {place} the total is between {money(low)} and {money(high)}, "
        "depending on where in the city you are."
    )


def rates_text(terms: Terms, seed: int) -> str:
    """Prices per guest while the party is unknown."""
    book, ages = terms.book, house_figures()
    child = f"a child from {ages['child_from']} to {ages['child_to']}"
    return pick(
        seed,
        f"An adult is **{money(book.adult_cents)}**, {child} is **{money(book.child_cents)}**, and little ones "
        f"of {ages['toddler_to']} and under eat free; the party minimum is {money(book.minimum_cents)}.",
        f"We charge **{money(book.adult_cents)}** per adult and **{money(book.child_cents)}** for {child}, with a "
        f"party minimum of {money(book.minimum_cents)}. Children of {ages['toddler_to']} and under are free.",
    )


def item_price_text(item: MenuItem, extra_protein_cents: int) -> str:
    """What one dish costs."""
    if item.kind == "protein":
        return f"{item.name} is one of the included proteins; as an extra protein it is {money(extra_protein_cents)}."
    if item.kind == "upgrade":
        extra = money(extra_protein_cents + item.price_cents)
        return (
            f"{item.name} is an upgrade for {money(item.price_cents)} per serving, in place of one of the"
            f" included proteins; "
            f"as an extra protein it is {extra}."
        )
    return f"{item.name} is {money(item.price_cents)} per order."
