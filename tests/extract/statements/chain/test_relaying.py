"""Relays: X passes on what Y said; the statement is Y's and X a link."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ونقلت وكالة الأفق عن المتحدث باسم الجيش ماهر الصندقلي قوله إن الطريق آمن.",
         said("قوله", "ماهر الصندقلي", "الطريق آمن", chain=(("agency", "الأفق"),))),
        ("ونقلت صحيفة الضفاف عن مصدر أمني أن المعبر سيغلق.",
         said("نقلت", "مصدر أمني", "المعبر سيغلق", chain=(("media", "الضفاف"),))),
        ("ونسبت إذاعة الوادي إلى رئيس النادي سالم القرواني قوله إن المدرب باق.",
         said("قوله", "سالم القرواني", "المدرب باق", chain=(("media", "الوادي"),))),
        ("وعلم موقع الساحل من مصدر مطلع أن الصفقة ألغيت.",
         said("علم", "مصدر مطلع", "الصفقة ألغيت", chain=(("media", "الساحل"),))),
        ("وعلمت «الضفاف» من مصادر طبية أن المصاب فارق الحياة.",
         said("علمت", "مصادر طبية", "المصاب فارق الحياة", chain=(("media", "الضفاف"),))),
        ("وكتبت صحيفة الضفاف، نقلا عن مسؤول في الوزارة، أن الاتفاق وقع.",
         said("كتبت", "مسؤول في الوزارة", "الاتفاق وقع", chain=(("media", "الضفاف"),))),
        ("وقالت وكالة الأفق نقلا عن وزير النفط سمير الغوراني إن الإنتاج سيرتفع.",
         said("قالت", "سمير الغوراني", "الإنتاج سيرتفع", chain=(("agency", "الأفق"),))),
    ],
)  # fmt: skip
def test_farthest_speaker_and_the_medium_between(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("ونقل موقع الساحل عن صحيفة «الضفاف»، نقلا عن وكالة الأفق، عن محضر استجواب المدير نبيه الخوراني قوله إنه حذر.",
         "نبيه الخوراني", (("media", "الساحل"), ("media", "الضفاف"), ("agency", "الأفق"), ("document", "محضر"))),
        ("ونقلت قناة الضفاف عن وكالة الأفق عن مصدر طبي قوله إن المصاب بخير.", "مصدر طبي",
         (("media", "الضفاف"), ("agency", "الأفق"))),
        ("ونقلت صحيفة الوادي عن موقع الساحل عن المدرب وائل السنهاوي قوله إن الحارس جاهز.", "وائل السنهاوي",
         (("media", "الوادي"), ("media", "الساحل"))),
    ],
)  # fmt: skip
def test_chain_of_several_media(text: str, speaker: str, chain: tuple[tuple[str, str], ...]) -> None:
    (found,) = tell(text)
    assert (found.speaker, found.chain) == (speaker, chain)


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("وبحسب ما نقلت صحيفة الضفاف عن مصادر طبية، فإن المصاب فارق الحياة.", "مصادر طبية", (("media", "الضفاف"),)),
        ("وقالت صحيفة الضفاف إن الصفقة ألغيت، نقلا عن مصادر في النادي.", "مصادر في النادي", (("media", "الضفاف"),)),
        ("والجسر مغلق، وفق ما أوردته «العربية» نقلا عن موقع الساحل.", "موقع الساحل", (("media", "العربية"),)),
        ("وذكر موقع الساحل على لسان مصدر عسكري أن الجنود انسحبوا.", "مصدر عسكري", (("media", "الساحل"),)),
        ("وبحسب المصدر الذي تحدث لجريدة الضفاف، فإن الملف أحيل إلى القضاء.", "المصدر", (("media", "الضفاف"),)),
    ],
)
def test_farthest_speaker_wherever_the_credit_stands(
    text: str, speaker: str, chain: tuple[tuple[str, str], ...]
) -> None:
    (found,) = tell(text)
    assert (found.speaker, found.chain) == (speaker, chain)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال المدرب وائل السنهاوي إنه باق. ونقلت عنه وكالة الأفق قوله إن النادي بخير.", "وائل السنهاوي"),
        ("وقالت الوزيرة ريم الحوراوي إن اللقاح آمن. ونقلت عنها قناة الضفاف تأكيدها أن الجرعات تكفي.", "ريم الحوراوي"),
    ],
)
def test_words_of_somebody_named_before(text: str, speaker: str) -> None:
    last = primary(document(text))[-1]
    assert (last.speaker.name, last.speaker.form, len(last.chain)) == (speaker, "pronoun", 1)


def test_relaying_verb_is_the_cue_of_its_link() -> None:
    (found,) = primary(document("ونقلت وكالة الأفق عن مصدر قضائي قوله إن الحكم نهائي."))
    assert [link.cue.text for link in found.chain if link.cue is not None] == ["نقلت"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأفادت وكالة الأفق بأن السفينة غرقت.", "وكالة الأفق"),
        ("وذكر موقع الساحل أن الملعب سيغلق.", "موقع الساحل"),
        ("ونشرت وكالة الأفق أن الوفد غادر.", "وكالة الأفق"),
    ],
)
def test_medium_that_names_nobody_speaks_itself(text: str, speaker: str) -> None:
    (found,) = primary(document(text))
    assert (found.speaker.name, found.speaker.kind, found.cue_class) == (speaker, "media", "report")


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("ونقلت صحيفة «المرفأ» عن مصدر أمني نفيه وقوع انفجار في المستودع.",
         [("نفيه", "مصدر أمني", "وقوع انفجار في المستودع", "deny")]),
        ("ونقل موقع «التلة» عن المدرب نفيه الاستقالة من منصبه.",
         [("نفيه", "المدرب", "الاستقالة من منصبه", "deny")]),
        ("ونقلت الإذاعة عن المحافظ فلاح السنهاوي نفيه غلق بوابات السد، وقوله إن الجفاف هو السبب.",
         [("نفيه", "فلاح السنهاوي", "غلق بوابات السد", "deny"),
          ("قوله", "فلاح السنهاوي", "الجفاف هو السبب", "assert")]),
        ("ونقلت الوكالة عن المتحدث قوله إن الجسر آمن، ونفيه وجود تشققات.",
         [("قوله", "المتحدث", "الجسر آمن", "assert"), ("نفيه", "المتحدث", "وجود تشققات", "deny")]),
    ],
)  # fmt: skip
def test_a_noun_of_the_speakers_may_tell_in_a_noun(text: str, told_of: list[tuple[str, ...]]) -> None:
    assert [(one.cue, one.speaker, one.content[0], one.polarity) for one in tell(text)] == told_of
