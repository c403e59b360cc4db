"""Checks of what the processes talk to: broker, clocks, card provider, mail server."""

import asyncio

from redis.exceptions import RedisError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from hibachi.cli.doctor.types import Finding
from hibachi.platform import clock
from hibachi.platform.cache import redis
from hibachi.platform.config import get_settings
from hibachi.platform.db import system_unit_of_work

_MOST_SKEW_SECONDS = 5.0
_PATIENCE_SECONDS = 5.0


async def broker() -> Finding:
    """Redis answers."""
    name = "Redis answers"
    try:
        await redis().echo("doctor")
    except (RedisError, OSError) as problem:
        fix = "Start the server or correct REDIS_URL. Nothing is lost meanwhile: events wait in the database."
        return Finding(name, False, str(problem) or type(problem).__name__, fix)
    return Finding(name, True, "broker, cache and live updates")


async def clocks() -> Finding:
    """This machine and the database agree about the time."""
    name = "Clocks agree"
    if get_settings().now is not None:
        return Finding(name, True, "pinned by HIBACHI_NOW, so there is nothing to compare")
    try:
        async with system_unit_of_work() as session:
            theirs = await session.scalar(text("SELECT extract(epoch FROM clock_timestamp())"))
    except (SQLAlchemyError, OSError):
        return Finding(name, False, "the database does not tell its time", "See the database's own line.")
    skew = abs(clock.now().timestamp() - float(theirs or 0))
    if skew > _MOST_SKEW_SECONDS:
        fix = "Synchronise both machines, for instance with `timedatectl set-ntp true`; webhooks and holds need it."
        return Finding(name, False, f"the database is {skew:.0f} s off", fix)
    return Finding(name, True, f"{skew:.1f} s apart")


async def card_payments() -> Finding:
    """Real cards come with a webhook secret; without it no payment would ever be confirmed."""
    name, stripe = "Card payments", get_settings().stripe
    if stripe.api_key is None:
        production = get_settings().env == "production"
        fix = "Set STRIPE_API_KEY and STRIPE_WEBHOOK_SECRET, or keep the payments batch off."
        return Finding(name, not production, "the shipped fake: no money moves", fix)
    if stripe.webhook_secret is None:
        fix = "Set STRIPE_WEBHOOK_SECRET to the signing secret of the endpoint /api/v1/webhooks/stripe."
        return Finding(name, False, "webhooks are off", fix)
    return Finding(name, True, f"Stripe at {stripe.api_base}")


async def mail() -> Finding:
    """The mail server can be reached."""
    name, settings = "Mail", get_settings()
    if settings.mail.host is None:
        detail = "the shipped fake mailbox: nothing leaves this installation"
        return Finding(name, settings.env != "production", detail, "Set SMTP_HOST and its log-in.")
    where = f"{settings.mail.host}:{settings.mail.port}"
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            _reader, writer = await asyncio.open_connection(settings.mail.host, settings.mail.port)
        writer.close()
    except OSError as problem:  # a time-out is one as well
        fix = "Correct SMTP_HOST and SMTP_PORT, or let this machine connect to it."
        return Finding(name, False, f"{where} does not answer ({problem or 'time-out'})", fix)
    return Finding(name, True, where)
