"""Using one tool: what the house supplies, and the call itself."""

from dataclasses import dataclass
from inspect import isawaitable, signature
from typing import get_type_hints

from pydantic import BaseModel

from hibachi.ai.desk import LiveDesk
from hibachi.ai.house import LiveHouse
from hibachi.ai.office.tools.office import Office, office_of
from hibachi.ai.ports import Desk, House, Terms
from hibachi.ai.tools.permitted import PermittedDesk, PermittedHouse
from hibachi.ai.tools.tool import Tool
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.mcp.foresights import FORESIGHTS
from hibachi.mcp.types import Foreseen
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

_PORTS = {"House": House, "Desk": Desk}


@dataclass(frozen=True, slots=True)
class Room:
    """Where a call happens: one unit of work, one caller, one guest."""

    session: WriteSession
    caller: Caller
    house: LiveHouse
    desk: LiveDesk

    async def use(self, tool: Tool, arguments: BaseModel) -> object:
        """What the tool gives. It reaches only the methods it goes by, as in the hands of an agent."""
        house = PermittedHouse(self.house, tool.methods)
        if tool.look_up:
            return await tool.look_up(house, arguments)
        values = {name: getattr(arguments, name) for name in tool.arguments.model_fields}
        function = tool.function
        port, _, method = function.__qualname__.partition(".")
        if port in _PORTS and method:
            holder = PermittedDesk(self.desk, tool.methods) if port == "Desk" else house
            made = getattr(holder, method)(**values)
        else:
            made = function(**await self._supplied(tool, house), **values)
        return await made if isawaitable(made) else made

    async def foresee(self, tool: Tool, arguments: BaseModel) -> Foreseen:
        """What a tool that needs a yes would do."""
        values = {name: getattr(arguments, name) for name in tool.arguments.model_fields}
        return await FORESIGHTS[tool.name](self.session, self.house, self.desk, **values)

    async def _supplied(self, tool: Tool, house: PermittedHouse) -> dict[str, object]:
        hints = get_type_hints(tool.function)
        found: dict[str, object] = {}
        for name in signature(tool.function).parameters:
            hint = hints[name]
            if hint is House:
                found[name] = house
            elif hint is Terms:
                found[name] = await house.terms()
            elif hint is PolicyTerms:
                found[name] = (await house.terms()).policy
            elif hint is Office:
                found[name] = await office_of(self.session, self.caller)
        return found
