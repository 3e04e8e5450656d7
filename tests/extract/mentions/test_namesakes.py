"""Family names that are also the adjective of a people («السوداني»)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("قال الوزير نادر السوداني إن الطريق مغلق، وأضاف السوداني أن العمل جار.", "السوداني"),
        ("نفى المدرب سالم المصري الخبر، وقال المصري إن العقد سار.", "المصري"),
        ("حضر المدرب عمران السويدي. وامتنع السويدي عن التعليق.", "السويدي"),
        ("حضر المدرب عمران السويدي، ولم تتأكد استقالة السويدي بعد.", "السويدي"),
        ('حضر المدرب عمران السويدي. وقال رئيس النادي: "السويدي مستمر معنا".', "السويدي"),
    ],
)
def test_a_person_named_in_full_elsewhere(names: Names, text: str, family: str) -> None:
    found = names(text)
    assert ("PER", family) in found
    assert not any(kind == "NORP" for kind, _ in found)


def test_behind_a_preposition_that_is_written_on_to_it(names: Names) -> None:
    found = names("وصل الوزير نادر السوداني أمس، ورحب المضيفون بالسوداني عند الباب.")
    assert not any(kind == "NORP" for kind, _ in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "والتقى نظيره السوداني في القصر.",
        "وأشاد بالشعبين المصري والسوداني.",
        "وتناول اللقاء المصري - السوداني ملف المياه.",
        'وفاز "الأهلي" السوداني بهدف.',
        "وتوسع الفريق السوداني في البحث.",
    ],
)
def test_an_adjective_stays_one(names: Names, sentence: str) -> None:
    found = names(f"وصل الوزير نادر السوداني أمس. {sentence}")
    assert ("PER", "السوداني") not in found


def test_no_person_of_that_name_in_the_article(names: Names) -> None:
    assert ("PER", "السوداني") not in names("ورفض السوداني التعليق على الحادث.")
