"""Showing the agreement and keeping the evidence of its signature."""

from dataclasses import asdict
from datetime import timedelta
from functools import cache
from importlib.resources import files

import yaml
from pydantic import TypeAdapter

from hibachi.booking.agreements import repository, rules
from hibachi.booking.agreements.errors import AgreementIncomplete, AlreadySigned
from hibachi.booking.agreements.models import SignedAgreement
from hibachi.booking.agreements.schemas import AgreementOut, SignIn
from hibachi.booking.agreements.types import AgreementText
from hibachi.booking.agreements.values import values_of
from hibachi.booking.bookings.models import Booking
from hibachi.booking.stations import service as stations
from hibachi.catalog import service as catalog
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession

CURRENT = "v1.yaml"
_RETENTION = timedelta(days=7 * 366)  # kept for at least seven years
_TEXT = TypeAdapter(AgreementText)


@cache
def template() -> AgreementText:
    """The version that is signed now, with names in braces."""
    source = files("hibachi.booking.agreements") / "templates" / CURRENT
    return _TEXT.validate_python(yaml.safe_load(source.read_text()))


async def text_of(session: ReadSession, booking: Booking) -> AgreementText:
    """The agreement as it was signed, or else the current version with the booking's values."""
    signed = await repository.of_booking(session, booking.id)
    if signed is not None:
        return _TEXT.validate_python(signed.text)
    terms = await catalog.terms_of(session, booking.price_book_version)
    station = await stations.get(session, booking.station_id)
    business = await business_info(booking.business_id)
    return rules.fill(template(), values_of(booking, terms, station.zone, business.name))


async def present(session: ReadSession, booking: Booking) -> AgreementOut:
    """The agreement for the host."""
    signed = await repository.of_booking(session, booking.id)
    text = await text_of(session, booking)
    return AgreementOut.model_validate({**asdict(text), "signed_at": signed.signed_at if signed else None})


async def sign(session: WriteSession, booking: Booking, given: SignIn, ip: str | None, user_agent: str | None) -> None:
    """Keep the evidence of a signature. Raises `AlreadySigned`, `AgreementIncomplete`."""
    if await repository.of_booking(session, booking.id) is not None:
        raise AlreadySigned(field="booking", rule="signed_once")
    text = await text_of(session, booking)
    if missing := rules.missing_ticks(text, given.ticks):
        raise AgreementIncomplete("Please tick every statement", field="ticks", rule="required", missing=[*missing])
    if problem := rules.signature_problem(given.method, given.signature, given.signer_name):
        raise AgreementIncomplete("Please sign with your name", field="signature", rule=problem)
    now = clock.now()
    session.add(
        SignedAgreement(
            booking_id=booking.id,
            template_version=text.version,
            text=asdict(text),
            text_hash=rules.fingerprint(text),
            signer_name=given.signer_name,
            method=given.method,
            signature=given.signature,
            ticks=sorted(set(given.ticks)),
            ip=ip,
            user_agent=user_agent[:400] if user_agent else None,
            signed_at=now,
            retain_until=now + _RETENTION,
        )
    )
