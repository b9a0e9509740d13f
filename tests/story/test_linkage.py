from __future__ import annotations

from itertools import permutations

from brief.story.forming.linkage import linked

TIGHT = {frozenset(pair): 0.6 for pair in ("ab", "ac", "bc", "xy", "xz", "yz")}
LEAST = 0.2


def groups(likeness: dict[frozenset[str], float], things: str) -> list[list[str]]:
    near = {one: {other for other in things if likeness.get(frozenset((one, other)), 0.0) >= 0.3} for one in things}
    return linked(near, lambda a, b: likeness.get(frozenset((a, b)), 0.0), LEAST)


def test_two_tight_groups_that_are_somewhat_alike_stay_two() -> None:
    across = {frozenset((a, x)): 0.35 for a in "abc" for x in "xyz"}
    assert groups(TIGHT | across, "abcxyz") == [["a", "b", "c"], ["x", "y", "z"]]


def test_groups_that_are_as_alike_as_their_members_are_one() -> None:
    across = {frozenset((a, x)): 0.5 for a in "abc" for x in "xyz"}
    assert groups(TIGHT | across, "abcxyz") == [list("abcxyz")]


def test_one_link_does_not_pull_a_stranger_into_a_group() -> None:
    assert groups(TIGHT | {frozenset("cx"): 0.4}, "abcx") == [["a", "b", "c"], ["x"]]


def test_the_order_of_the_things_does_not_matter() -> None:
    across = {frozenset("cx"): 0.45, frozenset("ay"): 0.31}
    assert {str(groups(TIGHT | across, "".join(order))) for order in permutations("abcxyz")} == {
        "[['a', 'b', 'c'], ['x', 'y', 'z']]"
    }
