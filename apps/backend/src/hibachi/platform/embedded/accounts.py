"""The system account PostgreSQL runs as: it refuses to run as root."""

import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from hibachi.platform.embedded.errors import EmbeddedError

_ACCOUNT_NAMES = ("postgres", "hibachi-postgres")
_FALLBACK = "nobody"


@dataclass(frozen=True)
class Account:
    """A user and group id to run a server as."""

    uid: int
    gid: int

    @classmethod
    def named(cls, name: str) -> "Account":
        entry = pwd.getpwnam(name)
        return cls(entry.pw_uid, entry.pw_gid)


def server_account(data: Path) -> Account | None:
    """Return the account for the server that owns `data`, or None to run as the current user.

    An ordinary user runs the server himself. Root uses the folder's present owner, else an existing or new
    system account, else `nobody`; the name must be known to the system because `initdb` looks it up.
    """
    if os.geteuid() != 0:
        return None
    if data.exists() and data.stat().st_uid != 0:
        owner = data.stat()
        return Account(owner.st_uid, owner.st_gid)
    for name in _ACCOUNT_NAMES:
        if _exists(name):
            return Account.named(name)
    return Account.named(_create(_ACCOUNT_NAMES[-1]))


def hand_over(folder: Path, account: Account | None) -> None:
    """Make `folder` a private folder of `account`, reachable for it through all parents."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    if account is not None:
        os.chown(folder, account.uid, account.gid)
        let_pass(folder.parent)


def let_pass(folder: Path) -> None:
    """Let other users pass through `folder` and its parents, without letting them list anything."""
    for step in (folder, *folder.parents):
        mode = step.stat().st_mode
        if not mode & stat.S_IXOTH:
            step.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _create(name: str) -> str:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is not None:
        options = ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name]
        subprocess.run([useradd, *options], check=False, capture_output=True)
    if _exists(name):
        return name
    if _exists(_FALLBACK):
        return _FALLBACK
    raise EmbeddedError(
        f"PostgreSQL does not run as root and no system account could be made; "
        f"add one with `useradd --system {name}` or start as an ordinary user"
    )
