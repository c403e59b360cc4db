"""The registry of tools, and the agents that declare them: what is named is there, and what is there is used."""

import ast
from collections.abc import Iterator
from datetime import datetime
from inspect import getmembers, iscoroutinefunction, signature
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import pytest

import hibachi
from hibachi.ai.agents.acting import limited
from hibachi.ai.agents.persona import Persona
from hibachi.ai.agents.registry import AGENTS, ALL, OF_EVERY_TURN
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.escalation.types import Reason
from hibachi.ai.evaluation.house import TERMS, DemoHouse
from hibachi.ai.models.types import ToolCall
from hibachi.ai.ports import Desk, House
from hibachi.ai.tools.permitted import NotPermitted, PermittedDesk, PermittedHouse, methods_of
from hibachi.ai.tools.registry import LOOK_UPS, TOOLS, specs, use
from hibachi.ai.tools.tool import Tool
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import Awaited
from tests.contracts.checks.tree import Module, SourceTree

ROOT = Path(hibachi.__file__).parents[1]
NOW = datetime(2026, 6, 12, 12, tzinfo=ZoneInfo(TERMS.zone))
OPEN_TO_ALL = {"terms", "where"}


@pytest.fixture(scope="module")
def tree() -> SourceTree:
    return SourceTree(ROOT)


def methods(port: type) -> set[str]:
    return {name for name, member in getmembers(port) if iscoroutinefunction(member)}


def named(module: Module) -> Iterator[str]:
    """Tool names that a module puts into parts and traces."""
    for node in ast.walk(module.code):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") != "Agent":
            values = [keyword.value for keyword in node.keywords if keyword.arg == "tools"]
            if isinstance(node.func, ast.Name) and node.func.id == "Answered":
                values += node.args[3:4]
            for value in values:
                yield from _texts(value)
            if isinstance(node.func, ast.Name) and node.func.id == "refusal":
                yield from _texts(node.args[2])
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id in {"tools", "_TOOL"} for target in targets):
                value = node.value.values if isinstance(node.value, ast.Dict) else [node.value]
                for one in value:
                    yield from _texts(one)


def calls(module: Module) -> Iterator[str]:
    """Methods of house and desk that a module calls."""
    for node in ast.walk(module.code):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            if "desk" in (name := getattr(of, "id", getattr(of, "attr", ""))) or name == "house":
                yield node.func.attr
            elif name == "pricing" and node.func.attr == "quote":
                yield "price"


def _texts(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def reached(tree: SourceTree, module: str) -> set[str]:
    """An agent's module with the modules of agents that it is made of."""
    found, waiting = set(), [module]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        code = tree.modules[name].code
        targets = [node.module for node in ast.walk(code) if isinstance(node, ast.ImportFrom) and node.module]
        waiting += [target for target in targets if target.startswith("hibachi.ai.agents.") and target in tree.modules]
    return found - {"hibachi.ai.agents.turn", "hibachi.ai.agents.types"}


class TestRegistry:
    def test_every_tool_named_anywhere_in_the_assistant_is_registered(self, tree: SourceTree) -> None:
        ours = [module for name, module in tree.modules.items() if name.startswith("hibachi.ai.")]
        unknown = {(module.name, name) for module in ours for name in named(module) if name not in TOOLS}
        assert not unknown

    def test_every_registered_tool_is_reachable(self) -> None:
        used = {tool for agent in ALL for tool in agent.tools} | set(OF_EVERY_TURN)
        assert used == set(TOOLS)

    def test_no_tool_that_writes_is_offered_to_a_language_model(self) -> None:
        assert {tool.name for tool in LOOK_UPS} == {"search_knowledge", "price", "travel_fee", "availability", "menu"}
        assert not [tool.name for tool in LOOK_UPS if tool.writes or tool.proved or tool.confirmed]

    @pytest.mark.parametrize("name", [name for name, tool in TOOLS.items() if not tool.look_up])
    async def test_a_model_that_asks_for_another_tool_is_told_there_is_none(self, name: str) -> None:
        house = DemoHouse()
        looked = await use(house, ToolCall("1", name, "{}"))
        assert (looked.found, looked.text, house.quotes) == (False, f"There is no tool {name!r}.", [])

    async def test_a_look_up_that_was_taken_away_is_neither_offered_nor_answered(self) -> None:
        allowed = {"menu"}
        assert [spec.name for spec in specs(allowed)] == ["menu"]
        looked = await use(DemoHouse(), ToolCall("1", "travel_fee", '{"zip_code":"95814"}'), allowed)
        assert not looked.found

    @pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.name)
    def test_a_tool_describes_itself_in_one_line_with_typed_arguments(self, tool: Tool) -> None:
        assert 15 <= len(tool.about) <= 130
        assert tool.about.endswith(".")
        assert tool.parameters["type"] == "object"
        supplied = {"house", "desk", "terms", "session", "conversation"}
        assert not supplied & set(tool.arguments.model_fields)

    def test_every_door_of_house_and_desk_belongs_to_a_tool(self) -> None:
        doors = methods(House) | methods(Desk)
        assert methods_of(set(TOOLS)) == doors - OPEN_TO_ALL


class TestAgents:
    @pytest.mark.parametrize("agent", ALL, ids=lambda agent: agent.label)
    def test_an_agent_names_no_tool_it_does_not_declare(self, agent: Agent, tree: SourceTree) -> None:
        modules = [tree.modules[name] for name in reached(tree, f"hibachi.ai.agents.{agent.label}")]
        if agent.label == "knowledge":
            modules.append(tree.modules["hibachi.ai.agents.reckoning"])
        assert {name for module in modules for name in named(module)} <= set(agent.tools)

    @pytest.mark.parametrize("agent", ALL, ids=lambda agent: agent.label)
    def test_an_agent_calls_no_method_that_its_tools_do_not_go_by(self, agent: Agent, tree: SourceTree) -> None:
        modules = [tree.modules[name] for name in reached(tree, f"hibachi.ai.agents.{agent.label}")]
        called = {name for module in modules for name in calls(module)}
        assert called - OPEN_TO_ALL <= methods_of(agent.tools)

    def test_reasons_that_agents_hand_over_for_are_declared(self, tree: SourceTree) -> None:
        for agent in ALL:
            code = tree.modules[f"hibachi.ai.agents.{agent.label}"].code
            raised = {
                Reason[keyword.value.attr]
                for node in ast.walk(code)
                if isinstance(node, ast.Call)
                for keyword in node.keywords
                if keyword.arg == "needs_person" and isinstance(keyword.value, ast.Attribute)
            }
            assert raised == set(agent.hands_over), agent.label

    def test_every_label_has_an_agent(self) -> None:
        assert set(AGENTS) == {agent.label for agent in ALL} | {"human", "out_of_scope"}
        assert all(set(agent.tools) <= set(TOOLS) for agent in ALL)


class TestActing:
    def turn(self, text: str, house: House) -> Turn:
        said = understand(text, NOW.date())
        return Turn(said, State(), TERMS, house, None, NOW.date(), NOW.time(), 0)

    async def test_what_an_agent_says_with_a_tool_it_does_not_have_does_not_leave(self) -> None:
        async def menu(_turn: Turn) -> Part:
            return Part("We have gyoza.", tools=("menu",))

        part = await limited(menu, having("search_knowledge"), self.turn("gyoza?", DemoHouse()))
        assert "gyoza" not in part.text
        assert part.asks
        assert part.asks.awaited is Awaited.PERSON
        assert (await limited(menu, having("menu"), self.turn("gyoza?", DemoHouse()))).text == "We have gyoza."

    async def test_nothing_is_written_through_a_tool_it_does_not_have(self) -> None:
        async def quote(turn: Turn) -> Part:
            await turn.house.price(Wanted(adults=12), "95814")
            return Part("It is $792.80.")

        house = DemoHouse()
        part = await limited(quote, having("menu"), self.turn("price?", house))
        assert (house.quotes, "$" in part.text) == ([], False)
        await limited(quote, having("quote"), self.turn("price?", house))
        assert len(house.quotes) == 1

    async def test_articles_are_closed_to_who_may_not_search_them(self) -> None:
        house = PermittedHouse(DemoHouse(), methods_of({"menu"}))
        assert await house.article("what is your cancellation policy") is None
        assert await DemoHouse().article("what is your cancellation policy")

    @pytest.mark.parametrize("method", sorted(methods(Desk) - {"task", "opt_out", "code_ways"}))
    async def test_every_door_of_the_desk_is_shut_without_a_tool_for_it(self, method: str) -> None:
        nobody = cast(Desk, object())
        shut = getattr(PermittedDesk(nobody, methods_of(set(TOOLS)) - {method}), method)
        with pytest.raises(NotPermitted):
            await shut(*([None] * (len(signature(shut).parameters))))

    async def test_no_code_is_offered_without_the_tool_that_sends_it(self) -> None:
        assert not await PermittedDesk(cast(Desk, object()), methods_of({"booking_status"})).code_ways()


def having(*tools: str) -> Persona:
    return Persona("Test", "", frozenset(tools))
