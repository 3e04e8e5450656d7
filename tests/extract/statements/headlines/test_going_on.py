"""Going on behind dots: the speaker of a title, or the outlet again."""

from __future__ import annotations

from tests.extract.statements.telling import document

TITLE = "الأرصاد: حذرنا الشركة قبل الكارثة.. و142 راكبا وصلوا إلى الميناء"


def _read(body: str) -> list[tuple[str, str]]:
    found = [one for one in document(f"{TITLE}\n\n{body}\n").statements if one.in_headline]
    return [(one.mode, one.content_text) for one in found]


def test_what_only_the_outlet_tells_in_the_body_is_the_outlets_in_the_title() -> None:
    body = "واستقبل الميناء 142 راكبا وصلوا إلى الميناء مساء. وقال مدير الأرصاد إن الشركة تلقت التحذير."
    assert _read(body) == [
        ("indirect", "حذرنا الشركة قبل الكارثة"),
        ("own_voice", "142 راكبا وصلوا إلى الميناء"),
    ]


def test_what_the_speaker_tells_in_the_body_he_tells_in_the_title() -> None:
    body = "وقال مدير الأرصاد إن الشركة تلقت التحذير، مضيفا أن 142 راكبا وصلوا إلى الميناء."
    assert _read(body) == [("indirect", "حذرنا الشركة قبل الكارثة.. و142 راكبا وصلوا إلى الميناء")]


def test_a_number_that_somebody_else_gives_in_the_body_is_not_the_speakers() -> None:
    body = "وقال مدير الأرصاد إن الشركة تلقت التحذير. وأكد خفر السواحل أن 142 راكبا وصلوا أحياء."
    assert [mode for mode, _ in _read(body)] == ["indirect", "own_voice"]
