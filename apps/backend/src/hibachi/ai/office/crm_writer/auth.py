"""Who may have summaries written."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

CustomersRead = Annotated[Caller, Depends(require("customers:read"))]
ConversationsRead = Annotated[Caller, Depends(require("conversations:read"))]
