"""What later verbs agree with: the source phrase, or what the cue says of a subject left out."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("نفت الوزارة الخبر، وقال المدير إن السد ممتلئ. وأضافت أن القناة مغلقة.", "الوزارة"),
        ("نفت الوزارة الخبر، وقال المدير إن السد ممتلئ. وأضاف أن القناة مغلقة.", "المدير"),
        ("قال المحتجون إن الطريق مغلق، وأكد المدير سالم القرواني أن السد ممتلئ. وأضافوا أن القناة جفت.", "المحتجون"),
    ],
)
def test_who_is_left_out_is_whom_the_verb_agrees_with(text: str, second: str) -> None:
    assert primary(document(text))[-1].speaker.name == second
