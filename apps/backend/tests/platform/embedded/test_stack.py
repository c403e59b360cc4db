"""Situations of the embedded servers: side by side, killed, left over, refused."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
import redis
from sqlalchemy import create_engine, text

from hibachi.platform.embedded import EmbeddedStack, FolderInUse, running_urls

_OWNER = """
import json, sys, time
from pathlib import Path
from hibachi.platform.embedded import EmbeddedStack
stack = EmbeddedStack(Path(sys.argv[1]), durable=True)
stack.start()
print(json.dumps(stack.pids), flush=True)
time.sleep(600)
"""


def _alive(pid: int | None) -> bool:
    if pid is None:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def _until(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False


def _count(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM seen").fetchone()
    assert row is not None
    return int(row[0])


def _write_one(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS seen (at timestamptz DEFAULT now())")
        connection.execute("INSERT INTO seen DEFAULT VALUES")


class TestOneStack:
    def test_offers_what_the_product_needs(self, tmp_path: Path) -> None:
        with EmbeddedStack(tmp_path, durable=False) as urls:
            with psycopg.connect(urls.database, autocommit=True) as connection:
                connection.execute("CREATE EXTENSION vector")
                row = connection.execute(
                    "SELECT current_setting('server_version_num')::int / 10000, uuidv7() IS NOT NULL, "
                    "'[1,2]'::halfvec <-> '[1,2]'::halfvec"
                ).fetchone()
            assert row == (18, True, 0.0)
            assert redis.Redis.from_url(urls.redis).ping()

    def test_address_suits_sqlalchemy(self, tmp_path: Path) -> None:
        with EmbeddedStack(tmp_path, durable=False, redis=False) as urls:
            engine = create_engine(urls.sqlalchemy)
            with engine.connect() as connection:
                assert connection.execute(text("SELECT 1")).scalar_one() == 1
            engine.dispose()

    def test_stop_ends_both_servers_and_keeps_the_data(self, tmp_path: Path) -> None:
        stack = EmbeddedStack(tmp_path)
        _write_one(stack.start().database)
        pids = stack.pids
        stack.stop()
        stack.stop()
        assert not any(_alive(pid) for pid in pids.values())
        assert running_urls(tmp_path) is None
        with EmbeddedStack(tmp_path) as urls:
            assert _count(urls.database) == 1

    def test_path_too_long_for_a_socket(self, tmp_path: Path) -> None:
        deep = tmp_path / ("long-name-" * 8) / ("longer-" * 8)
        with EmbeddedStack(deep, durable=False, redis=False) as urls:
            _write_one(urls.database)
            assert _count(urls.database) == 1

    def test_other_commands_find_the_running_servers(self, tmp_path: Path) -> None:
        with EmbeddedStack(tmp_path, durable=False, redis=False) as urls:
            assert running_urls(tmp_path) == urls
        assert running_urls(tmp_path) is None


class TestTwoStacks:
    def test_side_by_side_in_two_folders(self, tmp_path: Path) -> None:
        with (
            EmbeddedStack(tmp_path / "a", durable=False) as first,
            EmbeddedStack(tmp_path / "b", durable=False) as second,
        ):
            _write_one(first.database)
            _write_one(first.database)
            _write_one(second.database)
            redis.Redis.from_url(first.redis).set("name", "first")
            assert (_count(first.database), _count(second.database)) == (2, 1)
            assert redis.Redis.from_url(second.redis).get("name") is None

    def test_second_owner_of_a_folder_is_refused(self, tmp_path: Path) -> None:
        with EmbeddedStack(tmp_path, durable=False, redis=False) as urls:
            with pytest.raises(FolderInUse, match=str(os.getpid())):
                EmbeddedStack(tmp_path, durable=False, redis=False).start()
            _write_one(urls.database)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's parent-death signal is Linux's")
class TestKilled:
    def test_servers_follow_a_killed_owner_and_the_next_one_starts(self, tmp_path: Path) -> None:
        owner = subprocess.Popen([sys.executable, "-c", _OWNER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert owner.stdout is not None
        pids = json.loads(owner.stdout.readline())
        urls = running_urls(tmp_path)
        assert urls is not None
        _write_one(urls.database)
        owner.kill()
        owner.wait()
        owner.stdout.close()
        assert _until(lambda: not any(_alive(pid) for pid in pids.values()))
        with EmbeddedStack(tmp_path) as again:
            assert _count(again.database) == 1

    def test_killed_database_restarts_with_its_committed_rows(self, tmp_path: Path) -> None:
        stack = EmbeddedStack(tmp_path, redis=False)
        _write_one(stack.start().database)
        pid = stack.pids["postgres"]
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert _until(lambda: stack.pids["postgres"] is None)
        stack.stop()
        assert (tmp_path / "postgres" / "postmaster.pid").exists()
        with EmbeddedStack(tmp_path, redis=False) as urls:
            assert _count(urls.database) == 1

    def test_pid_file_of_a_stranger_is_ignored(self, tmp_path: Path) -> None:
        with EmbeddedStack(tmp_path, redis=False) as urls:
            _write_one(urls.database)
        pid_file = tmp_path / "postgres" / "postmaster.pid"
        pid_file.write_text(f"{os.getpid()}\n{tmp_path}\n0\n5432\n\n\n0\nready\n")
        with EmbeddedStack(tmp_path, redis=False) as urls:
            assert _count(urls.database) == 1
