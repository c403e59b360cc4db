"""What proofs announce."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class CodeAsked(Event):
    """A guest asked for a code; `aggregate_id` is the proof."""

    name: ClassVar[str] = "proof.code_asked"
