"""What communications announces. The aggregate is the message."""

from typing import ClassVar
from uuid import UUID

from hibachi.platform.outbox import Event


class EmailQueued(Event):
    """An e-mail was written and will be sent. `about_*` as the sender gave them."""

    name: ClassVar[str] = "communications.email_queued"
    template: str
    about_kind: str | None
    about_id: UUID | None


class EmailFailed(Event):
    """An e-mail will not be tried again: the address is wrong or the server was away too long."""

    name: ClassVar[str] = "communications.email_failed"
    template: str
    about_kind: str | None
    about_id: UUID | None
