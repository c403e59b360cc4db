"""Who may call the booking endpoints."""

from typing import Annotated

from fastapi import Depends

from hibachi.identity.auth import PublicCaller, require
from hibachi.platform.auth import Caller

Public = PublicCaller
BookingsRead = Annotated[Caller, Depends(require("bookings:read"))]
BookingsAssign = Annotated[Caller, Depends(require("bookings:assign"))]
BookingsWrite = Annotated[Caller, Depends(require("bookings:write"))]
BookingsCancel = Annotated[Caller, Depends(require("bookings:cancel", "approvals:request"))]
PaymentsRead = Annotated[Caller, Depends(require("payments:read"))]
RefundsWrite = Annotated[Caller, Depends(require("refunds:write"))]
PaymentsWrite = Annotated[Caller, Depends(require("payments:write"))]
EventsRead = Annotated[Caller, Depends(require("bookings:read", "own_schedule:read"))]
StationsRead = Annotated[Caller, Depends(require("stations:read"))]
OwnScheduleRead = Annotated[Caller, Depends(require("own_schedule:read"))]
OwnScheduleWrite = Annotated[Caller, Depends(require("own_schedule:write"))]
ChefsRead = Annotated[Caller, Depends(require("chefs:read"))]
ChefsWrite = Annotated[Caller, Depends(require("chefs:write"))]
