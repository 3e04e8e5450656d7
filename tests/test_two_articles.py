"""Two short articles, as somebody collects them: numbers and days of one thing and of two, read and compared from the
text on; sea, schools, sport, floods, mines, courts, farming, prices, housing, roads, votes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests import knowing
from tests.extract.statements.telling import document

from rawi.compare import load_encoder
from rawi.model import Document

Articles = tuple[Document, ...]


def told(outlet: str, day: str, *text: str) -> Document:
    return document(" ".join(text), day, outlet=outlet)


def shown(articles: Articles) -> set[str]:
    """The kinds of the disputes about figures that some articles alone come to."""
    encoder = knowing.encoder(load_encoder().name)
    found = knowing.pipeline().across_documents(articles, encoder=encoder)
    return {str(dispute.kind) for dispute in found.disputes if dispute.kind in ("number", "date")}


def teachers_strike_rate() -> Articles:
    return (
        told(
            "بريد الجنوب",
            "2024-10-08",
            "دخل معلمو المدارس الحكومية في محافظة السنديان إضرابا ليوم واحد احتجاجا على تأخر صرف الرواتب.",
            "وأعلنت نقابة المعلمين أن نسبة المشاركة في الإضراب تجاوزت 80 في المئة في عموم المدارس.",
        ),
        told(
            "المنبر",
            "2024-10-08",
            "قال مدير التربية في السنديان وائل الحمدي إن الدراسة سارت بصورة طبيعية في معظم المدارس.",
            "وأضاف أن من التزموا الإضراب لا يزيدون على ثلاثين في المئة من المعلمين.",
        ),
    )


def budget_stadium() -> Articles:
    return (
        told(
            "الاقتصادية اليوم",
            "2023-05-03",
            "كشفت بلدية مدينة الرمانة أن كلفة بناء الملعب البلدي الجديد بلغت 18 مليون دينار.",
            "وقال رئيس البلدية فؤاد الشرع إن الملعب سيفتتح الصيف المقبل ويتسع لعشرين ألف متفرج.",
        ),
        told(
            "الحقيقة",
            "2023-05-05",
            "أفاد تقرير لديوان المحاسبة بأن الملعب البلدي في الرمانة كلف خزينة المدينة 31 مليون دينار بعد",
            "ملاحق العقود الثلاثة.",
            "وطلب الديوان من البلدية إيضاحات خلال شهر.",
        ),
    )


def flood_dead_evening() -> Articles:
    return (
        told(
            "وكالة الوادي",
            "2022-09-14",
            "اجتاحت سيول جارفة بلدة القصيب ليل الثلاثاء وجرفت جسرا وعددا من المنازل.",
            "وقال الدفاع المدني إن حصيلة الضحايا استقرت عند ستة قتلى حتى ظهر الأربعاء.",
        ),
        told(
            "صوت القصيب",
            "2022-09-14",
            "قال مدير مستشفى القصيب العام نادر البكري إن المستشفى تسلم حتى ظهر الأربعاء جثث أربعة عشر",
            "شخصا قضوا في السيول.",
            "وناشد الأهالي السلطات إرسال فرق غطس.",
        ),
    )


def loan_debt_club() -> Articles:
    return (
        told(
            "ملاعب",
            "2024-07-19",
            "يعقد نادي النجم جمعيته العمومية مساء السبت لانتخاب رئيس جديد.",
            "وقال المرشح للرئاسة هيثم العلي إن ديون النادي تجاوزت أربعة ملايين يورو، وإن اللاعبين لم",
            "يتقاضوا أجورهم منذ شهرين.",
        ),
        told(
            "الهدف",
            "2024-07-20",
            "ردت الإدارة الحالية لنادي النجم على ما وصفته بالمبالغات الانتخابية.",
            "وقال أمين المال في النادي إن مجموع الديون لا يتعدى مليونا و200 ألف يورو، أغلبها مستحق لمصلحة",
            "الضرائب.",
        ),
    )


def arrest_day_banker() -> Articles:
    return (
        told(
            "العدالة",
            "2024-11-16",
            "أعلنت النيابة العامة توقيف رئيس مصرف الأمانة نبيل الراسي بشبهة تهريب أموال.",
            "وقالت النيابة إن الراسي أوقف يوم الخميس 14 نوفمبر في المطار قبل صعوده إلى الطائرة.",
        ),
        told(
            "المساء",
            "2024-11-17",
            "قال محامي رئيس مصرف الأمانة نبيل الراسي إن موكله أوقف في منزله مساء الاثنين 11 نوفمبر واحتجز",
            "أياما بلا أمر قضائي.",
            "وطالب المحامي بالإفراج عنه فورا.",
        ),
    )


def later_toll_mine() -> Articles:
    return (
        told(
            "الصباح",
            "2023-08-02",
            "انهار جزء من منجم للفحم في جبل الفحم صباح الأربعاء.",
            "وقالت فرق الإنقاذ إن خمسة عمال لقوا حتفهم في الانهيار.",
        ),
        told(
            "المساء",
            "2023-08-04",
            "انتشلت فرق الإنقاذ جثثا جديدة من منجم جبل الفحم المنهار.",
            "وقالت فرق الإنقاذ إن عدد القتلى ارتفع إلى تسعة عمال.",
        ),
    )


def other_period_inflation() -> Articles:
    return (
        told(
            "المال",
            "2024-04-10",
            "أعلن جهاز الإحصاء أن معدل التضخم السنوي بلغ 12.4 في المئة في مارس.",
            "وارتفعت أسعار الخضر أكثر من غيرها.",
        ),
        told(
            "الأسواق",
            "2024-04-11",
            "قال الخبير الاقتصادي رامي جابر إن معدل التضخم كان في مارس من العام الماضي 19.8 في المئة.",
            "ورأى أن السياسة النقدية بدأت تؤتي ثمارها.",
        ),
    )


def bounds_fit_bridge() -> Articles:
    return (
        told(
            "الطرق",
            "2024-09-01",
            "قالت وزارة الأشغال إن كلفة جسر النخيل لن تقل عن 50 مليون درهم.",
            "وسيبدأ العمل في الربيع.",
        ),
        told(
            "العمران",
            "2024-09-02",
            "قالت شركة العمران إن قيمة عقد جسر النخيل تبلغ 64 مليون درهم.",
            "ويستغرق البناء عامين.",
        ),
    )


def two_crashes_roads() -> Articles:
    return (
        told(
            "الطريق",
            "2023-12-05",
            "قالت شرطة المرور إن ثلاثة أشخاص قتلوا في تصادم شاحنتين على طريق السلام عند مدخل بلدة العين.",
            "وأغلق الطريق ساعتين.",
        ),
        told(
            "الأنباء",
            "2023-12-05",
            "قالت شرطة المرور إن خمسة أشخاص قتلوا إثر انقلاب سيارة على الطريق الساحلي قرب بلدة المرسى.",
            "وفتحت الشرطة تحقيقا.",
        ),
    )


def planned_vs_made_houses() -> Articles:
    return (
        told(
            "الإعمار",
            "2024-03-03",
            "قالت وزارة الإسكان إنها تخطط لبناء 1200 وحدة سكنية في حي الزيتون خلال ثلاث سنوات.",
            "وستخصص للأسر المحدودة الدخل.",
        ),
        told(
            "البناء",
            "2024-03-06",
            "قال المقاول المنفذ إن الشركة سلمت 300 وحدة سكنية في حي الزيتون حتى الآن.",
            "وتعاني الأسر من انقطاع الماء.",
        ),
    )


@pytest.mark.parametrize(
    ("articles", "kind"),
    [
        (teachers_strike_rate, "number"),
        (budget_stadium, "number"),
        (flood_dead_evening, "number"),
        (loan_debt_club, "number"),
        (arrest_day_banker, "date"),
    ],
)
def test_two_accounts_of_one_thing_are_a_dispute(articles: Callable[[], Articles], kind: str) -> None:
    assert shown(articles()) == {kind}


@pytest.mark.parametrize(
    "articles",
    [
        later_toll_mine,
        other_period_inflation,
        bounds_fit_bridge,
        two_crashes_roads,
        planned_vs_made_houses,
    ],
)
def test_figures_of_two_things_are_none(articles: Callable[[], Articles]) -> None:
    assert not shown(articles())
