"""PostgreSQL 18 with pgvector and Redis as child processes, from binaries inside Python packages.

Called by `hibachi up` and by the test suite; never in production, where DATABASE_URL and REDIS_URL point at
real servers. Every server dies with the process that started it, so nothing is left behind.
"""

from hibachi.platform.embedded.errors import EmbeddedError, FolderInUse, ServerMissing, StartFailed
from hibachi.platform.embedded.keeper import Keeper
from hibachi.platform.embedded.postgres import EmbeddedPostgres
from hibachi.platform.embedded.processes import ServerProcess, die_with_parent
from hibachi.platform.embedded.redis import EmbeddedRedis
from hibachi.platform.embedded.stack import EmbeddedStack, StackUrls, running_urls

__all__ = [
    "EmbeddedError",
    "EmbeddedPostgres",
    "EmbeddedRedis",
    "EmbeddedStack",
    "FolderInUse",
    "Keeper",
    "ServerMissing",
    "ServerProcess",
    "StackUrls",
    "StartFailed",
    "die_with_parent",
    "running_urls",
]
