"""Publication dates in the forms that senders use."""

from __future__ import annotations

import pytest

from brief.text.dates import iso


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024-07-04T09:30:00+05:00", "2024-07-04T09:30:00+05:00"),
        ("20240704T093000+0500", "2024-07-04T09:30:00+05:00"),
        ("20240704", "2024-07-04"),
        ("Thu, 04 Jul 2024 04:30:00 +0000", "2024-07-04T04:30:00+00:00"),
        ("Thu, 04 Jul 2024 04:30:00 GMT", "2024-07-04T04:30:00+00:00"),
        ("2016-11-09 00:00:00", "2016-11-09"),
        ("2016-11-12 17:58:46", "2016-11-12T17:58:46"),
        ("July 4, 2024 10:15 a.m. EDT", "2024-07-04T10:15:00-04:00"),
        ("Friday, July 21, 2017", "2017-07-21"),
        ("4th of July 2024", "2024-07-04"),
        ("2024-07", "2024-07"),
        ("04/07/2024", None),
        ("2024-02-30", None),
        ("July 4", None),
        ("yesterday", None),
        ("1" * 300, None),
        ("", None),
        (None, None),
    ],
)
def test_iso(written: str | None, value: str | None) -> None:
    assert iso(written) == value
