"""What a turn needs from the kept answers."""

from datetime import timedelta
from typing import Protocol

from hibachi.ai.answers.types import Asked, Kept


class Answers(Protocol):
    """Kept answers of one business."""

    async def recall(self, asked: Asked) -> Kept | None:
        """The answer to a question of the same meaning, with all else equal; None without one."""
        ...

    async def keep(self, asked: Asked, kept: Kept, life: timedelta) -> None:
        """Keep an answer that went out, for as long as its facts hold."""
        ...
