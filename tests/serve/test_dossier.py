"""Dossiers: everything with its citation, in one file that fetches nothing and in which no source can act."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.serve.asking import tags, words
from tests.serve.newsroom import AUTHORITY, CLOSURE, HOSTILE, INJURED, OPEN, SHUT, STORY, UNION

from rawi.serve.catalogue import Language
from rawi.serve.dossier import DossierFormat, Press, dossier_pieces
from rawi.serve.dossier.markdown import escaped
from rawi.store import Library
from rawi.store.export import Selection, of_article, of_dispute, of_hits, of_holder, of_library, of_story

PRESS = Press.load()
KINDS = ("library", "dispute", "story", "holder", "article", "hostile", "search")


def selection(library: Library, kind: str) -> Selection:
    view = library.view
    if kind == "search":
        return of_hits(view, view.search("المرفأ"))
    makers = {
        "dispute": lambda: of_dispute(view, CLOSURE.id),
        "story": lambda: of_story(view, STORY.id),
        "holder": lambda: of_holder(view, AUTHORITY),
        "article": lambda: of_article(view, OPEN.id),
        "hostile": lambda: of_article(view, HOSTILE.id),
    }
    return makers[kind]() if kind in makers else of_library(view)


def made(library: Library, kind: str, format: DossierFormat, language: Language = "ar") -> str:
    return "".join(dossier_pieces(format, selection(library, kind), PRESS, language))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_is_whole_and_needs_nothing_else(newsroom: Library, kind: str, language: Language) -> None:
    page = made(newsroom, kind, "html", language)
    found = tags(page)
    assert next(attributes for tag, attributes in found if tag == "html") == {
        "lang": language,
        "dir": "rtl" if language == "ar" else "ltr",
    }
    assert not {"script", "img", "iframe", "object", "link", "base", "form"} & {tag for tag, _ in found}
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert "@font-face" not in style
    for tag, attributes in found:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset")]
        if "href" in attributes:
            assert tag == "a"
            assert (attributes["href"] or "").startswith(("#", "https://"))
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids))
    inner = {attributes["href"] or "" for tag, attributes in found if tag == "a"}
    assert [link for link in inner if link.startswith("#") and link[1:] not in ids] == []


@pytest.mark.parametrize("kind", KINDS)
def test_elements_are_closed_in_order(newsroom: Library, kind: str) -> None:
    class Nesting(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.opened: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag != "meta":
                self.opened.append(tag)

        def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            pass

        def handle_endtag(self, tag: str) -> None:
            assert self.opened.pop() == tag

    reader = Nesting()
    reader.feed(made(newsroom, kind, "html"))
    assert reader.opened == []


def test_a_dispute_tells_holders_words_chain_days_origins_and_citations(newsroom: Library) -> None:
    told = re.sub(r"\s+", " ", words(made(newsroom, "dispute", "html")))
    for piece in (
        "منقول غير محقَّق.",
        UNION,
        "نفت هيئة موانئ سندان، في بيان، إغلاق المرفأ",
        "لم يبق رافعة واحدة تعمل",
        "عن وثيقة بيان",
        "السبت 3 مايو (أيار) 2031",
        "تغيّر موقفها:",
        "بيان الهيئة",
        f"sha256:{OPEN.sha256}",
        "https://ashiraa.example/1",
        "a reason nobody has translated",
    ):
        assert piece in told, piece


def test_one_article_has_one_number(newsroom: Library) -> None:
    for kind in ("dispute", "library", "story"):
        page = made(newsroom, kind, "html")
        numbers = re.findall(r'<li id="c(\d+)">', page)
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
        assert page.count(f"sha256:{SHUT.sha256}") == 1


def test_markdown_tells_the_same(newsroom: Library) -> None:
    told = made(newsroom, "story", "markdown")
    for piece in (CLOSURE.about, INJURED.about, UNION, "بيان الهيئة", f"sha256:{OPEN.sha256}", "منقول غير محقَّق"):
        assert piece in told, piece
    assert "<https://ashiraa.example/1>" in told
    assert "more than 40 wounded" in made(newsroom, "library", "markdown", "en")
    cited = set(re.findall(r"\]\(#c(\d+)\)", told))
    assert cited == set(re.findall(r'<a id="c(\d+)">', told))


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_hostile_articles_do_nothing(newsroom: Library, format: DossierFormat) -> None:
    page = made(newsroom, "hostile", format)
    for piece in (
        "<script>alert",
        "<img",
        "<b>عنوان",
        "<i>منفذ",
        "\u202e",
        'href="javascript:',
        "](javascript:",
        "<javascript:",
    ):
        assert piece not in page
    assert "202E" in page


@pytest.mark.parametrize(
    "words",
    ["[a](javascript:x)", "# a", "![x](y)", "`a`", "a\n\n- b", "|a|b|", "<b>&amp;</b>", "1. a", "***", "http://a"],
)
def test_nothing_of_a_source_is_markup(words: str) -> None:
    made = escaped(words)
    assert "\n" not in made
    assert not re.search(r"(?<!\\)[\[\]`*#|!]", made)
    assert "<" not in made
    assert not re.match(r"\d+\. ", made)


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty.db") as library:
        assert "لا خلاف ولا قول هنا بعد" in made(library, "library", "html")
        assert "لا خلاف ولا قول هنا بعد" in made(library, "library", "markdown")
