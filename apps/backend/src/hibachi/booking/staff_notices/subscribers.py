"""Events that the business's own people are written about."""

from hibachi.booking.bookings.events import SevereAllergyReported
from hibachi.booking.chef_alerts.events import ChefAlertRaised
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.staff_notices import service
from hibachi.booking.time_off.events import TimeOffAsked, TimeOffDecided
from hibachi.payments.events import RefundFailed
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(ChefAlertRaised)
async def write_chef_alert(session: WriteSession, event: ChefAlertRaised) -> None:
    """Tell the next in line that a party lacks a chef."""
    await service.chef_alert(session, event)


@subscribes(SevereAllergyReported)
async def write_severe_allergy(session: WriteSession, event: SevereAllergyReported) -> None:
    """Tell the office to speak with the host."""
    if booking := await service.load(session, event.aggregate_id):
        await service.severe_allergy(session, booking)


@subscribes(TimeOffAsked)
async def write_time_off_asked(session: WriteSession, event: TimeOffAsked) -> None:
    """Tell those who decide that a chef asks for time off."""
    await service.time_off_asked(session, event.aggregate_id)


@subscribes(TimeOffDecided)
async def write_time_off_decided(session: WriteSession, event: TimeOffDecided) -> None:
    """Tell the chef what was decided."""
    await service.time_off_decided(session, event.aggregate_id)


@subscribes(RefundFailed)
async def write_refund_failed(session: WriteSession, event: RefundFailed) -> None:
    """Tell those who look after money that a refund did not get through."""
    if event.subject_kind == SUBJECT and (booking := await service.load(session, event.subject_id)):
        await service.refund_failed(session, booking, event)
