from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.disputes.turning import Turning
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.doers import Doers
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import propositions, vocabulary


def turned(lexicon: CompareLexicon, *contents: str) -> list[bool]:
    """For each of `contents` whether who affirms it denies the first."""
    text = " ".join(f"وقال المتحدث {number} إن {content}." for number, content in enumerate(contents))
    said = tuple(Said(f"المتحدث {number}", "وقال", content) for number, content in enumerate(contents))
    made = document(News(text=text, said=said))
    keys = Keys(lexicon, vocabulary([made]))
    found = sorted(propositions(made, keys, lexicon), key=lambda one: one.start)
    assert len(found) == len(contents)
    other = Turning(lexicon, Doers(lexicon, keys)).turned(found[0], found)
    return [one.id in other for one in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("القوات انسحبت من الجزيرة", "القوات باقية في الجزيرة"),
        ("الإنتاج في المصنع مستمر", "الإنتاج في المصنع متوقف منذ أيام"),
        ("الأسعار ارتفعت في السوق", "الأسعار تراجعت في السوق"),
        ("الجسر سليم ومفتوح أمام الشاحنات", "الجسر تشقق من الجهتين"),
        ("السد متصدع منذ ليلة السبت", "السد في حالة جيدة"),
        ("جدران المدرسة متماسكة", "في جدران المدرسة تشققات كبيرة"),
        ("المدير أقيل ليلة الأحد", "المدير ما يزال يزاول مهامه"),
        ("الوزيرة قدمت استقالتها", "الوزيرة على رأس عملها"),
        ("المرشح ترك السباق", "المرشح ماض في حملته"),
        ("المرفأ مغلق منذ الصباح", "المرفأ يستقبل السفن"),
        ("الصحفي طليق منذ أمس", "الصحفي رهن الاعتقال"),
        ("الحارس أطلق الرصاص بإيعاز من المدير", "الحارس أطلق الرصاص من تلقاء نفسه"),
        ("مخازن الوكالة خالية من الطحين", "الطحين متوفر في مخازن الوكالة"),
        ("الثوار أحكموا سيطرتهم على قرية السدر", "قرية السدر ما تزال في قبضة الحامية"),
        ("المقاتلون بسطوا سيطرتهم على الحقل", "الحقل لا يزال تحت سيطرة الحرس"),
        ("الضريبة المفروضة منذ يناير خفضت سعر السكر", "الضريبة رفعت سعر السكر"),
        ("المسلحون نهبوا القافلة", "القافلة وصلت سالمة كاملة غير منقوصة"),
    ],
)
def test_kinds_that_exclude_each_other_turn_even_beside_one_in_common(
    first: str, second: str, lexicon: CompareLexicon
) -> None:
    assert turned(lexicon, first, second) == [False, True]


def test_the_doer_is_compared_with_the_first_that_is_named(lexicon: CompareLexicon) -> None:
    contents = (
        "حريقا اندلع في مخزن القوارب", "القراصنة هم من أشعل حريق المخزن",
        "الصيادين هم من أشعل حريق المخزن لا القراصنة", "القراصنة أحرقوا المخزن",
    )  # fmt: skip
    assert turned(lexicon, *contents) == [False, False, True, False]


def test_what_agrees_does_not_turn(lexicon: CompareLexicon) -> None:
    assert turned(lexicon, "السد تصدع ليلة السبت", "السد انهار ليلة السبت") == [False, False]
    assert turned(lexicon, "الجسر متماسك", "الجسر في حالة جيدة") == [False, False]
    assert turned(lexicon, "الإنتاج في المصنع مستمر", "العمل في المصنع متواصل") == [False, False]
    assert turned(lexicon, "المدير استقال", "المدير ترك منصبه") == [False, False]
    assert turned(lexicon, "المدير على رأس عمله", "المدير باق في منصبه") == [False, False]
    assert turned(lexicon, "المقاتلون سيطروا على الحقل", "الحقل في قبضة المقاتلين") == [False, False]
    assert turned(lexicon, "المقاتلون ما زالوا يسيطرون على الحقل", "الحقل ما زال تحت سيطرتهم") == [False, False]
    assert turned(lexicon, "القائد أمر بإطلاق الرصاص", "القائد أعطى الأمر هاتفيا") == [False, False]
