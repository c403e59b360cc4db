"""Size limits: a long file or function is two ideas."""

import ast
from pathlib import Path
from statistics import quantiles

from tests.contracts.checks.tree import Finding, SourceTree

FILE_LINES, FILE_P90 = 350, 250
FUNCTION_LINES, FUNCTION_P90 = 60, 35
TSX_LINES = 250
_IGNORED = {"node_modules", "dist", "coverage"}


def check_sizes(tree: SourceTree) -> list[Finding]:
    """Find Python files above 350 lines and functions above 60."""
    found = []
    for module in tree.modules.values():
        lines = file_lines(module.path)
        if lines > FILE_LINES:
            found.append(Finding(module.name, 1, f"has {lines} lines, at most {FILE_LINES}"))
        for function in _functions(module.code):
            if (length := function_lines(function)) > FUNCTION_LINES:
                message = f"{function.name}() has {length} lines, at most {FUNCTION_LINES}"
                found.append(Finding(module.name, function.lineno, message))
    return found


def check_typical_sizes(tree: SourceTree) -> list[Finding]:
    """Find a tail that has grown: the ninetieth percentile of files above 250 lines, of functions above 35."""
    files = [file_lines(module.path) for module in tree.modules.values()]
    functions = [function_lines(f) for module in tree.modules.values() for f in _functions(module.code)]
    found = []
    for what, lengths, limit in (("files", files, FILE_P90), ("functions", functions, FUNCTION_P90)):
        if (typical := p90(lengths)) > limit:
            found.append(Finding(tree.package, 1, f"p90 of {what} is {typical:.0f} lines, at most {limit}"))
    return found


def check_components(root: Path) -> list[Finding]:
    """Find TSX files above 250 lines in the web apps and packages below `root`."""
    found = []
    for file in sorted(root.rglob("*.tsx")):
        if not _IGNORED & set(file.parts) and (lines := file_lines(file)) > TSX_LINES:
            found.append(Finding(str(file.relative_to(root)), 1, f"has {lines} lines, at most {TSX_LINES}"))
    return found


def p90(lengths: list[int]) -> float:
    """The ninetieth percentile, 0 for fewer than two values."""
    return quantiles(lengths, n=10)[-1] if len(lengths) > 1 else 0.0


def file_lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def function_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _functions(code: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(code) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
