"""Every reason behind what is shown is told in both languages, down to the words that were read."""

from __future__ import annotations

from dataclasses import replace

import jsonschema
import pytest
from tests.serve.asking import Browser
from tests.serve.newsroom import AUTHORITY, CLOSURE, COMPARISON, IDENTITIES, OPEN, SHUT, SHUT_1, SHUT_3, STORY, UNION

from rawi.errors import NotFoundError, UsageError
from rawi.model import Span, content_id
from rawi.model.wire import schema
from rawi.serve.catalogue import load
from rawi.serve.why import Explanation, Part, explain, explanation_to_json
from rawi.serve.why.statements import verbatim
from rawi.store import Library

ARABIC, ENGLISH = load("ar"), load("en")
EVERY = (
    CLOSURE.id,
    CLOSURE.claim,
    STORY.id,
    COMPARISON.origins[0].id,
    SHUT_1.id,
    SHUT_3.id,
    content_id("ent", AUTHORITY),
    OPEN.id,
)


def told(explanation: Explanation) -> list[str]:
    """Headings and lines, in order."""

    def words(part: Part) -> list[str]:
        own = [part.heading.striptags(), *(line.words.striptags() for line in part.lines)]
        return own + [word for inner in part.parts for word in words(inner)]

    return [word for part in explanation.parts for word in words(part)]


@pytest.mark.parametrize("id", EVERY)
def test_everything_says_why_in_both_languages(newsroom: Library, id: str) -> None:
    arabic, english = (explain(newsroom.view, id, words) for words in (ARABIC, ENGLISH))
    assert arabic.id == english.id == id
    assert told(arabic)
    assert told(arabic) != told(english)
    assert len(told(arabic)) == len(told(english))
    for one in (arabic, english):
        jsonschema.validate(explanation_to_json(one), schema("rawi/why/1"))


def test_a_dispute_tells_its_reasons_then_each_position_with_words_and_origins(newsroom: Library) -> None:
    found = explain(newsroom.view, CLOSURE.id, ENGLISH)
    said = told(found)
    assert said[0] == "Why is this a dispute?"
    assert any(one.startswith(f"{UNION}: Affirms") for one in said)
    assert any("the cue is “قالت”" in one for one in said)
    assert any(one.startswith("Origin: ") for one in said)
    assert "has more than one position on this claim" in said
    kept = [one["reason"] for one in explanation_to_json(found)["because"][0]["reasons"] if one["reason"]]
    assert kept == [part for reason in CLOSURE.reasons for part in reason.split("; ")]


def test_an_abbreviated_id_is_enough_and_others_are_refused(newsroom: Library) -> None:
    assert explain(newsroom.view, CLOSURE.id[:12], ARABIC).id == CLOSURE.id
    with pytest.raises(UsageError):
        explain(newsroom.view, "xyz_123456", ARABIC)
    with pytest.raises(NotFoundError):
        explain(newsroom.view, "dis_000000000000", ARABIC)


def test_an_article_tells_its_day_and_where_its_text_is_from(newsroom: Library) -> None:
    said = told(explain(newsroom.view, SHUT.id, ENGLISH))
    assert said[0].startswith("Day of publication: ")
    assert any("of its text comes from" in one for one in said)


def test_a_decision_tells_what_it_is_about(desk: tuple[Library, Browser]) -> None:
    library, browser = desk
    with library.writer() as writer:
        made = writer.decide("dismiss", [CLOSURE.id], who="منى", why="لا خلاف")
    found = explain(library.view, made.id, ENGLISH)
    (part,) = found.parts
    assert found.about == part.heading.striptags() == "Dismiss a dispute"
    assert "لا خلاف" in part.lines[0].words
    assert [(one.id, one.path) for one in part.parts] == [(CLOSURE.id, f"/disputes/{CLOSURE.id}")]
    assert f"/disputes/{CLOSURE.id}" in browser.get(f"/why/{made.id}").text


def test_the_pages_are_in_the_language_asked_for(browser: Browser) -> None:
    page = browser.text(f"/why/{CLOSURE.id}")
    assert "لماذا عُدّ خلافاً؟" in page
    assert "منقول غير محقَّق." in page
    assert "Why is this a dispute?" in browser.text(f"/en/why/{CLOSURE.id}")
    assert browser.get("/why/xyz_1").status_code == 400
    assert browser.get("/why/dis_000000000000").status_code == 404


def test_an_origin_is_told_by_why_the_position_s_own_articles_are_of_it(desk: tuple[Library, Browser]) -> None:
    library, _ = desk
    passage = f"shares a passage with {SHUT.id}"
    parts = [replace(part, reason=passage) if part.article == OPEN.id else part for part in COMPARISON.article_origins]
    with library.writer() as writer:
        writer.put_comparison(replace(COMPARISON, article_origins=tuple(parts), identities=IDENTITIES))
    told_of = {
        part.id: {line.reason for inner in part.parts if (inner.id or "").startswith("ori_") for line in inner.lines}
        for part in explain(library.view, CLOSURE.id, ENGLISH).parts
    }
    union, authority = (told_of[content_id("ent", name)] for name in (UNION, AUTHORITY))
    assert passage not in union
    assert passage in authority


def test_a_wording_is_verbatim_where_a_statement_holds_it(newsroom: Library) -> None:
    records = newsroom.view.statements_with([one for position in CLOSURE.positions for one in position.statements])
    words = records[0].statement.content[0].text
    assert verbatim(words, records)
    assert verbatim(words.split(" ", 1)[1], records)
    assert not verbatim(" ".join(reversed(words.split())), records)
    assert not verbatim(words, [])


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("يسجل أي تسرب", True),
        ("لم يسجل أي تسرب", False),
        ("السد سليم ولم يسجل أي تسرب", False),
        ("السد سليم: يسجل أي تسرب", True),
        ("سالم يسجل أي تسرب", True),
    ],
)
def test_a_wording_without_the_particle_before_it_is_turned(newsroom: Library, said: str, whole: bool) -> None:
    (record, *_) = newsroom.view.statements_with([CLOSURE.positions[0].statements[0]])
    changed = replace(record.statement, content=(Span(start=0, end=len(said), text=said),))
    assert verbatim("يسجل أي تسرب", [replace(record, statement=changed)]) is whole
