"""Who may see and set the roster: whoever sees and sets the staff, as it holds their numbers."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

OnCallRead = Annotated[Caller, Depends(require("staff:read"))]
OnCallWrite = Annotated[Caller, Depends(require("staff:write"))]
