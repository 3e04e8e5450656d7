"""Who took it from whom is drawn as one tree, in both directions, with links that are not stated broken."""

from __future__ import annotations

import pytest
from tests.serve.asking import Browser
from tests.serve.newsroom import CLOSURE

from rawi.serve.cascade import Reading, cascade, columns, tree
from rawi.serve.chain import Step

SPEAKER = Step(role="speaker", name="هيئة الموانئ")
NOTE = Step(role="document", name="بيان")
WIRE = Step(role="agency", name="وكالة المرساة")
READ = [
    Reading(steps=(Step(role="read_in", name="البوصلة"), WIRE, NOTE, SPEAKER), day="2 مايو 2031"),
    Reading(steps=(Step(role="read_in", name="الرصيف"), WIRE, NOTE, SPEAKER), day="2 مايو 2031"),
    Reading(steps=(Step(role="read_in", name="المدّ"), NOTE, SPEAKER), day="3 مايو 2031"),
    Reading(steps=(Step(role="read_in", name=None), SPEAKER), day="3 مايو 2031"),
]


def test_what_came_the_same_way_stands_together() -> None:
    root = tree("هيئة الموانئ", READ)
    assert [child.name for child in root.children] == ["بيان", None]
    note = root.children[0]
    assert [child.name for child in note.children] == ["وكالة المرساة", "المدّ"]
    assert [leaf.name for leaf in note.children[0].children] == ["البوصلة", "الرصيف"]
    assert columns(root) == ("agency", "document")


def test_an_article_that_says_it_twice_stands_once() -> None:
    assert len(tree("هيئة الموانئ", [READ[2], READ[2]]).children[0].children) == 1


@pytest.mark.parametrize("right_to_left", [True, False])
def test_what_was_read_stands_first_and_arrows_point_to_it(right_to_left: bool) -> None:
    drawing, headings = cascade(tree("هيئة الموانئ", READ), right_to_left=right_to_left, unknown="؟")
    assert [role for _, role in headings] == ["read_in", "agency", "document", "speaker"]
    across = [x for x, _ in headings]
    assert across == sorted(across, reverse=right_to_left)
    assert len([path for path in drawing.paths if path.look == "arr"]) == 6  # one for every link
    assert {"البوصلة", "الرصيف", "المدّ", "؟", "بيان", "وكالة المرساة", "هيئة الموانئ"} <= {
        one.text for one in drawing.words
    }
    assert all(0 <= one.x <= drawing.width and 0 <= one.y <= drawing.height for one in drawing.words)


def test_a_link_that_is_only_carried_on_is_broken() -> None:
    carried = Step(role="agency", name="وكالة المرساة", inherited=True)
    reading = Reading(steps=(Step(role="read_in", name="البوصلة"), carried, SPEAKER))
    drawing, _ = cascade(tree("هيئة الموانئ", [reading]), right_to_left=True, unknown="؟")
    assert [path.look for path in drawing.paths if path.look != "arr"].count("lt open") == 1


def test_a_position_of_few_articles_has_no_tree(browser: Browser) -> None:
    assert max(len(one.articles) for one in CLOSURE.positions) < 3
    assert 'id="chains"' not in browser.get(f"/disputes/{CLOSURE.id}").text
