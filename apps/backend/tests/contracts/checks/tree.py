"""A Python source tree, parsed once: modules, their place in the architecture and what they import."""

import ast
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

# Places that follow no file grammar: technical ground, composition roots, adapters, processes.
EXEMPT = frozenset({"platform", "cli", "integrations", "workflows"})


@dataclass(frozen=True, order=True)
class Finding:
    """One violation: where (`module:line`) and what to do instead."""

    module: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.message}"


@dataclass(frozen=True)
class Import:
    """One imported module, as a dotted name, and the line of the statement."""

    target: str
    line: int


@dataclass(frozen=True)
class Module:
    """One file. `name` is dotted (`hibachi.booking.quotes.service`); a package's `__init__` has the package's name."""

    name: str
    path: Path
    code: ast.Module = field(repr=False)
    is_package: bool

    @property
    def domain(self) -> str:
        """The first folder below the root package, `""` for files directly in it."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 2 or (len(parts) == 2 and self.is_package) else ""

    @property
    def stem(self) -> str:
        return self.name.rsplit(".", 1)[-1]

    @property
    def parent(self) -> str:
        return self.name.rpartition(".")[0]


class SourceTree:
    """All modules of the package in `root` (the folder that holds the package's folder)."""

    def __init__(self, root: Path, package: str = "hibachi") -> None:
        self.package = package
        files = sorted((root / package).rglob("*.py"))
        self.modules = {module.name: module for module in (_parse(root, file) for file in files)}

    @cached_property
    def imports(self) -> dict[str, list[Import]]:
        """Imports by module name; `from package import submodule` counts as the submodule."""
        return {name: self._imports_of(module) for name, module in self.modules.items()}

    def internal(self, name: str) -> list[Import]:
        """The imports of one module that lead to modules of this tree."""
        return [found for found in self.imports[name] if found.target in self.modules]

    def external(self, name: str) -> list[Import]:
        """The imports of one module that lead out of this tree."""
        return [found for found in self.imports[name] if found.target.split(".")[0] != self.package]

    def _imports_of(self, module: Module) -> list[Import]:
        found: list[Import] = []
        for node in ast.walk(module.code):
            if isinstance(node, ast.Import):
                found += [Import(alias.name, node.lineno) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                base = _base(module, node)
                found += [Import(self._resolve(base, alias.name), node.lineno) for alias in node.names]
        return list(dict.fromkeys(found))

    def _resolve(self, base: str, name: str) -> str:
        return f"{base}.{name}" if f"{base}.{name}" in self.modules else base


def _base(module: Module, node: ast.ImportFrom) -> str:
    if node.level == 0:
        return node.module or ""
    package = module.name.split(".") if module.is_package else module.name.split(".")[:-1]
    anchor = package[: len(package) - node.level + 1]
    return ".".join([*anchor, *([node.module] if node.module else [])])


def _parse(root: Path, file: Path) -> Module:
    parts = list(file.relative_to(root).with_suffix("").parts)
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, file, ast.parse(file.read_text(), str(file)), is_package)
