"""What a tool is."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict, JsonValue, create_model

from hibachi.ai.conversations.models import Conversation
from hibachi.ai.office.tools.office import Office
from hibachi.ai.ports import Desk, House, Terms, Where
from hibachi.ai.types import Fact
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.platform.db import WriteSession

SUPPLIED = (House, Desk, Terms, PolicyTerms, Where, Where | None, WriteSession, Conversation, Office)


class Arguments(BaseModel):
    """Arguments of a tool; unknown ones are refused."""

    model_config = ConfigDict(extra="forbid")


class Nothing(Arguments):
    """No arguments."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look-up returned: text for who asked, facts for the checks."""

    text: str
    facts: tuple[Fact, ...] = ()
    citations: tuple[str, ...] = ()
    found: bool = True


Audience = Literal["customer", "staff", "outside"]
LookUp = Callable[[House, Any], Awaitable[Looked]]


@dataclass(frozen=True, slots=True)
class Tool:
    """A plain typed function with what everybody who offers it has to know.

    The function's docstring is the tool's description and its parameters are the tool's arguments, without those the
    house supplies. `through` names the methods of `House` and `Desk` it goes by: an agent without the tool cannot call
    them. `confirmed` tools act only after the customer's yes, `proved` ones only on a booking made or proved in the
    conversation. `kept` ones protect the customer and are never taken from an agent. A tool with a `look_up` can be
    asked by arguments alone, so it may be offered to a language model; such tools read only. `audience` is whom it
    works for: tools for the staff `need` a permission and read only; no agent of customers, nor their language model,
    gets one. `in_talk` tools need a stored talk with the guest; assistants from outside, who have none, do not get
    them, and tools with the audience `outside` are theirs alone: what a dialogue of the house does by itself.
    """

    name: str
    domain: str
    function: Callable[..., object] = field(repr=False)
    through: tuple[Callable[..., object], ...] = field(default=(), repr=False)
    writes: bool = False
    confirmed: bool = False
    proved: bool = False
    kept: bool = False
    look_up: LookUp | None = field(default=None, repr=False)
    audience: Audience = "customer"
    need: str = ""
    in_talk: bool = False

    def __post_init__(self) -> None:
        """Refuse a tool that would work for the wrong people."""
        if (self.audience == "staff") != bool(self.need):
            raise ValueError(f"{self.name}: a tool for the staff names the permission it needs, another one has none")
        if self.audience == "staff" and (self.writes or self.confirmed or self.look_up or self.through):
            raise ValueError(f"{self.name}: a tool for the staff reads, and not by the doors of customers")

    @property
    def about(self) -> str:
        """One line on what it does."""
        return (inspect.getdoc(self.function) or "").partition("\n")[0].partition(" Raises ")[0]

    @property
    def arguments(self) -> type[BaseModel]:
        """Its arguments, typed."""
        return arguments_of(self.function)

    @property
    def parameters(self) -> dict[str, JsonValue]:
        """Its arguments as a JSON schema."""
        return self.arguments.model_json_schema()

    @property
    def methods(self) -> frozenset[str]:
        """Names of the methods of `House` and `Desk` it goes by."""
        return frozenset(method.__name__ for method in self.through)


def arguments_of(function: Callable[..., object]) -> type[BaseModel]:
    """The parameters of a function as a model, without what the house supplies."""
    hints = get_type_hints(function, include_extras=True)
    asked = [one for one in inspect.signature(function).parameters.values() if one.name != "self"]
    asked = [one for one in asked if hints[one.name] not in SUPPLIED]
    if len(asked) == 1 and inspect.isclass(hint := hints[asked[0].name]) and issubclass(hint, BaseModel):
        return hint
    fields: dict[str, Any] = {one.name: (hints[one.name], _default(one, hints[one.name])) for one in asked}
    made: type[BaseModel] = create_model("Arguments", __base__=Arguments, **fields)
    return made


def _default(parameter: inspect.Parameter, hint: object) -> object:
    """The value of an argument that is left out; `...` for one that may not be."""
    if parameter.default is parameter.empty:
        return None if type(None) in get_args(hint) else ...
    return parameter.default


def looking(name: str, domain: str, look_up: LookUp, *through: Callable[..., object]) -> Tool:
    """A tool that reads and can be asked by its arguments alone."""
    return Tool(name, domain, look_up, through, look_up=look_up)
