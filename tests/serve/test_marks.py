"""Marks cut and nest without losing a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.serve.catalogue import load
from rawi.serve.marks import (
    Layer,
    Mark,
    Marked,
    Node,
    Plain,
    Sign,
    nested,
    plain_text,
    sign_place,
    word_end,
    word_start,
)
from rawi.serve.markup import in_place

LAYERS: tuple[Layer, ...] = (
    "context",
    "copied",
    "content",
    "speaker",
    "relay",
    "cue",
    "anchor",
    "time",
    "name",
    "hit",
    "quiet",
)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark], list[Sign]]:
    text = draw(st.text(alphabet="ابتوق سد،«»\n\u064eé🙂", max_size=40))
    places = st.integers(0, len(text))
    marks = draw(
        st.lists(
            st.builds(
                lambda a, b, layer, number: Mark(start=min(a, b), end=max(a, b), layer=layer, number=number),
                places,
                places,
                st.sampled_from(LAYERS),
                st.integers(1, 3),
            ),
            max_size=9,
        )
    )
    signs = draw(
        st.lists(
            st.builds(lambda at, number: Sign(at=at, kind="number", number=number), places, st.integers(1, 3)),
            max_size=4,
        )
    )
    return text, marks, signs


def pieces(nodes: tuple[Node, ...], around: tuple[Mark, ...] = ()) -> list[tuple[Plain, tuple[Mark, ...]]]:
    found: list[tuple[Plain, tuple[Mark, ...]]] = []
    for node in nodes:
        if isinstance(node, Plain):
            found.append((node, around))
        elif isinstance(node, Marked):
            found.extend(pieces(node.children, (*around, node.mark)))
    return found


def signs_in(nodes: tuple[Node, ...]) -> list[Sign]:
    found: list[Sign] = []
    for node in nodes:
        if isinstance(node, Sign):
            found.append(node)
        elif isinstance(node, Marked):
            found.extend(signs_in(node.children))
    return found


@given(marked_texts())
def test_the_pieces_are_the_text(case: tuple[str, list[Mark], list[Sign]]) -> None:
    text, marks, signs = case
    assert plain_text(nested(text, marks, 0, len(text), signs)) == text


@given(marked_texts())
def test_every_letter_carries_exactly_its_marks(case: tuple[str, list[Mark], list[Sign]]) -> None:
    text, marks, signs = case
    for piece, around in pieces(nested(text, marks, 0, len(text), signs)):
        for offset in range(piece.start, piece.start + len(piece.text)):
            due = [mark for mark in marks if mark.start <= offset < mark.end]
            assert sorted(map(repr, around)) == sorted(map(repr, due))


@given(marked_texts())
def test_each_sign_stands_once(case: tuple[str, list[Mark], list[Sign]]) -> None:
    text, marks, signs = case
    found = signs_in(nested(text, marks, 0, len(text), signs))
    assert sorted(map(repr, found)) == sorted(map(repr, signs))


@given(marked_texts(), st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_is_shown_alone(case: tuple[str, list[Mark], list[Sign]], one: int, two: int) -> None:
    text, marks, signs = case
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    assert plain_text(nested(text, marks, start, end, signs)) == text[start:end]


def test_marks_that_cross_are_cut_and_only_the_first_piece_is_first() -> None:
    text = "أكد الوزير إغلاق الطريق"
    speaker = Mark(start=4, end=16, layer="speaker")
    content = Mark(start=11, end=23, layer="content")
    found = [node for node in nested(text, [speaker, content], 0, len(text)) if isinstance(node, Marked)]
    assert [(node.mark.layer, node.first) for node in found] == [("speaker", True), ("content", False)]
    inner = [node for node in found[0].children if isinstance(node, Marked)]
    assert [(node.mark.layer, node.first) for node in inner] == [("content", True)]


def test_a_number_stands_inside_its_content() -> None:
    text = "قال: انتهى"
    content = Mark(start=5, end=10, layer="content", number=1)
    (_, shown) = nested(text, [content], 0, len(text), [Sign(at=5, kind="number", number=1)])
    assert isinstance(shown, Marked)
    assert isinstance(shown.children[0], Sign)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("ثم وأضاف الناطق", 4, 3),  # before the whole word: «و» does not join
        ("ثم فأضاف الناطق", 4, 3),
        ("اكتفى بالقول إن", 7, 12),  # behind the word: «ب» joins
        ("قال الناطق", 4, 4),
    ],
)
def test_signs_never_part_joined_letters(text: str, offset: int, place: int) -> None:
    assert sign_place(text, offset) == place


def test_a_cue_inside_joined_letters_keeps_the_weight_of_its_word() -> None:
    text = "بالقول"
    (_, cue) = nested(text, [Mark(start=1, end=6, layer="cue")], 0, 6)
    assert isinstance(cue, Marked)
    assert cue.inside
    (_, after_waw) = nested("وقال", [Mark(start=1, end=4, layer="cue")], 0, 4)
    assert isinstance(after_waw, Marked)
    assert not after_waw.inside


@given(st.text(alphabet="اب \u064e،", max_size=12), st.integers(0, 12))
def test_words_end_where_they_end(text: str, at: int) -> None:
    offset = min(at, len(text))
    assert word_start(text, offset) <= offset <= word_end(text, offset)


def test_a_name_is_a_link_unless_a_link_lies_in_it() -> None:
    text = "قالت هيئة الميناء إنها مغلقة"
    name = Mark(start=5, end=17, layer="name", title="/holders/ent_1")
    inner = Mark(start=10, end=17, layer="name", title="/holders/ent_2")
    words = load("ar")
    assert in_place(nested(text, [name], 0, len(text)), words, ["sta_1"]).count('<a class="name-in"') == 1
    both = in_place(nested(text, [name, inner], 0, len(text)), words, ["sta_1"])
    assert both.count("<a ") == 1
    assert 'href="/holders/ent_2"' in both
    number = Sign(at=10, kind="number", number=1, classes=("affirm",))
    numbered = in_place(nested(text, [name], 0, len(text), [number]), words, ["sta_1"])
    assert numbered.count("<a ") == 1
    assert 'href="#note-sta_1"' in numbered
