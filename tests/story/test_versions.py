from __future__ import annotations

from brief.model import Span, Who
from brief.story.versions import is_version, touched
from tests.story.making import brief_of

OLD = "Ada Holm opened the bridge. Jon Berg paid for it. Eva Lind was absent."
NEW = "Rain fell all day. Ada Holm opened the bridge. Jon Berg did not pay for it. Eva Lind was absent."


def person(text: str, name: str, **fields: str) -> Who:
    start = text.index(name)
    span = Span(start, start + len(name))
    return Who(id=f"who:{name}", evidence=(span,), sentence=None, rule="t", name=name, type="person", **fields)  # type: ignore[arg-type]


def test_only_the_claims_that_a_new_version_touches_are_stale() -> None:
    names = ("Ada Holm", "Jon Berg", "Eva Lind")
    old = brief_of(OLD, name="a", claims={"who": tuple(person(OLD, name) for name in names)})
    new = brief_of(
        NEW, name="a", claims={"who": (*(person(NEW, name) for name in names[:2]), person(NEW, names[2], role="mayor"))}
    )
    assert touched(old, new) == {"who:Jon Berg", "who:Eva Lind"}
    assert touched(old, old) == frozenset()


def test_versions_are_known_by_address_or_nearly_the_same_text() -> None:
    first, second = brief_of(OLD, name="a", source="X").article, brief_of(OLD + " Sunny.", name="b", source="X").article
    assert is_version(first, second)
    assert not is_version(first, brief_of("Snow fell.", name="c", source="X").article)
    assert not is_version(first, brief_of(OLD, name="d", source="Y").article)
    with_url = brief_of("Snow fell.", name="e", url="https://x.example/1").article
    assert is_version(with_url, brief_of(OLD, name="f", url="https://x.example/1").article)
