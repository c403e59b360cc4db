"""Planted violations of the contract about routes."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, WebSocket

from hibachi.platform.errors import Conflict, Problem, responses
from tests.contracts.checks.routes import check_coroutines, check_routes


class _PublicCaller:
    """Stands for a caller dependency of identity."""

    __caller__ = True

    def __call__(self) -> None: ...


_public = _PublicCaller()


def _staff(_caller: Annotated[None, Depends(_public)]) -> None:
    """Stands for a permission built on a caller."""


Public = Annotated[None, Depends(_public)]
Staff = Annotated[None, Depends(_staff)]


def _app(router: APIRouter) -> FastAPI:
    app = FastAPI(responses={"4XX": {"model": Problem}})
    app.include_router(router, prefix="/api/v1")
    return app


class TestRoutes:
    def test_declared_routes_pass(self) -> None:
        router = APIRouter()

        @router.get("/menu")
        def menu(_caller: Public) -> None: ...

        @router.post("/bookings", responses=responses(Conflict))
        def book(_caller: Staff) -> None: ...

        assert check_routes(_app(router)) == []

    def test_route_without_caller_is_found(self) -> None:
        router = APIRouter()

        @router.get("/secret")
        def secret() -> None: ...

        @router.websocket("/voice")
        async def voice(socket: WebSocket) -> None: ...

        assert [finding.module for finding in check_routes(_app(router))] == [
            "GET /api/v1/secret",
            "WEBSOCKET /api/v1/voice",
        ]

    def test_writing_route_without_errors_is_found(self) -> None:
        router = APIRouter()

        @router.delete("/bookings/{id}")
        def drop(_caller: Staff, id: str) -> None: ...

        assert [finding.message[:22] for finding in check_routes(_app(router))] == ["declares none of its e"]

    def test_caller_of_the_whole_router_counts(self) -> None:
        router = APIRouter(dependencies=[Depends(_public)])

        @router.get("/menu")
        def menu() -> None: ...

        assert check_routes(_app(router)) == []


class TestDependencies:
    def test_plain_function_is_found(self) -> None:
        router = APIRouter()

        @router.get("/menu")
        async def menu(_caller: Staff) -> None: ...

        found = [finding.module.rsplit(".", 1)[-1] for finding in check_coroutines(_app(router))]
        assert found == ["__call__", "_staff"]

    def test_coroutine_passes(self) -> None:
        router = APIRouter()

        async def business() -> int:
            return 1

        @router.get("/menu")
        async def menu(_business: Annotated[int, Depends(business)]) -> None: ...

        assert check_coroutines(_app(router)) == []
