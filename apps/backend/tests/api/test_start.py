"""What a web process loads at its start: every package here costs memory and time in each of them."""

import json
import subprocess
import sys
from typing import Any

import pytest

from hibachi.platform.config.environment import child_environment

ONLY_WHEN_USED = {
    *("dbos", "numpy", "onnx", "onnxruntime", "pandas", "pydantic_ai", "scipy", "sklearn", "tokenizers", "torch"),
    *("bs4", "icalendar", "mammoth", "pypdf", "stripe", "typst"),
}
_LOADED = f"""
import json, sys
import hibachi.main
from hibachi.platform.flags import FLAGS
from hibachi.platform.tasks import REGISTRY
loaded = sorted({ONLY_WHEN_USED!r} & sys.modules.keys())
flags, jobs = set(FLAGS), set(REGISTRY)
import hibachi.task_modules
by_name = {{name for name, spec in REGISTRY.items() if spec.seconds is None}}
print(json.dumps([loaded, sorted(set(FLAGS) - flags), sorted(by_name - jobs)]))
"""


@pytest.fixture(scope="module")
def seen() -> list[Any]:
    """Packages that are there at the start; flags and jobs handed over by name that are not."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED],
        env=child_environment(HIBACHI_ENV="test"),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found: list[Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_models_runs_and_their_libraries_are_loaded_where_they_are_used(seen: list[Any]) -> None:
    assert seen[0] == []


def test_a_request_knows_every_flag_and_every_job_it_may_hand_over(seen: list[Any]) -> None:
    assert seen[1:] == [[], []]
