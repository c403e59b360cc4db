"""What differs, as the API shows it."""

from pydantic import BaseModel, ConfigDict


class DriftOut(BaseModel):
    """A figure of an article against its rule; `corrected` is the answer with the figure's name instead."""

    model_config = ConfigDict(from_attributes=True)

    slug: str
    question: str
    name: str
    says: str
    rule: str
    sentence: str
    answer: str
    corrected: str


class DriftList(BaseModel):
    """Everything that differs."""

    items: list[DriftOut]
