"""What documents announce."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class DocumentGiven(Event):
    """A file was given and waits to be read; `aggregate_id` is the version."""

    name: ClassVar[str] = "knowledge.document_given"
