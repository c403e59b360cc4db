"""What communications needs from outside."""

from typing import Protocol

from hibachi.communications.types import OutgoingMail


class Mailer(Protocol):
    """Hands an e-mail to a mail server."""

    async def send(self, mail: OutgoingMail) -> str:
        """The server's id or answer; raises `GatewayError`, `permanent` when this mail will never be accepted."""
        ...


_wired: dict[str, Mailer] = {}


def wire_mailer(mailer: Mailer) -> None:
    """Choose the process's mailer; called by the composition root and by tests."""
    _wired["mailer"] = mailer


def mailer() -> Mailer:
    """The process's mailer; KeyError when the process was not wired."""
    return _wired["mailer"]
