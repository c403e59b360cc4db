"""Who may work on conversations."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

ConversationsRead = Annotated[Caller, Depends(require("conversations:read"))]
ConversationsWrite = Annotated[Caller, Depends(require("conversations:write"))]
