"""Who may call the read models."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import require
from hibachi.platform.auth import Caller

BookingsRead = Annotated[Caller, Depends(require("bookings:read"))]
EventsRead = Annotated[Caller, Depends(require("bookings:read", "own_schedule:read"))]
CustomersRead = Annotated[Caller, Depends(require("customers:read"))]
