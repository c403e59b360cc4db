"""Contract 8, routes: each one declares who may call it, and each writing one the errors it answers with."""

from collections.abc import Callable, Iterator
from inspect import isasyncgenfunction, iscoroutinefunction, isfunction
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, APIWebSocketRoute, RouteContext, iter_route_contexts

from tests.contracts.checks.tree import Finding

WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def check_routes(app: FastAPI) -> list[Finding]:
    """Find routes without a caller, and writing routes without declared errors.

    A caller is a dependency whose callable has `__caller__ = True`: the types of each domain's `auth.py`, and
    `PublicCaller` for what everybody may call.
    """
    found = []
    for route in routes_of(app):
        methods = route.methods or {"WEBSOCKET"}
        name = f"{'|'.join(sorted(methods))} {route.path}"
        line = route.endpoint.__code__.co_firstlineno if route.endpoint else 1
        if not any(getattr(call, "__caller__", False) for call in dependencies(route.dependant)):
            found.append(Finding(name, line, "declares no caller"))
        if methods & WRITES and not _declared_errors(route, app):
            found.append(Finding(name, line, "declares none of its errors: add responses=responses(...)"))
    return found


def check_coroutines(app: FastAPI) -> list[Finding]:
    """Find dependencies that are plain functions: each costs every request a hand-over to a thread and back."""
    found = {
        Finding(name, code.co_firstlineno, "is a plain function: write `async def`")
        for route in routes_of(app)
        for call in dependencies(route.dependant)
        if not _is_async(function := call if isfunction(call) else call.__call__)
        for name, code in [(f"{function.__module__}.{function.__qualname__}", function.__code__)]
    }
    return sorted(found)


def _is_async(function: Callable[..., Any]) -> bool:
    return iscoroutinefunction(function) or isasyncgenfunction(function)


def routes_of(app: FastAPI) -> Iterator[RouteContext]:
    """Every route of the API, with the paths and answers of the routers it is included through."""
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, APIRoute | APIWebSocketRoute):
            yield context


def dependencies(dependant: Dependant) -> Iterator[Callable[..., Any]]:
    """Everything a route depends on, however deep."""
    for dependency in dependant.dependencies:
        if dependency.call is not None:
            yield dependency.call
        yield from dependencies(dependency)


def _declared_errors(route: RouteContext, app: FastAPI) -> set[str]:
    common = {str(status) for status in app.router.responses}
    return {str(status) for status in route.responses if str(status)[0] in "45"} - common
