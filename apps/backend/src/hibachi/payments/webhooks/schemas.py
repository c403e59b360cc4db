"""Answers of the intake."""

from pydantic import BaseModel


class Received(BaseModel):
    """`stored` is false for an event seen before and for kinds nothing here reacts to."""

    stored: bool
