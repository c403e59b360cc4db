"""Who may see and set agents."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

AgentsRead = Annotated[Caller, Depends(require("knowledge:read"))]
AgentsWrite = Annotated[Caller, Depends(require("knowledge:write"))]
