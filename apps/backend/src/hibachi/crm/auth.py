"""Who may call the people endpoints."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

LeadsRead = Annotated[Caller, Depends(require("leads:read"))]
LeadsWrite = Annotated[Caller, Depends(require("leads:write"))]
CustomersRead = Annotated[Caller, Depends(require("customers:read"))]
CustomersWrite = Annotated[Caller, Depends(require("customers:write"))]
TasksRead = Annotated[Caller, Depends(require("leads:read"))]
TasksWrite = Annotated[Caller, Depends(require("leads:write"))]
