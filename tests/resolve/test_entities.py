"""Who is who inside one article."""

from __future__ import annotations

import pytest
from tests.extract.mentions.reading import reading_of

from rawi.extract.mentions.reader import MentionReader
from rawi.model import Mention
from rawi.resolve.entities import entity_of, link


@pytest.fixture(scope="module")
def reader() -> MentionReader:
    return MentionReader.load()


def linked(reader: MentionReader, text: str) -> list[Mention]:
    reading = reading_of(text)
    return list(link(reading, reader.read(reading)))


def test_a_last_name_is_the_person_named_in_full(reader: MentionReader) -> None:
    mentions = linked(reader, "قال المدرب كارل هولستن إن الفريق جاهز.\nوأضاف هولستن أن اللاعبين تعافوا.")
    assert [mention.name for mention in mentions] == ["كارل هولستن"] * 2
    assert len({mention.entity for mention in mentions}) == 1


def test_a_head_alone_is_the_nearest_body_before_it(reader: MentionReader) -> None:
    mentions = linked(
        reader,
        "أغلقت القنصلية البلجيكية أبوابها.\nوقالت القنصلية إنها ستعود.\nوفتحت القنصلية الهندية.\nوأعلنت القنصلية.",
    )
    names = [mention.name for mention in mentions]
    assert names == ["القنصلية البلجيكية"] * 2 + ["القنصلية الهندية"] * 2


def test_two_people_with_one_last_name_stay_two(reader: MentionReader) -> None:
    text = (
        "قال الوزير سالم الحمداني إن العمل بدأ.\nوقال النائب ماجد الحمداني إن العمل توقف.\n"
        "وأضاف الحمداني أن السبب مالي."
    )
    mentions = [mention for mention in linked(reader, text) if mention.type == "PER"]
    assert [mention.name for mention in mentions] == ["سالم الحمداني", "ماجد الحمداني", "ماجد الحمداني"]


def test_spelling_variants_are_one_entity(reader: MentionReader) -> None:
    mentions = linked(reader, "زار القاضي عبدالله الرشيدي المدينة.\nوغادر القاضي عبد الله الرشيدى أمس.")
    people = [mention for mention in mentions if mention.type == "PER"]
    assert len(people) == 2
    assert len({mention.entity for mention in people}) == 1


def test_transliterations_are_one_entity(reader: MentionReader) -> None:
    text = "قال الجنرال لويد هولستن إن المهمة انتهت.\nوأكد الجنرال لويد هولستين ذلك."
    assert len({mention.entity for mention in linked(reader, text) if mention.type == "PER"}) == 1


def test_aliases_of_the_lexicon_are_one_entity(reader: MentionReader) -> None:
    mentions = linked(reader, "وصل الوفد من أمريكا.\nورحبت الولايات المتحدة بالقرار.")
    assert {mention.name for mention in mentions} == {"الولايات المتحدة"}


def test_the_same_name_has_the_same_id_in_every_article(reader: MentionReader) -> None:
    (one,) = linked(reader, "اجتمعت لجنة الانضباط اليمنية أمس.")
    (other,) = linked(reader, "رفضت لجنة الانضباط اليمنيه القرار.")
    assert one.entity == other.entity == entity_of("لجنة الانضباط اليمنية", "ORG")


def test_entity_of_takes_kinds_of_speakers_too() -> None:
    assert entity_of("سالم الحمداني", "person") == entity_of("سالم الحمداني", "PER")
    assert entity_of("سالم الحمداني", "person") != entity_of("سالم الحمداني", "organisation")


def test_nothing_in_nothing_out() -> None:
    assert link(reading_of("نص بلا أسماء."), ()) == ()


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("ردت شركة «لابورا فارما» على الوزارة.\nوقالت الشركة إن اللقاح سليم.", "الشركة", "لابورا فارما"),
        ("أعلن نادي الشهاب رحيل مدربه.\nوقال النادي إن القرار نهائي.", "النادي", "الشهاب"),
        ("نفت جماعة «رايات البحر» الخبر.\nوانسحبت الجماعة من التحالف.", "الجماعة", "رايات البحر"),
        ("نشرت صحيفة الضحى الوثائق.\nوأضافت الصحيفة أن التحقيق مستمر.", "الصحيفة", "الضحى"),
    ],
)
def test_a_noun_for_a_kind_is_the_body_before_whose_name_it_was_printed(
    reader: MentionReader, text: str, noun: str, name: str
) -> None:
    mention = next(one for one in linked(reader, text) if one.span.text == noun)
    assert mention.name == name


def test_a_noun_for_a_kind_is_the_last_body_of_that_kind(reader: MentionReader) -> None:
    text = "أعلن نادي الشهاب رحيل مدربه.\nوقال النادي إنه باق.\nورد نادي النجمة.\nوأضاف النادي أن العقد سار."
    assert [one.name for one in linked(reader, text) if one.span.text == "النادي"] == ["الشهاب", "النجمة"]


def test_a_noun_for_a_kind_is_no_body_of_another_kind(reader: MentionReader) -> None:
    mentions = linked(reader, "أعلن نادي الشهاب رحيل مدربه.\nوقالت الشركة إن العقد سار.")
    assert [one.name for one in mentions if one.span.text == "الشركة"] == ["الشركة"]
