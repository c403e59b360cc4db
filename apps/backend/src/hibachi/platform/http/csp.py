"""The Content-Security-Policy of the web apps' pages."""

import json
from collections.abc import Sequence
from pathlib import Path

_STRIPE_SCRIPTS = "https://js.stripe.com https://*.js.stripe.com"  # its script fetches parts from hosts below its own
_STRIPE_FRAMES = f"{_STRIPE_SCRIPTS} https://hooks.stripe.com"


def script_hashes(built: Path) -> list[str]:
    """Hashes of the inline scripts of a built web app, as its build wrote them down; none when it has none."""
    written = built / "csp.json"
    found: list[str] = json.loads(written.read_text())["script-src"] if written.exists() else []
    return found


def page_policy(hashes: Sequence[str]) -> str:
    """Own scripts, scripts of these hashes and the card provider's; nothing is framed.

    Style attributes are allowed: both apps set sizes and colours through them, and they run nothing.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(("'self'", *hashes, _STRIPE_SCRIPTS)),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob: https://*.stripe.com",
        "font-src": "'self' data:",
        "connect-src": "'self' https://api.stripe.com",
        "frame-src": _STRIPE_FRAMES,
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
