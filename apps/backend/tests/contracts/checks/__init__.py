"""Checkers as pure functions over a source tree: `check(tree) -> list[Finding]`."""
