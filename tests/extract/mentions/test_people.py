"""How far the names of people go, with and without a title before them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وقالت غيثة بنعلوان إن الميناء مغلق.", "غيثة بنعلوان"),
        ("صرح فتحي بلغربال بأن المباراة مؤجلة.", "فتحي بلغربال"),
        ("وأكد منير بوشهلان أن الحصيلة ارتفعت.", "منير بوشهلان"),
    ],
)
def test_a_family_name_of_the_maghreb_with_its_first_word_attached(names: Names, text: str, person: str) -> None:
    assert ("PER", person) in names(text)


@pytest.mark.parametrize("text", ["وصل فتحي بواقع الحال.", "تحدث منير بوضوح."])
def test_an_adverb_that_begins_like_such_a_name(names: Names, text: str) -> None:
    assert not any(kind == "PER" and " " in person for kind, person in names(text))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وكان شقيق الضحية رفيق دعبوس قد شاهد الحادث.", "رفيق دعبوس"),
        ("واتهمت زوجة السائق هيام دعبوس الشركة بالتقصير.", "هيام دعبوس"),
        ("وتقدمت أرملة اللاعب سهام زرزور بالشكوى.", "سهام زرزور"),
    ],
)
def test_a_relative(names: Names, text: str, person: str) -> None:
    assert ("PER", person) in names(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وقالت أم هاشم وهي أرملة إن الماء مقطوع.", "أم هاشم"),
        ("ويقول أبو فارس إن الموسم ضعيف.", "أبو فارس"),
        ("وروت مسافرة تدعى أم صالح ما رأت.", "أم صالح"),
    ],
)
def test_someone_called_after_a_child(names: Names, text: str, person: str) -> None:
    assert ("PER", person) in names(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وغاب حارس الفريق فيدور بانكوفي عن اللقاء.", "فيدور بانكوفي"),
        ("تقول عالمة الآثار ميراس كلشوم إن اللوح أصيل.", "ميراس كلشوم"),
    ],
)
def test_a_full_name_behind_a_calling_with_its_complement(names: Names, text: str, person: str) -> None:
    assert ("PER", person) in names(text)


@pytest.mark.parametrize(
    "text", ["حددت إدارة مدرسة عالم الطفولة مواعيد المقابلة.", "شارك حارس الفريق بهدفين في اللقاء."]
)
def test_nouns_behind_such_a_calling_are_no_name(names: Names, text: str) -> None:
    assert not any(kind == "PER" for kind, _ in names(text))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("نفى كريم دنشولي وكيل اللاعب صحة الخبر.", "كريم دنشولي"),
        ("وأكد جليل فدواني محافظ البنك أن الفائدة ثابتة.", "جليل فدواني"),
    ],
)
def test_a_speaker_before_the_office(names: Names, text: str, person: str) -> None:
    assert ("PER", person) in names(text)


def test_a_relative_with_the_family_name_of_the_article(names: Names) -> None:
    found = names("قتل الصائغ نديم خرشوف أمس.\nثم ظهر سليم خرشوف أمام البيت.")
    assert ("PER", "سليم خرشوف") in found


def test_a_judge_is_no_adjective_of_the_office_before_her(names: Names) -> None:
    assert ("PER", "هلا شدراوي") in names("استدعت النائب العام القاضية هلا شدراوي الموظفين.")


def test_the_supreme_body_of_a_feminine_head(names: Names) -> None:
    assert ("ORG", "اللجنة العليا للإغاثة") in names("أعلنت اللجنة العليا للإغاثة حملة جديدة.")
    assert ("ORG", "المفوضية العليا للاقتراع") in names("نفت المفوضية العليا للاقتراع صحة الوثيقة.")
