"""Folders of this installation."""

from pathlib import Path

BACKEND = Path(__file__).resolve().parents[3]
ROOT = BACKEND.parent.parent
MIGRATIONS = BACKEND / "migrations"
REFERENCE = ROOT / "docs" / "reference"
API_CLIENT = ROOT / "packages" / "api-client"
DATA = ROOT / ".data"
