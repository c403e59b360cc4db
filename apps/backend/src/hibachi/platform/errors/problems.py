"""The problem document as it appears in the API schema."""

from typing import Any

from pydantic import BaseModel, ConfigDict

from hibachi.platform.errors.base import AppError

MEDIA_TYPE = "application/problem+json"


class FieldProblem(BaseModel):
    """One wrong field of a request."""

    field: str
    rule: str
    message: str


class Problem(BaseModel):
    """RFC 9457 problem document; some codes carry further members."""

    model_config = ConfigDict(extra="allow")

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str
    field: str | None = None
    rule: str | None = None
    errors: list[FieldProblem] | None = None
    request_id: str | None = None


def problem_of(error: AppError, request_id: str | None = None) -> dict[str, Any]:
    """The document of an error, without empty members."""
    document: dict[str, Any] = {
        "type": f"/problems/{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "code": error.code,
        "field": error.field,
        "rule": error.rule,
        "errors": error.errors,
        "request_id": request_id,
        **error.data,
    }
    return {key: value for key, value in document.items() if value is not None}


def responses(*errors: type[AppError]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route that may raise these errors, grouped by status."""
    grouped: dict[int, list[type[AppError]]] = {}
    for error in errors:
        grouped.setdefault(error.status, []).append(error)
    return {status: _response(kinds) for status, kinds in grouped.items()}


def _response(kinds: list[type[AppError]]) -> dict[str, Any]:
    codes = ", ".join(f"`{kind.code}`" for kind in kinds)
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": codes, "model": Problem, "content": {MEDIA_TYPE: {"schema": schema}}}
