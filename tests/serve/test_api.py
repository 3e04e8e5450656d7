"""The API answers in the published shapes, and its errors in one."""

from __future__ import annotations

import base64
import json
from typing import Any

import jsonschema
import pytest
from tests.serve.asking import Browser
from tests.serve.newsroom import AUTHORITY, CLOSURE, HOSTILE, OPEN, OPEN_4, PORTS, SHUT, SHUT_1, STORY

from rawi.model.wire import schema
from rawi.store import Library


def valid(value: Any, name: str) -> None:
    jsonschema.validate(value, schema(f"rawi/{name}/1"))


@pytest.mark.parametrize(
    ("path", "key", "name"),
    [
        ("/api/articles", "articles", "article"),
        ("/api/statements", "statements", "statement"),
        ("/api/claims", "claims", "claim"),
        ("/api/disputes", "disputes", "dispute"),
        ("/api/stories", "stories", "story"),
        ("/api/names", "names", "name"),
        ("/api/pairs", "pairs", "pair"),
    ],
)
def test_lists(browser: Browser, path: str, key: str, name: str) -> None:
    answer = browser.get(path).json()
    assert answer["total"] == len(answer[key]) > 0
    for one in answer[key]:
        valid(one, name)
    first = browser.get(f"{path}?limit=1").json()
    assert first[key] == answer[key][:1]
    assert first["total"] == answer["total"]
    assert (first["next"] is None) == (len(answer[key]) == 1)
    assert answer["next"] is None
    found, cursor = [], ""
    while True:
        page = browser.get(f"{path}?limit=1{cursor}").json()
        found += page[key]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert found == answer[key]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (f"/api/articles/{SHUT.id}", "document"),
        (f"/api/articles/{SHUT.id[:12]}", "document"),
        (f"/api/statements/{SHUT_1.id}", "statement"),
        (f"/api/claims/{CLOSURE.claim}", "claim"),
        (f"/api/disputes/{CLOSURE.id}", "dispute"),
        (f"/api/stories/{STORY.id}", "story"),
        (f"/api/names/{PORTS}", "identity"),
        (f"/api/why/{CLOSURE.id}", "why"),
        (f"/api/why/{STORY.id}?language=en", "why"),
    ],
)
def test_single_things(browser: Browser, path: str, name: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200
    valid(answer.json(), name)


def test_a_story_has_its_days(browser: Browser) -> None:
    days = browser.get(f"/api/stories/{STORY.id}").json()["timeline"]
    assert [one["day"] for one in days] == sorted(one["day"] for one in days)
    assert {article for one in days for article in one["articles"]} == set(STORY.articles)


def test_reasons_are_told_in_the_language_asked_for(browser: Browser) -> None:
    arabic, english = (
        browser.get(f"/api/why/{CLOSURE.id[:12]}{query}").json()["because"][0]["heading"]
        for query in ("", "?language=en")
    )
    assert (arabic, english) == ("لماذا عُدّ خلافاً؟", "Why is this a dispute?")
    assert browser.get(f"/api/why/{CLOSURE.id}?language=fr").status_code == 422
    assert browser.get("/api/why/xyz_1").json()["error"]["code"] == "usage"
    assert browser.get("/api/why/dis_000000000000").status_code == 404


def test_own_voice_only_when_asked_for(browser: Browser) -> None:
    def ids(path: str) -> set[str]:
        return {one["id"] for one in browser.get(path).json()["statements"]}

    assert OPEN_4.id not in ids(f"/api/articles/{OPEN.id}")
    assert OPEN_4.id in ids(f"/api/articles/{OPEN.id}?own_voice=1")
    assert OPEN_4.id not in ids("/api/statements")
    assert OPEN_4.id in ids("/api/statements?own_voice=1")
    assert browser.get(f"/api/statements/{OPEN_4.id}").json()["mode"] == "own_voice"


def test_days_in_the_wrong_order_are_refused_with_the_way_out(browser: Browser) -> None:
    for path in ("/api/statements?", "/api/search?q=المرفأ&"):
        answer = browser.get(f"{path}since=2031-06&until=2031-05-01")
        assert answer.status_code == 400
        assert "after the last" in answer.json()["error"]["message"]


def test_spans_hold_the_words_even_of_hostile_text(browser: Browser) -> None:
    answer = browser.get(f"/api/articles/{HOSTILE.id}").json()
    text = answer["article"]["text"]
    assert text == HOSTILE.text
    for statement in answer["statements"]:
        for span in statement["content"]:
            assert text[span["start"] : span["end"]] == span["text"]


def test_statements_by_speaker_subject_and_day(browser: Browser) -> None:
    found = browser.get(f"/api/statements?by={AUTHORITY}&about=المرفأ&since=2031-05-04").json()["statements"]
    assert [one["content"][0]["text"] for one in found] == ["المرفأ أُغلق بالكامل يومين"]


def test_who(browser: Browser) -> None:
    answer = browser.get(f"/api/who/{AUTHORITY}").json()
    valid(answer, "holder")
    assert answer["name"] == AUTHORITY
    assert answer["names"][0] == AUTHORITY
    for statement in answer["statements"]:
        valid(statement, "statement")
    for dispute in answer["disputes"]:
        valid(dispute, "dispute")


def test_every_name_s_id_leads_to_its_thing(browser: Browser) -> None:
    assert browser.get(f"/api/names/{PORTS}").json()["name"] == AUTHORITY
    assert browser.get(f"/api/who/{PORTS}").json()["entity"] == browser.get(f"/api/who/{AUTHORITY}").json()["entity"]
    assert [one["name"] for one in browser.get("/api/names?q=سندان&type=LOC").json()["names"]] == ["سندان"]
    assert browser.get("/api/names?type=SHIP").status_code == 422


def test_the_articles_of_a_name_come_page_by_page(browser: Browser) -> None:
    whole = browser.get(f"/api/names/{PORTS}").json()
    used = {article for use in whole["names"] for article in use["articles"]}
    assert whole["total"] == len(used) > 1
    assert whole["next"] is None
    found: list[str] = []
    cursor = ""
    while True:
        page = browser.get(f"/api/names/{PORTS}?limit=1{cursor}").json()
        valid(page, "identity")
        assert [one["entity"] for one in page["names"]] == [one["entity"] for one in whole["names"]]
        here = {article for use in page["names"] for article in use["articles"]}
        assert len(here) == 1
        found += here
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert sorted(found) == sorted(used)
    (line,) = [one for one in browser.get("/api/names").json()["names"] if one["id"] == whole["id"]]
    assert line["articles"] == len(used)


def test_decisions(desk: tuple[Library, Browser]) -> None:
    library, browser = desk
    assert browser.get("/api/decisions").json() == {"decisions": [], "total": 0, "next": None}
    with library.writer() as writer:
        made = writer.decide("rename", [PORTS], who="منى", why="كما تسمّي نفسها", value="هيئة الموانئ")
    (decision,) = browser.get("/api/decisions").json()["decisions"]
    valid(decision, "decision")
    assert browser.get(f"/api/decisions/{made.id[:12]}").json() == decision
    assert browser.get("/api/decisions/dec_0123456789").status_code == 404


def test_search_gives_places_in_the_text(browser: Browser) -> None:
    hits = browser.get("/api/search?q=المرفا").json()["hits"]
    assert {hit["kind"] for hit in hits} == {"statement", "article"}
    texts = {article.id: article.text for article in (SHUT, OPEN)}
    for hit in hits:
        text = texts.get(hit["article"]["id"])
        for match in hit["matches"] if text else ():
            assert text is not None
            assert text[match["start"] : match["end"]] == match["text"]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/api/articles/art_000000", 404, "not_found"),
        ("/api/articles/x", 404, "not_found"),
        ("/api/disputes/dis_ffffff", 404, "not_found"),
        ("/api/who/لا أحد بهذا الاسم", 404, "not_found"),
        ("/api/nothing", 404, "not_found"),
        ("/api/articles?limit=many", 422, "usage"),
        ("/api/articles?limit=0", 422, "usage"),
        ("/api/search?stance=maybe", 422, "usage"),
        ("/api/search?q=a&since=never", 400, "usage"),
        ("/api/search?q=a&holder=لا أحد بهذا الاسم", 404, "not_found"),
        ("/api/articles?cursor=x", 400, "usage"),
        ("/api/articles?limit=201", 422, "usage"),
        ("/api/statements?since=yesterday-ish", 400, "usage"),
    ],
)
def test_errors_have_one_shape(browser: Browser, path: str, status: int, code: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == status
    valid(answer.json(), "error")
    assert answer.json()["error"]["code"] == code


def test_other_methods_are_refused_in_the_same_shape(browser: Browser) -> None:
    answer = browser.ask("POST", "/api/articles")
    assert answer.status_code == 405
    valid(answer.json(), "error")


def test_the_description_is_complete_and_its_references_lead_somewhere(browser: Browser) -> None:
    described = browser.get("/api/openapi.json").json()
    assert {"/api/articles", "/api/disputes/{id}", "/api/who/{name}", "/api/search", "/api/names"} <= described[
        "paths"
    ].keys()

    def references(value: Any) -> list[str]:
        if isinstance(value, dict):
            own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
            return own + [found for inner in value.values() for found in references(inner)]
        if isinstance(value, list):
            return [found for inner in value for found in references(inner)]
        return []

    for reference in references(described):
        here: Any = described
        for part in reference.removeprefix("#/").split("/"):
            here = here[part]


@pytest.mark.parametrize(
    "place",
    [[10**30], [-1], [True], ["a"], [None], [], [1, 2], ["2031-05-02", "art_\x00"], {"a": 1}, [1.5], ["n" * 300], "x"],
)
@pytest.mark.parametrize("path", ["/api/articles", "/api/statements", "/api/claims", "/api/names", "/api/search?q=ال"])
def test_a_cursor_that_rawi_did_not_give_is_refused(browser: Browser, path: str, place: object) -> None:
    made = base64.urlsafe_b64encode(json.dumps(place).encode()).decode()
    answer = browser.get(f"{path}{'&' if '?' in path else '?'}cursor={made}")
    assert answer.status_code in (400, 422)
    valid(answer.json(), "error")
