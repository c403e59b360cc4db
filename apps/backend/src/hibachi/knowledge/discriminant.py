"""Which of several articles a question is for, by what tells them apart: linear discriminants of their wordings.

The closest wording alone lets an article win by one accidental likeness. Discriminants look at all wordings of all
articles at once; they are solved in closed form whenever a set of articles is read (a tenth of a second for
three thousand wordings), so that a business's own articles count like the shipped ones. Measured in
`docs/decisions/0042-which-article.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

_SHRUNK = 0.5  # towards equal spread in all directions: a dozen wordings an article say little of the spread
_SPREAD = 0.05  # of the scores over the wordings, beside closeness between 0 and 1


@dataclass(frozen=True, slots=True)
class Discriminant:
    """Weights of the articles, a column each, and their biases."""

    weights: Vector
    biases: Vector

    def scores(self, vectors: Vector) -> Vector:
        """A score for each article (a row for each vector): higher is likelier, their differences count."""
        found: Vector = vectors @ self.weights + self.biases
        return found


def discriminant(rows: Vector, starts: tuple[int, ...]) -> Discriminant:
    """Fisher's discriminants of wordings (a row each) of articles that begin at the rows `starts`."""
    numpy = import_module("numpy")
    counts = numpy.diff([*starts, len(rows)])
    means = numpy.add.reduceat(rows, starts) / counts[:, None]
    apart = rows - numpy.repeat(means, counts, axis=0)
    within = apart.T @ apart / len(rows)
    size = len(within)
    even = max(float(numpy.trace(within)) / size, 1e-6)
    weights = numpy.linalg.solve((1 - _SHRUNK) * within + _SHRUNK * even * numpy.eye(size), means.T)
    biases = -(means * weights.T).sum(axis=1) / 2
    spread = float((rows @ weights + biases).std()) or 1.0
    scale = _SPREAD / spread
    return Discriminant((weights * scale).astype(numpy.float32), (biases * scale).astype(numpy.float32))
