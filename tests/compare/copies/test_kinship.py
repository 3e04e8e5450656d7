from __future__ import annotations

from tests.compare.newsroom import News, document

from rawi.compare.copies.copies import overlaps
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.occasions import OccasionWords
from rawi.model import MentionType

CLOSE = (
    "أغلق مؤشر سوق المرسى للأوراق المالية على {turn} بنسبة {percent} في المئة ليستقر عند مستوى {level} نقطة، وبلغت "
    "قيمة التداولات {value} مليون دينار توزعت على {deals} صفقة، وارتفعت أسهم {up} شركة فيما تراجعت أسهم {down} شركة."
)
CABLE = (
    "بعث رئيس نمرانيا برقية تهنئة إلى {name} رئيس جمهورية {country} بمناسبة ذكرى استقلال بلاده، أعرب فيها عن أصدق "
    "التهاني وأطيب التمنيات بموفور الصحة للرئيس {name} ولشعب {country} الصديق باطراد التقدم والازدهار، كما بعث رئيس "
    "الوزراء برقية مماثلة إلى رئيس {country}."
)
KINDS: dict[str, MentionType] = {"name": "PER", "country": "LOC"}


def related(first: News, second: News) -> bool:
    return bool(overlaps([document(first), document(second)], CopyingWords.load(), OccasionWords.load()))


def close(published: str, *figures: str) -> News:
    keys = ("turn", "percent", "level", "value", "deals", "up", "down")
    return News(text=CLOSE.format(**dict(zip(keys, figures, strict=True))), published=published)


def cable(name: str, country: str, **more: str) -> News:
    return News(text=CABLE.format(name=name, country=country), names=((name, "PER"), (country, "LOC")), **more)  # type: ignore[arg-type]


def test_two_closes_of_one_market_are_a_formula() -> None:
    first = close("2024-03-10", "ارتفاع", "1.2", "8790", "340", "1520", "45", "12")
    assert not related(first, close("2024-03-11", "انخفاض", "0.7", "8729", "295", "1377", "17", "38"))


def test_the_same_close_in_two_papers_is_a_copy() -> None:
    first = close("2024-03-10", "ارتفاع", "1.2", "8790", "340", "1520", "45", "12")
    second = close("2024-03-10", "صعود", "1.2", "8790", "340", "1520", "45", "12")
    assert related(first, second)


def test_cables_to_two_presidents_are_a_formula_and_to_one_a_copy() -> None:
    first = cable("رامون دلغادو", "سانتا لوما")
    assert not related(first, cable("إيفان بتروف", "زاغوريا"))
    again = News(
        text=CABLE.format(name="رامون دلجادو", country="سانتا لوما").replace("أصدق", "خالص"),
        names=(("رامون دلجادو", "PER"), ("سانتا لوما", "LOC")),
    )
    assert related(first, again)


def test_a_changed_figure_does_not_make_a_copy_another_report() -> None:
    text = (
        "انهار جسر وادي الهيل فجر الأحد بعد أمطار غزيرة، وقالت فرق الإنقاذ إنها انتشلت {dead} جثة من تحت الأنقاض ونقلت "
        "27 مصابا إلى مستشفى البردي، فيما أغلقت الشرطة الطريق الساحلي وطلبت من السائقين سلوك طريق الجبل حتى إشعار آخر."
    )
    assert related(News(text=text.format(dead="12")), News(text=text.format(dead="14"), outlet="الميناء"))


def test_two_heads_of_state_are_told_apart_in_a_small_collection_by_their_facts() -> None:
    receive = (
        "استقبل محافظ المرسى اللواء هيثم الكردوسي في مكتبه بديوان المحافظة {guest} والوفد المرافق له، وجرى خلال اللقاء "
        "استعراض علاقات التعاون بين الجانبين وسبل تعزيزها وبحث عدد من الموضوعات ذات الاهتمام المشترك."
    )
    guests = ("لارس هولم فان دالن", "بسام القيسي أبو النصر")
    first, second = (News(text=receive.format(guest=guest), names=((guest, "PER"),)) for guest in guests)
    assert not related(first, second)
    assert related(first, News(text=first.text.replace("اللواء ", ""), names=((guests[0], "PER"),)))
