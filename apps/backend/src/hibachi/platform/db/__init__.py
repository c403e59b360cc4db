"""Database access: one unit of work per request, task or workflow step."""

from hibachi.platform.db.engine import dispose_engine, get_engine
from hibachi.platform.db.session import (
    Hook,
    ReadSession,
    WriteSession,
    after_commit,
    reading,
    system_unit_of_work,
    unit_of_work,
    write_alone,
)

__all__ = [
    "Hook",
    "ReadSession",
    "WriteSession",
    "after_commit",
    "dispose_engine",
    "get_engine",
    "reading",
    "system_unit_of_work",
    "unit_of_work",
    "write_alone",
]
