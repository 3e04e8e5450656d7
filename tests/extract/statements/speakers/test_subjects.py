"""Subjects: the phrase that names the speaker, before the verb and behind it."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, tell


def _phrases(text: str) -> list[str | None]:
    return [one.speaker.span.text if one.speaker.span is not None else None for one in primary(document(text))]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وارتفعت الأسعار لأن معظم التجار كانوا يتوقعون أن تنفد الكميات.", "معظم التجار"),
        ("وتأجلت المباراة إلا أن مدرب الفريق أعلن أن اللاعبين جاهزون.", "مدرب الفريق"),
        ("ولم تصدر نتائج، علماً أن رئيسة اللجنة صرحت بأن الفرز انتهى.", "رئيسة اللجنة"),
        ("وعندما سئل المدرب عن مستقبله أجاب بأنه باق.", "المدرب"),
        ("و كانت الجامعة أعلنت سابقا أن المباراة تأجلت.", "الجامعة"),
        ("لم يدرك القائد أن الزمن الذي كانت تنكر فيه الحقائق قد ولى، وأن أي مواطن يمكنه التصوير.", "الحقائق"),
        ("وحين سئل الوزير عن الأسعار، قال إن السوق مستقرة.", "الوزير"),
        ("ولما سئل الوزير عن الموعد قالت المديرة إنه لم يحدد.", "المديرة"),
    ],
)
def test_subject_begins_behind_the_particle_of_its_clause(text: str, phrase: str) -> None:
    assert _phrases(text)[-1] == phrase


@pytest.mark.parametrize(
    ("text", "phrases", "name"),
    [
        ("وقال المدرب وائل السنهاوي إن الفريق تعب، لكنه أضاف أن اللقب ممكن.", ["المدرب وائل السنهاوي", "ه"],
         "وائل السنهاوي"),
        ("وأعلنت وزيرة الصحة رنا الزيتاوي أن الوباء ينحسر، ولكنها أوضحت أن الحذر واجب.",
         ["وزيرة الصحة رنا الزيتاوي", "ها"], "رنا الزيتاوي"),
    ],
)  # fmt: skip
def test_pronoun_of_but_is_the_subject(text: str, phrases: list[str], name: str) -> None:
    assert _phrases(text) == phrases
    assert primary(document(text))[-1].speaker.name == name


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("أما وزير الري سمير الغوراني فقال إن الخزان ممتلئ.", "وزير الري سمير الغوراني"),
        ("أما المدرب، الذي كان ناديه قد نفى الخبر، فأكد أنه باق.", "المدرب"),
        ("أما النقابة فرفضت الاقتراح.", "النقابة"),
    ],
)
def test_topic_is_the_subject_of_the_verb_with_fa(text: str, phrase: str) -> None:
    assert _phrases(text)[-1] == phrase


@pytest.mark.parametrize(
    "text",
    [
        "وأصدرت الوزارة قرارا بما يؤكد أن الدعم مستمر.",
        "ووقع الطرفان العقد مما يؤكد أن الخلاف انتهى.",
    ],
)
def test_what_stands_before_a_relative_is_no_subject(text: str) -> None:
    assert all(phrase is None for phrase in _phrases(text))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("المدرب وائل السنهاوي، الذي خلف سمير الغوراني، قال إن الفوز قريب.", "المدرب وائل السنهاوي"),
        ("غير أن المقاول، الذي تحول إلى شاهد، أقر بأنه دفع المبلغ.", "المقاول"),
        ("وقال المدير إن الوضع جيد، لكن طبيبا في المستشفى، طلب عدم ذكر اسمه، أبلغ الصحيفة بأن الردهة امتلأت.",
         "طبيبا في المستشفى"),
        ("بيد أن رئيس الشعبة، هاني الدرعاوي، كذب هذا القول.", "رئيس الشعبة، هاني الدرعاوي"),
    ],
)  # fmt: skip
def test_subject_before_an_aside(text: str, phrase: str) -> None:
    assert _phrases(text)[-1] == phrase


def test_verb_behind_a_comma_has_no_sentence_for_its_subject() -> None:
    assert _phrases("وصل الوزير، أمس، إلى العاصمة، أعلن أن السد ممتلئ.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "وقال المدرب وائل السنهاوي إنه تعب. وأضاف والغضب باد عليه: «لن نستسلم أبدا يا شباب».",
        "وقال المدرب وائل السنهاوي إنه تعب. «سنعود أقوى في الموسم القادم»، يقول وهو يغلق الباب.",
    ],
)
def test_state_of_the_speaker_is_no_subject(text: str) -> None:
    assert _phrases(text)[-1] is None
    assert primary(document(text))[-1].speaker.name == "وائل السنهاوي"


def test_joined_waw_and_a_word_that_begins_with_it() -> None:
    assert _phrases("وتقول والدة الموقوف إن ابنها بريء.") == ["والدة الموقوف"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال العامل صالح الدرعاوي إن السوق خالية. ويضيف بحسرة: «لم يعد أحد يشتري».",
        "وقال المدرب صالح الدرعاوي إن الفريق خسر. وأضاف بمرارة: «الحكم ظلمنا جميعاً».",
    ],
)
def test_how_it_is_said_is_no_speaker(text: str) -> None:
    assert [one.speaker for one in tell(text)] == ["صالح الدرعاوي", "صالح الدرعاوي"]


@pytest.mark.parametrize(
    "text",
    [
        'وقال إستيبان مورالو (34 عاما) وهو عامل بناء "سمعنا دويا قويا ثم سقط السقف". وأضاف "فقدت ثلاثة من أصدقائي".',
        "وقال رامين كوستا (51 عاماً) إن القارب انقلب. وأضاف أن الموج كان عالياً.",
    ],
)
def test_an_age_in_brackets_is_no_part_of_the_source(text: str) -> None:
    first, second = tell(text)
    assert "(" not in first.speaker
    assert second.speaker == first.speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("واستمعت المحكمة إلى أقوال الشاهد الأول، الذي قال إنه رأى المتهم.", "الشاهد الأول"),
        ("وصفق الحاضرون لكلمة المدير الجديد الذي أكد أن العمل بدأ.", "المدير الجديد"),
    ],
)
def test_a_relative_before_the_verb_stands_for_the_noun_before_it(text: str, speaker: str) -> None:
    assert tell(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("لكن مصدراً حكومياً نفى ذلك.", "مصدر حكومي"), ("لكن خبيراً اقتصادياً رأى أن السوق هادئة.", "خبير اقتصادي")],
)
def test_an_unnamed_source_goes_by_its_nominative(text: str, speaker: str) -> None:
    assert tell(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال العقيد حسن الهويملي إن القوات بخير. وروى علي محمد، وهو صياد، للصحيفة أن قذيفة سقطت.", "علي محمد"),
        ("قال رئيس النادي سامي علي إن الفريق بخير.", "سامي علي"),
        ("نفى علي محمد أن يكون الفريق قد خسر.", "علي محمد"),
        ("أكد المدرب على أن الفريق بخير.", "المدرب"),
    ],
)
def test_a_given_name_spelled_like_a_preposition(text: str, speaker: str) -> None:
    assert tell(text)[-1].speaker == speaker
