"""Gathering: what articles say of the names in them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import knowing

from rawi.flow import Pipeline
from rawi.model import Article, Document, Mention, MentionType, Span, Time, content_id, text_sha256
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge, Named, identify
from rawi.resolve.identity.gathering import countries_in, gather

TEXTS = (
    "قال وزير الري المصري هاني الدمنهوري إن سد الكرم جاهز.",
    "أكد هاني الدمنهوري، وزير الري في القاهرة، أن السد جاهز للتشغيل.",
    "نفى المدرب التونسي هاني الدمنهوري خبر انتقاله إلى نادي الصواري.",
    "أعلنت وكالة أنباء الصواري (وأص) أن الميناء مغلق.",
    "قال سهيل الراعي المعروف بأبي ذر الراعي إن الحفل مؤجل.",
)


def document(pipeline: Pipeline, text: str) -> Document:
    day = Time(value="2024-03-10", earliest="2024-03-10", latest="2024-03-10", grain="day")
    article = Article(
        id=content_id("art", text), text=text, sha256=text_sha256(text), published=day, published_basis="given"
    )
    return pipeline.per_document(article)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    pipeline = knowing.pipeline()
    return [document(pipeline, text) for text in TEXTS]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


def of(found: tuple[Named, ...], name: str, kind: MentionType) -> Named:
    return next(one for one in found if (one.entity, one.kind) == (entity_of(name, kind), kind))


def test_offices_countries_and_days_stand_with_the_name(documents: list[Document], knowledge: Knowledge) -> None:
    person = of(gather(documents[:1], knowledge), "هاني الدمنهوري", "PER")
    (use,) = person.uses
    assert use.day == "2024-03-10"
    assert any("وزير" in office for office in use.offices)
    assert use.countries == {"EG"}


def test_another_name_behind_a_name_is_kept(documents: list[Document], knowledge: Knowledge) -> None:
    person = of(gather(documents[4:], knowledge), "سهيل الراعي", "PER")
    assert any(alias.startswith("أبي ذر") for alias in person.uses[0].aliases)


def test_countries_are_told_by_names_peoples_and_towns(knowledge: Knowledge) -> None:
    assert set(countries_in("وزير الخارجية الأميركي", knowledge)) == {"US"}
    assert set(countries_in("محافظ البصرة", knowledge)) == {"IQ"}
    assert set(countries_in("سفير تونس في بيروت", knowledge)) == {"TN", "LB"}
    assert not set(countries_in("رئيس النادي", knowledge))


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(len(TEXTS))))
def test_the_order_of_articles_changes_nothing(
    documents: list[Document], knowledge: Knowledge, order: list[int]
) -> None:
    shuffled = [documents[at] for at in order]
    assert gather(shuffled, knowledge) == gather(documents, knowledge)
    assert identify(shuffled, knowledge=knowledge) == identify(documents, knowledge=knowledge)


def test_what_a_body_is_said_to_be_is_another_name_for_it(knowledge: Knowledge) -> None:
    pipeline = knowing.pipeline()
    text = "أعلنت وكالة أنباء الصواري وهي الجهة الناشرة أن وزارة الري أي إدارة السدود سابقا ستصدر بيانا."
    ministry = of(gather([document(pipeline, text)], knowledge), "وزارة الري", "ORG")
    assert any(alias.startswith("إدارة السدود") for alias in ministry.uses[0].aliases)


@pytest.mark.parametrize(
    ("behind", "owners"),
    [
        (" التابعة للفصائل", True),
        (" الموالية لحركة الصواري", True),
        (" التي زارت الميناء", False),
    ],
)
def test_whose_a_body_is_said_to_be_stands_behind_its_name(behind: str, owners: bool, knowledge: Knowledge) -> None:
    found = gather([document(knowing.pipeline(), f"قالت وكالة أنباء الصواري{behind} إن المرفأ مغلق.")], knowledge)
    use = next(one for one in found if one.kind == "ORG").uses[0]
    assert bool(use.owners) is owners


@pytest.mark.parametrize(
    ("behind", "numbers"),
    [
        (" 3 للكهرباء", {"3"}),
        (" /2، وهي", {"2"}),
        (" الثانية", {"2"}),
        (" 3 مرات", set()),
        (" التي", set()),
    ],
)
def test_the_number_right_behind_a_building_is_its_own(behind: str, numbers: set[str], knowledge: Knowledge) -> None:
    name = "محطة الصواري"
    text = f"توقفت {name}{behind} عن العمل."
    start = text.index(name)
    mention = Mention(
        span=Span(start=start, end=start + len(name), text=name), type="FAC", entity=entity_of(name, "FAC"), name=name
    )
    read = document(knowing.pipeline(), text)
    ((use,),) = (one.uses for one in gather([replace(read, mentions=(mention,))], knowledge))
    assert use.numbers == numbers


def test_an_outlet_that_nobody_names_is_no_name(knowledge: Knowledge) -> None:
    read = document(knowing.pipeline(), "كما علمت الجريدة أن الجسر ما زال مغلقا أمام الشاحنات.")
    (own,) = read.statements
    assert own.speaker.entity is not None
    assert own.speaker.entity not in {one.entity for one in gather([read], knowledge)}


def test_speakers_whose_description_names_nothing_are_no_thing(knowledge: Knowledge) -> None:
    pipeline = knowing.pipeline()
    told = "قال الباحثون إن السد متين. وأكد المتحدث باسم هيئة السدود أن المياه صافية."
    found = document(pipeline, told)
    spoken = {one.speaker.name: one.speaker.entity for one in found.statements}
    assert spoken["الباحثون"] is not None
    led = {own for name in gather([found], knowledge) for use in name.uses for own in use.also}
    assert spoken["الباحثون"] not in led
    named = {entity for name, entity in spoken.items() if "هيئة السدود" in name}
    assert named
    assert named <= led | {mention.entity for mention in found.mentions}
    identities = identify([found, document(pipeline, told + " انتهى.")], knowledge=knowledge)
    assert "الباحثون" not in {one.name for one in identities.identities}
