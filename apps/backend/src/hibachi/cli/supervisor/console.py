"""What the person at the terminal sees: prefixed log lines, and one calm table when everything runs."""

import sys
from collections.abc import Sequence
from typing import TextIO

DEMO_PASSWORD = "hibachi-demo"  # noqa: S105 - the demo business's, refused outside development
DEMO_LOG_INS = (
    ("owner@myhibachi.example", "owner: everything"),
    ("admin@myhibachi.example", "admin: bookings, refunds, staff"),
    ("support@myhibachi.example", "support: customers, bookings, inbox"),
    ("manager@myhibachi.example", "station manager: chefs and their days"),
    ("chef@myhibachi.example", "chef: own events"),
)
_DIM, _BOLD, _SERVERS = 2, 1, 31


class Console:
    """Writes whole lines to one stream, coloured when it is a terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._coloured = self._stream.isatty()

    def say(self, text: str = "") -> None:
        """Write a line of the supervisor itself."""
        self._write(text)

    def log(self, name: str, colour: int, line: str) -> None:
        """Write a line of a child process behind its name."""
        self._write(f"{self._paint(f'{name:<9}', colour)} {line}")

    def server(self, name: str, line: str) -> None:
        """Write what happens to a server."""
        self.log(name, _SERVERS, line)

    def welcome(self, address: str, data: str, *, demo: bool) -> None:
        """Write the addresses and, for the demo business, its log-ins."""
        rows = [
            ("Customer site", f"{address}/"),
            ("Admin panel", f"{address}/admin/"),
            ("API reference", f"{address}/docs"),
            ("Data", data),
        ]
        self.say()
        self.say(self._paint("Hibachi is running. Ctrl-C stops it.", _BOLD))
        self._table(rows)
        if demo:
            self.say(f"  Demo log-ins, password {DEMO_PASSWORD}")
            self._table(DEMO_LOG_INS)

    def _table(self, rows: Sequence[tuple[str, str]]) -> None:
        width = max(len(left) for left, _ in rows) + 3
        for left, right in rows:
            self.say(f"  {left:<{width}}{self._paint(right, _DIM) if '@' in left else right}")
        self.say()

    def _paint(self, text: str, code: int) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._coloured else text

    def _write(self, line: str) -> None:
        self._stream.write(f"{line}\n")
        self._stream.flush()
