"""Who may ask, and who may put tasks on the list. What an answer may show, each tool's permission bounds further."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

Asker = Annotated[Caller, Depends(require("bookings:read"))]
TasksWrite = Annotated[Caller, Depends(require("leads:write"))]
