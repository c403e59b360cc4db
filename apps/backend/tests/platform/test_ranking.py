"""How several rankings become one."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.platform.ranking import BALANCED, DOCUMENTS, STRATEGIES, Search, Strategy, fused

ids = st.integers(0, 30).map(lambda number: UUID(int=number))
rankings = st.lists(ids, unique=True, max_size=20)
searches = st.sampled_from(("vector", "keyword", "graph", "recent"))
several = st.dictionaries(searches, rankings)
strategies = st.sampled_from(sorted(STRATEGIES))


def _two(weight: int) -> Strategy:
    return Strategy("documents", weight, 100 - weight)


class TestFusing:
    @given(strategies, several)
    def test_what_any_search_with_weight_found_is_kept_once(self, name: str, given: dict[Search, list[UUID]]) -> None:
        strategy = next(one for one in STRATEGIES.values() if one.name == name)
        order = fused(strategy, given)
        found = {one for search, ranking in given.items() if strategy.weight(search) for one in ranking}
        assert set(order) == found
        assert len(order) == len(found)

    @given(rankings, rankings, st.integers(1, 99))
    def test_what_one_search_says_may_be_said_by_the_other(
        self, one: list[UUID], other: list[UUID], weight: int
    ) -> None:
        there = fused(_two(weight), {"vector": one, "keyword": other})
        back = fused(_two(100 - weight), {"keyword": one, "vector": other})
        assert there == back

    @given(strategies, rankings)
    def test_searches_that_agree_are_kept(self, name: str, one: list[UUID]) -> None:
        strategy = next(each for each in STRATEGIES.values() if each.name == name)
        assert fused(strategy, {"vector": one, "keyword": one, "graph": one, "recent": one}) == one

    @given(rankings)
    def test_one_alone_is_kept(self, one: list[UUID]) -> None:
        assert fused(DOCUMENTS, {"vector": one}) == fused(DOCUMENTS, {"keyword": one, "vector": []}) == one

    @given(strategies, rankings, rankings, rankings)
    def test_what_all_put_before_another_stays_before_it(
        self, name: str, one: list[UUID], other: list[UUID], third: list[UUID]
    ) -> None:
        strategy = next(each for each in STRATEGIES.values() if each.name == name)
        if not strategy.graph:
            third = one
        order = fused(strategy, {"vector": one, "keyword": other, "graph": third})
        in_all = [a for a in one if a in other and a in third]
        for a in in_all:
            for b in in_all:
                if all(each.index(a) < each.index(b) for each in (one, other, third)):
                    assert order.index(a) < order.index(b)

    def test_the_weights_decide(self) -> None:
        a, b = UUID(int=1), UUID(int=2)
        assert fused(_two(60), {"vector": [a], "keyword": [b]}) == [a, b]
        assert fused(_two(40), {"vector": [a], "keyword": [b]}) == [b, a]

    @pytest.mark.parametrize(
        ("name", "weights"),
        [
            ("retention", (50, 20, 20, 10)),
            ("sales", (20, 30, 40, 10)),
            ("technical_support", (30, 50, 10, 10)),
            ("balanced", (33, 33, 33, 0)),
            ("documents", (50, 50, 0, 0)),
        ],
    )
    def test_the_strategies(self, name: str, weights: tuple[int, ...]) -> None:
        strategy = next(one for one in STRATEGIES.values() if one.name == name)
        assert (strategy.vector, strategy.keyword, strategy.graph, strategy.recent) == weights
        assert STRATEGIES["balanced"] is BALANCED
