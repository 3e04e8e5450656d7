"""Which ways of writing a holder mean the same one."""

from __future__ import annotations

import pytest

from rawi.evaluate import GoldDocument
from rawi.evaluate.gold import GoldSource
from rawi.evaluate.names import HolderKind, Holders, names_agree
from rawi.model import Span, Speaker


@pytest.mark.parametrize(
    ("one", "other", "kind", "agree"),
    [
        ("هدى الزرنوخ", "الزرنوخ", "person", True),
        ("رئيسة الرابطة هدى الزرنوخ", "هدى الزرنوخ", "person", True),
        ("هدى الزرنوخ", "هدى", "person", False),
        ("وزارة الموارد المائية", "الوزارة", "body", False),
        ("وزارة الموارد المائية", "وزارة الموارد", "body", True),
        ("مصادر أمنية", "مصادر طبية", "anonymous", False),
        ("مصادر أمنية", "مصادر", "anonymous", True),
        ("مصدر أمني", "مصدراً أمنياً", "anonymous", True),
        ("نادي الصخرة", "الصخرة", "body", False),
        ("أحمد", "احمد", "person", True),
        ("«البنك المركزي»", "البنك المركزي", "body", True),
        ("", "احمد", "person", False),
    ],
)
def test_names_agree(one: str, other: str, kind: HolderKind, agree: bool) -> None:
    assert names_agree(one, other, kind) is agree
    assert names_agree(other, one, kind) is agree


def speaker(name: str, span: Span | None = None) -> Speaker:
    return Speaker(name=name, span=span, kind="person", form="name")


def test_span_at_the_cue_must_share_half(gold: GoldDocument) -> None:
    text = gold.article.text
    start = text.index("المدرب")
    source = GoldSource(span=Span.of(text, start, start + 20), resolved="س", entity=None, type="person")
    holders = Holders(gold)
    assert holders.speaker_right(source, speaker("غير ذلك", Span.of(text, start + 7, start + 20)))
    assert not holders.speaker_right(source, speaker("غير ذلك", Span.of(text, start, start + 6)))


def test_pronoun_is_right_by_name_only(gold: GoldDocument) -> None:
    source = GoldSource(
        span=Span.of(gold.article.text, 0, 5), resolved="القرواني (المدرب)", entity="coach", type="pronoun"
    )
    holders = Holders(gold)
    assert not holders.speaker_right(source, speaker("الأخير", source.span))
    assert holders.speaker_right(source, speaker("سالم القرواني", source.span))
    assert holders.speaker_right(source, speaker("المدرب", source.span))


def test_unknown_source_accepts_nobody_definite(gold: GoldDocument) -> None:
    source = GoldSource(span=None, resolved=None, entity=None, type="anonymous")
    holders = Holders(gold)
    assert not holders.speaker_right(source, speaker("سالم"))
    assert holders.speaker_right(source, Speaker(name="مجهول", span=None, kind="anonymous", form="implicit"))


def test_a_holder_goes_by_the_phrases_that_name_him_elsewhere(gold: GoldDocument) -> None:
    club = GoldSource(span=None, resolved="نادي الصخرة الرياضي", entity="coach", type="implicit")
    holders = Holders(gold)
    assert holders.speaker_right(club, speaker("المدرب سالم القرواني"))
    assert not holders.speaker_right(club, speaker("مصادر في النادي"))
