from __future__ import annotations

import pytest

from tui.keyboard.held_key import HeldKey, Meaning


def meanings(*events: tuple[str, float]) -> list[Meaning]:
    guard = HeldKey()
    return [guard.told(key, at) for key, at in events]


def held(start: float, *, delay: float, every: float, times: int) -> list[tuple[str, float]]:
    return [("a", start), *(("a", start + delay + every * n) for n in range(times))]


@pytest.mark.parametrize("apart_ms", [115, 150, 300, 2000])
def test_quick_honest_presses_all_count(apart_ms: float) -> None:
    assert set(meanings(*(("a", n * apart_ms) for n in range(20)))) == {"press"}


def test_different_keys_count_however_fast() -> None:
    assert set(meanings(*((key, n * 5.0) for n, key in enumerate("axaxax")))) == {"press"}


@pytest.mark.parametrize(("delay", "every"), [(250, 33), (500, 30), (660, 40), (375, 90), (250, 92)])
def test_a_held_key_decides_once(delay: float, every: float) -> None:
    said = meanings(*held(0, delay=delay, every=every, times=40))
    assert said[0] == "press"
    assert said[1] == "press"  # not to be told from a second press yet
    assert said[2] == "repeat"
    assert said[3] == "repeat after repeat"  # the second one is taken back
    assert set(said[4:]) == {"repeat"}


def test_a_key_that_bounces_does_not_take_a_press_back() -> None:
    assert meanings(("a", 0), ("a", 400), ("a", 412)) == ["press", "press", "repeat"]


def test_the_first_key_of_a_session_is_never_taken_back() -> None:
    assert meanings(("a", 0), ("a", 30), ("a", 60), ("a", 90)) == ["press", "repeat", "repeat", "repeat"]


def test_letting_go_and_pressing_again_counts() -> None:
    assert meanings(*held(0, delay=300, every=30, times=10), ("a", 1200))[-1] == "press"


def test_a_key_in_between_starts_anew() -> None:
    guard = HeldKey()
    assert guard.told("a", 0) == "press"
    guard.other()
    assert guard.told("a", 20) == "press"
