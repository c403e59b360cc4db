"""Conversations as files hold them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

import typer
import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from hibachi.ai.conversations.types import Channel
from hibachi.cli.eval.world import STATION_ZONE

NOON = datetime(2026, 6, 12, 12, tzinfo=ZoneInfo(STATION_ZONE))
Row = Mapping[str, Any]


def _texts(value: Any) -> Any:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    """What was typed; YAML reads a bare yes as true."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else str(value)


def _rows(value: Any) -> Any:
    """A bare `{}` stands for one row of any kind."""
    return [value] if isinstance(value, dict) else value or []


Text = Annotated[str, BeforeValidator(_text)]
Texts = Annotated[list[Text], BeforeValidator(_texts)]
Rows = Annotated[list[dict[str, Any]], BeforeValidator(_rows)]


class Expected(BaseModel):
    """What one reply must be; None and empty lists expect nothing."""

    model_config = ConfigDict(extra="forbid")

    agents: Texts = Field(default_factory=list)
    say: Texts = Field(default_factory=list)
    not_say: Texts = Field(default_factory=list)
    escalated: bool | None = None


class Spoken(BaseModel):
    """One message of the customer, or of a colleague (`staff`) who takes the conversation and gives it back.

    `now` moves the clock before it is sent. With `opens` the customer comes back on a channel: a text arrives from
    their number, anything else is a new conversation with somebody unknown.
    """

    model_config = ConfigDict(extra="forbid")

    user: Text = ""
    staff: Text = ""
    opens: Channel | None = None
    now: datetime | None = None
    expect: Expected = Field(default_factory=Expected)

    @model_validator(mode="after")
    def _one_speaks(self) -> Self:
        if bool(self.user) == bool(self.staff):
            raise ValueError("a turn is of the customer (user) or of a colleague (staff)")
        return self


class Known(BaseModel):
    """The customer the channel names."""

    model_config = ConfigDict(extra="forbid")

    name: str = ""
    phone: Text = ""
    email: str = ""


class Script(BaseModel):
    """One conversation; `final` lists the rows the database must hold, by table."""

    model_config = ConfigDict(extra="ignore")

    id: str = ""
    name: Text = ""
    now: datetime = NOON
    channel: Channel = "web"
    customer: Known | None = None
    turns: list[Spoken]
    final: dict[str, Rows] = Field(default_factory=dict)


def read_scripts(path: Path) -> list[Script]:
    """The conversations of a file, or of all .yaml and .yml files below a folder in order of their names."""
    files = sorted(f for f in path.rglob("*") if f.suffix in (".yaml", ".yml")) if path.is_dir() else [path]
    return [_read(file, path) for file in files]


def _read(file: Path, root: Path) -> Script:
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8-sig"))
        script = Script.model_validate(data)
    except (yaml.YAMLError, ValidationError) as problem:
        raise typer.BadParameter(f"{file.name} is no conversation: {problem}") from problem
    name = str(file.relative_to(root).with_suffix("")) if root.is_dir() else file.stem
    return script.model_copy(update={"id": name, "now": aware(script.now)})


def aware(instant: datetime) -> datetime:
    """An instant as it stands, in station time when it names no zone."""
    return instant if instant.tzinfo else instant.replace(tzinfo=ZoneInfo(STATION_ZONE))


def comparable(value: object) -> object:
    """Dates, times and phone-like texts in one notation; YAML reads a bare 18:00 as the number 1080."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value


def slot_text(value: object) -> object:
    """A slot of a file as "18:00"."""
    return f"{value // 60:02}:{value % 60:02}" if isinstance(value, int) else comparable(value)
