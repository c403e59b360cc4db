"""Deployment files agree with each other and with the code."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from hibachi.cli.places import BACKEND, ROOT
from hibachi.cli.supervisor.processes import processes

_COMPOSE = ("docker-compose.yml", "deploy/vps/compose.production.yml")
_PROCESSES = ("api", "encoder", "worker", "beat", "workflows", "migrate", "postgres", "redis")


def _load(path: str) -> dict[str, Any]:
    loaded = yaml.safe_load((ROOT / path).read_text())
    assert isinstance(loaded, dict)
    return loaded


class TestCompose:
    @pytest.mark.parametrize("path", _COMPOSE)
    def test_has_every_process_on_known_servers(self, path: str) -> None:
        services = _load(path)["services"]
        assert set(_PROCESSES) <= set(services)
        assert services["postgres"]["image"] == "pgvector/pgvector:pg18"
        assert services["redis"]["image"] == "redis:8"

    @pytest.mark.parametrize("path", _COMPOSE)
    @pytest.mark.parametrize("name", ["api", "encoder", "worker", "beat", "postgres", "redis"])
    def test_processes_tell_their_health(self, path: str, name: str) -> None:
        assert _load(path)["services"][name]["healthcheck"]["test"]

    @pytest.mark.parametrize("path", _COMPOSE)
    def test_processes_wait_for_the_schema(self, path: str) -> None:
        for name in ("api", "worker", "beat", "workflows"):
            waits = _load(path)["services"][name]["depends_on"]
            assert waits["migrate"]["condition"] == "service_completed_successfully"

    @pytest.mark.parametrize("path", _COMPOSE)
    def test_processes_are_those_of_the_supervisor(self, path: str, tmp_path: Path) -> None:
        services = _load(path)["services"]
        for spec in processes("127.0.0.1", 8000, tmp_path, mcp_port=8001, encoder="0.0.0.0:7000"):
            module = next(word for word in spec.command if word.startswith("hibachi."))
            image = (ROOT / "deploy/vps/Dockerfile").read_text()
            assert module in services[spec.name].get("command", image)

    @pytest.mark.parametrize("path", _COMPOSE)
    def test_outside_assistants_are_served_only_where_it_is_switched_on(self, path: str) -> None:
        assert _load(path)["services"]["mcp"]["profiles"] == ["mcp"]

    @pytest.mark.parametrize("path", _COMPOSE)
    def test_all_ask_the_one_that_encodes(self, path: str) -> None:
        services = _load(path)["services"]
        port = services["encoder"]["command"][-1].rpartition(":")[2]
        for name in ("api", "mcp", "worker", "workflows"):
            assert services[name]["environment"]["EMBEDDINGS_SERVER"] == f"encoder:{port}"

    def test_production_has_no_passwords(self) -> None:
        text = (ROOT / "deploy/vps/compose.production.yml").read_text()
        assert "${POSTGRES_PASSWORD:?}" in text
        assert "hibachi:hibachi@" not in text


class TestOtherFiles:
    @pytest.mark.parametrize("path", [".github/workflows/ci.yml", ".pre-commit-config.yaml"])
    def test_yaml_is_well_formed(self, path: str) -> None:
        assert _load(path)

    def test_image_copies_what_exists(self) -> None:
        lines = (ROOT / "deploy/vps/Dockerfile").read_text().splitlines()
        sources = [line.split()[1:-1] for line in lines if line.startswith("COPY") and "--from" not in line]
        missing = [name for names in sources for name in names if not (ROOT / name).exists()]
        assert not missing

    @pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-production.lock"])
    def test_locks_pin_versions_and_name_no_address(self, name: str) -> None:
        lines = [line for line in (BACKEND / name).read_text().splitlines() if not line.lstrip().startswith("#")]
        assert all("==" in line for line in lines)
        assert not any("://" in line for line in lines)

    @pytest.mark.parametrize(
        ("name", "extras"),
        [
            ("requirements-production.lock", ()),
            ("requirements.lock", ("local",)),
            ("requirements-dev.lock", ("local", "dev")),
        ],
    )
    def test_locks_hold_every_declared_package(self, name: str, extras: tuple[str, ...]) -> None:
        project = tomllib.loads((BACKEND / "pyproject.toml").read_text())["project"]
        declared = [*project["dependencies"], *(d for extra in extras for d in project["optional-dependencies"][extra])]
        wanted = {canonicalize_name(Requirement(line).name) for line in declared}
        locked = {line.split("==")[0] for line in (BACKEND / name).read_text().splitlines() if "==" in line}
        assert wanted <= locked, "run `make lock`"

    def test_scripts_are_executable(self) -> None:
        scripts: list[Path] = [ROOT / ".ci/run", *(ROOT / "deploy/vps").glob("*.sh"), *(ROOT / "scripts").glob("*.sh")]
        assert all(script.stat().st_mode & 0o111 for script in scripts)
