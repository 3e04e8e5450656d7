"""Why it came: clauses of fires, wrecks, outbreaks, war and roads."""

from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.causes import ANY, Cause, Causes
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import propositions, vocabulary


def cause(lexicon: CompareLexicon, text: str, content: str, cue: str = "قال", *, denies: bool = False) -> Cause | None:
    made = document(News(text=text, said=(Said("المدير", cue, content, denies=denies),)))
    keys = Keys(lexicon, vocabulary([made]))
    return Causes(lexicon, keys).of(propositions(made, keys, lexicon)[0])


def told(lexicon: CompareLexicon, content: str) -> Cause | None:
    return cause(lexicon, f"قال المدير إن {content}.", content)


@pytest.mark.parametrize(
    ("content", "mishap", "row"),
    [
        ("حريق السوق نجم عن تماس كهربائي", "fire", "fault"),
        ("انفجار الورشة سببه أسطوانة غاز", "explosion", "gas"),
        ("القارب غرق لأنه كان محملا فوق طاقته", "sinking", "men"),
        ("انقلاب الشاحنة يعود إلى عطل في المكابح", "overturning", "fault"),
        ("المروحية سقطت نتيجة عاصفة رملية", "fall", "weather"),
        ("لحم فاسد وراء تسمم التلاميذ", "poisoning", "food"),
        ("مخلفات المعمل قتلت أسماك البحيرة", "death", "waste"),
        ("موجة عالية أغرقت المركب قرب الجزيرة", "sinking", "weather"),
        ("أودى فيروس بحياة ثلاثة رضع", "death", "illness"),
        ("السرعة الزائدة أدت إلى انقلاب الحافلة", "overturning", "men"),
        ("الرضع ماتوا بالحصبة في المخيم", "death", "illness"),
        ("المصور قتل برصاص قناص عند الجسر", "death", "attack"),
    ],
)
def test_a_mishap_and_its_cause(content: str, mishap: str, row: str, lexicon: CompareLexicon) -> None:
    found = told(lexicon, content)
    assert found is not None
    assert (found.mishap, found.rows) == (mishap, frozenset({row}))


@pytest.mark.parametrize(
    "content",
    [
        "الاجتماع تأجل بسبب المطر",
        "ستة أطفال قتلوا أمس في الحي",
        "المصور قتل وهو يغطي المعركة",
        "الحريق اندلع عند الفجر",
        "سبب الانفجار لم يعرف بعد",
        "الوفيات بسبب الظروف",
    ],
)
def test_no_mishap_or_no_cause(content: str, lexicon: CompareLexicon) -> None:
    assert told(lexicon, content) is None


def test_what_a_cue_attributes_is_the_cause_of_what_stands_before_it(lexicon: CompareLexicon) -> None:
    text = "أرجع المدير الحادث إلى سوء التخزين. وقال إنه انتهى."
    found = cause(lexicon, text, "سوء التخزين", "أرجع")
    assert found is not None
    assert (found.mishap, found.rows) == (ANY, frozenset({"men"}))


def test_a_cause_that_is_denied_is_told_as_well(lexicon: CompareLexicon) -> None:
    content = "يكون للمياه صلة بوفاة الرضع"
    found = cause(lexicon, f"استبعد المدير أن {content}.", content, "استبعد", denies=True)
    assert found is not None
    assert (found.mishap, found.rows) == ("death", frozenset({"water"}))


@pytest.mark.parametrize(
    "content",
    ["انسداد المجاري من بين أسباب غرق الأحياء", "الأمطار ساهمت في انهيار السد", "الحريق سببه أيضا تماس كهربائي"],
)
def test_one_of_several_causes(content: str, lexicon: CompareLexicon) -> None:
    found = told(lexicon, content)
    assert found is None or found.part
