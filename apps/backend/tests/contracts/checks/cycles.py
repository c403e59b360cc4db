"""Contract 6: no import cycles, and no imports inside functions to hide one."""

import ast
from graphlib import CycleError, TopologicalSorter

from tests.contracts.checks.tree import Finding, SourceTree


def check_cycles(tree: SourceTree) -> list[Finding]:
    """Find a cycle of imports between modules (the first one; break it and run again)."""
    graph = {name: {step.target for step in tree.internal(name)} - {name} for name in tree.modules}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        cycle: list[str] = list(reversed(error.args[1]))
        return [Finding(cycle[0], 1, f"import cycle: {' -> '.join(cycle)}")]
    return []


def check_function_imports(tree: SourceTree) -> list[Finding]:
    """Find import statements inside functions."""
    found = []
    for module in tree.modules.values():
        for function in ast.walk(module.code):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.Import | ast.ImportFrom):
                        found.append(Finding(module.name, node.lineno, f"import inside {function.name}()"))
    return found
