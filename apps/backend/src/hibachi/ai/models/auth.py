"""Who may see and set what language models cost."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

ModelsRead = Annotated[Caller, Depends(require("reports:read"))]
ModelsWrite = Annotated[Caller, Depends(require("configuration:write"))]
