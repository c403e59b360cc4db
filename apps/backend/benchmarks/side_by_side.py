"""The product and a bare route in one process, on one event loop and one connection pool."""

from starlette.types import Receive, Scope, Send

from benchmarks.bare import PATH, bare
from hibachi.main import app as product


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """The bare route at its path, the product everywhere else."""
    chosen = bare if scope.get("path") == PATH else product
    await chosen(scope, receive, send)
