"""Who may see what was measured."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

QualityRead = Annotated[Caller, Depends(require("reports:read"))]
