"""Credits by a verb: who passed on what another said, at the end or in the middle."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell

OFFICIAL = "سمير الغوراني"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال رئيس البلدية سمير الغوراني إن الجسر سيغلق، بحسب ما نقلت عنه قناة «الضفاف».",
         said("قال", OFFICIAL, "الجسر سيغلق", chain=(("media", "الضفاف"),))),
        ("وقال المدرب سمير الغوراني إن الحارس جاهز، كما نقل عنه موقع الساحل.",
         said("قال", OFFICIAL, "الحارس جاهز", chain=(("media", "الساحل"),))),
        ("وأعلنت هيئة الموانئ أن الرصيف مغلق، حسبما أوردت وكالة الأفق.",
         said("أعلنت", "هيئة الموانئ", "الرصيف مغلق", chain=(("agency", "الأفق"),))),
        ("وأعلنت هيئة الموانئ أن الرصيف مغلق، وفق ما ذكرته صحيفة الضفاف.",
         said("أعلنت", "هيئة الموانئ", "الرصيف مغلق", chain=(("media", "الضفاف"),))),
        ("وقال الوزير سمير الغوراني، على ما أفادت به وكالة الأفق، إن القمح يكفي.",
         said("قال", OFFICIAL, "القمح يكفي", chain=(("agency", "الأفق"),))),
        ("وقال الوزير سمير الغوراني، حسب ما أوردته صحيفة «الضفاف» المحلية، إن القمح يكفي.",
         said("قال", OFFICIAL, "القمح يكفي", chain=(("media", "الضفاف المحلية"),))),
    ],
)  # fmt: skip
def test_credit_is_a_link_of_the_speaker_s_chain(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


def test_medium_that_was_told_is_no_source() -> None:
    (found,) = tell("والرصيف مغلق، حسب ما صرح به لوكالة الأفق المدير سمير الغوراني.")
    assert (found.speaker, found.chain) == (OFFICIAL, (("agency", "الأفق"),))


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "حصيلة الحريق تسعة قتلى، حسبما ذكرت قناة الضفاف.",
            "قناة الضفاف",
            "حصيلة الحريق تسعة قتلى",
        ),
        ("كما ذكرت وكالة الأفق أن المباراة تأجلت.", "وكالة الأفق", "المباراة تأجلت"),
    ],
)
def test_medium_speaks_where_nobody_else_does(text: str, speaker: str, content: str) -> None:
    (found,) = primary(document(text))
    assert (found.speaker.name, found.chain) == (speaker, ())
    assert found.content_text == content
