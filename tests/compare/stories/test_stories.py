from __future__ import annotations

from tests.compare.newsroom import News, document

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.library import Whole
from rawi.compare.stories.outlines import OutlineReader
from rawi.compare.stories.stories import Course, course, courses
from rawi.model import MentionType

FLOOD = (
    "غمرت السيول حي النخيل في مدينة المرسى القديمة وقطعت جسر الوادي الأبيض، وأجلت فرق الإنقاذ عشرات العائلات.",
    "تواصل فرق الإنقاذ في المرسى القديمة شفط مياه السيول من حي النخيل، بينما بقي جسر الوادي الأبيض مقطوعا.",
)
MATCH = (
    "فاز فريق الصقور على ضيفه اتحاد الضفة بثلاثة أهداف في ملعب الكوثر، وسجل هدافه رامي السعدون هدفين.",
    "أشاد مدرب الصقور بهدافه رامي السعدون بعد الفوز على اتحاد الضفة في ملعب الكوثر، وقال إن القادم أصعب.",
)
NAMES: tuple[tuple[str, MentionType], ...] = (
    ("حي النخيل", "LOC"),
    ("المرسى القديمة", "LOC"),
    ("الوادي الأبيض", "LOC"),
    ("الصقور", "ORG"),
    ("اتحاد الضفة", "ORG"),
)


def found(lexicon: CompareLexicon, *news: News) -> list[Course]:
    made = [document(one) for one in news]
    by_id = {one.article.id: one for one in made}
    outlines = [OutlineReader(lexicon).read(by_id[article]) for article in sorted(by_id)]
    alike = Whole.of(outlines, lambda article: by_id[article].article.text, lexicon).alike
    return [course([by_id[article] for article in articles]) for articles in courses(alike)]


def test_articles_on_one_course_of_events_are_one_story(lexicon: CompareLexicon) -> None:
    news = [News(text=text, names=NAMES) for text in (*FLOOD, *MATCH)]
    assert sorted(len(course.articles) for course in found(lexicon, *news)) == [2, 2]


def test_the_same_places_a_year_later_are_another_story(lexicon: CompareLexicon) -> None:
    first = News(text=FLOOD[0], published="2023-01-05")
    second = News(text=FLOOD[1], published="2024-02-05")
    assert len(found(lexicon, first, second)) == 2


def test_a_story_knows_its_first_and_last_day_and_its_first_title(lexicon: CompareLexicon) -> None:
    story = found(lexicon, News(text=FLOOD[1], published="2024-02-07"), News(text=FLOOD[0], published="2024-02-05"))[0]
    assert (story.first, story.last) == ("2024-02-05", "2024-02-07")
    assert story.title.startswith("غمرت السيول")


def test_a_long_title_ends_with_a_whole_word(lexicon: CompareLexicon) -> None:
    words = "غمرت السيول حي النخيل في مدينة المرسى القديمة " * 9
    (story,) = found(lexicon, News(text=words))
    assert 100 < len(story.title) <= 160
    assert words.startswith(f"{story.title} ")
    (letters,) = found(lexicon, News(text="ا" * 400))
    assert letters.title == "ا" * 160
