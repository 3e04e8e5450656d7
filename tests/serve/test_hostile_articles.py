"""Hostile articles through `rawi add` and every page, export and feed: nothing acts, nothing breaks, nothing fails."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as Xml

import pytest
from tests.serve.asking import Browser, tags

from rawi.cli.running import run
from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.serve.pages.export import ENDINGS
from rawi.store import Library

ACTING = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)" x="',
    "'><img src=x onerror=alert(1)>",
    "</title></textarea></style><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}${7*7}",
    "\u202eمقلوب\u2066\u2069\u200f",
    "\x00\x01\x08\x1b[31m\x7f",
    "\ufeff\ufffe\uffff\U0010ffff",
    "]]><!--&lt;b&gt;&#x0;",
    "=cmd|' /C calc'!A0",
)
"""Put into the title, the outlet, the speaker's name and the words said."""
LONG = "ا" * 999_900
PLAIN = "وتقع القرية على ضفة الوادي، ويزورها أهل المدن القريبة كل عام في موسم الأمطار. " * 3
MANY = 500
TAGS_OF_PAGES = {"script", "link", "meta"}


def articles() -> Iterator[dict[str, object]]:
    for n, words in enumerate(ACTING):
        other = ACTING[(n + 3) % len(ACTING)]
        said = "السد آمن" if n % 2 else "السد انهار"
        yield {
            "title": f"{words} عنوان", "outlet": f"صحيفة {other}", "published": "2031-05-02",
            "url": f"https://news.example/{n}?{quote(words)}" if n % 3 else "javascript:alert(document.domain)",
            "text": f"قال المتحدث باسم وزارة الري {other} سالم الراوي إن «{words} {said}» أمس.\n\n"
                    f"ونفت هيئة السدود أن يكون {words} قد انهار.\n\n{PLAIN}",
        }  # fmt: skip
    yield {
        "title": "كلمة طويلة",
        "outlet": "صحيفة",
        "text": f"قال سالم الراوي إن {LONG} انهار.",
        "published": "2031-05-02",
    }
    yield {"title": "أقوال كثيرة", "outlet": "صحيفة", "text": "وقال سالم الراوي إن السد انهار.\n" * MANY}
    yield {"title": "", "text": "\u064b\u0651" * 5000 + " قال: «»"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    source = folder / "all.jsonl"
    lines = [json.dumps(one) for one in articles()]
    lines += ['{"text": "نصف \\ud800 زوج قال سالم إن السد انهار."}', '{"text": "\\u0000"}', "{", "[]", '{"text": 7}']
    source.write_text("\n".join(lines), encoding="utf-8")
    path = folder / "rawi.db"
    status = run(["add", str(source), "--library", str(path)])
    assert status in (0, 1)
    with Library.open(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def asked(library: Library) -> Browser:
    return Browser(create_app(library, fonts=FontShelf()))


def addresses(library: Library) -> list[str]:
    """Every page of every thing in the library."""
    view = library.view
    parts = [
        *(f"articles/{one.reference.id}" for one in view.articles()),
        *(f"holders/{one.key}" for one in view.holders(limit=12)),
        *(f"stories/{one.id}" for one in view.stories()),
        *(f"disputes/{one.id}" for one in view.disputes()),
        *(f"claims/{one.id}" for one in view.claims(limit=12)),
    ]
    words = [quote(one.encode("utf-8", "replace")) for one in (*ACTING, LONG[:5000])]
    lists = ("", "disputes", "stories", "holders", "names", "articles", "review", "search", "searches")
    return [
        *lists,
        *parts,
        *(f"search?q={one}" for one in words),
        *(f"search?q=السد&outlet={one}" for one in words[:4]),
    ]


def test_everything_was_kept_or_set_aside_with_a_reason(library: Library) -> None:
    view = library.view
    counts = view.counts()
    assert counts.articles >= len(ACTING) - 3
    assert any(len(view.article(one.reference.id).text) > len(LONG) for one in view.articles())
    assert counts.statements > MANY / 2
    assert counts.set_aside
    assert all(one.reason for one in view.set_aside())


def test_no_page_acts_breaks_or_fails(library: Library, asked: Browser) -> None:
    for path in addresses(library):
        answer = asked.get(f"/{path}")
        assert answer.status_code == 200, path
        page = answer.text
        assert page.rstrip().endswith("</html>"), path
        assert not re.search("[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]", page), path
        found = tags(page)
        assert [tag for tag, _ in found].count("h1") == 1, path
        for tag, attributes in found:
            assert tag not in {"img", "iframe", "object", "embed", "style", "base"}, path
            assert not [name for name in attributes if name.startswith("on") or name == "style"], path
            if tag == "script":
                assert (attributes["src"] or "").startswith("/static/rawi.mjs"), path
            for name in ("href", "action", "src"):
                assert not re.match(r"\s*(javascript|data|vbscript|file):", attributes.get(name) or "", re.I), path


def test_no_export_acts_breaks_or_fails(library: Library, asked: Browser) -> None:
    holder = library.view.holders(limit=1)[0].key
    for part in ("library", f"holders/{holder}"):
        for ending in ENDINGS:
            answer = asked.get(f"/export/{part}{ending}")
            assert answer.status_code == 200, (part, ending)
            if ending.endswith("jsonl"):
                assert all(json.loads(line) for line in answer.text.split("\n")[:-1])
            elif ending.endswith("jsonld"):
                assert json.loads(answer.text)
            elif ending == ".html":
                assert "script" not in {tag for tag, _ in tags(answer.text)}
                assert not [one for _, given in tags(answer.text) for one in given if one.startswith("on")]


def test_no_feed_and_no_answer_of_the_api_breaks(library: Library, asked: Browser) -> None:
    for words in ACTING:
        feed = asked.get(f"/feeds/search.atom?q={quote(words)}%20السد")
        assert feed.status_code == 200
        assert Xml.fromstring(feed.content).tag.endswith("feed")
        assert asked.get(f"/api/search?q={quote(words)}").status_code == 200
    assert Xml.fromstring(asked.get("/feeds/disputes.atom").content).tag.endswith("feed")
    for name in ("articles", "statements", "claims", "disputes", "stories", "names", "pairs"):
        assert asked.get(f"/api/{name}").json()[name] is not None
