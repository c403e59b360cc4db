"""Checks of this machine: settings, disk, built web apps."""

import shutil

from pydantic import ValidationError

from hibachi.cli.doctor.types import Finding
from hibachi.cli.places import ROOT
from hibachi.platform.config import get_settings

_LEAST_FREE_BYTES = 1_000_000_000
_WEB_APPS = ("admin", "customer-site")


async def settings() -> Finding:
    """Every setting can be read, and none is a development default in production."""
    name = "Settings are valid"
    try:
        found = get_settings()
    except ValidationError as problem:
        told = "; ".join(f"{'.'.join(map(str, item['loc']))} {item['msg']}".strip() for item in problem.errors())
        return Finding(name, False, told, "Correct these variables in the environment or in .env.")
    return Finding(name, True, found.env)


async def disk() -> Finding:
    """There is room for the database, logs and backups."""
    free = shutil.disk_usage(ROOT).free
    detail = f"{free / 1e9:.1f} GB free"
    return Finding("Disk has room", free >= _LEAST_FREE_BYTES, detail, "Free at least 1 GB on this disk.")


async def web_apps() -> Finding:
    """Both web apps are built."""
    missing = [name for name in _WEB_APPS if not (ROOT / "apps" / name / "dist" / "index.html").is_file()]
    detail = f"not built: {', '.join(missing)}" if missing else ", ".join(_WEB_APPS)
    return Finding("Web apps are built", not missing, detail, "Run `make setup`.")
