"""The day on which something was said: given once, it holds for the words of that occasion."""

from __future__ import annotations

from tests import knowing

from rawi.model import Article, Time


def _days(text: str) -> list[str | None]:
    day = Time(value="2024-03-06", earliest="2024-03-06", latest="2024-03-06", grain="day")  # A Wednesday.
    article = Article(id="art_test", text=text, sha256="", published=day, published_basis="given")
    statements = knowing.pipeline().per_document(article).statements
    return [s.said.value[:10] if s.said else None for s in statements if s.mode != "own_voice" and s.level == "primary"]


def test_words_that_follow_were_said_on_the_same_occasion() -> None:
    text = "قال المدرب نزار الحيدوسي أمس الثلاثاء إن الفريق جاهز، مؤكداً أن المصابين عادوا.\n\nوأضاف أن المباراة صعبة."
    assert _days(text) == ["2024-03-05"] * 3


def test_somebody_else_speaks_on_a_day_of_his_own() -> None:
    text = (
        "قالت وزيرة الصحة سهى القرواني أمس الثلاثاء إن اللقاح وصل.\n\n"
        "وقال نقيب الأطباء مروان الجدعاوي إن الكمية لا تكفي. وأضاف أن النقابة تنتظر."
    )
    assert _days(text) == ["2024-03-05", None, None]


def test_a_headline_tells_what_the_body_dates() -> None:
    text = (
        "وزارة النقل تنفي إغلاق الجسر\n\n"
        "نفت وزارة النقل، الثلاثاء، إغلاق الجسر الشمالي.\n\n"
        "وقال عمدة المدينة هشام الطويلي إن الجسر مغلق."
    )
    assert _days(text) == ["2024-03-05", "2024-03-05", None]


def test_a_communique_dated_once_dates_what_is_quoted_from_it() -> None:
    text = (
        "نفى نادي الساحل الرياضي أمس الثلاثاء رحيل حارسه.\n\n"
        "وقال وكيل الحارس إلياس بونعمة إن المفاوضات مستمرة.\n\n"
        "وجاء في بيان نادي الساحل الرياضي أن العقد سارٍ."
    )
    assert _days(text) == ["2024-03-05", None, "2024-03-05"]


def test_who_took_part_in_the_occasion_that_opens_the_article_spoke_then() -> None:
    text = (
        "وزير النقل يزور الميناء\n\n"
        "زار وزير النقل عماد الطرابشي أمس الثلاثاء ميناء الشمال برفقة عدد من المسؤولين.\n\n"
        "وأكد الطرابشي أن الأرصفة الجديدة ستعمل قريباً. وقال نقيب البحارة سمير بودربالة إن الرسوم مرتفعة."
    )
    assert _days(text) == ["2024-03-05", None]
