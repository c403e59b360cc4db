"""Structured logs with request, business and conversation ids; secrets and personal data are masked."""

import logging
import re
import sys
from collections.abc import Mapping

import structlog
from structlog.typing import EventDict, WrappedLogger

_SENSITIVE_KEYS = (
    "password",
    "secret",
    "token",
    "signature",
    "authorization",
    "cookie",
    "email",
    "phone",
    "card",
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PHONE = re.compile(r"\+\d{10,15}\b")


def mask(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace values of sensitive keys, and addresses and phone numbers inside any text, at every depth."""
    return {key: _masked(key, value) for key, value in event.items()}


def _masked(key: str, value: object) -> object:
    if any(word in key.lower() for word in _SENSITIVE_KEYS):
        return "[masked]"
    if isinstance(value, str):
        return _PHONE.sub("[phone]", _EMAIL.sub("[email]", value))
    if isinstance(value, Mapping):
        return {inner: _masked(str(inner), found) for inner, found in value.items()}
    return [_masked("", found) for found in value] if isinstance(value, list | tuple) else value


def configure_logging(level: str, format: str) -> None:
    """Send structlog and the standard library through one chain, to standard output."""
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stdout.isatty())
    )
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        mask,
    ]
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        cache_logger_on_first_use=True,
    )
    formatter = structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processor=renderer)
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for noisy in ("uvicorn.access", "httpx", "httpx2", "fontTools", "dbos", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
