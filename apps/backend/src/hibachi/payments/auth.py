"""Who may call the money endpoints."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

PaymentsRead = Annotated[Caller, Depends(require("payments:read"))]
PaymentsWrite = Annotated[Caller, Depends(require("payments:write"))]
