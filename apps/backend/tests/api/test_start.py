"""What a web process loads at its start: every package here costs memory and time in each of them."""

import subprocess
import sys

from hibachi.platform.config.environment import child_environment

ONLY_WHEN_USED = {"numpy", "onnx", "onnxruntime", "pandas", "pydantic_ai", "scipy", "sklearn", "tokenizers", "torch"}
_LOADED = f"import hibachi.main, sys; print('loaded:', *sorted({ONLY_WHEN_USED!r} & sys.modules.keys()))"


def test_models_and_their_libraries_are_loaded_with_their_first_use() -> None:
    environment = child_environment(HIBACHI_ENV="test")
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.splitlines()[-1] == "loaded:"
