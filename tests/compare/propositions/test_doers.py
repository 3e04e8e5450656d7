"""Who did it: clauses of war, courts, sport, labour, trade and health."""

from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.doers import Deed, Doers
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary


def told(lexicon: CompareLexicon, content: str, speaker: str = "الناطق") -> tuple[Proposition, Doers]:
    made = document(News(text=f"قال {speaker} إن {content}.", said=(Said(speaker, "قال", content),)))
    keys = Keys(lexicon, vocabulary([made]))
    return propositions(made, keys, lexicon)[0], Doers(lexicon, keys)


def deed(lexicon: CompareLexicon, content: str) -> Deed:
    proposition, doers = told(lexicon, content)
    return doers.of(proposition)


@pytest.mark.parametrize(
    ("content", "doer"),
    [
        ("حراس المنجم هم الذين ضربوا العمال", "حراس"),
        ("من أشعل الحريق هم الحراس لا الصيادون", "حراس"),
        ("المسؤول هو القبطان", "قبط"),
        ("اللاعب هو المعتدي", "لاعب"),
        ("القبطان صاحب المبادرة في البيع", "قبط"),
        ("الرصاص انطلق أولا من الثكنة الغربية", "غرب"),
        ("القرار صدر عن القاضي وحده", "قاض"),
        ("المبلغ صرف بأمر من القاضي دون سواه", "قاض"),
        ("جنود من الحامية بادروا بإطلاق النار على القارب", "حام"),
    ],
)
def test_a_doer_who_is_set_apart(content: str, doer: str, lexicon: CompareLexicon) -> None:
    found = deed(lexicon, content)
    assert found.alone
    assert any(key.startswith(doer) for key in found.doers), found


@pytest.mark.parametrize(
    "content",
    ["تبادل الطرفان إطلاق النار على الجسر أولا", "الصفقة تحتاج إلى موافقة المساهمين", "الجو حار في الساحل"],
)
def test_where_nobody_alone_did_it(content: str, lexicon: CompareLexicon) -> None:
    assert not deed(lexicon, content).alone


def test_whoever_suffers_it_did_not_do_it(lexicon: CompareLexicon) -> None:
    found = deed(lexicon, "جنود الحامية هم من تعرضوا للضرب على أيدي القراصنة")
    assert any(key.startswith("قراصن") for key in found.doers)
    assert any(key.startswith("حام") for key in found.others)
    found = deed(lexicon, "دورية الحامية تعرضت لنيران القراصنة قرب الميناء")
    assert any(key.startswith("قراصن") for key in found.doers)
    assert any(key.startswith("حام") for key in found.others)


@pytest.mark.parametrize(
    ("first", "second", "exchanged"),
    [
        ("حراس المنجم هم الذين ضربوا العمال", "مجموعة من الغرباء هاجمت حراس المنجم", True),
        ("الصيادون هم من أشعل الحريق", "القراصنة هم من أشعل الحريق لا الصيادون", True),
        ("الجيش هو الذي هاجم الصيادين", "الصيادون هاجموا عناصر الجيش", True),
        ("الصيادون هم من أشعل الحريق", "الصيادون أشعلوا حريقا ثانيا", False),
        ("حراس المنجم ضربوا العمال", "العمال ضربوا حراس المنجم", False),
        ("الوجبات أوقفت في كل المدارس", "سوء التخزين هو ما أفسد الوجبات", False),
        ("وزير الصيد هو من أمر بالدفع", "وزير الري تسلم الدفعة من وزير الصيد", False),
    ],
)
def test_doers_are_exchanged_where_one_is_set_apart(
    first: str, second: str, exchanged: bool, lexicon: CompareLexicon
) -> None:
    text = f"قال الأول إن {first}. وقال الثاني إن {second}."
    made = document(News(text=text, said=(Said("الأول", "قال", first), Said("الثاني", "وقال", second))))
    keys = Keys(lexicon, vocabulary([made]))
    one, two = propositions(made, keys, lexicon)
    assert Doers(lexicon, keys).exchanged(one, two) is exchanged
    assert Doers(lexicon, keys).exchanged(two, one) is exchanged


def test_two_who_blame_each_other(lexicon: CompareLexicon) -> None:
    first, second = "شركة المرساة هي التي فسخت العقد", "بنك الضفة هو الذي فسخ العقد"
    text = f"قال بنك الضفة إن {first}. وقالت شركة المرساة إن {second}."
    made = document(News(text=text, said=(Said("بنك الضفة", "قال", first), Said("شركة المرساة", "وقالت", second))))
    keys = Keys(lexicon, vocabulary([made]))
    one, two = propositions(made, keys, lexicon)
    doers = Doers(lexicon, keys)
    assert doers.mutual(one, two)
    assert doers.blames(one, two)
    assert not doers.blames(one, one)


@pytest.mark.parametrize(("names", "exchanged"), [(("المرساة",), True), ((), False)])
def test_a_speaker_who_is_blamed_is_known_by_a_name(
    names: tuple[str, ...], exchanged: bool, lexicon: CompareLexicon
) -> None:
    first, second = "المرساة هي التي أغرقت القارب", "البحارة كسروا المجداف"
    text = f"قال البحارة إن {first}. وقالت المرساة إن {second}."
    said = (Said("البحارة", "قال", first), Said("المرساة", "وقالت", second))
    made = document(News(text=text, said=said, names=tuple((name, "ORG") for name in names)))
    keys = Keys(lexicon, vocabulary([made]))
    one, two = sorted(propositions(made, keys, lexicon), key=lambda each: each.start)
    assert Doers(lexicon, keys).exchanged(one, two) is exchanged


@pytest.mark.parametrize(("hands", "exchanged"), [(" على يد حراس المنجم", False), ("", True)])
def test_who_is_blamed_for_what_others_did_is_not_exchanged_with_them(
    hands: str, exchanged: bool, lexicon: CompareLexicon
) -> None:
    charge, deed_ = f"مسؤولية مقتل العامل{hands}", "حراس المنجم هم الذين قتلوا العامل لا شركة الفوسفات"
    made = document(
        News(
            text=f"حملت النقابة شركة الفوسفات {charge}. وقال المحافظ إن {deed_}.",
            said=(Said("النقابة", "حملت", charge), Said("المحافظ", "وقال", deed_)),
        )
    )
    keys = Keys(lexicon, vocabulary([made]))
    blaming, telling = propositions(made, keys, lexicon)
    assert Doers(lexicon, keys).exchanged(blaming, telling) is exchanged
