"""What every request of a web process passes before it reaches a route, the same for all such processes."""

from fastapi import FastAPI
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from hibachi.identity.middleware import BusinessContext
from hibachi.platform.config.groups import WebSettings
from hibachi.platform.http.metrics import Metrics
from hibachi.platform.http.middleware import BodyLimit, RequestContext
from hibachi.platform.http.ratelimit import RateLimit


def install_walls(application: FastAPI, web: WebSettings, uploads: tuple[str, ...] = ()) -> None:
    """Add the middleware, the innermost first; `uploads` are addresses that take files."""
    application.add_middleware(BusinessContext)
    application.add_middleware(BodyLimit, limit=web.max_body_bytes, uploads=uploads, upload_limit=web.max_upload_bytes)
    application.add_middleware(RateLimit, per_minute=web.rate_limit_per_minute)
    application.add_middleware(Metrics)
    application.add_middleware(RequestContext)
    # Outermost: from here on the client's address is the right-most one that no trusted proxy has.
    application.add_middleware(ProxyHeadersMiddleware, trusted_hosts=web.trusted_proxies)
