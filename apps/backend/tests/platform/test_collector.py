"""Processes start without looking for garbage, and look for it afterwards."""

import ast
import gc
from pathlib import Path

import pytest

import hibachi.main

ROOTS = Path(hibachi.main.__file__).parent


@pytest.mark.parametrize("root", ["main", "worker", "mcp_server"])
def test_a_root_pauses_the_collector_before_it_imports_anything_else(root: str) -> None:
    body = ast.parse((ROOTS / f"{root}.py").read_text()).body
    imports = [line for line in body if isinstance(line, ast.Import | ast.ImportFrom)]
    assert isinstance(imports[0], ast.ImportFrom)
    assert imports[0].module == "hibachi.platform.collector"


def test_afterwards_it_looks_again_but_not_at_what_was_there() -> None:
    assert gc.isenabled()
    assert gc.get_freeze_count() > 100_000
