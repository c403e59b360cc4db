"""Who may see and teach utterances."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

TeachingRead = Annotated[Caller, Depends(require("knowledge:read"))]
TeachingWrite = Annotated[Caller, Depends(require("knowledge:write"))]
