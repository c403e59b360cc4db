"""One place that turns every exception into a problem document."""

from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DataError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from hibachi.platform.errors import AppError, Conflict, Invalid, NotFound, Unavailable
from hibachi.platform.errors.base import JsonValue
from hibachi.platform.errors.problems import MEDIA_TYPE, problem_of

log = structlog.get_logger()
_RETRYABLE = {"40001", "40P01", "55P03"}  # serialisation failure, deadlock, lock not available


class ServerFault(AppError):
    """A fault of the software itself; the log has the cause under the request id."""

    code = "server_fault"
    title = "Something went wrong on our side"


class Concurrent(Conflict):
    """Two changes of the same thing met; repeating the request is safe."""

    code = "try_again"
    title = "Someone changed this at the same moment; please try again"


class Unstorable(Invalid):
    """Some value holds characters or a size that cannot be stored."""

    code = "unstorable"
    title = "Some value cannot be stored as it is"


class Unreadable(Invalid):
    """The body is not the text its kind promises, such as broken UTF-8."""

    status = 400
    code = "unreadable"
    title = "The request cannot be read"


class MethodNotAllowed(AppError):
    """The path exists, the method does not."""

    status = 405
    code = "method_not_allowed"
    title = "This method is not supported here"


def install(app: FastAPI) -> None:
    """Register the handlers."""
    app.add_exception_handler(AppError, _app_error)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(DBAPIError, _database)
    app.add_exception_handler(PoolTimeout, _busy)
    app.add_exception_handler(Exception, _fault)


def render(error: AppError, request: Request) -> JSONResponse:
    """The response of an error."""
    request_id = request.scope.get("state", {}).get("request_id")
    headers = {"WWW-Authenticate": "Bearer"} if error.status == 401 else {}
    if isinstance(retry := error.data.get("retry_after"), int):
        headers["Retry-After"] = str(retry)
    return JSONResponse(problem_of(error, request_id), error.status, headers, media_type=MEDIA_TYPE)


async def _app_error(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, AppError):
        raise error
    return render(error, request)


async def _validation(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    found = [_field_problem(item) for item in error.errors()[:50]]
    field, rule = str(found[0]["field"]), str(found[0]["rule"])
    detail = f"{field}: {found[0]['message']}"
    return render(Invalid(detail, field=field, rule=rule, errors=found), request)


def _field_problem(item: dict[str, Any]) -> dict[str, JsonValue]:
    where = [str(part) for part in item["loc"]]
    path = where[1:] if where and where[0] in {"body", "query", "path", "header", "cookie"} else where
    if item["type"] == "json_invalid":
        return {"field": "body", "rule": "json_invalid", "message": f"{item['msg']} at character {path[-1]}"}
    return {"field": ".".join(path) or "body", "rule": str(item["type"]), "message": str(item["msg"])}


async def _http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == 404:
        return render(NotFound(f"Nothing lives at {request.url.path}"), request)
    if error.status_code == 405:
        return render(MethodNotAllowed(), request)
    if error.status_code < 500:
        return render(Unreadable(str(error.detail), field="body", rule="readable"), request)
    return render(ServerFault(), request)


async def _database(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, DBAPIError):
        raise error
    state = getattr(error.orig, "sqlstate", None)
    if state in _RETRYABLE:
        return render(Concurrent(), request)
    if isinstance(error, DataError):
        # Text with a zero byte, a number too large: well-formed JSON that no column can hold.
        return render(Unstorable(field="request", rule="storable"), request)
    if isinstance(error, OperationalError) or state in {"57P01", "57P03", "57014"}:
        log.error("database_unavailable", sqlstate=state)
        return render(Unavailable("The database does not answer; please try again", retry_after=2), request)
    return await _fault(request, error)


async def _busy(request: Request, error: Exception) -> JSONResponse:
    log.error("connection_pool_exhausted", error=str(error))
    return render(Unavailable("Too much is going on; please try again", retry_after=1), request)


async def _fault(request: Request, error: Exception) -> JSONResponse:
    log.error("unhandled", path=request.url.path, exc_info=error)
    return render(ServerFault(), request)
