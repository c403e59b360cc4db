"""The chain of models and its wrappers."""

from decimal import Decimal
from uuid import UUID

import pytest

from hibachi.ai.models.assembly import assemble
from hibachi.ai.models.chain import Chain
from hibachi.ai.models.middleware.breaker import Breaker
from hibachi.ai.models.middleware.cached import Cached
from hibachi.ai.models.middleware.limited import Limited
from hibachi.ai.models.middleware.redacted import Redacted
from hibachi.ai.models.middleware.timed import Timed
from hibachi.ai.models.middleware.transformed import plain_text
from hibachi.ai.models.ports import ChatModel, complete
from hibachi.ai.models.types import CallContext, Usage
from hibachi.integrations.llm.fake import ScriptedModel, Step, WrongScript, text_of
from hibachi.platform.config.language_models import ModelSettings
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from tests.ai.models.support import MemoryBook, parts, request

DOWN = GatewayError("first", "down", permanent=False, code="failed")
SETTINGS = ModelSettings(cache_seconds=0, breaker_failures=2, first_seconds=0.2, call_seconds=0.4)


async def code_of(model: ChatModel) -> str | None:
    with pytest.raises(GatewayError) as caught:
        await complete(model, request())
    return caught.value.code


class TestScript:
    async def test_an_unexpected_call_fails(self) -> None:
        with pytest.raises(WrongScript):
            await complete(ScriptedModel([]), request())

    async def test_an_unused_step_fails(self) -> None:
        with pytest.raises(WrongScript), ScriptedModel([Step("hi")]):
            pass


class TestChain:
    async def test_the_next_model_answers_for_one_that_is_down(self) -> None:
        book = MemoryBook()
        first, second = ScriptedModel([Step(error=DOWN)], "fake:a"), ScriptedModel([Step("hi")], "fake:b")
        answer = await complete(assemble([first, second], SETTINGS, parts(book)), request())
        assert (answer.text, answer.model, answer.cents) == ("hi", "fake:b", Decimal(240))
        assert book.calls == [("fake:a", "failed", None), ("fake:b", "ok", Decimal(240))]

    async def test_all_are_down(self) -> None:
        models = [ScriptedModel([Step(error=DOWN)], name) for name in ("fake:a", "fake:b")]
        assert await code_of(Chain(models)) == "failed"

    async def test_a_slow_model_is_given_up_for_the_next(self) -> None:
        book = MemoryBook()
        first, second = ScriptedModel([Step("late", seconds=5)], "fake:a"), ScriptedModel([Step("hi")], "fake:b")
        assert (await complete(assemble([first, second], SETTINGS, parts(book)), request())).text == "hi"
        assert [outcome for _, outcome, _ in book.calls] == ["time_out", "ok"]

    async def test_without_money_nobody_is_asked(self) -> None:
        with ScriptedModel([]) as model:
            assert await code_of(assemble([model], SETTINGS, parts(MemoryBook(), money=False))) == "refused"


class TestBreaker:
    async def test_a_failing_model_is_left_alone_and_then_tried_once(self) -> None:
        now = [100.0]
        steps = [Step(error=DOWN), Step(error=DOWN), Step(error=DOWN), Step("hi"), Step("hi")]
        with ScriptedModel(steps) as model:
            breaker = Breaker(model, failures=2, pause_seconds=30, clock=lambda: now[0])
            assert [await code_of(breaker) for _ in range(3)] == ["failed", "failed", "refused"]
            now[0] += 31
            assert [await code_of(breaker) for _ in range(2)] == ["failed", "refused"]
            now[0] += 31
            assert (await complete(breaker, request())).text == "hi"
            assert (await complete(breaker, request())).text == "hi"


class TestTimed:
    async def test_an_answer_that_never_begins(self) -> None:
        assert await code_of(Timed(ScriptedModel([Step("late", seconds=5)]), 0.05, 5)) == "time_out"


class TestLimited:
    async def test_one_business_does_not_use_up_anothers(self) -> None:
        now = [0.0]
        limited = Limited(ScriptedModel([Step("hi")], endless=True), 2, clock=lambda: now[0])
        for _ in range(2):
            await complete(limited, request())
        assert await code_of(limited) == "rate_limited"
        other = CallContext(UUID(int=8), "reword")
        assert (await complete(limited, request(context=other))).text == "hi"
        now[0] += 61
        assert (await complete(limited, request())).text == "hi"


@pytest.mark.usefixtures("database")
class TestCached:
    async def test_the_same_request_is_answered_once_per_business(self) -> None:
        mine, other = (CallContext(new_id(), "reword") for _ in range(2))
        with ScriptedModel([Step("one"), Step("two")]) as model:
            cached = Cached(model, 60)
            first = await complete(cached, request(context=mine))
            again = await complete(cached, request(context=mine))
            assert (again.text, again.cents, again.cached, again.usage) == ("one", Decimal(0), True, Usage(200, 40))
            assert not first.cached
            assert (await complete(cached, request(context=other))).text == "two"


class TestRedacted:
    async def test_personal_data_stays_here_and_comes_back_into_the_answer(self) -> None:
        said = (
            "My name is Maria Lopez, maria@example.com, (510) 555-0123, 12 Oak Street Apt 4, card 4242 4242 4242 4242. "
            "Maria Lopez wants 12 adults for $660 on July 4 in 95814."
        )
        model = ScriptedModel([Step(lambda asked: text_of(asked).split("\n")[1])])
        answer = await complete(Redacted(model), request(said))
        seen = text_of(model.asked[0])
        for private in ("Maria", "maria@", "555-0123", "Oak Street", "4242"):
            assert private not in seen
        assert "12 adults for $660 on July 4 in 95814" in seen
        assert answer.text == said

    async def test_a_token_that_somebody_types_opens_nothing(self) -> None:
        model = ScriptedModel([Step("Your e-mail is [EMAIL_1].[PHONE_9]")])
        answer = await complete(Redacted(model), request("what is [EMAIL_1]?"))
        assert answer.text == "Your e-mail is ."


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("<think>hmm $5</think>It is $50.", "It is $50."),
        ("```\nIt is $50.\n```", "It is $50."),
        ('"It is $50."', "It is $50."),
        ('"A" and "B"', '"A" and "B"'),
    ],
)
def test_what_models_wrap_around_a_text_is_taken_off(said: str, plain: str) -> None:
    assert plain_text(said) == plain
