"""uv installs what pip would: it is told pip's configuration, or left alone."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from hibachi.cli.places import ROOT


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return import_module("packages")


class TestTelling:
    def test_a_mirror_and_a_folder_of_wheels_are_told(self, packages: ModuleType) -> None:
        told = packages.uv_settings(
            {"index-url": "https://mirror.test/simple", "find-links": "/opt/a\n/opt/b", "cert": "/etc/ca.pem"}
        )
        assert told == {
            "UV_INDEX_STRATEGY": "unsafe-best-match",
            "UV_DEFAULT_INDEX": "https://mirror.test/simple",
            "UV_FIND_LINKS": "/opt/a /opt/b",
            "SSL_CERT_FILE": "/etc/ca.pem",
        }

    def test_what_concerns_pip_alone_is_left_out(self, packages: ModuleType) -> None:
        assert packages.uv_settings({"disable-pip-version-check": "1"}) == {"UV_INDEX_STRATEGY": "unsafe-best-match"}

    @pytest.mark.parametrize("setting", ["client-cert", "require-hashes", "only-binary"])
    def test_pip_installs_where_uv_cannot_be_told(self, packages: ModuleType, setting: str) -> None:
        assert packages.uv_settings({"index-url": "https://mirror.test/simple", setting: "x"}) is None


class TestReadingPip:
    def test_the_environment_weighs_more_than_a_file(
        self, packages: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "pip.conf"
        file.write_text("[global]\nindex-url = https://of-the-file.test/simple\nproxy = http://proxy.test:3128\n")
        monkeypatch.setenv("PIP_CONFIG_FILE", str(file))
        monkeypatch.setenv("PIP_INDEX_URL", "https://of-the-environment.test/simple")
        found = packages.pip_configuration()
        assert found["index-url"] == "https://of-the-environment.test/simple"
        assert found["proxy"] == "http://proxy.test:3128"


def test_the_locks_pin_the_installer(packages: ModuleType) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        assert packages.pinned("uv", ROOT / "apps" / "backend" / name).startswith("uv==")
