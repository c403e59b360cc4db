"""A file that was given is read."""

from hibachi.knowledge.documents import reading
from hibachi.knowledge.documents.events import DocumentGiven
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(DocumentGiven)
async def read_given(session: WriteSession, event: DocumentGiven) -> None:
    """Have the file read by a job of its own: it takes longer than a transaction should."""
    reading.have_read(session, event.aggregate_id)
