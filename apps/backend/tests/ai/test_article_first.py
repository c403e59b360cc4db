"""An article answers what no planned agent would; a step of a booking, or what an agent tells better, is left to it."""

import pytest

from hibachi.cli.eval.assistant import reply

PRICED = ("hi, how much for 15 adults and 3 kids in 94539?",)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("Is one serving really enough for 8 hungry rugby players?", "portion-size", id="people named"),
        pytest.param("Is the rate the same on a Tuesday as on a Saturday in May?", "weekday-prices", id="days"),
        pytest.param("my Zelle went through after the time was up, is the slot gone?", "hold-ran-out", id="trouble"),
        pytest.param("is the drive charged once or for every chef you send?", "travel-once", id="driving"),
        pytest.param("when is the rest due if I only put down the hundred now?", "balance-due", id="money"),
    ],
)
@pytest.mark.parametrize("before", [(), PRICED], ids=["first", "after a price"])
def test_the_question_gets_its_article_whoever_else_speaks(text: str, slug: str, before: tuple[str, ...]) -> None:
    assert slug in reply(text, before=before).reply.citations


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        pytest.param("cancel my booking", "operations", id="a command"),
        pytest.param("Evening! How's your day been?", "smalltalk", id="small talk"),
        pytest.param("how much is it for 12 adults in 94539", "lead_nurturing", id="a price"),
        pytest.param("who won the game last night?", "out_of_scope", id="something else"),
    ],
)
def test_what_an_agent_does_better_is_left_to_it(text: str, agent: str) -> None:
    assert reply(text).reply.agents == (agent,)
