"""Signed links to what is remembered of oneself."""

import datetime as dt
from uuid import UUID

from hibachi.platform import clock
from hibachi.platform.auth import sign_link
from hibachi.platform.config import get_settings

PURPOSE = "memory"
LIFE = dt.timedelta(days=2)


def address_of(customer_id: UUID) -> str:
    """The address of a person's own page; the token is in the fragment, which never reaches a log."""
    token = sign_link(PURPOSE, customer_id, clock.now() + LIFE)
    return f"{get_settings().web.public_url}/my-memory#link={token}"
