"""The shipped scripts back up and restore a real database."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from hibachi.cli.places import ROOT
from hibachi.platform.embedded import EmbeddedStack
from hibachi.platform.embedded.packages import postgres_bin

_SCRIPTS = ROOT / "deploy" / "vps"


def _script(name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    path = os.pathsep.join([str(postgres_bin()), os.defpath])
    return subprocess.run(
        [_SCRIPTS / name, *arguments], env={"PATH": path}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with EmbeddedStack(tmp_path_factory.mktemp("backup"), durable=False, redis=False) as urls:
        with psycopg.connect(urls.database) as connection:
            connection.execute("CREATE ROLE hibachi_app NOLOGIN")
            connection.execute("CREATE EXTENSION vector")
            connection.execute("CREATE TABLE meals (id int PRIMARY KEY, taste vector(2))")
            connection.execute("ALTER TABLE meals ENABLE ROW LEVEL SECURITY")
            connection.execute("CREATE POLICY own ON meals TO hibachi_app USING (id > 1)")
            connection.execute("GRANT SELECT ON meals TO hibachi_app")
            connection.execute("INSERT INTO meals VALUES (1, '[1,2]'), (2, '[3,4]')")
        yield urls.database


class TestBackup:
    def test_restored_database_has_rows_policies_and_grants(self, database: str, tmp_path: Path) -> None:
        saved = _script("backup.sh", database, str(tmp_path))
        assert saved.returncode == 0, saved.stderr
        dump = saved.stdout.strip()
        admin = database.replace("/hibachi?", "/postgres?")
        with psycopg.connect(admin, autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS again")
        restored = _script("restore.sh", admin, dump, "again")
        assert restored.returncode == 0, restored.stderr
        with psycopg.connect(admin.replace("/postgres?", "/again?")) as connection:
            connection.execute("SET ROLE hibachi_app")
            assert connection.execute("SELECT id, taste::text FROM meals").fetchall() == [(2, "[3,4]")]

    def test_damaged_dump_is_refused(self, database: str, tmp_path: Path) -> None:
        dump = Path(_script("backup.sh", database, str(tmp_path)).stdout.strip())
        dump.write_bytes(dump.read_bytes()[:-10])
        refused = _script("restore.sh", database.replace("/hibachi?", "/postgres?"), str(dump), "damaged")
        assert refused.returncode != 0

    def test_old_dumps_go_and_no_half_dump_stays(self, database: str, tmp_path: Path) -> None:
        old = tmp_path / "hibachi-20000101T000000Z.dump"
        old.touch()
        os.utime(old, (0, 0))
        assert _script("backup.sh", "postgresql://nobody@127.0.0.1:1/none", str(tmp_path)).returncode != 0
        assert list(tmp_path.iterdir()) == [old]
        assert _script("backup.sh", database, str(tmp_path)).returncode == 0
        assert not old.exists()
