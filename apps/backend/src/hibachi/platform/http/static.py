"""Serving the built web apps from the web process."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_API = "/api/"
_HASHED = "/assets/"  # file names there carry a hash of the content


class PagesMount(Mount):
    """Serves a web app below a path, but nothing under `/api/`: there a wrong address or method is a problem document,
    not a page."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether a request is for the web app."""
        return (Match.NONE, {}) if scope["path"].startswith(_API) else super().matches(scope)


class WebApp(StaticFiles):
    """A built web app. Hashed assets are kept for a year; pages are checked at every visit.

    Pages carry `policy` as their Content-Security-Policy. With `single_page` unknown paths get the app itself, whose
    router knows them; otherwise the app's 404 page.
    """

    def __init__(self, directory: Path, *, single_page: bool, policy: str = "") -> None:
        super().__init__(directory=directory, html=True)
        self.single_page = single_page
        self.policy = policy

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, or what stands in for it."""
        try:
            response = await super().get_response(path, scope)
        except HTTPException as problem:
            if problem.status_code != 404 or not self.single_page or "." in path.rsplit("/", 1)[-1]:
                raise
            response = await super().get_response("index.html", scope)
        hashed = _HASHED in f"/{path}"
        response.headers["cache-control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
        if self.policy and response.headers.get("content-type", "").startswith("text/html"):
            response.headers["content-security-policy"] = self.policy
        return response
