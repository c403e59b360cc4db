"""Contract 7: committing, telling the time and reading the environment have one home each."""

import ast
from collections.abc import Iterator

from tests.contracts.checks.tree import Finding, Module, SourceTree

_CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
_ENVIRONMENT = {("os", "environ"), ("os", "getenv"), ("os", "putenv")}


def check_calls(tree: SourceTree) -> list[Finding]:
    """Find `.commit(` outside platform, clocks outside platform.clock, the environment outside platform.config."""
    found = []
    for module in tree.modules.values():
        for line, what, home in _uses(module):
            place = f"{tree.package}.{home}"
            if module.name != place and not module.name.startswith(f"{place}."):
                found.append(Finding(module.name, line, f"{what} belongs to {home}"))
    return found


def _uses(module: Module) -> Iterator[tuple[int, str, str]]:
    for node in ast.walk(module.code):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit":
            yield node.lineno, ".commit()", "platform"
        if isinstance(node, ast.Attribute):
            pair = (_last(node.value), node.attr)
            if pair in _CLOCKS:
                yield node.lineno, ".".join(pair), "platform.clock"
            if pair in _ENVIRONMENT:
                yield node.lineno, ".".join(pair), "platform.config"
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if (node.module or "", alias.name) in _ENVIRONMENT | {("time", "time")}:
                    home = "platform.clock" if node.module == "time" else "platform.config"
                    yield node.lineno, f"{node.module}.{alias.name}", home


def _last(node: ast.expr) -> str:
    """The last name of `a.b.c`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
