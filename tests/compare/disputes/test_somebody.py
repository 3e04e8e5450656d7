from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare.comparison import Comparing
from rawi.compare.disputes.somebody import Somebody

LEXICON = knowing.comparing()
TOLD = "مصنع الألبان سرح عشرين عاملا"


@pytest.mark.parametrize(
    ("speaker", "kind", "speaks"),
    [
        ("سالم", "person", True),
        ("شائعات", "media", False),
        ("الشائعات", "media", False),
        ("مصدر مطلع", "anonymous", True),
    ],
)
def test_rumours_contradict_nobody(speaker: str, kind: str, speaks: bool) -> None:
    news = News(text=f"قال {speaker} إن {TOLD}.", said=(Said(speaker, "قال", TOLD, kind=kind),))  # type: ignore[arg-type]
    (told,) = Comparing([document(news)], HashingEncoder(), LEXICON).propositions
    assert Somebody(LEXICON).speaks(told) is speaks


def test_a_source_that_is_left_out_is_nobody() -> None:
    name = min(LEXICON.unnamed)
    news = News(text=f"يقال إن {TOLD}.", said=(Said(name, "يقال", TOLD, kind="anonymous"),))
    (told,) = Comparing([document(news)], HashingEncoder(), LEXICON).propositions
    assert not Somebody(LEXICON).speaks(told)
