"""Who may call the catalog's endpoints."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import PublicCaller, require
from hibachi.platform.auth import Caller

Public = PublicCaller
PricesRead = Annotated[Caller, Depends(require("prices:read"))]
PricesWrite = Annotated[Caller, Depends(require("prices:write"))]
PricesApprove = Annotated[Caller, Depends(require("prices:approve"))]
