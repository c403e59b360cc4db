"""The refresh token's cookie: unreadable to scripts, never sent by pages of other sites, only to `/auth`."""

from typing import Annotated

from fastapi import Cookie, Response

from hibachi.platform.config import get_settings

NAME = "hibachi_refresh"
_PATH = "/api/v1/auth"

RefreshCookie = Annotated[str | None, Cookie(alias=NAME, include_in_schema=False)]


def set_refresh_cookie(response: Response, token: str) -> None:
    """Hand the token to the browser."""
    settings = get_settings()
    response.set_cookie(
        NAME,
        token,
        max_age=settings.auth.refresh_days * 86_400,
        path=_PATH,
        secure=settings.env == "production",
        httponly=True,
        samesite="strict",
    )


def clear_refresh_cookie(response: Response) -> None:
    """Take the token back."""
    secure = get_settings().env == "production"
    response.delete_cookie(NAME, path=_PATH, secure=secure, httponly=True, samesite="strict")
