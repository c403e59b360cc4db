"""Which business has which number."""

from hibachi.identity.businesses.service import business_named, business_with_phone
from hibachi.identity.businesses.types import BusinessInfo
from hibachi.platform.config import get_settings


def line_of(business: BusinessInfo) -> str:
    """The number a business texts from: the one in the settings, else its own phone number."""
    numbers = get_settings().twilio.lines
    return numbers.get(business.slug) or numbers.get("") or business.phone


async def business_of(number: str) -> BusinessInfo | None:
    """The business a number belongs to, None when it is nobody's."""
    for slug, line in get_settings().twilio.lines.items():
        if line == number:
            return await business_named(slug or None)
    return await business_with_phone(number)
