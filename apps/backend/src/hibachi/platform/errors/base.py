"""The families of errors. A module's `errors.py` subclasses one, setting `code` and `title`."""

from typing import ClassVar

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]


class AppError(Exception):
    """An error with a stable code, an HTTP status and typed data."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(
        self,
        detail: str | None = None,
        *,
        field: str | None = None,
        rule: str | None = None,
        errors: list[dict[str, JsonValue]] | None = None,
        **data: JsonValue,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title
        self.field = field
        self.rule = rule
        self.errors = errors
        self.data = data


class NotFound(AppError):
    """The thing does not exist for this caller."""

    status = 404
    code = "not_found"
    title = "Not found"


class Conflict(AppError):
    """The request fits, but not the present state."""

    status = 409
    code = "conflict"
    title = "This conflicts with the present state"


class Unauthorized(AppError):
    """Nobody is logged in, or the proof is not valid."""

    status = 401
    code = "unauthorized"
    title = "Please log in"


class Forbidden(AppError):
    """The caller is known and may not do this."""

    status = 403
    code = "forbidden"
    title = "You may not do this"


class Invalid(AppError):
    """The request itself is wrong; `field` and `rule` say where and why."""

    status = 422
    code = "invalid"
    title = "The request is not valid"


class TooMany(AppError):
    """Too many requests."""

    status = 429
    code = "too_many_requests"
    title = "Too many requests"


class Unavailable(AppError):
    """Something this needs does not answer at the moment."""

    status = 503
    code = "unavailable"
    title = "Temporarily not available"
