"""The caller of routes that are the same for everyone and need no business, such as health checks."""

from dataclasses import dataclass
from typing import ClassVar

from fastapi import Depends


@dataclass(frozen=True, slots=True)
class OpenToAll:
    """Dependency: anyone, without a business."""

    __caller__: ClassVar[bool] = True

    async def __call__(self) -> None:
        """Nothing to prove."""


open_to_all = Depends(OpenToAll())
