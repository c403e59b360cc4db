"""Public facts of a business, and its stations."""

from fastapi import APIRouter

from hibachi.booking.auth import Public, StationsRead
from hibachi.booking.site import service
from hibachi.booking.site.schemas import Site, StationOut
from hibachi.booking.stations.errors import NoStation
from hibachi.catalog.errors import NoPriceBook
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(tags=["site"])


@router.get("/site", responses=responses(NoStation, NoPriceBook))
async def site(session: Reading, _caller: Public) -> Site:
    """Brand, stations and the figures the public pages speak of."""
    return await service.site(session)


@router.get("/stations")
async def stations(session: Reading, _caller: StationsRead) -> list[StationOut]:
    """The stations of the business."""
    return await service.all_stations(session)
