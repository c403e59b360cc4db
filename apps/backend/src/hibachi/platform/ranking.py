"""Several rankings of the same things as one, by weighted reciprocal ranks.

Strategies are data: how much each kind of search counts. Documents and what is remembered of people are found by them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from uuid import UUID

Search = Literal["vector", "keyword", "graph", "recent"]
StrategyName = Literal["retention", "sales", "technical_support", "balanced", "documents"]
Ranking = Sequence[UUID]
_DAMPED = 60  # how little the first places stand out


@dataclass(frozen=True, slots=True)
class Strategy:
    """How much each search counts when their rankings are joined."""

    name: StrategyName
    vector: int
    keyword: int
    graph: int = 0
    recent: int = 0

    def weight(self, search: Search) -> int:
        """How much one search counts."""
        weights: dict[Search, int] = {
            "vector": self.vector, "keyword": self.keyword, "graph": self.graph, "recent": self.recent,
        }  # fmt: skip
        return weights[search]


DOCUMENTS = Strategy("documents", vector=50, keyword=50)
BALANCED = Strategy("balanced", vector=33, keyword=33, graph=33)
STRATEGIES: Mapping[StrategyName, Strategy] = MappingProxyType(
    {
        one.name: one
        for one in (
            Strategy("retention", vector=50, keyword=20, graph=20, recent=10),
            Strategy("sales", vector=20, keyword=30, graph=40, recent=10),
            Strategy("technical_support", vector=30, keyword=50, graph=10, recent=10),
            BALANCED,
            DOCUMENTS,
        )
    }
)


def fused(strategy: Strategy, rankings: Mapping[Search, Ranking]) -> Ranking:
    """Rankings as one; what only searches without weight found is left out.

    Of equals the one comes first that an earlier ranking of the mapping names first.
    """
    scores: dict[UUID, float] = {}
    for search, ranking in rankings.items():
        weight = strategy.weight(search)
        for position, one in enumerate(dict.fromkeys(ranking) if weight else (), start=1):
            scores[one] = scores.get(one, 0.0) + weight / (_DAMPED + position)
    return sorted(scores, key=lambda one: -scores[one])
