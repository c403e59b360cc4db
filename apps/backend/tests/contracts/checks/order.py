"""Contract 2: the order of files inside a module, from the web down to plain types."""

from tests.contracts.checks.tree import EXEMPT, Finding, Module, SourceTree

# A file may import from the lines below its own; files on one line of one folder do not see each other.
ORDER = (
    ("endpoints", "tasks", "subscribers"),
    ("auth",),
    ("service",),
    ("repository",),
    ("models",),
    ("ports", "rules", "events", "schemas"),
    ("errors",),  # carry typed data, so they may know the types; types never know errors
    ("types",),
)
RULE_FOLDERS = frozenset({"rules", "policies"})
_RANK = {name: rank for rank, line in enumerate(ORDER) for name in line}


def kind_of(module: Module) -> str | None:
    """The grammar's name for a domain file, None for other files; files in a folder of rules are rules."""
    if module.domain == "" or module.domain in EXEMPT:
        return None
    folders = module.name.split(".")[2:] if module.is_package else module.name.split(".")[2:-1]
    if RULE_FOLDERS & set(folders):
        return "rules"
    return module.stem if module.stem in _RANK and not module.is_package else None


def check_order(tree: SourceTree) -> list[Finding]:
    """Find imports that go up the order, and imports between neighbours on one line of the same folder."""
    found: list[Finding] = []
    for module in tree.modules.values():
        for step in tree.internal(module.name):
            target = tree.modules[step.target]
            reason = _wrong(module, target)
            if reason:
                found.append(Finding(module.name, step.line, f"imports {target.name}: {reason}"))
    return found


def _wrong(module: Module, target: Module) -> str | None:
    kind, other = kind_of(module), kind_of(target)
    if kind is None or other is None:
        return None
    if _RANK[other] < _RANK[kind]:
        return f"{kind} stands below {other}"
    if _RANK[other] == _RANK[kind] and other != kind and module.parent == target.parent:
        return f"{kind} and {other} stand side by side"
    return None
