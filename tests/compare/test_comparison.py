"""Whole comparisons of invented coverage: sport, courts, economy, an attack; Gulf, Egypt, Levant, Maghreb."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import compare
from rawi.model import Comparison, Dispute, Document

LEXICON = knowing.comparing()

SALE = News(
    text="ذكرت صحيفة المدرج أن نادي الأرز باع مهاجمه وائل الحمداني إلى نادي القلعة. وقال مصدر إن اللاعب سافر.",
    outlet="المدرج",
    said=(
        Said("صحيفة المدرج", "ذكرت", "نادي الأرز باع مهاجمه وائل الحمداني إلى نادي القلعة", cls="report", kind="media"),
        Said("مصدر", "وقال", "اللاعب سافر", kind="anonymous"),
    ),
    names=(("وائل الحمداني", "PER"), ("نادي الأرز", "ORG"), ("نادي القلعة", "ORG")),
)
SALE_DENIED = News(
    text="نفى نادي الأرز في بيان صحة ما تردد عن بيع مهاجمه وائل الحمداني إلى نادي القلعة.",
    outlet="الشروق الرياضي",
    said=(Said("نادي الأرز", "نفى", "صحة ما تردد عن بيع مهاجمه وائل الحمداني إلى نادي القلعة", denies=True),),
    names=(("وائل الحمداني", "PER"), ("نادي الأرز", "ORG"), ("نادي القلعة", "ORG")),
)
SALE_OPEN = News(
    text="قال مدير نادي القلعة إنه لا يؤكد ولا ينفي التعاقد مع المهاجم وائل الحمداني من نادي الأرز.",
    outlet="ملاعب",
    said=(
        Said(
            "مدير نادي القلعة",
            "قال",
            "لا يؤكد ولا ينفي التعاقد مع المهاجم وائل الحمداني من نادي الأرز",
            kind="person",
            cls="neither",
            commitment="neither",
        ),
    ),
    names=(("وائل الحمداني", "PER"), ("نادي الأرز", "ORG"), ("نادي القلعة", "ORG")),
)
RAID = News(
    text="أعلن وزير الدفاع حاتم الرملي أن الطائرات قصفت مخزنا للسلاح في وادي الصبار اعتمادا على معلومات من الجانب "
    "الحدودي. وأعربت حكومة الإقليم عن نفيها لتصريحات وزير الدفاع.",
    outlet="الأفق",
    said=(
        Said(
            "حاتم الرملي",
            "أعلن",
            "الطائرات قصفت مخزنا للسلاح في وادي الصبار اعتمادا على معلومات من الجانب الحدودي",
            kind="person",
            role="وزير الدفاع",
        ),
        Said("حكومة الإقليم", "نفيها", "لتصريحات وزير الدفاع", denies=True),
    ),
    names=(("وادي الصبار", "LOC"), ("حاتم الرملي", "PER")),
)
REPORT = News(
    text="قال نواب إن الوزيرة استقالت من الحكومة بعد خلاف حول الميزانية. وقالت الوزيرة: ننفي هذا الخبر جملة وتفصيلا.",
    outlet="الرباط الآن",
    said=(
        Said("نواب", "قال", "الوزيرة استقالت من الحكومة بعد خلاف حول الميزانية", kind="anonymous"),
        Said("الوزيرة", "وقالت", "ننفي هذا الخبر جملة وتفصيلا", kind="person"),
    ),
)
PRICES_UP = News(
    text="أكدت غرفة التجارة أن أسعار السكر ارتفعت في أسواق القنيطرة خلال الأسبوع.",
    outlet="المال اليوم",
    said=(Said("غرفة التجارة", "أكدت", "أسعار السكر ارتفعت في أسواق القنيطرة خلال الأسبوع", cls="confirm"),),
    names=(("القنيطرة", "LOC"),),
)
PRICES_DOWN = News(
    text="أوضحت جمعية المستهلك أن أسعار السكر انخفضت في أسواق القنيطرة خلال الأسبوع.",
    outlet="الأسبوع",
    said=(Said("جمعية المستهلك", "أوضحت", "أسعار السكر انخفضت في أسواق القنيطرة خلال الأسبوع"),),
    names=(("القنيطرة", "LOC"),),
)
ALL = (SALE, SALE_DENIED, SALE_OPEN, RAID, REPORT, PRICES_UP, PRICES_DOWN)


def compared(*news: News) -> Comparison:
    return compare([document(one) for one in news], HashingEncoder(), LEXICON)


def sides(dispute: Dispute) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for position in dispute.positions:
        found.setdefault(position.stance, set()).add(position.holder.name)
    return found


def test_a_denial_of_a_report_opposes_the_report_and_no_position_is_kept_apart() -> None:
    found = compared(SALE, SALE_DENIED, SALE_OPEN)
    assert len(found.disputes) == 1
    dispute = found.disputes[0]
    assert sides(dispute)["affirms"] == {"صحيفة المدرج"}
    assert sides(dispute)["denies"] == {"نادي الأرز"}
    assert sides(dispute).get("neither", {"مدير نادي القلعة"}) == {"مدير نادي القلعة"}
    assert dispute.affirming_origins == dispute.denying_origins == 1
    assert any(reason.startswith("denies: نفى") for reason in dispute.reasons)
    assert dispute.kind == "event"


def test_a_denial_of_someones_words_is_led_to_those_words() -> None:
    found = compared(RAID)
    assert len(found.disputes) == 1
    dispute = found.disputes[0]
    assert sides(dispute) == {"affirms": {"حاتم الرملي"}, "denies": {"حكومة الإقليم"}}
    assert dispute.about.startswith("الطائرات قصفت مخزنا للسلاح")


def test_a_denial_of_this_report_is_led_to_the_report_before_it() -> None:
    found = compared(REPORT)
    assert [sides(dispute) for dispute in found.disputes] == [{"affirms": {"نواب"}, "denies": {"الوزيرة"}}]


def test_events_that_exclude_each_other_are_opposed() -> None:
    found = compared(PRICES_UP, PRICES_DOWN)
    assert len(found.disputes) == 1
    stances = sides(found.disputes[0])
    assert {frozenset(stances["affirms"]), frozenset(stances["denies"])} == {
        frozenset({"غرفة التجارة"}),
        frozenset({"جمعية المستهلك"}),
    }


def test_agreement_is_one_claim_and_no_dispute() -> None:
    second = replace(
        PRICES_UP,
        text="قال تجار إن أسعار السكر ارتفعت في أسواق القنيطرة هذا الأسبوع.",
        outlet="المحيط",
        said=(Said("تجار", "قال", "أسعار السكر ارتفعت في أسواق القنيطرة هذا الأسبوع", kind="anonymous"),),
    )
    found = compared(PRICES_UP, second)
    assert found.disputes == ()
    assert any(len(claim.positions) == 2 and not claim.disputed for claim in found.claims)


def test_two_clauses_of_one_speaker_are_no_dispute() -> None:
    content = "أسعار السكر ارتفعت في أسواق القنيطرة ولم ترتفع أسعار السكر في أسواق الجنوب"
    one = News(text=f"قالت الغرفة إن {content}.", said=(Said("الغرفة", "قالت", content),), names=(("القنيطرة", "LOC"),))
    assert compared(one).disputes == ()


def test_a_call_and_an_assertion_are_never_one_claim() -> None:
    call = News(
        text="دعا الحزب إلى رفع أسعار السكر في أسواق القنيطرة.",
        said=(Said("الحزب", "دعا", "رفع أسعار السكر في أسواق القنيطرة", cls="urge"),),
    )
    assert all(len(claim.positions) == 1 for claim in compared(PRICES_UP, call).claims)


def test_a_repeated_sentence_of_one_holder_is_one_position() -> None:
    words = "الجسر القديم في حي الصفصاف أغلق أمام الشاحنات"
    one = News(
        text=f"أعلنت البلدية أن {words}.\n\nوأعلنت البلدية أن {words}.",
        said=(Said("البلدية", "أعلنت", words), Said("البلدية", "وأعلنت", words)),
    )
    claims = compared(one).claims
    assert [len(claim.positions) for claim in claims] == [1]
    assert len(claims[0].positions[0].statements) == 2


def test_unnamed_sources_of_two_papers_are_two_holders() -> None:
    def paper(outlet: str, cue: str, lead: str, tail: str) -> News:
        words = "المصنع سيغلق أبوابه ويسرح ثلاثمئة عامل"
        said = (Said("مصادر", cue, words, kind="anonymous"),)
        return News(text=f"{lead} {cue} مصادر أن {words} {tail}.", outlet=outlet, said=said)

    first = paper("الضحى", "ذكرت", "تتجه أزمة النسيج نحو فصل جديد.", "قبل نهاية الربيع بسبب الديون المتراكمة")
    second = paper(
        "النهر", "أكدت", "بعد شهور من الشائعات بين العمال في المنطقة الصناعية،", "وفق ما علمت الصحيفة من النقابة"
    )
    assert max(len(claim.positions) for claim in compared(first, second).claims) == 2


def test_nothing_and_articles_without_statements_are_compared() -> None:
    assert compare([], HashingEncoder(), LEXICON) == Comparison(
        claims=(), disputes=(), origins=(), article_origins=(), copies=(), stories=()
    )
    found = compared(News(text="خبر بلا أقوال.", outlet=None, published=None))
    assert (len(found.claims), len(found.stories), len(found.origins)) == (0, 1, 1)


def test_an_article_given_twice_counts_once() -> None:
    made = document(SALE_DENIED)
    assert compare([made, made], HashingEncoder(), LEXICON) == compare([made], HashingEncoder(), LEXICON)


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_never_matters(rng: random.Random) -> None:
    documents = [document(one) for one in ALL]
    expected = compare(documents, HashingEncoder(), LEXICON)
    rng.shuffle(documents)
    assert compare(documents, HashingEncoder(), LEXICON) == expected


def test_vectors_are_kept_and_read_again() -> None:
    documents = [document(one) for one in ALL]
    vectors: dict[str, bytes] = {}
    first = compare(documents, HashingEncoder(), LEXICON, vectors=vectors)
    again = HashingEncoder()
    assert compare(documents, again, LEXICON, vectors=vectors) == first
    assert again.encoded == []


def test_every_id_that_is_mentioned_exists() -> None:
    documents = [document(one) for one in ALL]
    found = compare(documents, HashingEncoder(), LEXICON)
    _check(found, documents)


def _check(found: Comparison, documents: list[Document]) -> None:
    statements = {statement.id for made in documents for statement in made.statements}
    articles = {made.article.id for made in documents}
    origins = {origin.id for origin in found.origins}
    claims = {claim.id for claim in found.claims}
    stories = {story.id for story in found.stories}
    assert len(claims) == len(found.claims)
    for claim in found.claims:
        assert claim.about
        assert claim.story in stories
        for position in claim.positions:
            assert set(position.statements) <= statements
            assert set(position.articles) <= articles
            assert set(position.origins) <= origins
    for dispute in found.disputes:
        assert dispute.claim in claims
        assert {origin for position in dispute.positions for origin in position.origins} == {
            origin.id for origin in dispute.origins
        }
        assert 0 < dispute.score <= 1
    assert {part.article for part in found.article_origins} == articles
    assert sorted(article for story in found.stories for article in story.articles) == sorted(articles)
