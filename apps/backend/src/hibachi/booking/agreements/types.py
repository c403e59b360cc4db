"""Plain data of agreements."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the text."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A statement the signer has to tick."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class AgreementText:
    """A version of the agreement; in a template the paragraphs hold names in braces."""

    version: str
    title: str
    sections: tuple[Section, ...]
    ticks: tuple[Tick, ...]
