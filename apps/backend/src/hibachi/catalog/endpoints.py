"""The public menu and its allergens."""

from fastapi import APIRouter

from hibachi.catalog import service
from hibachi.catalog.auth import Public
from hibachi.catalog.errors import NoPriceBook
from hibachi.catalog.schemas import Allergens, Menu
from hibachi.catalog.views import allergens_of, menu_of
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(tags=["catalog"])


@router.get("/menu", responses=responses(NoPriceBook))
async def get_menu(session: Reading, caller: Public) -> Menu:
    """Prices and dishes in force."""
    return menu_of(await service.current_price_book(session))


@router.get("/allergens", responses=responses(NoPriceBook))
async def get_allergens(session: Reading, caller: Public) -> Allergens:
    """The ingredient matrix in force, with the caveat that goes with it."""
    return allergens_of((await service.current_price_book(session)).menu)
