"""Features as the panel shows them."""

from pydantic import BaseModel

from hibachi.platform.flags import Batch


class CheckItem(BaseModel):
    """Whether one need is met; `detail` says what to do, or that a stand-in answers."""

    name: str
    ok: bool
    detail: str | None


class FlagItem(BaseModel):
    """One feature with its switch."""

    key: str
    batch: Batch
    description: str
    enabled: bool
    default: bool
    needs: list[str]
    checks: list[CheckItem]


class BatchItem(BaseModel):
    """One release batch; `enabled` when all of its features are on."""

    name: Batch
    title: str
    enabled: bool
    flags: list[str]
    checks: list[CheckItem]


class FlagSwitch(BaseModel):
    """On or off."""

    enabled: bool
