"""The staff's tools: named once, behind their permissions, and out of reach of customers and their models."""

from dataclasses import replace
from typing import Any

import pytest

from hibachi.ai.agents.registry import ALL, declared
from hibachi.ai.evaluation.house import DemoHouse
from hibachi.ai.models.types import ToolCall
from hibachi.ai.office.admin_assistant.rules.topics import BY_NAME
from hibachi.ai.tools.registry import ALL_TOOLS, LOOK_UPS, OUTSIDE_TOOLS, STAFF_TOOLS, TOOLS, registered, specs, use
from hibachi.identity.types import ALL_PERMISSIONS


def test_each_topic_has_its_tool_behind_the_same_permission() -> None:
    needs = {name: tool.need for name, tool in STAFF_TOOLS.items()}
    assert needs.pop("search_documents") == "knowledge:read"  # the second tool of the topic "documents"
    assert needs == {name: one.need for name, one in BY_NAME.items()}


def test_one_registry_holds_all_audiences() -> None:
    assert dict(ALL_TOOLS) == {**TOOLS, **STAFF_TOOLS, **OUTSIDE_TOOLS}
    assert set(OUTSIDE_TOOLS) == {"prove_booking"}
    assert {tool.audience for tool in TOOLS.values()} == {"customer"}
    with pytest.raises(ValueError, match="two tools"):
        registered([TOOLS["menu"], replace(TOOLS["price"], name="menu")])


@pytest.mark.parametrize("name", STAFF_TOOLS)
def test_an_agent_of_customers_that_declares_one_cannot_exist(name: str) -> None:
    with pytest.raises(ValueError, match="no tool for customers"):
        declared([replace(ALL[0], tools=(*ALL[0].tools, name))])


@pytest.mark.parametrize(
    "wrong",
    [{"writes": True}, {"confirmed": True}, {"need": ""}, {"audience": "customer"}, {"look_up": TOOLS["menu"].look_up}],
)
def test_a_tool_for_the_staff_that_writes_or_needs_no_permission_cannot_exist(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="takings"):
        replace(STAFF_TOOLS["takings"], **wrong)


def test_each_needs_a_permission_that_exists() -> None:
    assert {tool.need for tool in STAFF_TOOLS.values()} <= ALL_PERMISSIONS


def test_none_writes_and_none_can_be_looked_up_by_a_model() -> None:
    assert [name for name, tool in STAFF_TOOLS.items() if tool.writes or tool.look_up] == []


def test_customers_agents_and_their_models_have_none_of_them() -> None:
    assert set(STAFF_TOOLS) & set(TOOLS) == set()
    assert set(STAFF_TOOLS) & {tool.name for tool in LOOK_UPS} == set()
    assert set(STAFF_TOOLS) & {spec.name for spec in specs()} == set()
    assert [agent.label for agent in ALL if set(STAFF_TOOLS) & set(agent.tools)] == []


@pytest.mark.parametrize("name", STAFF_TOOLS)
async def test_a_model_that_asks_for_one_is_told_that_there_is_none(name: str) -> None:
    looked = await use(DemoHouse(), ToolCall("c-1", name, "{}"))
    assert (looked.text, looked.found) == (f"There is no tool {name!r}.", False)


def test_each_says_what_it_does_and_what_it_is_asked_by() -> None:
    for tool in STAFF_TOOLS.values():
        assert tool.about.endswith("."), tool.name
        assert "office" not in tool.parameters.get("properties", {}), tool.name
