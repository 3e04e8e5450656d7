from __future__ import annotations

import pytest

from rawi.compare import spool
from rawi.compare.spool import Spool


@pytest.mark.parametrize("most", [1, 1_000_000])
def test_what_waits_comes_in_its_order_as_often_as_wanted(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", most)
    things = [("part", number) for number in range(50)]
    found = Spool(iter(things))
    assert len(found) == 50
    assert list(found) == things
    assert next(iter(found)) == things[0]
    assert list(found) == things
