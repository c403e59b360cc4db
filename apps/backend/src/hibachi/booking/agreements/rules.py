"""Filling the agreement, and what counts as a signature."""

import hashlib
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, replace

from hibachi.booking.agreements.types import AgreementText

_PATH = re.compile(r"(?:[MLCQZmlcqz]|-?\d+(?:\.\d+)?|[\s,])+")
_LEAST_STROKE = 20  # characters of path data; a dot is no signature


def fill(template: AgreementText, values: Mapping[str, str]) -> AgreementText:
    """The text with every name in braces replaced. KeyError for a name without a value."""
    sections = tuple(
        replace(section, paragraphs=tuple(text.format_map(_Strict(values)) for text in section.paragraphs))
        for section in template.sections
    )
    return replace(template, sections=sections)


class _Strict(dict[str, str]):
    """A mapping for `format_map`; values are inserted as they are, so braces in a name stay braces."""

    def __missing__(self, key: str) -> str:
        raise KeyError(f"the agreement template names an unknown value: {key}")


def fingerprint(text: AgreementText) -> str:
    """SHA-256 of the text as it was shown."""
    return hashlib.sha256(json.dumps(asdict(text), sort_keys=True).encode()).hexdigest()


def missing_ticks(template: AgreementText, ticked: Collection[str]) -> tuple[str, ...]:
    """Statements that are not ticked."""
    return tuple(tick.code for tick in template.ticks if tick.code not in ticked)


def signature_problem(method: str, signature: str, signer_name: str) -> str | None:
    """Why a signature does not count: a typed one repeats the name, a drawn one is path data of some length."""
    if method == "typed":
        same = signature.casefold().split() == signer_name.casefold().split()
        return None if same else "must_match_name"
    if not _PATH.fullmatch(signature):
        return "path_data"
    return None if len(signature) >= _LEAST_STROKE else "too_short"
