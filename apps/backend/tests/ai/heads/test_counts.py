"""Parts put together into counts: what is set, what is added, who changes kind, and what makes no sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.ai.understanding.heads.counts import Heads, Role, counted

BEFORE = Heads(12, 6, 1)
HEADS = st.builds(Heads, st.integers(1, 60), st.integers(0, 20), st.integers(0, 9))
PARTS = st.lists(st.tuples(st.integers(1, 40), st.sampled_from(Role)), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("before", "parts", "after"),
    [
        pytest.param(None, [(12, Role.ADULTS), (3, Role.CHILDREN)], Heads(12, 3), id="first told"),
        pytest.param(None, [(1, Role.ADULTS), (1, Role.ADULTS), (2, Role.ADULTS)], Heads(4), id="person by person"),
        pytest.param(None, [(15, Role.TOTAL), (4, Role.CHILDREN)], Heads(11, 4), id="four of fifteen"),
        pytest.param(None, [(2, Role.ADULTS), (7, Role.AGE), (3, Role.AGE)], Heads(2, 1, 1), id="by ages"),
        pytest.param(BEFORE, [(10, Role.ADULTS)], Heads(10, 6, 1), id="one kind anew"),
        pytest.param(BEFORE, [(20, Role.TOTAL)], Heads(13, 6, 1), id="everybody anew"),
        pytest.param(BEFORE, [(2, Role.FEWER_ADULTS), (1, Role.MORE_CHILDREN)], Heads(10, 7, 1), id="out and in"),
        pytest.param(BEFORE, [(2, Role.CHILD_TO_TODDLER)], Heads(12, 4, 3), id="smaller than told"),
        pytest.param(BEFORE, [(13, Role.AGE_MOVES)], Heads(13, 5, 1), id="older than told"),
        pytest.param(BEFORE, [(6, Role.AGE_MOVES)], Heads(12, 7, 0), id="no toddler any more"),
        pytest.param(BEFORE, [(8, Role.AGE_FEWER)], Heads(12, 5, 1), id="a child stays away"),
        pytest.param(BEFORE, [(3, Role.NONE), (40, Role.NONE)], BEFORE, id="numbers of other things"),
        pytest.param(BEFORE, [(9, Role.FEWER_CHILDREN)], None, id="more than there are"),
        pytest.param(None, [(4, Role.TOTAL), (6, Role.CHILDREN)], None, id="six of four"),
    ],
)
def test_parts_make_counts(before: Heads | None, parts: list[tuple[int, Role]], after: Heads | None) -> None:
    values, roles = zip(*parts, strict=True)
    assert counted(before, values, roles) == after


@given(HEADS, PARTS)
def test_no_kind_ever_falls_below_nobody(before: Heads, parts: list[tuple[int, Role]]) -> None:
    values, roles = zip(*parts, strict=True)
    after = counted(before, values, roles)
    assert after is None or min(after.adults, after.children, after.toddlers) >= 0


@given(HEADS, st.integers(1, 40), st.sampled_from([Role.CHILD_TO_ADULT, Role.ADULT_TO_CHILD, Role.TODDLER_TO_CHILD]))
def test_who_changes_kind_still_comes(before: Heads, some: int, role: Role) -> None:
    after = counted(before, [some], [role])
    everybody = before.adults + before.children + before.toddlers
    assert after is None or after.adults + after.children + after.toddlers == everybody
