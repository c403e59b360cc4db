"""Errors that callers may see, rendered as RFC 9457 problem documents."""

from hibachi.platform.errors.base import (
    AppError,
    Conflict,
    Forbidden,
    Invalid,
    NotFound,
    TooMany,
    Unauthorized,
    Unavailable,
)
from hibachi.platform.errors.gateway import GatewayError
from hibachi.platform.errors.problems import FieldProblem, Problem, responses

__all__ = [
    "AppError",
    "Conflict",
    "FieldProblem",
    "Forbidden",
    "GatewayError",
    "Invalid",
    "NotFound",
    "Problem",
    "TooMany",
    "Unauthorized",
    "Unavailable",
    "responses",
]
