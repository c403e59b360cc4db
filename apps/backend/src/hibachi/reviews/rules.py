"""Pure decisions about reviews."""

from decimal import ROUND_HALF_UP, Decimal


def shown_name(name: str) -> str:
    """`Dana Rivera` as `Dana R.`: the public page does not name anybody in full."""
    first, *others = name.split()
    return f"{first} {others[-1][0]}." if others else first


def shown_average(average: Decimal | None) -> float | None:
    """The average to one decimal, halves up; None stays None."""
    return None if average is None else float(average.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))
