"""What the assistant needs from language models, and which chain of them this process uses."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import datetime
from decimal import Decimal
from typing import Protocol, runtime_checkable

from hibachi.ai.models.types import CallContext, ChatAnswer, ChatRequest, Event, Link, Outcome, Usage
from hibachi.platform.errors import GatewayError


class ChatModel(Protocol):
    """One model, or anything that answers like one: a chain, a wrapper."""

    @property
    def name(self) -> str:
        """ "provider:model"."""
        ...

    def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """Any number of `Delta`, then exactly one `ChatAnswer` with the whole text.

        Raises `GatewayError`; its `code` is an `Outcome`. Closing the generator ends the call.
        """
        ...


@runtime_checkable
class Linked(Protocol):
    """What knows the models it is made of."""

    def links(self) -> Sequence[Link]:
        """The models in their order."""
        ...


class PriceTable(Protocol):
    """What tokens cost. `version` names the edition of the table, kept with every call."""

    @property
    def version(self) -> str: ...

    def cents(self, model: str, usage: Usage, at: datetime) -> Decimal | None:
        """The price by the terms in force at an instant; None for a model the table does not know."""
        ...


class CallBook(Protocol):
    """Where calls are kept."""

    async def write(
        self, context: CallContext, model: str, outcome: Outcome, answer: ChatAnswer | None, latency_ms: int
    ) -> None:
        """Keep one call, also a failed one."""
        ...


async def complete(model: ChatModel, request: ChatRequest) -> ChatAnswer:
    """The whole answer at once. Raises `GatewayError`."""
    async with aclosing(model.stream(request)) as events:
        async for event in events:
            if isinstance(event, ChatAnswer):
                return event
    raise GatewayError(model.name, "ended without an answer", permanent=False, code="malformed")


_wired: dict[str, ChatModel] = {}


def wire_chat_model(model: ChatModel | None) -> None:
    """Choose the process's model; None leaves the house brain alone. For the composition root and tests."""
    _wired.clear()
    if model is not None:
        _wired["chat"] = model


def chat_model() -> ChatModel | None:
    """The process's model with all its wrappers; None when none is configured."""
    return _wired.get("chat")


def links() -> Sequence[Link]:
    """The models this process may ask; those that were left out for want of a key are missing."""
    model = chat_model()
    return model.links() if isinstance(model, Linked) else ()
