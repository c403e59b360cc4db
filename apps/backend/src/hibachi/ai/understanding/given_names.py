"""Given names, by which people are told: some 2,800, without those that are words here (may, will, bill)."""

from importlib.resources import files

GIVEN_NAMES = frozenset((files("hibachi.ai.understanding") / "given_names.txt").read_text(encoding="utf-8").split())
