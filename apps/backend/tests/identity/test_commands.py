"""The commands that work without a log-in."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from hibachi.identity.businesses.types import BusinessInfo
from tests.identity.conftest import Hire, Person

NEW = "another walk to Oakland"


async def _hibachi(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run the command as people do, against the test's servers; its exit code and what it said."""
    environment = {**os.environ, "HIBACHI_DATA_DIR": str(folder)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "hibachi.cli", *arguments),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    return process.returncode or 0, said.decode()


async def test_a_created_owner_can_log_in(tmp_path: Path, business: BusinessInfo, hire: Hire) -> None:
    somebody = await hire("support")
    arguments = ("first@test.example", "--name", "First", "--role", "owner", "--password", NEW)
    code, said = await _hibachi(tmp_path, "user", "create", *arguments, "--business", business.slug)
    assert code == 0, said
    body = {"email": "first@test.example", "password": NEW}
    answer = await somebody.client.post("/api/v1/auth/login", json=body)
    assert answer.json()["staff"]["role"] == "owner"


async def test_a_new_password_rescues_somebody_locked_out(tmp_path: Path, owner: Person) -> None:
    for _ in range(5):
        await owner.log_in("wrong password")
    arguments = (owner.email, "--password", NEW, "--business", owner.business.slug)
    code, said = await _hibachi(tmp_path, "user", "reset-password", *arguments)
    assert code == 0, said
    assert (await owner.log_in(NEW)).status_code == 200


async def test_the_last_owner_cannot_be_disabled(tmp_path: Path, owner: Person) -> None:
    code, said = await _hibachi(tmp_path, "user", "disable", owner.email, "--business", owner.business.slug)
    assert (code, "at least one active owner" in said) == (1, True), said


@pytest.mark.parametrize("command", ["batches", "flags"])
async def test_features_are_listed(tmp_path: Path, business: BusinessInfo, command: str) -> None:
    code, said = await _hibachi(tmp_path, command, "list", "--business", business.slug)
    assert code == 0, said
