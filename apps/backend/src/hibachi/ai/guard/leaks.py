"""Runs of words of a text that must stay here."""

import re

RUN = 8
_WORD = re.compile(r"[a-z0-9']+")


def leaks(text: str, kept: str, run: int = RUN) -> bool:
    """Whether `text` repeats `run` or more words of `kept` in a row; case and punctuation do not matter."""
    ours = _runs(kept, run)
    return not ours.isdisjoint(_runs(text, run))


def _runs(text: str, run: int) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower().replace("’", "'"))
    return {tuple(words[index : index + run]) for index in range(len(words) - run + 1)}
