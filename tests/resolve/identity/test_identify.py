"""identify(): who is who in a small library."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from tests import knowing
from tests.resolve.identity.library import both, named

from rawi.model import Decision, Identities, Known, MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge, Named, identify


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


def one_thing(found: Identities, *names: tuple[str, str]) -> bool:
    """Whether names in articles are one identity."""
    return len({found.identity_of(article, entity) for article, entity in names}) == 1


def test_two_transliterations_are_one_person(knowledge: Knowledge) -> None:
    library = [
        named("مارسيل غوردانيتش", offices=["المبعوث"]),
        named("مارسيل جوردانيتس", articles=["art_2"], offices=["المبعوث"]),
    ]
    found = identify(library, knowledge=knowledge)
    assert len(found.identities) == 1
    assert {feature.name for feature in found.identities[0].joins[0].features} >= {"transliteration", "same office"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("نعمان بن خلفان", "نعمان بن ضرغام"),
        ("عقاب سليمان", "عقاب سليماني"),
        ("سمير الداعوق", "سميرة الداعوق"),
        ("ثامر المعولي", "هزاع المعولي"),
    ],
)
def test_people_of_near_names_stay_two(knowledge: Knowledge, one: str, other: str) -> None:
    found = identify([named(one), named(other, articles=["art_2"])], knowledge=knowledge)
    assert len(found.identities) == 2


def test_a_base_is_one_however_its_letter_and_number_are_written(knowledge: Knowledge) -> None:
    spelled = ("قاعدة تي 4", "قاعدة تي-4", "قاعدة تي فور", "T-4")
    library = [named(name, "FAC", articles=[f"art_{n}"], countries=["SY"]) for n, name in enumerate(spelled)]
    assert len(identify(library, knowledge=knowledge).identities) == 1


def test_latin_letters_can_be_left_alone(knowledge: Knowledge) -> None:
    library = [named("ريان ديلفورد"), named("Ryan Delford", articles=["art_2"])]
    assert len(identify(library, knowledge=knowledge).identities) == 1
    assert len(identify(library, knowledge=knowledge, latin=False).identities) == 2


def test_a_ministry_without_its_country_is_another_one_in_another_country(knowledge: Knowledge) -> None:
    library = both(
        named("وزارة الري", "ORG", articles=["art_1", "art_2"], countries=["EG"]),
        named("وزارة الري", "ORG", articles=["art_3"], countries=["SD"]),
    )
    found = identify(library, knowledge=knowledge)
    ministry = entity_of("وزارة الري", "ORG")
    assert one_thing(found, ("art_1", ministry), ("art_2", ministry))
    assert not one_thing(found, ("art_1", ministry), ("art_3", ministry))


def test_the_order_of_names_changes_nothing(knowledge: Knowledge) -> None:
    library = [
        named("ديفيد كراغنس"),
        named("ديفيد كراجنس", articles=["art_2"]),
        named("دايفيد كراغينس", articles=["art_3"]),
        named("شرطة السدير", "ORG", articles=["art_4"]),
        named("شرطة البريمي", "ORG", articles=["art_5"]),
    ]
    expected = identify(library, knowledge=knowledge)
    for order in itertools.permutations(library):
        assert identify(order, knowledge=knowledge) == expected


def decision(kind: str, *subjects: str, at: str = "2025-01-01T00:00:00+00:00", **more: object) -> Decision:
    return Decision(id=f"dec_{kind}_{at}", kind=kind, subjects=subjects, who="س", at=at, why="", **more)  # type: ignore[arg-type]


def people() -> tuple[list[Named], str, str]:
    library = [named("نواف الراسبي"), named("أبو حازم الكندي", articles=["art_2"])]
    return library, entity_of("نواف الراسبي", "PER"), entity_of("أبو حازم الكندي", "PER")


def test_decisions_overrule_and_the_last_one_stands(knowledge: Knowledge) -> None:
    library, one, other = people()
    merge = decision("merge", one, other)
    found = identify(library, [merge], knowledge=knowledge)
    assert len(found.identities) == 1
    assert found.identities[0].joins[0].decision == merge.id
    split = decision("split", one, other, at="2025-01-02T00:00:00+00:00")
    assert len(identify(library, [merge, split], knowledge=knowledge).identities) == 2
    again = decision("merge", one, other, at="2025-01-03T00:00:00+00:00")
    assert len(identify(library, [again, split, merge], knowledge=knowledge).identities) == 1


def test_articles_set_apart_are_another_thing(knowledge: Knowledge) -> None:
    library = [named("فهمي الدوسري", articles=["art_1", "art_2", "art_3"])]
    entity = entity_of("فهمي الدوسري", "PER")
    found = identify(library, [decision("split", entity, articles=("art_2",))], knowledge=knowledge)
    assert one_thing(found, ("art_1", entity), ("art_3", entity))
    assert not one_thing(found, ("art_1", entity), ("art_2", entity))


def test_names_and_kinds_are_corrected(knowledge: Knowledge) -> None:
    library = [named("الأرزة", "LOC")]
    entity = entity_of("الأرزة", "LOC")
    given = [decision("rename", entity, value="نادي الأرزة"), decision("retype", entity, value="ORG")]
    (identity,) = identify(library, given, knowledge=knowledge).identities
    assert (identity.name, identity.kind, identity.id) == ("نادي الأرزة", "ORG", entity)


def test_names_of_one_list_entry_are_one(knowledge: Knowledge) -> None:
    library, _, _ = people()
    entry = Known(id="Q1", name="نواف الراسبي", aliases=("أبو حازم الكندي",), kind="PER")
    (identity,) = identify(library, known=[entry], knowledge=knowledge).identities
    assert identity.known == ("Q1",)


def test_a_speaker_of_a_name_is_that_name_though_it_is_no_mention(knowledge: Knowledge) -> None:
    uses = tuple(replace(use, also=("ent_2",)) for use in named("هيئة الموانئ", "ORG").uses)
    library = [Named(entity="ent_1", kind="ORG", uses=uses)]
    found = identify(library, knowledge=knowledge)
    assert one_thing(found, ("art_1", "ent_1"), ("art_1", "ent_2"))


def test_an_office_without_a_name_is_another_person_in_another_country_or_time(knowledge: Knowledge) -> None:
    minister = entity_of("وزير الري", "PER")
    uses = [
        *named("وزير الري", articles=["art_1"], countries=["EG"], day="2020-01-05").uses,
        *named("وزير الري", articles=["art_2"], countries=["EG"], day="2020-02-05").uses,
        *named("وزير الري", articles=["art_3"], countries=["EG"], day="2023-02-05").uses,
        *named("وزير الري", articles=["art_4"], countries=["SD"], day="2020-02-06").uses,
    ]
    found = identify([Named(entity=minister, kind="PER", uses=tuple(uses))], knowledge=knowledge)
    assert one_thing(found, ("art_1", minister), ("art_2", minister))
    assert not one_thing(found, ("art_1", minister), ("art_3", minister))
    assert not one_thing(found, ("art_1", minister), ("art_4", minister))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("جامعة الصواري", "الصواري", "LOC"),
        ("المنظمة الدولية لحماية النخيل", "المنظمة التونسية لحماية النخيل", "ORG"),
        ("مركز الشيخ هزاع الثقافي", "مركز الشيخ هزاع الرياضي", "ORG"),
        ("اللواء 12", "اللواء الرابع عشر", "ORG"),
        ("شرطة كركوك", "شرطة بغداد", "ORG"),
        ("ضرغام بن خلفان بن هزاع بن نايف", "ضرغام بن عقاب بن خلفان بن نايف", "PER"),
    ],
)
def test_things_of_near_names_stay_two(knowledge: Knowledge, one: str, other: str, kind: MentionType) -> None:
    library = [named(one, kind, countries=["IQ"]), named(other, kind, articles=["art_2"], countries=["IQ"])]
    assert len(identify(library, knowledge=knowledge).identities) == 2


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("قيادة العمليات المشتركة", "قيادة العمليات العسكرية المشتركة", "ORG"),
        ("اللواء 12", "اللواء الثاني عشر", "ORG"),
        ("وزارة الري", "وزارة الري العراقية", "ORG"),
        ("حكومة كردستان", "حكومة كوردستان", "ORG"),
        ("شركة غوربيكا الأميركية", "شركة جوربيكا الأمريكية", "ORG"),
        ("شي جين بينغ", "شي جينبينغ", "PER"),
    ],
)
def test_one_thing_in_two_writings(knowledge: Knowledge, one: str, other: str, kind: MentionType) -> None:
    library = [named(one, kind, countries=["IQ"]), named(other, kind, articles=["art_2"], countries=["IQ"])]
    assert len(identify(library, knowledge=knowledge).identities) == 1


def test_a_decision_is_an_example_for_the_rule_of_spelling_in_it(knowledge: Knowledge) -> None:
    library = [
        named("ديمتري غالفاكس"),
        named("ديمتري جالفاكس", articles=["art_2"]),
        named("يوهان بروغمار", articles=["art_3"]),
        named("يوهان بروجمار", articles=["art_4"]),
    ]
    split = decision("split", entity_of("ديمتري غالفاكس", "PER"), entity_of("ديمتري جالفاكس", "PER"))
    before = identify(library, knowledge=knowledge)
    after = identify(library, [split], knowledge=knowledge)

    def score(found: Identities) -> float:
        joins = [join for identity in found.identities for join in identity.joins]
        ends = {entity_of("يوهان بروغمار", "PER"), entity_of("يوهان بروجمار", "PER")}
        return next(join.score for join in (*joins, *found.open_pairs) if {join.first, join.second} == ends)

    assert score(after) == pytest.approx(score(before) - 1.0)


@pytest.mark.parametrize(
    ("one", "other", "kind", "country"),
    [
        ("غرفة تجارة الدوحة", "غرفة التجارة بالدوحة", "ORG", "QA"),
        ("مجلس النواب الأردني", "البرلمان الأردني", "ORG", "JO"),
        ("القوات المسلحة الصومالية", "الجيش الصومالي", "ORG", "SO"),
        ("مديرية صحة عجلون", "المديرية العامة لصحة عجلون", "ORG", "JO"),
        ("الكتيبة 40", "الكتيبة الأربعون", "ORG", "SD"),
        ("قيادة درك السدير", "درك السدير", "ORG", "MR"),
        ("مؤتمر السدير", "المؤتمر السديري", "EVENT", "TN"),
        ("الأكراد", "الكرد", "NORP", "SY"),
        ("و د س", "ودس", "ORG", "TN"),
    ],
)
def test_a_thing_by_its_usual_other_wording_is_not_held_to_be_two(
    knowledge: Knowledge, one: str, other: str, kind: MentionType, country: str
) -> None:
    library = [
        named(one, kind, articles=["art_1"], countries=[country], scene=[country]),
        named(other, kind, articles=["art_2"], countries=[country], scene=[country]),
    ]
    found = identify(library, knowledge=knowledge)
    assert len(found.identities) == 1 or found.open_pairs


def test_two_listed_bodies_are_two_however_near_their_names(knowledge: Knowledge) -> None:
    library = [named("أوابك", "ORG"), named("أوبك", "ORG", articles=["art_2"])]
    found = identify(library, knowledge=knowledge)
    assert len(found.identities) == 2
    assert not found.open_pairs


def test_a_surname_with_an_office_that_one_holds_is_the_full_name(knowledge: Knowledge) -> None:
    library = [
        named("الراسيني", articles=["art_1"], offices=["وزير الري الأردني"], countries=["JO"]),
        named("نجيب الراسيني", articles=["art_2"], offices=["وزير الري في الأردن"], countries=["JO"]),
    ]
    (identity,) = identify(library, knowledge=knowledge).identities
    assert "short form with the office" in {feature.name for feature in identity.joins[0].features}


def test_a_surname_without_an_office_stays_alone(knowledge: Knowledge) -> None:
    library = [named("الراسيني"), named("نجيب الراسيني", articles=["art_2"])]
    assert len(identify(library, knowledge=knowledge).identities) == 2


def test_a_club_without_its_town_is_that_of_the_town_it_stands_beside(knowledge: Knowledge) -> None:
    tangier = entity_of("طنجة", "LOC")
    library = [
        named("اتحاد طنجة", "ORG", articles=["art_1"], scene=["MA"]),
        named("نادي الاتحاد", "ORG", articles=["art_2"], scene=["MA"], company=[tangier]),
    ]
    assert len(identify(library, knowledge=knowledge).identities) == 1


def test_a_particle_before_a_surname_is_no_first_name(knowledge: Knowledge) -> None:
    office = ["المبعوث الأممي إلى قبرص"]
    library = [
        named("لوكا دي فالنتا", articles=["art_1"], offices=office),
        named("دي فالنتا", articles=["art_2"], offices=office),
    ]
    found = identify(library, knowledge=knowledge)
    joins = [*found.open_pairs, *(join for identity in found.identities for join in identity.joins)]
    assert "other first name" not in {feature.name for join in joins for feature in join.features}
    assert joins


def test_a_country_alone_makes_no_two_offices_one(knowledge: Knowledge) -> None:
    library = both(
        named("الشيخ ضاري", offices=["أمير قطر"]),
        named("الشيخ ضاري", articles=["art_2"], offices=["رئيس الوزراء القطري"]),
    )
    assert len(identify(library, knowledge=knowledge).identities) == 2


@pytest.mark.parametrize("address", ["الأمير", "الدكتور", "معالي الشيخ"])
def test_an_address_is_no_other_office(knowledge: Knowledge, address: str) -> None:
    library = [
        named("ضاري بن عويد", offices=["وزير الثروة السمكية"], scene=["SA"]),
        named("ضاري بن عويد بن مشاري", articles=["art_2"], offices=[address], scene=["SA"]),
    ]
    found = identify(library, knowledge=knowledge)
    assert len(found.identities) == 1
    assert not {feature.name for feature in found.identities[0].joins[0].features} & {"other office", "like office"}


def test_a_statesman_goes_from_office_to_office(knowledge: Knowledge) -> None:
    library = both(
        named("عيدان الكعبري", offices=["محافظ المرجان"], scene=["YE"]),
        named("عيدان الكعبري", articles=["art_2"], offices=["رئيس المجلس الجنوبي"], scene=["SA"]),
    )
    assert len(identify(library, knowledge=knowledge).identities) == 1
    library = both(
        named("عيدان الكعبري", offices=["طبيب أسنان"], scene=["YE"]),
        named("عيدان الكعبري", articles=["art_2"], offices=["رئيس المجلس الجنوبي"], scene=["SA"]),
    )
    assert len(identify(library, knowledge=knowledge).identities) == 2


def test_one_slip_between_names_that_agree_is_the_press(knowledge: Knowledge) -> None:
    library = [named("ديفو أركاني مناروي"), named("ديفو أركاني ميناروي", articles=["art_2"])]
    assert len(identify(library, knowledge=knowledge).identities) == 1


def test_an_arabs_name_in_latin_letters_with_its_articles(knowledge: Knowledge) -> None:
    library = [named("عبد الفتاح الكعبري"), named("Abdel Fattah al-Kaabari", articles=["art_2"])]
    assert len(identify(library, knowledge=knowledge).identities) == 1


def test_two_bodies_of_one_name_and_two_masters(knowledge: Knowledge) -> None:
    one = named("وكالة المرجان", "ORG", scene=["YE"])
    other = named("وكالة المرجان", "ORG", articles=["art_2"], scene=["YE"])
    held = [
        replace(body, uses=tuple(replace(use, owners=frozenset({owner})) for use in body.uses))
        for body, owner in ((one, "حكوم"), (other, "ثوار"))
    ]
    assert len(identify(both(one, other), knowledge=knowledge).identities) == 1
    assert len(identify(both(*held), knowledge=knowledge).identities) == 2


def test_an_office_said_beside_a_name_is_its_bearers(knowledge: Knowledge) -> None:
    one = named("وسيم القصبجاني", offices=["رئيس اتحاد الغواصين"])
    other = named("وسيم نادر القصبجاني", articles=["art_2"])
    said = replace(other, uses=tuple(replace(use, around=("رييس", "اتحاد", "غواص")) for use in other.uses))
    joins = [join for found in identify([one, said], knowledge=knowledge).identities for join in found.joins]
    opened = identify([one, said], knowledge=knowledge).open_pairs
    assert any(feature.name == "office said beside" for join in (*joins, *opened) for feature in join.features)


def test_a_persons_name_ends_in_no_town(knowledge: Knowledge) -> None:
    library = [named("لوران ديفارنو بيروت"), named("لوران ديفارنو", articles=["art_2"])]
    assert len(identify(library, knowledge=knowledge).identities) == 1


def test_one_name_with_two_numbers_is_two_things(knowledge: Knowledge) -> None:
    name = named("محطة المرجان", "FAC", articles=["art_1", "art_2"], scene=["JO"])
    uses = tuple(replace(use, numbers=frozenset({number})) for use, number in zip(name.uses, ("2", "3"), strict=True))
    assert len(identify([name], knowledge=knowledge).identities) == 1
    assert len(identify([replace(name, uses=uses)], knowledge=knowledge).identities) == 2
