"""Who may read and change articles."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

KnowledgeRead = Annotated[Caller, Depends(require("knowledge:read"))]
KnowledgeWrite = Annotated[Caller, Depends(require("knowledge:write"))]
