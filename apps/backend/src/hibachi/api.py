"""Every router, in the order of the reference."""

from fastapi import APIRouter

API_PREFIX = "/api/v1"


def routers() -> list[APIRouter]:
    """Routers mounted under `API_PREFIX`."""
    return []
