"""What is wrong with a call, as the answer to it: a code, words, and the field and rule where they are known."""

from pydantic import JsonValue, ValidationError
from sqlalchemy.exc import DataError

from hibachi.ai.ports import Refused
from hibachi.mcp.types import Outcome
from hibachi.platform.errors import AppError

REFUSALS = (ValidationError, AppError, Refused, DataError, ArithmeticError)
_MOST = 20


def refusal(problem: Exception) -> Outcome:
    """The outcome of a call that one of `REFUSALS` ended."""
    if isinstance(problem, ValidationError):
        return _of_arguments(problem)
    if isinstance(problem, AppError):
        return _of_app(problem)
    if isinstance(problem, DataError):
        return _refused("unstorable", "Some value cannot be stored as it is", "arguments", "storable")
    if isinstance(problem, ArithmeticError):
        return _refused("out_of_range", "Some number or date is too large to reckon with", "arguments", "range")
    return _refused("refused", str(problem), None, None)


def _of_arguments(problem: ValidationError) -> Outcome:
    errors: list[JsonValue] = [
        {"field": ".".join(map(str, one["loc"])) or "arguments", "rule": one["type"], "message": one["msg"]}
        for one in problem.errors(include_url=False, include_input=False)[:_MOST]
    ]
    told = [one for one in errors if isinstance(one, dict)]
    detail = "; ".join(f"{one['field']}: {one['message']}" for one in told)
    return _refused("invalid", detail, str(told[0]["field"]), str(told[0]["rule"]), errors=errors)


def _of_app(problem: AppError) -> Outcome:
    errors: list[JsonValue] = [*(problem.errors or [])]
    data: dict[str, JsonValue] = {"errors": errors} if errors else {}
    return _refused(problem.code, problem.detail, problem.field, problem.rule, **data, **problem.data)


def _refused(code: str, detail: str, field: str | None, rule: str | None, **more: JsonValue) -> Outcome:
    error: dict[str, JsonValue] = {"code": code, "detail": detail, "field": field, "rule": rule, **more}
    named = f"{detail} (field {field}, rule {rule})" if field and rule else detail
    return Outcome({"error": error}, named, "refused", code)
