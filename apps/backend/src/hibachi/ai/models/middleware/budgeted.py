"""No call beyond the business's budget."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from uuid import UUID

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatRequest, Event
from hibachi.platform.errors import GatewayError


class Budgeted:
    """Asks before each call whether the business has money left for today and this month."""

    def __init__(self, model: ChatModel, has_money: Callable[[UUID], Awaitable[bool]]) -> None:
        self.name = model.name
        self._model = model
        self._has_money = has_money

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError` with code `refused` once the budget is spent."""
        if not await self._has_money(request.context.business_id):
            raise GatewayError(self.name, "the budget is spent", permanent=True, code="refused")
        async with aclosing(self._model.stream(request)) as events:
            async for event in events:
                yield event
