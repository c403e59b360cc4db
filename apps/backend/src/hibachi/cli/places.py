"""Folders of this installation."""

from pathlib import Path

BACKEND = Path(__file__).resolve().parents[3]
ROOT = BACKEND.parent.parent
EVALS = BACKEND / "evals"
MIGRATIONS = BACKEND / "migrations"
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
API_CLIENT = ROOT / "packages" / "api-client"
DATA = ROOT / ".data"
