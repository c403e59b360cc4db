"""Stations and the business as the public site sees them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel


class StationOut(BaseModel):
    """A station; times of its events are in `time_zone`."""

    id: UUID
    name: str
    city: str
    zip: str
    time_zone: str


class SiteBusiness(BaseModel):
    """The brand."""

    name: str
    slug: str
    phone: str
    email: str


class SitePolicy(BaseModel):
    """The figures the public pages speak of, all from the price book and policy in force."""

    price_book_version: int
    deposit_cents: int
    party_minimum_cents: int
    free_miles: str
    cents_per_mile: int
    max_miles: str
    lead_hours: int
    free_cancel_days: int
    self_cancel_hours: int
    guest_count_hours: int
    menu_lock_hours: int
    dietary_notice_hours: int
    free_reschedule_hours: int
    reschedule_fee_cents: int
    max_party: int
    slots: list[str]
    guests_per_chef: int
    hold_minutes: int
    deposit_hours: int
    waitlist_hours: int
    staff_shift_minutes: int
    set_up_minutes: int
    quote_days: int
    last_date: dt.date


class Site(BaseModel):
    """Everything a public page needs before anybody types."""

    business: SiteBusiness
    stations: list[StationOut]
    policy: SitePolicy
    payment_gateway: str
