"""Agreements as the API shows and takes them."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class SignIn(BaseModel):
    """A signature: the typed name, or the strokes of a drawn one as SVG path data."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    version: int
    signer_name: Annotated[str, Field(min_length=2, max_length=120)]
    method: Literal["typed", "drawn"]
    signature: Annotated[str, Field(min_length=2, max_length=60_000)]
    ticks: Annotated[list[str], Field(max_length=10)]


class AgreementSection(BaseModel):
    """One section of the agreement."""

    heading: str
    paragraphs: list[str]


class AgreementTick(BaseModel):
    """A statement the host has to tick."""

    code: str
    label: str


class AgreementOut(BaseModel):
    """The agreement with the booking's values filled in."""

    version: str
    title: str
    sections: list[AgreementSection]
    ticks: list[AgreementTick]
    signed_at: dt.datetime | None
