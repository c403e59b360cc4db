"""The project keeps its own contracts."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hibachi.main import create_app
from tests.contracts.checks.calls import check_calls
from tests.contracts.checks.cycles import check_cycles, check_function_imports
from tests.contracts.checks.order import check_order
from tests.contracts.checks.purity import check_purity
from tests.contracts.checks.repositories import check_repositories
from tests.contracts.checks.routes import check_coroutines, check_routes
from tests.contracts.checks.sdks import check_sdks
from tests.contracts.checks.sizes import check_components, check_sizes, check_typical_sizes
from tests.contracts.checks.tree import Finding, SourceTree
from tests.contracts.planting import BACKEND, ROOT, project, report

Check = Callable[[SourceTree], list[Finding]]
CHECKS: list[Check] = [
    check_order,
    check_purity,
    check_sdks,
    check_repositories,
    check_cycles,
    check_function_imports,
    check_calls,
    check_sizes,
    check_typical_sizes,
]


@pytest.fixture(scope="module")
def tree() -> SourceTree:
    return project()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_source_keeps_the_contract(check: Check, tree: SourceTree) -> None:
    findings = check(tree)
    assert not findings, report(findings)


@pytest.mark.parametrize("package", ["tests", "benchmarks"])
def test_what_stands_beside_the_source_is_no_giant_either(package: str) -> None:
    findings = check_sizes(SourceTree(BACKEND, package))
    assert not findings, report(findings)


@pytest.mark.parametrize("place", ["apps", "packages"])
def test_components_are_short(place: str) -> None:
    findings = check_components(ROOT / place)
    assert not findings, report(findings)


def test_every_route_declares_its_caller_and_errors() -> None:
    findings = check_routes(create_app())
    assert not findings, report(findings)


def test_every_dependency_is_a_coroutine() -> None:
    findings = check_coroutines(create_app())
    assert not findings, report(findings)


def test_modules_keep_their_order() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=BACKEND, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
