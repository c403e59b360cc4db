"""Requests, and a book that stays in memory."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from hibachi.ai.models.assembly import Parts
from hibachi.ai.models.types import CallContext, ChatAnswer, ChatRequest, Outcome, Said, Usage

CONTEXT = CallContext(UUID(int=7), "reword", "lead_nurturing")


def request(text: str = "hello", context: CallContext = CONTEXT) -> ChatRequest:
    return ChatRequest("Be brief.", (Said(text),), context)


@dataclass
class MemoryBook:
    """Calls as (model, outcome, cents)."""

    calls: list[tuple[str, Outcome, Decimal | None]] = field(default_factory=list)

    async def write(
        self, context: CallContext, model: str, outcome: Outcome, answer: ChatAnswer | None, latency_ms: int
    ) -> None:
        self.calls.append((model, outcome, answer.cents if answer else None))


class PennyPrices:
    """One cent a token."""

    version = "penny"

    def cents(self, model: str, usage: Usage, at: datetime) -> Decimal | None:
        return Decimal(usage.tokens_in + usage.tokens_out)


async def rich(_business: UUID) -> bool:
    return True


async def poor(_business: UUID) -> bool:
    return False


def parts(book: MemoryBook, *, money: bool = True) -> Parts:
    return Parts(book, PennyPrices(), rich if money else poor)
