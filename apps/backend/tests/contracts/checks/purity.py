"""Contract 3: decisions and plain types reach no database, web framework, queue or provider, even indirectly."""

from collections import deque

from tests.contracts.checks.order import kind_of
from tests.contracts.checks.sdks import HOMES
from tests.contracts.checks.tree import Finding, SourceTree

IMPURE = frozenset(
    {"alembic", "celery", "dbos", "fastapi", "gunicorn", "psycopg", "redis", "sqlalchemy", "starlette", "uvicorn"}
    | set(HOMES)
)
PURE_KINDS = frozenset({"rules", "types"})


def check_purity(tree: SourceTree) -> list[Finding]:
    """Follow the imports of every `rules` and `types` file to the first impure package, and show the way there."""
    found = []
    for module in tree.modules.values():
        if kind_of(module) in PURE_KINDS:
            way = _way_to_impurity(tree, module.name)
            if way:
                found.append(Finding(module.name, 1, f"is not pure: {' -> '.join(way)}"))
    return found


def _way_to_impurity(tree: SourceTree, start: str) -> list[str] | None:
    ways: dict[str, list[str]] = {start: [start]}
    queue = deque([start])
    while queue:
        name = queue.popleft()
        for step in tree.external(name):
            if step.target.split(".")[0] in IMPURE:
                return [*ways[name], step.target]
        for target in _executed(tree, name):
            if target not in ways:
                ways[target] = [*ways[name], target]
                queue.append(target)
    return None


def _executed(tree: SourceTree, name: str) -> list[str]:
    """Modules that importing `name` executes: its imports, and the packages around them."""
    targets = [step.target for step in tree.internal(name)]
    parents = [".".join(parts[:n]) for t in [name, *targets] if (parts := t.split(".")) for n in range(1, len(parts))]
    return [target for target in [*targets, *parents] if target in tree.modules]
