"""Who may look at letters."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

LettersRead = Annotated[Caller, Depends(require("customers:read"))]
LettersWrite = Annotated[Caller, Depends(require("customers:write"))]
