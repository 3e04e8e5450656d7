"""The form of one statement: only what was changed is decided, and the reader stays where the form stood."""

from __future__ import annotations

import pytest
from tests.serve.asking import words
from tests.serve.filling import Reader
from tests.serve.newsroom import AUTHORITY, CLOSURE, SHUT, SHUT_1, UNION

from rawi.model import content_id
from rawi.store import Library

CORRECT = "/review/statement"
ARTICLE = f"/articles/{SHUT.id}"


def test_a_speaker_is_corrected_in_the_margin(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(ARTICLE)
    reader.fill(reader.form(CORRECT, subject=SHUT_1.id), speaker=AUTHORITY, why="الفاعل الهيئة", who="منى")
    (made,) = library.view.decisions()
    assert (made.kind, made.subjects, made.value) == ("respeak", (SHUT_1.id, content_id("ent", AUTHORITY)), AUTHORITY)
    assert reader.place == f"{ARTICLE}?kept={made.id}#note-{SHUT_1.id}"
    assert dict(reader.form(CORRECT, subject=SHUT_1.id).fields)["speaker"] == AUTHORITY
    assert f"كان القائل «{UNION}»" in words(reader.page)
    reader.fill(reader.form("/review/undo"))
    assert dict(reader.form(CORRECT, subject=SHUT_1.id).fields)["speaker"] == UNION


def test_several_changes_are_several_decisions_of_one_line(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/en/review/statements/{SHUT_1.id}")
    assert "المرفأ أُغلق بالكامل" in reader.page
    form = reader.form("/en" + CORRECT)
    content = "المرفأ أُغلق\r\nوإن 40 عاملاً"
    reader.fill(form, stance="denies", said="2031-04", content=content, why="read again", who="Mona")
    assert [(one.kind, one.value) for one in library.view.decisions()] == [
        ("restance", "denies"), ("redate", "2031-04"), ("respan", "المرفأ أُغلق\nوإن 40 عاملاً"),
    ]  # fmt: skip
    assert len(reader.forms("/en/review/undo")) == 3
    statement = library.view.statement(SHUT_1.id).statement
    assert (statement.polarity, len(statement.content)) == ("deny", 2)
    reader.fill(reader.form("/en" + CORRECT), said="", why="no day", content=content)
    assert library.view.decisions()[-1].value == "unknown"


def test_every_position_of_a_dispute_can_be_corrected(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/disputes/{CLOSURE.id}")
    first, *rest = reader.forms(CORRECT)
    assert len(rest) >= 2
    reader.fill(first, stance="neither", why="امتنع", who="منى")
    assert reader.place.startswith(f"/disputes/{CLOSURE.id}?kept=")
    assert reader.place.endswith("#p1")
    assert library.view.decisions()[0].kind == "restance"


@pytest.mark.parametrize("given", [{}, {"said": "أمس"}, {"content": "كلمات ليست في المقال"}, {"stance": "maybe"}])
def test_what_changes_nothing_or_cannot_be_is_not_kept(room: tuple[Library, Reader], given: dict[str, str]) -> None:
    library, reader = room
    reader.open(f"/review/statements/{SHUT_1.id}")
    sent = {**given, **({} if "content" in given else {"content": "المرفأ أُغلق بالكامل وإن 40 عاملاً أصيبوا"})}
    assert reader.fill(reader.form(CORRECT), **sent, why="س", who="منى").status_code == 400
    assert library.view.decisions() == ()


def test_what_the_outlet_says_itself_has_no_form_in_the_margin(room: tuple[Library, Reader]) -> None:
    _, reader = room
    reader.open(f"{ARTICLE}?own=1")
    forms = {dict(one.fields)["subject"] for one in reader.forms(CORRECT)}
    assert SHUT_1.id in forms
    assert len(forms) == 3
