"""The real adapters over HTTP against a local server in the providers' shapes."""

import time
from uuid import UUID

import pytest

from hibachi.ai.models.middleware.timed import Timed
from hibachi.ai.models.ports import complete
from hibachi.ai.models.types import (
    Asked,
    CallContext,
    ChatAnswer,
    ChatRequest,
    Delta,
    Returned,
    Said,
    ToolSpec,
    Usage,
)
from hibachi.integrations.llm.gateway import PydanticAiModel
from hibachi.integrations.llm.providers import model_of
from hibachi.platform.config.language_models import ModelAccess
from hibachi.platform.errors import GatewayError
from tests.integrations.llm.server import (
    ModelServer,
    Prepared,
    anthropic_text,
    gemini_text,
    model_server,
    openai_call,
    openai_text,
)

CONTEXT = CallContext(UUID(int=1), "reword")
TOOL = ToolSpec(
    "travel_fee",
    "The travel fee to a ZIP code.",
    {"type": "object", "properties": {"zip_code": {"type": "string"}}, "required": ["zip_code"]},
)
REQUEST = ChatRequest("Be brief.", (Said("How far is 95814?"),), CONTEXT)


def adapter(name: str, server: ModelServer, seconds: float = 5.0) -> PydanticAiModel:
    access = ModelAccess(
        openai_api_key="sk-test",
        openai_base_url=f"{server.url}/v1",
        anthropic_api_key="key-a",
        anthropic_base_url=server.url,
        google_api_key="key-g",
        google_base_url=server.url,
        mistral_api_key="key-m",
        mistral_base_url=server.url,
        groq_api_key="key-q",
        groq_base_url=server.url,
        ollama_base_url=f"{server.url}/v1",
        cohere_api_key="key-c",
        cohere_base_url=server.url,
        azure_openai_api_key="key-z",
        azure_openai_endpoint=server.url,
    )
    return PydanticAiModel(name, model_of(name, access), seconds)


async def failure(model: PydanticAiModel | Timed, request: ChatRequest = REQUEST) -> GatewayError:
    with pytest.raises(GatewayError) as caught:
        await complete(model, request)
    return caught.value


class TestOpenAi:
    async def test_an_answer_comes_in_pieces_with_its_tokens(self) -> None:
        async with model_server(openai_text("It is ", "96.4 ", "miles.")) as server:
            events = [event async for event in adapter("openai:gpt-4o-mini", server).stream(REQUEST)]
        assert [event.text for event in events if isinstance(event, Delta)] == ["It is ", "96.4 ", "miles."]
        assert events[-1] == ChatAnswer("It is 96.4 miles.", "openai:gpt-4o-mini", usage=Usage(120, 9))
        sent = server.asked[0]
        assert (sent.path, sent.headers["authorization"]) == ("/v1/chat/completions", "Bearer sk-test")
        assert [(one["role"], one["content"]) for one in sent.body["messages"]] == [
            ("system", "Be brief."),
            ("user", "How far is 95814?"),
        ]
        assert sent.body["stream"] is True

    async def test_a_tool_is_asked_for_and_its_result_sent_back(self) -> None:
        async with model_server(
            openai_call("travel_fee", '{"zip', '_code":"95814"}'), openai_text("$132.80")
        ) as server:
            model = adapter("openai:gpt-4o-mini", server)
            request = ChatRequest("Be brief.", (Said("Fee to 95814?"),), CONTEXT, tools=(TOOL,))
            asked = await complete(model, request)
            assert [(call.name, call.arguments) for call in asked.calls] == [("travel_fee", '{"zip_code":"95814"}')]
            turns = (*request.turns, Asked(asked.calls), Returned(((asked.calls[0], "fee: $132.80"),)))
            answer = await complete(model, ChatRequest("Be brief.", turns, CONTEXT, tools=(TOOL,)))
        assert answer.text == "$132.80"
        assert server.asked[0].body["tools"][0]["function"]["name"] == "travel_fee"
        roles = [one["role"] for one in server.asked[1].body["messages"]]
        assert roles == ["system", "user", "assistant", "tool"]
        assert server.asked[1].body["messages"][-1]["content"] == "fee: $132.80"

    @pytest.mark.parametrize(
        ("status", "code", "permanent"),
        [(429, "rate_limited", False), (500, "failed", False), (503, "failed", False), (401, "refused", True)],
    )
    async def test_refusals_have_a_code_and_are_not_tried_again(self, status: int, code: str, permanent: bool) -> None:
        refusal = Prepared(status=status, body='{"error": {"message": "no", "type": "x"}}')
        async with model_server(refusal) as server:
            error = await failure(adapter("openai:gpt-4o-mini", server))
        assert (error.code, error.permanent, len(server.asked)) == (code, permanent, 1)

    @pytest.mark.parametrize(
        "answer",
        [
            Prepared(("{not json",)),
            Prepared(({"choices": "nothing of the kind"},)),
            Prepared(),
            Prepared(status=429, body="<html>busy</html>"),
        ],
    )
    async def test_what_is_no_answer_is_a_failure(self, answer: Prepared) -> None:
        async with model_server(answer) as server:
            error = await failure(adapter("openai:gpt-4o-mini", server))
        assert error.code in {"malformed", "rate_limited", "failed"}

    async def test_a_failure_does_not_repeat_the_prompt_or_the_key(self) -> None:
        echo = Prepared(status=400, body='{"error": {"message": "How far is 95814? sk-test"}}')
        async with model_server(echo) as server:
            error = await failure(adapter("openai:gpt-4o-mini", server))
        assert "95814" not in str(error)
        assert "sk-test" not in str(error)

    @pytest.mark.parametrize("hanging", [Prepared(hang=True), Prepared(openai_text("It is").chunks[:2], hang=True)])
    async def test_a_server_that_hangs_is_given_up(self, hanging: Prepared) -> None:
        async with model_server(hanging) as server:
            begun = time.monotonic()
            error = await failure(Timed(adapter("openai:gpt-4o-mini", server), 0.3, 0.6))
        assert error.code == "time_out"
        assert time.monotonic() - begun < 2

    async def test_nobody_listens(self) -> None:
        async with model_server(Prepared()) as server:
            pass
        assert (await failure(adapter("openai:gpt-4o-mini", server))).code in {"failed", "time_out"}


class TestOtherProviders:
    async def test_anthropic(self) -> None:
        async with model_server(anthropic_text("It is 96.4 miles.")) as server:
            answer = await complete(adapter("anthropic:claude-haiku-4-5", server), REQUEST)
        assert (answer.text, answer.usage) == ("It is 96.4 miles.", Usage(80, 12))
        sent = server.asked[0]
        assert (sent.path.split("?")[0], sent.headers["authorization"]) == ("/v1/messages", "Bearer key-a")
        assert "Be brief." in str(sent.body["system"])

    async def test_gemini(self) -> None:
        async with model_server(gemini_text("It is 96.4 miles.")) as server:
            answer = await complete(adapter("google:gemini-2.5-flash", server), REQUEST)
        assert (answer.text, answer.usage) == ("It is 96.4 miles.", Usage(70, 8))
        assert "gemini-2.5-flash:streamGenerateContent" in server.asked[0].path
        assert server.asked[0].headers["x-goog-api-key"] == "key-g"

    @pytest.mark.parametrize(
        "name", ["groq:llama-3.3-70b-versatile", "ollama:llama3.2", "azure:gpt-4o", "mistral:mistral-small-latest"]
    )
    async def test_those_shaped_like_openai(self, name: str) -> None:
        async with model_server(openai_text("It is ", "96.4 miles.")) as server:
            answer = await complete(adapter(name, server), REQUEST)
        assert (answer.text, answer.model) == ("It is 96.4 miles.", name)
        assert server.asked[0].path.split("?")[0].endswith("/chat/completions")

    async def test_cohere_is_asked_at_its_address(self) -> None:
        async with model_server(Prepared(status=429, body='{"message": "slow down"}')) as server:
            error = await failure(adapter("cohere:command-r7b-12-2024", server))
        assert error.code == "rate_limited"
        assert server.asked[0].path == "/v2/chat"
