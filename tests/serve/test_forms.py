"""Where a reader is sent after a form."""

from __future__ import annotations

import pytest

from rawi.serve.forms import Form, own_path, with_kept


@pytest.mark.parametrize("path", ["/", "/articles/art_1?own=1#note-sta_2", "/en/disputes/dis_3", "/search?q=كلمة"])
def test_a_page_of_ours_is_gone_back_to(path: str) -> None:
    assert own_path(path, "/review") == path


@pytest.mark.parametrize(
    "path",
    ["", "articles", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)",
     "/\t/evil.example", "/a\r\nset-cookie: x=1", "///evil.example", "\\\\evil.example", " //evil.example"],
)  # fmt: skip
def test_nowhere_else(path: str) -> None:
    assert own_path(path, "/review") == "/review"


def test_what_was_kept_goes_into_the_query_once() -> None:
    assert with_kept("/a?own=1#note-1", ["dec_1"]) == "/a?own=1&kept=dec_1#note-1"
    assert with_kept("/a?kept=dec_1&own=1", ["dec_2", "dec_3"]) == "/a?own=1&kept=dec_2&kept=dec_3"


def test_fields() -> None:
    form = Form((("why", " سطر\n واحد "), ("subject", "a"), ("subject", " "), ("subject", "b"), ("subject", "a")))
    assert form.first("why") == "سطر واحد"
    assert form.first("who") == ""
    assert form.every("subject") == ("a", "b")
    assert form.has("why")
    assert not form.has("said")
    assert Form((("content", " أ  ب \r\n\n ج"),)).lines("content") == "أ ب\nج"
