"""Planted violations of the contracts about code: SDK homes, cycles, calls with one home, sizes."""

from pathlib import Path

import pytest

from tests.contracts.checks.calls import check_calls
from tests.contracts.checks.cycles import check_cycles, check_function_imports
from tests.contracts.checks.sdks import check_sdks
from tests.contracts.checks.sizes import check_components, check_sizes, check_typical_sizes
from tests.contracts.planting import plant


class TestSdks:
    def test_home_passes(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"integrations/stripe/gateway.py": "import stripe"})
        assert check_sdks(tree) == []

    @pytest.mark.parametrize(
        ("place", "code"),
        [
            ("payments/service.py", "from stripe import PaymentIntent"),
            ("integrations/smtp/gateway.py", "import stripe"),
            ("booking/service.py", "import httpx"),
        ],
    )
    def test_elsewhere_is_found(self, tmp_path: Path, place: str, code: str) -> None:
        assert len(check_sdks(plant(tmp_path, {place: code}))) == 1


class TestCycles:
    def test_chain_passes(self, tmp_path: Path) -> None:
        assert check_cycles(plant(tmp_path, {"a.py": "import hibachi.b", "b.py": "import hibachi.c", "c.py": ""})) == []

    def test_cycle_of_three_is_shown(self, tmp_path: Path) -> None:
        files = {"a.py": "from hibachi import b", "b.py": "from . import c", "c.py": "from hibachi.a import x"}
        (finding,) = check_cycles(plant(tmp_path, files))
        assert {"hibachi.a", "hibachi.b", "hibachi.c"} <= set(finding.message.split())

    def test_import_inside_a_function_is_found(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"a.py": "import json\nasync def f():\n    from hibachi import b", "b.py": ""})
        assert [finding.line for finding in check_function_imports(tree)] == [3]


class TestCalls:
    @pytest.mark.parametrize(
        ("place", "code"),
        [
            ("platform/db/session.py", "async def end(s): await s.commit()"),
            ("platform/clock.py", "import datetime\nnow = datetime.datetime.now"),
            ("platform/config/settings.py", "import os\nhome = os.environ['HOME']"),
            ("booking/service.py", "from hibachi.platform import clock\nat = clock.now()"),
        ],
    )
    def test_at_home_passes(self, tmp_path: Path, place: str, code: str) -> None:
        assert check_calls(plant(tmp_path, {place: code})) == []

    @pytest.mark.parametrize(
        "code",
        [
            "async def save(s): await s.commit()",
            "def save(uow): uow.session.commit()",
            "from datetime import datetime\nat = datetime.now()",
            "import datetime as d\nday = d.date.today()",
            "import time\nat = time.time()",
            "import os\nkey = os.environ.get('KEY')",
            "import os\nkey = os.getenv('KEY')",
            "from os import environ",
        ],
    )
    def test_elsewhere_is_found(self, tmp_path: Path, code: str) -> None:
        assert len(check_calls(plant(tmp_path, {"booking/service.py": code}))) == 1


class TestSizes:
    def test_at_the_limit_passes(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"a.py": "x = 1\n" * 350, "b.py": "def f():\n" + "    x = 1\n" * 59})
        assert check_sizes(tree) == []

    def test_one_line_more_is_found(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"a.py": "x = 1\n" * 351, "b.py": "def f():\n" + "    x = 1\n" * 60})
        assert [finding.module for finding in check_sizes(tree)] == ["hibachi.a", "hibachi.b"]

    def test_long_tail_is_found(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {f"m{n}.py": "x = 1\n" * 300 for n in range(4)})
        assert "p90 of files" in check_typical_sizes(tree)[0].message

    def test_components(self, tmp_path: Path) -> None:
        (tmp_path / "node_modules").mkdir()
        for name, lines in {"Good.tsx": 250, "Bad.tsx": 251, "node_modules/Other.tsx": 900}.items():
            (tmp_path / name).write_text("<br />\n" * lines)
        assert [finding.module for finding in check_components(tmp_path)] == ["Bad.tsx"]
