"""The words of a claim: those of a member that can stand by themselves."""

from __future__ import annotations

from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare.claims.wording import about
from rawi.compare.comparison import Comparing


def worded(*contents: str) -> str:
    said = [Said(f"المتحدث {number}", "قال", content) for number, content in enumerate(contents)]
    documents = [
        document(News(text=f"قال {each.speaker} إن {each.content}.", said=(each,), outlet=f"الموقع {number}"))
        for number, each in enumerate(said)
    ]
    found = Comparing(documents, HashingEncoder(), knowing.comparing()).propositions
    return about(found, {one.id: "affirms" if one.affirmed else "denies" for one in found}, found[0])


def test_a_verb_is_not_shown_without_the_particle_that_gave_it_its_form() -> None:
    told = "إدارة الجسر كانت على علم بالتشققات التي ظهرت في دعائمه قبل شهرين كاملين من يوم الحادث كما تظهر المراسلات"
    assert worded("إدارة الجسر لم تكن على علم بالتشققات", told) == told


def test_another_negated_clause_is_shown_without_its_negation() -> None:
    assert worded("لا توجد تشققات في دعائم الجسر") == "توجد تشققات في دعائم الجسر"
