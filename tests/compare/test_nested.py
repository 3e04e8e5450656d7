"""Statements inside statements: who holds what others quote, deny or spread; courts, football, labour, media."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import compare
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary
from rawi.model import Comparison, MentionType
from rawi.model.statement import SpeakerForm

LEXICON = knowing.comparing()
CLOSURE = "إغلاق مصنع الزيتونة في وادي السدر"
NAMES: tuple[tuple[str, MentionType], ...] = (("مصنع الزيتونة", "ORG"), ("وادي السدر", "LOC"))


def news(text: str, *said: Said, day: str = "2024-03-10") -> News:
    return News(text=text, said=said, published=day, names=tuple(one for one in NAMES if one[0] in text))


def compared(*made: News) -> Comparison:
    return compare([document(one) for one in made], HashingEncoder(), LEXICON)


def sides(found: Comparison) -> list[dict[str, set[str]]]:
    listed = []
    for dispute in found.disputes:
        stances: dict[str, set[str]] = {}
        for position in dispute.positions:
            stances.setdefault(position.stance, set()).add(position.holder.name)
        listed.append(stances)
    return listed


def read(made: News) -> list[Proposition]:
    one = document(made)
    return propositions(one, Keys(LEXICON, vocabulary([one])), LEXICON)


def test_denying_what_another_said_denies_its_content() -> None:
    words = f"ما قاله الوزير عن {CLOSURE}"
    found = compared(
        news(
            f"نفت النقابة {words}.",
            Said("النقابة", "نفت", words, denies=True),
            Said("الوزير", "قاله", CLOSURE, kind="person", inside=0),
        )
    )
    assert sides(found) == [{"affirms": {"الوزير"}, "denies": {"النقابة"}}]


@pytest.mark.parametrize(
    ("speaker", "form"), [("مصدر لم يسم", "implicit"), ("ناشطون", "description"), ("الشائعات", "description")]
)
def test_rumours_are_no_holder_by_themselves(speaker: str, form: SpeakerForm) -> None:
    words = f"ما تردد عن {CLOSURE}"
    kind = "organisation" if speaker == "الشائعات" else "anonymous"
    rumour = Said(speaker, "تردد", CLOSURE, kind=kind, cls="report", form=form, inside=0)  # type: ignore[arg-type]
    denied = news(f"نفت النقابة {words}.", Said("النقابة", "نفت", words, denies=True), rumour)
    assert sides(compared(denied)) == []
    told = news(f"أعلن الوزير {CLOSURE} نهائيا.", Said("الوزير", "أعلن", CLOSURE, kind="person"), day="2024-03-09")
    (found,) = sides(compared(denied, told))
    assert "الوزير" in found["affirms"]
    assert found["denies"] == {"النقابة"}


def test_unnamed_sources_that_are_quoted_themselves_hold_what_they_say() -> None:
    source = news(f"أكدت مصادر عمالية {CLOSURE} منذ يومين.", Said("مصادر عمالية", "أكدت", CLOSURE, kind="anonymous"))
    denied = news(f"نفت النقابة {CLOSURE}.", Said("النقابة", "نفت", CLOSURE, denies=True))
    assert sides(compared(source, denied)) == [{"affirms": {"مصادر عمالية"}, "denies": {"النقابة"}}]


def test_whoever_passes_on_anothers_words_does_not_hold_them() -> None:
    inner = "اللاعب أصيب في ركبته خلال مران الأحد"
    words = f"الطبيب أكد أن {inner}"
    found = read(
        news(
            f"قال المدرب إن {words}.",
            Said("المدرب", "قال", words, kind="person"),
            Said("الطبيب", "أكد", inner, kind="person", inside=0),
        )
    )
    assert [one.statement.speaker.name for one in found] == ["الطبيب"]


def test_the_verdict_on_what_an_agency_brought_is_of_who_quotes_it() -> None:
    inner = f"{CLOSURE} تم سرا مجرد أكاذيب"
    words = f"ما أوردته وكالة الضفة عن {inner}"
    found = read(
        news(
            f"قال مدير النقابة إن {words}.",
            Said("مدير النقابة", "قال", words, kind="person"),
            Said("وكالة الضفة", "أوردته", inner, kind="media", cls="report", inside=0),
        )
    )
    assert {(one.statement.speaker.name, one.affirmed) for one in found} == {
        ("مدير النقابة", False),
        ("وكالة الضفة", True),
    }
    assert all("أكاذيب" not in one.core for one in found)


def test_a_denial_inside_a_quotation_does_not_oppose_who_quotes_it() -> None:
    inner = "تنفي " + CLOSURE
    words = f"النقابة {inner} وتتابع {CLOSURE} عن قرب"
    found = compared(
        news(
            f"قال الوزير إن {words}.",
            Said("الوزير", "قال", words, kind="person"),
            Said("النقابة", "تنفي", CLOSURE, denies=True, inside=0),
        )
    )
    assert sides(found) == []


@pytest.mark.parametrize(("between", "expected"), [("", 1), (" وعثر السكان على صندوق. وجاءت الشرطة إلى المكان.", 0)])
def test_a_pronoun_is_led_no_farther_than_the_last_sentence(between: str, expected: int) -> None:
    found = compared(
        news(
            f"أعلن الوزير {CLOSURE}.{between} لكن النقابة نفت ذلك.",
            Said("الوزير", "أعلن", CLOSURE, kind="person"),
            Said("النقابة", "نفت", "ذلك", denies=True),
        )
    )
    assert len(found.disputes) == expected


def test_a_speaker_who_repeats_the_denial_does_not_deny_what_stands_before() -> None:
    own = "الوزارة لم تنذر أصحاب المصانع في وادي السدر"
    found = compared(
        news(
            f"أعلن المحافظ {CLOSURE}. وقالت الوزيرة إن {own}. وأضافت أن هذه المعلومات لا أساس لها من الصحة.",
            Said("المحافظ", "أعلن", CLOSURE, kind="person"),
            Said("الوزيرة", "وقالت", own, kind="person"),
            Said("الوزيرة", "وأضافت", "هذه المعلومات لا أساس لها من الصحة", kind="person"),
        )
    )
    assert sides(found) == []
