"""Own voice: what the outlet says without naming a source."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document

from rawi.extract.mentions.reader import MentionReader
from rawi.extract.statements import StatementReader
from rawi.extract.statements.own_voice import own_voice, with_own_voice
from rawi.extract.statements.scene import Scene
from rawi.lexicon.cues import Reporting
from rawi.lexicon.furniture import Furniture
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import Article, text_sha256
from rawi.model.attribution import Attribution
from rawi.read import LayoutReader

Readers = tuple[LayoutReader, StatementReader, MentionReader]


@pytest.fixture(scope="module")
def readers() -> Readers:
    mentions = MentionReader.load()
    statements = StatementReader(Reporting.load(), VerbalNouns.load(), mentions.phrases)
    return (
        LayoutReader(Furniture.load(), statements.lexicon.is_speech, statements.lexicon.narrates),
        statements,
        mentions,
    )


def _attributions(readers: Readers, text: str) -> tuple[Attribution, ...]:
    layout, statements, mentions = readers
    reading = layout.read(Article(id="art_0", text=text, sha256=text_sha256(text)))
    named = mentions.read(reading)
    told = statements.read(reading, named, ())
    return with_own_voice(told, own_voice(Scene(reading, named, (), statements.lexicon, mentions.phrases), told))


@pytest.mark.parametrize(
    "text",
    [
        "وأمطرت السماء بغزارة على الرمانة وضواحيها طوال الليل.",
        "وفاز نادي الصخرة على الوادي بهدفين في المباراة النهائية.",
        "وأغلقت البورصة منخفضة للجلسة الثالثة على التوالي.",
    ],
)
def test_sentence_without_a_source_is_the_outlets(readers: Readers, text: str) -> None:
    (found,) = _attributions(readers, text)
    assert (found.mode, found.cue, found.source.kind) == ("own_voice", None, "outlet")
    assert [span.text for span in found.content] == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text", ["هل تعود المياه إلى بلدة الرمانة قريبا؟", "صور من المكان.", "«لن نعود إلى هذا الحي أبدا»."]
)
def test_question_fragment_or_quotation_is_not(readers: Readers, text: str) -> None:
    assert _attributions(readers, text) == ()


def test_what_is_told_and_what_is_not_stand_in_order(readers: Readers) -> None:
    text = (
        "وانهار الجسر القديم في بلدة الرمانة فجرا. وقال المحافظ ماهر الصندقلي إن الطريق مغلق، مضيفا أن النائب أكد "
        "أن العمل بدأ. وتجمع عشرات السكان قرب ضفة النهر."
    )
    found = _attributions(readers, text)

    assert [one.cue.text if one.cue is not None else "" for one in found] == ["", "قال", "مضيفا", "أكد", ""]
    assert [one.governor for one in found] == [None, None, 1, None, None]
    assert [one.outer for one in found] == [None, None, None, 2, None]


@pytest.mark.parametrize(
    "text",
    [
        "كما علمت الجريدة أن الموقوفين الاثني عشر ما زالوا قيد الاحتجاز.",
        "علمت «المنارة» من مصادرها أن الموقوفين ما زالوا قيد الاحتجاز.",
    ],
)
def test_what_an_outlet_found_out_is_its_own(text: str) -> None:
    assert [one.mode for one in document(text, outlet="المنارة").statements] == ["own_voice"]


def test_the_narrator_goes_on_beside_what_was_said() -> None:
    read = document("ويقول سكان الدوار إن أحدا لم يصل إليهم، فيما ظلت الطريق مغلقة بالصخور المتساقطة.").statements
    assert [(one.mode, one.content[0].text) for one in read] == [
        ("indirect", "أحدا لم يصل إليهم"),
        ("own_voice", "ظلت الطريق مغلقة بالصخور المتساقطة"),
    ]


def test_who_speaks_next_beside_what_was_said_is_no_narrator() -> None:
    read = document("قالت الشركة إن الأعمال متواصلة، فيما نفى المقاول وجود أي اتفاق.").statements
    assert [one.mode for one in read] == ["indirect", "indirect"]


def test_a_text_that_ends_in_a_comma_has_nothing_behind_it() -> None:
    assert [one.mode for one in document("قال الوزير إن الطريق مغلقة،").statements] == ["indirect"]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("وأفاد مراسلنا بأن الأمطار قطعت الطريق الجبلي.", ["الأمطار قطعت الطريق الجبلي"]),
        ("ومن أمام الميناء، قالت موفدتنا إن البوابة مغلقة، وأضافت أن الشاحنات مصطفة.",
         ["البوابة مغلقة", "الشاحنات مصطفة"]),
        ("الأهالي قطعوا الطريق منذ الظهر، ومراسلنا هناك يقول إن أي شاحنة لم تعبر.",
         ["الأهالي قطعوا الطريق منذ الظهر", "أي شاحنة لم تعبر"]),
    ],
)  # fmt: skip
def test_what_its_own_correspondent_tells_is_the_outlets(text: str, contents: list[str]) -> None:
    found = document("قال المختار فلاح السنهاوي إن الوضع هادئ. " + text).statements[1:]
    assert [one.content_text for one in found] == contents
    assert {one.mode for one in found} == {"own_voice"}


def test_whom_its_correspondent_heard_speaks_himself() -> None:
    own, said = document("وأفاد مراسلنا بأن المحافظ قال إن الطريق سيفتح غدا.").statements
    assert (own.mode, said.speaker.name, said.level) == ("own_voice", "المحافظ", "primary")


def test_another_outlets_correspondent_is_a_source() -> None:
    (only,) = document("وأفاد مراسل وكالة رواسي بأن الانفجار وقع فجرا.", outlet="صحيفة الضفاف").statements
    assert only.speaker.name == "مراسل وكالة رواسي"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("وتجمع مئات المحتجين أمام مقر البلدية، بينما قال رئيسها إن الباب مفتوح للحوار.",
         ["وتجمع مئات المحتجين أمام مقر البلدية"]),
        ("قال الوزير إن السد آمن، فيما قال النائب إنه متصدع.", []),
        ("وبعد ساعات طويلة من اندلاع الحريق، فيما كانت الفرق تعمل، قال الوزير إنه أخمد.", []),
        ("وأقيمت المباراة أمام مدرجات خالية من الجماهير، وقال المدرب إنه راض.", []),
    ],
)  # fmt: skip
def test_what_it_tells_before_somebody_speaks_meanwhile(text: str, own: list[str]) -> None:
    found = document(text).statements
    assert [one.content_text for one in found if one.mode == "own_voice"] == own
