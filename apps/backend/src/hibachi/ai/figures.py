"""The figures of articles, from the rules in force: one name for every price, limit and deadline."""

from datetime import date, time
from decimal import Decimal

from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import PriceBook, TravelTerms
from hibachi.knowledge.shipped import house_figures
from hibachi.knowledge.types import Figures
from hibachi.platform.money import format_usd


def figures_of(book: PriceBook, policy: PolicyTerms, travel: TravelTerms) -> Figures:
    """Every figure as it is said, those of the house included."""
    return {**house_figures(), **_prices(book), **_policy(policy), **_travel(travel)}


def money(cents: int) -> str:
    """ "$882.80", whole dollars without cents: "$55"."""
    return format_usd(cents).removesuffix(".00")


def clock_text(value: time) -> str:
    """ "6 PM", "6:30 PM"."""
    hour = value.hour % 12 or 12
    minutes = f":{value.minute:02}" if value.minute else ""
    return f"{hour}{minutes} {'AM' if value.hour < 12 else 'PM'}"


def day_text(value: date) -> str:
    """ "Saturday, July 4"; with the year when it is not the coming twelve months' is the caller's business."""
    return f"{value:%A}, {value:%B} {value.day}"


def plain_number(value: Decimal) -> str:
    """ "30" for 30.0, "39.8" for 39.8."""
    return f"{value.normalize():f}"


def listed(items: list[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def _prices(book: PriceBook) -> dict[str, str]:
    price = {item.code: item.price_cents for item in book.menu.items}
    return {
        "adult_price": money(book.adult_cents),
        "child_price": money(book.child_cents),
        "party_minimum": money(book.minimum_cents),
        "deposit": money(book.deposit_cents),
        "proteins_included": str(book.proteins_included),
        "extra_protein": money(book.extra_protein_cents),
        "extra_hour": money(book.chef_hour_cents),
        "max_party": str(book.max_party),
        "tip_from": str(book.gratuity.suggested_from_percent),
        "tip_to": str(book.gratuity.suggested_to_percent),
        **{name: money(price.get(code, 0)) for name, code in _ITEM_FIGURES.items()},
    }


_ITEM_FIGURES = {
    "salmon_price": "salmon", "scallops_price": "scallops", "filet_price": "filet_mignon",
    "lobster_price": "lobster_tail", "noodles_price": "yakisoba_noodles", "rice_price": "fried_rice",
    "vegetables_price": "vegetables", "edamame_price": "edamame", "gyoza_price": "gyoza",
}  # fmt: skip


def _policy(policy: PolicyTerms) -> dict[str, str]:
    return {
        "lead_hours": str(policy.lead_hours),
        "ahead_days": str(policy.ahead_days),
        "quote_days": str(policy.quote_days),
        "follow_up": str(policy.follow_up_above_guests),
        "slots": listed([clock_text(slot.start) for slot in policy.slots]),
        "ask_from": clock_text(policy.ask_from),
        "ask_until": clock_text(policy.ask_until),
        "menu_lock_hours": str(policy.menu_lock_hours),
        "guest_count_hours": str(policy.guest_count_hours),
        "dietary_hours": str(policy.dietary_notice_hours),
        "cancel_days": plain_number(Decimal(policy.free_cancel_hours) / 24),
        "self_cancel_hours": str(policy.self_cancel_hours),
        "free_reschedule_hours": str(policy.free_reschedule_hours),
        "reschedule_fee": money(policy.reschedule_fee_cents),
        "base_minutes": str(policy.event.base_minutes),
        "max_minutes": str(policy.event.max_minutes),
        "set_up_minutes": str(policy.event.set_up_minutes),
        "clean_up_minutes": str(policy.event.clean_up_minutes),
        "hold_minutes": str(policy.hold.web_minutes),
        "deposit_hours": str(policy.hold.deposit_hours),
        "waitlist_hours": str(policy.hold.waitlist_offer_hours),
        "guests_per_chef": str(policy.staffing.guests_per_chef),
    }


def _travel(travel: TravelTerms) -> dict[str, str]:
    return {
        "free_miles": plain_number(travel.free_miles),
        "per_mile": money(travel.cents_per_mile),
        "max_miles": plain_number(travel.max_miles),
    }
