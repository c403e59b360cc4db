"""Signed links to an offered place."""

import datetime as dt
from uuid import UUID

from hibachi.platform import clock
from hibachi.platform.auth import read_link, sign_link
from hibachi.platform.config import get_settings

_PURPOSE = "waitlist_offer"


def offer_address(entry_id: UUID) -> str:
    """Where the host books the offered place; the token is in the fragment, which never reaches a log."""
    token = sign_link(_PURPOSE, entry_id, clock.now() + dt.timedelta(days=get_settings().auth.link_days))
    return f"{get_settings().web.public_url}/book#offer={token}"


def entry_of(token: str) -> UUID:
    """The entry of a token. Raises `BadLink`."""
    return read_link(_PURPOSE, token)
