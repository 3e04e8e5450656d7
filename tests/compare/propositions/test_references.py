"""What denials point at: charges, one's own words, what was only denied before."""

from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary
from rawi.compare.propositions.references import resolve


def resolved(lexicon: CompareLexicon, text: str, *said: Said) -> list[Proposition]:
    made = document(News(text=text, said=said))
    keys = Keys(lexicon, vocabulary([made]))
    return resolve(propositions(made, keys, lexicon), keys)


CHARGE = "اختلاس أموال صندوق الصيادين"


@pytest.mark.parametrize(("pointer", "affirmed"), [("هذه الاتهامات", False), ("هذا الكلام", True)])
def test_what_was_charged_is_denied_again_and_not_its_denial(
    pointer: str, affirmed: bool, lexicon: CompareLexicon
) -> None:
    charge = f"اتهامه بـ{CHARGE}"
    found = resolved(
        lexicon,
        f"نفى أمين الصندوق {charge}. ونفت بلدية الصدف {pointer}.",
        Said("أمين الصندوق", "نفى", charge, denies=True, cls="deny", kind="person"),
        Said("بلدية الصدف", "ونفت", pointer, denies=True, cls="deny"),
    )
    assert found[-1].statement.speaker.name == "بلدية الصدف"
    assert found[-1].affirmed is affirmed


@pytest.mark.parametrize(("denier", "led"), [("الحرس الصدفي", 0), ("شركة المرساة", 1)])
def test_who_is_of_the_accusers_side_rejects_other_charges(denier: str, led: int, lexicon: CompareLexicon) -> None:
    found = resolved(
        lexicon,
        f"اتهم الرئيس الصدفي شركة المرساة بـ{CHARGE}. ورفض {denier} هذه الاتهامات.",
        Said("الرئيس الصدفي", "اتهم", CHARGE, kind="person"),
        Said(denier, "ورفض", "هذه الاتهامات", denies=True, cls="deny"),
    )
    assert len([one for one in found if one.denies]) == led


@pytest.mark.parametrize(("own", "led"), [("المهربين ينشرون معلومات عن القرية", 0), ("القرية هادئة", 1)])
def test_a_noun_of_ones_own_words_leads_to_nobody_elses(own: str, led: int, lexicon: CompareLexicon) -> None:
    told = "الحراس أغلقوا مدرسة القرية"
    found = resolved(
        lexicon,
        f"قال صياد إن {told}. وقال شيخ القرية إن {own}، مضيفا أن هذه المعلومات غير صحيحة.",
        Said("صياد", "قال", told, kind="person"),
        Said("شيخ القرية", "وقال", own, kind="person"),
        Said("شيخ القرية", "مضيفا", "هذه المعلومات غير صحيحة", kind="person"),
    )
    assert len([one for one in found if one.denies]) == led
