"""Exports at their addresses: of every kind of page in every format."""

from __future__ import annotations

import csv
import io
import json

import pytest
from tests.serve.asking import Browser, tags
from tests.serve.newsroom import AUTHORITY, CLOSURE, HOSTILE, OPEN, STORY

from rawi.model import content_id
from rawi.serve.pages.export import ENDINGS, TYPES

HOLDER = content_id("ent", AUTHORITY)
PAGES = {
    "/": "library",
    f"/claims/{CLOSURE.claim}": f"claims/{CLOSURE.claim}",
    f"/disputes/{CLOSURE.id}": f"disputes/{CLOSURE.id}",
    f"/stories/{STORY.id}": f"stories/{STORY.id}",
    f"/holders/{HOLDER}": f"holders/{HOLDER}",
    f"/articles/{OPEN.id}": f"articles/{OPEN.id}",
    f"/articles/{HOSTILE.id}": f"articles/{HOSTILE.id}",
    "/search?q=المرفأ": "search",
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_leads_to_its_exports(browser: Browser, page: str, prefix: str) -> None:
    links = [attributes["href"] or "" for tag, attributes in tags(browser.get(prefix + page).text) if tag == "a"]
    exports = [link for link in links if "/export/" in link]
    assert [link.partition("?")[0] for link in exports] == [
        f"{prefix}/export/{PAGES[page]}{ending}"
        for ending in (".html", ".md", ".csv", ".jsonl", ".jsonld", ".annotations.jsonld")
    ]
    for link in exports:
        answer = browser.get(link)
        assert answer.status_code == 200, link
        ending = next(ending for ending in ENDINGS if link.partition("?")[0].endswith(ending))
        assert answer.headers["content-type"] == TYPES[ENDINGS[ending]]
        assert answer.headers["x-content-type-options"] == "nosniff"
        kind = "inline" if ending == ".html" else "attachment"
        assert answer.headers["content-disposition"].startswith(f'{kind}; filename="rawi-')
        assert answer.text


def test_a_dispute_as_a_table_and_as_a_graph(browser: Browser) -> None:
    written = browser.get(f"/export/disputes/{CLOSURE.id}.csv").text
    assert written.startswith("\ufeff")  # Without it Excel reads Arabic as Western letters.
    rows = list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"))))
    assert len(rows) == len(CLOSURE.positions)
    assert {row["id"] for row in rows} == {CLOSURE.id}
    claimed = browser.get(f"/export/claims/{CLOSURE.claim}.csv").text.removeprefix("\ufeff")
    assert {row["id"] for row in csv.DictReader(io.StringIO(claimed))} == {CLOSURE.claim}
    graph = json.loads(browser.get(f"/export/disputes/{CLOSURE.id}.jsonld").text)["@graph"]
    assert {node["@type"] for node in graph} == {"NewsArticle", "Quotation", "Claim"}
    told = json.loads(browser.get(f"/export/articles/{OPEN.id}.annotations.jsonld").text)
    assert told["type"] == "AnnotationCollection"


def test_a_dossier_is_of_the_language_of_its_address_and_may_fetch_nothing(browser: Browser) -> None:
    arabic, english = (browser.get(f"{prefix}/export/disputes/{CLOSURE.id}.html") for prefix in ("", "/en"))
    assert '<html lang="ar" dir="rtl">' in arabic.text
    assert '<html lang="en" dir="ltr">' in english.text
    policy = arabic.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors 'none'" in policy
    assert "script" not in policy


def test_a_search_is_exported_with_what_was_asked(browser: Browser) -> None:
    found = [json.loads(line) for line in browser.get("/export/search.jsonl?q=المرفأ&where=article").text.splitlines()]
    assert {one["kind"] for one in found} == {"article"}
    assert browser.get("/export/search.jsonl").text == ""
    assert browser.get("/export/search.html?q=<script>alert(1)</script>").status_code == 200


def test_a_name_with_a_stroke_or_an_ending_in_it_is_not_misread(browser: Browser) -> None:
    assert browser.get(f"/export/holders/{AUTHORITY}.csv").status_code == 200
    assert browser.get("/export/holders/a/b.csv").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        f"/export/disputes/{CLOSURE.id}",
        f"/export/disputes/{CLOSURE.id}.docx",
        "/export/disputes/dis_ffffffffffffffff.csv",
        "/export/claims/x.csv",
        "/export/claims/cla_ffffffffffffffff.csv",
        "/export/statements/x.csv",
        "/export/library.exe",
        "/export/",
        "/export/articles/.csv",
    ],
)
def test_what_is_not_there_is_not_found(browser: Browser, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_an_empty_library_can_be_exported(empty: Browser) -> None:
    for ending in ENDINGS:
        assert empty.get(f"/export/library{ending}").status_code == 200
