"""A provider's model as a `ChatModel`, by pydantic-ai.

Its own agents are not used: rounds of tools, checks and hand-overs are ours, the same for every brain. The SDKs'
retries are off, because the chain of models and its breaker decide what is asked next.
"""

import json
from collections.abc import AsyncGenerator
from typing import Any

from pydantic import JsonValue
from pydantic_ai.direct import model_request_stream
from pydantic_ai.exceptions import (
    AgentRunError,
    ContentFilterError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelRequestRejectedError,
    ModelRequestTimeout,
    ModelTimeoutError,
    UnexpectedModelBehavior,
)
from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    PartDeltaEvent,
    PartStartEvent,
    TextPart,
    TextPartDelta,
    ToolCallPart,
    ToolReturnPart,
    UserPromptPart,
)
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.settings import ModelSettings
from pydantic_ai.tools import ToolDefinition

from hibachi.ai.models.types import Asked, ChatAnswer, ChatRequest, Delta, Event, Said, ToolCall, Turn, Usage
from hibachi.platform.errors import GatewayError

_OUTCOMES: tuple[tuple[type[AgentRunError], str, bool], ...] = (
    (ModelRateLimitError, "rate_limited", False),
    (ModelQuotaExceededError, "refused", True),
    (ModelRequestRejectedError, "refused", True),
    (ContentFilterError, "refused", True),
    (ModelTimeoutError, "time_out", False),
    (ModelRequestTimeout, "time_out", False),
    (UnexpectedModelBehavior, "malformed", False),
)


class PydanticAiModel:
    """One model of one provider. `name` is "provider:model" as the settings say it."""

    def __init__(self, name: str, model: Model, seconds: float) -> None:
        self.name = name
        self._model = model
        self._seconds = seconds

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError`; its code is an outcome of a call."""
        settings = ModelSettings(
            max_tokens=request.max_tokens, temperature=0.3, request_timeout=self._seconds, max_retries=0
        )
        messages, parameters = _messages(request), _parameters(request)
        try:
            async with model_request_stream(
                self._model, messages, model_settings=settings, model_request_parameters=parameters
            ) as answer:
                async for event in answer:
                    if text := _text_of(event):
                        yield Delta(text)
                yield self._answer(answer.get())
        except AgentRunError as error:
            raise self._failure(error) from None
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            # What the SDKs raise over an answer that is no JSON or lacks a part.
            raise GatewayError(self.name, type(error).__name__, permanent=False, code="malformed") from None

    def _answer(self, response: ModelResponse) -> ChatAnswer:
        calls = tuple(
            ToolCall(part.tool_call_id, part.tool_name, part.args_as_json_str()) for part in response.tool_calls
        )
        text = response.text or ""
        if not text and not calls:
            raise GatewayError(self.name, "an empty answer", permanent=False, code="malformed")
        usage = Usage(response.usage.input_tokens, response.usage.output_tokens)
        return ChatAnswer(text, self.name, calls, usage)

    def _failure(self, error: AgentRunError) -> GatewayError:
        """Without the error's text, which may repeat the prompt."""
        for kind, code, permanent in _OUTCOMES:
            if isinstance(error, kind):
                return GatewayError(self.name, type(error).__name__, permanent=permanent, code=code)
        return GatewayError(self.name, type(error).__name__, permanent=False, code="failed")


def _text_of(event: object) -> str:
    if isinstance(event, PartStartEvent) and isinstance(event.part, TextPart):
        return event.part.content
    if isinstance(event, PartDeltaEvent) and isinstance(event.delta, TextPartDelta):
        return event.delta.content_delta
    return ""


def _parameters(request: ChatRequest) -> ModelRequestParameters:
    tools = [
        ToolDefinition(name=tool.name, description=tool.description, parameters_json_schema=_schema(tool.parameters))
        for tool in request.tools
    ]
    return ModelRequestParameters(function_tools=tools)


def _schema(parameters: Any) -> dict[str, JsonValue]:
    return dict(parameters)


def _messages(request: ChatRequest) -> list[ModelMessage]:
    messages = [_message(turn) for turn in request.turns]
    for message in messages:
        if isinstance(message, ModelRequest):
            message.instructions = request.instructions
    return messages


def _message(turn: Turn) -> ModelMessage:
    if isinstance(turn, Said):
        return ModelRequest(parts=[UserPromptPart(turn.text)])
    if isinstance(turn, Asked):
        calls = [ToolCallPart(call.name, _arguments(call), tool_call_id=call.id) for call in turn.calls]
        return ModelResponse(parts=[*([TextPart(turn.text)] if turn.text else []), *calls])
    returned = [ToolReturnPart(call.name, text, tool_call_id=call.id) for call, text in turn.results]
    return ModelRequest(parts=returned)


def _arguments(call: ToolCall) -> dict[str, Any]:
    """Some providers refuse an earlier call whose arguments are no object, also when they wrote it."""
    try:
        loaded = json.loads(call.arguments or "{}")
    except ValueError:
        return {}
    return loaded if isinstance(loaded, dict) else {}
