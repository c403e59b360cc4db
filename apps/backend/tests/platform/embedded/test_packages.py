"""What is said when a server is not installed."""

from pathlib import Path

import pytest

from hibachi.platform.embedded import ServerMissing, packages


class TestRedisBinary:
    def test_system_server_comes_first(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        server = tmp_path / "valkey-server"
        server.write_text("#!/bin/sh\n")
        server.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        assert packages.redis_server() == server

    def test_missing_everywhere_names_the_ways_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        monkeypatch.setattr(packages, "_REDIS_PACKAGE", "no_such_package")
        with pytest.raises(ServerMissing, match="REDIS_URL"):
            packages.redis_server()


class TestPostgresBinary:
    def test_missing_package_names_the_ways_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(packages, "_POSTGRES_PACKAGE", "no_such_package")
        with pytest.raises(ServerMissing, match="DATABASE_URL"):
            packages.postgres_bin()
