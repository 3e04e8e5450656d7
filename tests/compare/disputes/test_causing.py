"""Two causes of one mishap, and what only looks like it: Maghreb, Gulf, Iraq, Sudan, Egypt."""

from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.claims.evidence import Evidence
from rawi.compare.disputes.causing import Causing
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.causes import Causes
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary
from rawi.model import MentionType

NAMES: tuple[tuple[str, MentionType], ...] = (
    ("صفاقس", "LOC"), ("بنزرت", "LOC"), ("تطوان", "LOC"), ("الجحملية", "LOC"), ("نهر العاصي", "LOC"),
    ("أديب الجناني", "PER"), ("سامي الورد", "PER"), ("حزب الإصلاح", "ORG"), ("الحوثي", "ORG"),
)  # fmt: skip


def judged(lexicon: CompareLexicon, *contents: str, denies: bool = False) -> tuple[Causing, list[Proposition]]:
    """The judge and the propositions of two who speak in two articles."""
    made = []
    for number, content in enumerate(contents):
        cue = "نفى" if denies and number else "قال"
        text = f"{cue} المتحدث {number} أن {content}."
        said = (Said(f"المتحدث {number}", cue, content, denies=denies and number > 0),)
        names = tuple(one for one in NAMES if one[0] in text)
        made.append(document(News(text=text, said=said, outlet=f"صحيفة {number}", names=names)))
    keys = Keys(lexicon, vocabulary(made))
    found = [propositions(one, keys, lexicon)[0] for one in made]
    return Causing(lexicon, Causes(lexicon, keys), Evidence(found, lexicon.things, lexicon.shares)), found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("حريق المركز التجاري في صفاقس نجم عن تماس كهربائي", "أسطوانة غاز وراء حريق المركز التجاري في صفاقس"),
        ("الحافلة انقلبت في تطوان بسبب السرعة المفرطة", "انقلاب الحافلة في تطوان يعود إلى عطل في الفرامل"),
        ("نفوق الأسماك في نهر العاصي ناتج عن نقص الأكسجين", "مخلفات المعمل قتلت الأسماك في نهر العاصي"),
        ("تسمم الطلاب في السكن الجامعي سببه ماء الخزان", "الطلاب أصيبوا بالتسمم جراء تناول لحم فاسد"),
        ("الحمولة الزائدة أغرقت العبارة", "العبارة غرقت بسبب موجة عاتية"),
        ("المصور أديب الجناني قتل على يد قناص من الحوثي", "أديب الجناني قتل برصاص مسلحي حزب الإصلاح"),
    ],
)
def test_causes_that_exclude_each_other(first: str, second: str, lexicon: CompareLexicon) -> None:
    causing, (one, two) = judged(lexicon, first, second)
    assert causing.differ(one, two)
    assert causing.differ(two, one)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("حريق المصنع في صفاقس نجم عن تماس كهربائي", "حريق المخزن في بنزرت سببه سيجارة"),  # two fires
        ("طائرة التدريب تحطمت بسبب خلل فني", "طائرة التدريب تحطمت بسبب عطل في المحرك"),  # says more
        ("غرق الأحياء ناتج عن السيول", "انسداد المجاري من بين أسباب غرق الأحياء"),  # one of several
        ("انهيار البناية نجم عن زلزال", "انهيار البناية يعود إلى تشققات تركها الزلزال"),  # names both
        ("الوفيات في المخيم سببها الكوليرا", "الوفيات في المخيم سببها المياه الملوثة"),  # by way of
        ("حريق الغابة في بنزرت سببه الإهمال", "حريق الغابة في بنزرت سببه ارتفاع الحرارة"),  # stands behind others
        ("المصور أديب الجناني قتل برصاص الحوثي", "المصور سامي الورد قتل برصاص حزب الإصلاح"),  # two men
        ("الانفجار في الورشة نجم عن أسطوانة غاز", "سبب الانفجار في الورشة لم يعرف بعد"),  # unknown
    ],
)
def test_causes_that_do_not(first: str, second: str, lexicon: CompareLexicon) -> None:
    causing, (one, two) = judged(lexicon, first, second)
    assert not causing.differ(one, two)


def test_a_cause_that_another_denies(lexicon: CompareLexicon) -> None:
    causing, (one, two) = judged(
        lexicon, "الماء الملوث قتل الرضع في المخيم", "يكون للمياه صلة بوفاة الرضع في المخيم", denies=True
    )
    assert causing.denied(one, two)
    causing, (one, two) = judged(
        lexicon, "الحصبة سبب وفاة الرضع في المخيم", "يكون للمياه صلة بوفاة الرضع في المخيم", denies=True
    )
    assert not causing.denied(one, two)
