"""Pages give title, text, day, outlet and agency; a copy of title and date at the text's head goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ingest.samples import ARABIC, MAGHREBI

from rawi.errors import SourceError
from rawi.ingest import SetAside, articles
from rawi.ingest.html import PageReader
from rawi.ingest.page import PageFacts, declared_encoding
from rawi.model import Article, Time

TITLE = "نادي الواحة ينفي رحيل مدربه"
FIRST, SECOND, *_ = ARABIC.split("\n")


def page(head: str = "", before: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>{TITLE} - صحيفة الواحة</title>'
        '<meta property="og:site_name" content="صحيفة الواحة">'
        f'<meta property="og:title" content="{TITLE}">{head}</head>'
        "<body><nav><a href='/'>الرئيسية</a> <a href='/sport'>رياضة</a></nav>"
        f"<article><h1>{TITLE}</h1>{before}<p>{FIRST}</p><p>{SECOND}</p><p>{MAGHREBI}</p></article>"
        "<footer>جميع الحقوق محفوظة 2011</footer></body></html>"
    )


@pytest.fixture(scope="module")
def pages() -> PageReader:
    return PageReader(agencies={"تاله": "تالة"})


def test_text_title_outlet(pages: PageReader) -> None:
    parts = pages.parts(page(), "https://example.org/1")
    assert parts.title == TITLE
    assert parts.text == f"{FIRST}\n{SECOND}\n{MAGHREBI}"
    assert parts.outlet == "صحيفة الواحة"
    assert parts.url == "https://example.org/1"
    assert parts.language == "ar"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-03-05T10:20:00+03:00">',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-03-05T10:20"}]}</script>',
    ],
)
def test_day_from_metadata(pages: PageReader, head: str) -> None:
    parts = pages.parts(page(head))
    assert parts.published is not None
    assert (parts.published.value, parts.published_basis) == ("2024-03-05T10:20", "metadata")


def test_footer_year_is_no_date(pages: PageReader) -> None:
    assert pages.parts(page()).published is None


def test_day_from_the_date_line_and_leading_copies() -> None:
    line = "الثلاثاء 5 آذار 2024"
    read: list[str] = []

    def read_date(text: str) -> Time | None:
        read.append(text)
        return Time(value="2024-03-05", earliest="2024-03-05", latest="2024-03-05", grain="day")

    parts = PageReader(read_date=read_date, agencies={}).parts(
        page(before=f'<p class="article-date"><span>{line}</span></p><p>{TITLE}</p>')
    )
    assert read == [line]  # nothing else is taken for a date line
    assert parts.published is not None
    assert parts.published.value == "2024-03-05"
    assert parts.text.startswith(FIRST)


@pytest.mark.parametrize(
    "line", ["الثلاثاء 5 آذار 2024 - 14:30", "نشر في 5 مارس 2024", "الثلاثاء 24 شعبان 1445 هـ", "05/03/2024"]
)
@pytest.mark.parametrize("place", ['<div class="post-date">{}</div>', "<p>{}</p>"])
def test_written_days(pages: PageReader, line: str, place: str) -> None:
    parts = pages.parts(page(before=place.format(line)))
    assert parts.published is not None
    assert parts.published.earliest == "2024-03-05"
    assert parts.published_basis == "metadata"
    assert parts.text.startswith(FIRST)


def test_a_first_sentence_with_a_date_stays(pages: PageReader) -> None:
    sentence = "أعلن النادي في 5 مارس 2024 رحيل المدرب."
    parts = pages.parts(page(before=f"<p>{sentence}</p>"))
    assert parts.text.startswith(sentence)


def test_agency_is_an_author_known_as_one(pages: PageReader) -> None:
    assert pages.parts(page('<meta name="author" content="تالة">')).agency == "تالة"
    assert pages.parts(page('<meta name="author" content="سالم القرواني">')).agency is None


@pytest.mark.parametrize("around", ["<p>{}</p>", "<div><p>{}</p></div>", "<nav>الرئيسية</nav><p>{}</p>"])
def test_a_piece_of_a_page_may_be_one_short_paragraph(pages: PageReader, around: str) -> None:
    sentence = "أعلن النادي رحيل المدرب."
    parts = pages.parts(around.format(sentence), "https://n.invalid/1")
    assert (parts.text, parts.url, parts.title) == (sentence, "https://n.invalid/1", None)


@pytest.mark.parametrize(
    "content",
    [
        "<div id='app'></div>",
        "<nav>الرئيسية</nav>",
        "",
        "<html></html>",
        "<html><body><script>var a=1</script></body></html>",
    ],
)
def test_page_without_text(pages: PageReader, content: str) -> None:
    with pytest.raises(SourceError, match="no article text"):
        pages.parts(content)


def test_file_in_its_declared_or_recognised_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    for declared, encoding in (("windows-1256", "cp1256"), ("utf-8", "utf-8"), ("iso-8859-1", "utf-8")):
        path.write_bytes(page(f'<meta charset="{declared}">').encode(encoding))
        (article,) = articles(path)
        assert isinstance(article, Article)
        assert article.text.startswith(f"{TITLE}\n\n{FIRST}")
        assert article.title_length == len(TITLE)


def test_page_saved_as_text_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(page(), encoding="utf-8")
    (article,) = articles(path)
    assert isinstance(article, Article)
    assert "<p>" not in article.text
    path.write_text("<html><body></body></html>", encoding="utf-8")
    (empty,) = articles(path)
    assert isinstance(empty, SetAside)


def test_facts_survive_broken_markup() -> None:
    facts = PageFacts(
        '<div class="date"><b>5 آذار<p><script type="application/ld+json">{oops</script><time datetime="2024-'
    )
    assert facts.dates == []
    assert PageFacts('<time datetime="2024-03-05">أمس</time>').date_lines == ["أمس"]
    assert PageFacts(f'<div class="time-line">{ARABIC * 5}</div>').date_lines == []


def test_declared_encoding() -> None:
    assert declared_encoding(b'<meta content="text/html; charset=windows-1256">') == "windows-1256"
    assert declared_encoding(b"<?xml version='1.0' encoding='ISO-8859-6'?>") == "ISO-8859-6"
    assert declared_encoding(b"<p>charset=x</p>") is None


def test_broken_declarations_do_not_stop_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page().replace("<p>", "<![قسم[ <!x <p>", 1), encoding="utf-8")
    (article,) = articles(path)
    assert isinstance(article, Article)
    assert FIRST in article.text
