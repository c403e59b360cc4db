"""How many chefs, each with one grill, a party needs. All of them are assigned or none."""

from hibachi.catalog.policy_types import PolicyTerms


def chefs_needed(terms: PolicyTerms, guests: int) -> int:
    """Chefs for `guests` adults and children (toddlers do not count). Raises `ValueError` below one guest."""
    if guests < 1:
        raise ValueError("a party has at least one guest")
    return -(-guests // terms.staffing.guests_per_chef)
