"""How far a sentence is read: whose a credit at the end is, what an announcing formula says."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import said, tell


@pytest.mark.parametrize(
    ("text", "credit", "source", "content"),
    [
        ("وذكرت الشركة أن العطل قديم، فيما أذنت النيابة بفتح تحقيق، حسب مصدر قضائي.",
         "حسب", "مصدر قضائي", "أذنت النيابة بفتح تحقيق"),
        ("وقال المدرب إن الفريق جاهز، بينما يغيب الحارس عن اللقاء، وفق صحيفة الواحة.",
         "وفق", "صحيفة الواحة", "يغيب الحارس عن اللقاء"),
        ("وقال الوزير إن النمو بلغ 3 بالمائة، في حين ارتفعت الأسعار، بحسب ما أفاد مصدر في البنك المركزي.",
         "أفاد", "مصدر في البنك المركزي", "ارتفعت الأسعار"),
    ],
)  # fmt: skip
def test_a_credit_behind_the_narrators_own_clause_is_for_that_clause(
    text: str, credit: str, source: str, content: str
) -> None:
    before, after = tell(text)
    assert before.chain == ()
    assert (after.cue, after.speaker, after.content) == (credit, source, (content,))


def test_a_credit_behind_what_was_said_stays_a_link_of_it() -> None:
    (only,) = tell("وقال المدرب إن الفريق جاهز وإن الحارس تعافى، وفق صحيفة الواحة.")
    assert only.chain == (("media", "الواحة"),)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("ويهم رابطة التجار أن توضح أن الأسواق مفتوحة.", "توضح", "الأسواق مفتوحة"),
        ("وتود رابطة التجار أن تؤكد أن الأسعار لن ترتفع.", "تؤكد", "الأسعار لن ترتفع"),
    ],
)
def test_who_announces_his_saying_says_it(text: str, cue: str, content: str) -> None:
    (only,) = tell(text)
    assert (only.cue, only.speaker, only.content) == (cue, "رابطة التجار", (content,))


def test_a_wish_to_say_is_not_said() -> None:
    assert tell("ويريد المدرب أن يقول إن الفريق جاهز.") == []


def test_a_medium_between_the_accused_and_the_charge() -> None:
    assert tell("وكانت النائبة هدى الصالحي قد اتهمت البلدية عبر شاشة «الواحة» بالتلاعب في العقود.") == [
        said("اتهمت", "هدى الصالحي", "التلاعب في العقود")
    ]
