"""The fitted tagger: the chance of every role for every candidate, and the counts they may make together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.understanding.heads.candidates import Candidate, find_candidates
from hibachi.ai.understanding.heads.counts import Heads, Role, counted
from hibachi.ai.understanding.heads.features import features
from hibachi.ai.understanding.heads.tuned import shares, tuned_chances
from hibachi.platform.encoder import SpanReader

Floats = NDArray[np.float32]
_BEAM, _ROLES = 48, 5
_TUNED = 0.5  # of the two readings; measured on authors left out of both
# So sure of every role the linear tagger is right by itself: it was for 0.44 of 806 messages, of which the encoder
# would have read two otherwise. It need not be asked then, which takes three milliseconds.
_SURE = 0.97
_ORDER = {role: at for at, role in enumerate(Role)}
_AND = re.compile(r",? (?:and|n|&|\+|plus) |, ")
_LEAST = 1e-6
_MANY = 16  # more numbers than that are a list of something else


class Tagger:
    """A linear model over named features, and beside it the tuned encoder where there is one."""

    def __init__(
        self,
        roles: Sequence[Role],
        names: Sequence[str],
        weights: Floats,
        bias: Floats,
        reader: SpanReader | None = None,
    ) -> None:
        self._roles, self._weights, self._bias, self._reader = tuple(roles), weights, bias, reader
        self._rows = {name: row for row, name in enumerate(names)}

    def outcomes(self, text: str, before: Heads | None) -> dict[Heads | None, float]:
        """See the port."""
        found = find_candidates(text)
        if not found or len(found) > _MANY:
            return {}
        chances = self.chances(text, found, before)
        if self._reader and float(chances.max(axis=1).prod()) < _SURE:
            read = tuned_chances(self._reader, text, found, before)[:, [_ORDER[role] for role in self._roles]]
            chances = (1 - _TUNED) * chances + _TUNED * read
        values = [one.value for one in found]
        groups = _side_by_side(text, found)
        if len(groups) < len(found):
            chances = np.stack([_joint(chances[group]) for group in groups])
            values = [sum(values[at] for at in group) for group in groups]
        return _outcomes(before, values, self._roles, chances)

    def chances(self, text: str, found: Sequence[Candidate], before: Heads | None) -> Floats:
        """Probabilities (candidates, roles)."""
        return shares(np.stack([self._score(names) for names in features(text, found, before)]))

    def _score(self, names: Sequence[str]) -> Floats:
        rows = [self._rows[name] for name in set(names) if name in self._rows]
        summed: Floats = self._weights[rows].sum(axis=0, dtype=np.float32) + self._bias
        return summed

    def save(self, file: Path) -> None:
        """Write it."""
        np.savez_compressed(
            file,
            roles=np.array([role.value for role in self._roles]),
            names=np.array(list(self._rows)),
            weights=self._weights.astype(np.float16),
            bias=self._bias,
        )

    @classmethod
    def load(cls, file: Path, reader: SpanReader | None = None) -> Tagger:
        """Read one that was written; `reader` is asked beside it."""
        with np.load(file) as stored:
            roles = [Role(code) for code in stored["roles"].tolist()]
            return cls(roles, stored["names"].tolist(), stored["weights"].astype(np.float32), stored["bias"], reader)


def _side_by_side(text: str, found: Sequence[Candidate]) -> list[list[int]]:
    """The places of candidates in order, names joined by an "and" together: "Tom and Aisha are in" are in both."""
    groups: list[list[int]] = []
    for at, one in enumerate(found):
        before = found[at - 1] if at else None
        if before and before.named and one.named and _AND.fullmatch(text, before.end, one.start):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _joint(rows: Floats) -> Floats:
    """The chances of one role played by several: the geometric mean of each one's."""
    made: Floats = np.exp(np.log(rows + _LEAST).mean(axis=0))
    made /= made.sum()
    return made


def _outcomes(
    before: Heads | None, values: Sequence[int], roles: Sequence[Role], chances: Floats
) -> dict[Heads | None, float]:
    """What the likely ways to read the candidates lead to: ways that come to the same count together."""
    ways: list[tuple[float, tuple[Role, ...]]] = [(1.0, ())]
    for row in chances:
        best = np.argsort(-row)[:_ROLES]
        ways = [(chance * float(row[at]), (*way, roles[at])) for chance, way in ways for at in best]
        ways = sorted(ways, key=lambda one: -one[0])[:_BEAM]
    made: defaultdict[Heads | None, float] = defaultdict(float)
    for chance, way in ways:
        after = counted(before, values, way)
        if after is not None or all(role is Role.NONE for role in way):
            made[after] += chance
    total = sum(made.values()) or 1.0
    return {heads: chance / total for heads, chance in made.items()}
