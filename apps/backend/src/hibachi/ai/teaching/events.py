"""What teaching announces."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class UtteranceChanged(Event):
    """Words were taught, corrected, withdrawn or taken back; `aggregate_id` is the utterance."""

    name: ClassVar[str] = "utterance.changed"
