"""Money as integer cents."""

from decimal import ROUND_HALF_UP, Decimal

Cents = int


def round_half_up(amount: Decimal) -> Cents:
    """Whole cents from a fraction of cents, halves away from zero."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def format_usd(cents: Cents) -> str:
    """`88280` as `$882.80`, `-500` as `-$5.00`."""
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"
