"""Every router, in the order of the reference."""

from fastapi import APIRouter

from hibachi.booking.availability import endpoints as availability
from hibachi.booking.chefs import endpoints as chefs
from hibachi.booking.desk import endpoints as desk
from hibachi.booking.quotes import endpoints as quotes
from hibachi.booking.selfservice import endpoints as selfservice
from hibachi.booking.site import endpoints as site
from hibachi.booking.waitlist import endpoints as waitlist
from hibachi.crm import endpoints as crm
from hibachi.identity.approvals import endpoints as approvals
from hibachi.identity.audit import endpoints as audit
from hibachi.identity.invitations import endpoints as invitations
from hibachi.identity.keys import endpoints as keys
from hibachi.identity.login import endpoints as login
from hibachi.identity.passwords import endpoints as passwords
from hibachi.identity.sessions import endpoints as sessions
from hibachi.identity.staff import endpoints as staff
from hibachi.identity.totp import endpoints as totp
from hibachi.payments.webhooks import endpoints as webhooks

API_PREFIX = "/api/v1"
_PUBLIC = (site, quotes, availability, waitlist, selfservice, webhooks)
_STAFF = (login, sessions, totp, passwords, invitations, staff, keys, approvals, audit, desk, chefs, crm)


def routers() -> list[APIRouter]:
    """Routers mounted under `API_PREFIX`."""
    return [module.router for module in (*_PUBLIC, *_STAFF)]
