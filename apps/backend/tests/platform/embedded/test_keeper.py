"""Situations of the keeper: a killed server, one killed again and again, data that survive, the end."""

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psycopg
import redis

from hibachi.platform.embedded import EmbeddedStack, Keeper

PATIENCE_SECONDS = 60.0


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _kill(stack: EmbeddedStack, name: str) -> None:
    pid = stack.pids[name]
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def _said_often(said: list[str], times: int) -> bool:
    return said.count("redis runs again") == times


class TestKeeper:
    def test_killed_redis_answers_at_its_address_again(self, tmp_path: Path) -> None:
        said: list[str] = []
        stack = EmbeddedStack(tmp_path, postgres=False)
        with stack as urls, Keeper(stack, lambda name, line: said.append(f"{name} {line}")):
            for times in (1, 2):
                _kill(stack, "redis")
                _until(partial(_said_often, said, times))
                assert redis.Redis.from_url(urls.redis).ping()
        assert said[0] == "redis ended; starts again in 0.2 s"
        assert said[2] == "redis ended; starts again in 0.4 s"

    def test_killed_postgres_keeps_its_data(self, tmp_path: Path) -> None:
        said: list[str] = []
        tmp_path.chmod(0o755)
        stack = EmbeddedStack(tmp_path, redis=False)
        with stack as urls, Keeper(stack, lambda _name, line: said.append(line)):
            with psycopg.connect(urls.database) as connection:
                connection.execute("CREATE TABLE seen AS SELECT 7 AS number")
            _kill(stack, "postgres")
            _until(lambda: "runs again" in said)
            with psycopg.connect(urls.database) as connection:
                assert connection.execute("SELECT number FROM seen").fetchall() == [(7,)]

    def test_nothing_starts_again_after_the_end(self, tmp_path: Path) -> None:
        said: list[str] = []
        stack = EmbeddedStack(tmp_path, postgres=False)
        with stack, Keeper(stack, lambda _name, line: said.append(line)):
            pass
        assert (said, stack.pids) == ([], {"redis": None})

    def test_a_server_that_cannot_start_is_tried_again(self, tmp_path: Path) -> None:
        said: list[str] = []
        stack = EmbeddedStack(tmp_path, postgres=False)
        with stack, Keeper(stack, lambda _name, line: said.append(line)):
            log = tmp_path / "redis" / "redis.log"
            log.with_name("redis.log.before").mkdir()
            (log.with_name("redis.log.before") / "in the way").touch()
            _kill(stack, "redis")
            _until(lambda: any(line.startswith("did not start") for line in said))
            (log.with_name("redis.log.before") / "in the way").unlink()
            log.with_name("redis.log.before").rmdir()
            _until(lambda: "runs again" in said)
