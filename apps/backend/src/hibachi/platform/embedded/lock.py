"""One owner per data folder; the kernel lets go of the lock when the owner dies, however it dies."""

import fcntl
import os
from pathlib import Path
from typing import Self

from hibachi.platform.embedded.errors import FolderInUse


class FolderLock:
    """An exclusive lock on a folder, held until `release` or the end of this process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "lock"
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def acquire(self) -> Self:
        """Take the lock; raises FolderInUse with the owner's process id when somebody else has it."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            owner = os.pread(handle, 32, 0).decode(errors="replace").strip() or "unknown"
            os.close(handle)
            raise FolderInUse(
                f"{self._path.parent} is in use by process {owner}; stop it or choose another folder "
                "with HIBACHI_DATA_DIR"
            ) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        self._handle = handle
        return self

    def held_by_anyone(self) -> bool:
        """Tell whether a living process owns the folder, this one included."""
        if self.held:
            return True
        try:
            self.acquire()
        except FolderInUse:
            return True
        self.release()
        return False

    def release(self) -> None:
        """Let go of the lock. Safe to call twice."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
