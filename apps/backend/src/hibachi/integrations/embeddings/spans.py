"""Which tokens make a piece of a text that is read behind a line of context."""

from collections.abc import Sequence

from tokenizers import Encoding


def pieces(encoding: Encoding, spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The tokens of each span of the second text of a pair; the first token stands for a span cut off."""
    placed = [
        (at, start, end)
        for at, (text, (start, end)) in enumerate(zip(encoding.sequence_ids, encoding.offsets, strict=True))
        if text == 1 and end > start
    ]
    return [[at for at, start, end in placed if start < last and end > first] or [0] for first, last in spans]
