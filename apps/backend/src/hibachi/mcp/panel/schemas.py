"""Connecting an outside assistant as the panel shows it."""

from pydantic import BaseModel

from hibachi.identity.types import Permission


class ToolItem(BaseModel):
    """One tool and the permissions a key needs for it. `asks_back`: it acts only after a yes."""

    name: str
    about: str
    needs: list[Permission]
    reads: bool
    asks_back: bool


class Connection(BaseModel):
    """Where assistants connect: `url` is null where this installation does not run the process; `on` is the switch."""

    url: str | None
    on: bool
    tools: list[ToolItem]
