"""Measured runs as the API shows them."""

import datetime as dt

from pydantic import BaseModel


class RunOut(BaseModel):
    """One run: metrics between 0 and 1 by name, the router's fingerprint and the code's version where known."""

    at: dt.datetime
    cases: int
    failed: int
    metrics: dict[str, float]
    floors: list[str]
    model: str | None
    version: str | None


class MetricOut(BaseModel):
    """A metric's newest value beside what the product should reach; without a bar `met` is null."""

    name: str
    value: float
    bar: float | None
    at_least: bool
    met: bool | None


class SetOut(BaseModel):
    """The runs of one set, oldest first. `failures` are cases of the newest run, null where the set is sealed."""

    eval: str
    name: str
    metrics: list[MetricOut]
    runs: list[RunOut]
    failures: list[str] | None


class Quality(BaseModel):
    """What was measured on this installation, set by set."""

    sets: list[SetOut]
