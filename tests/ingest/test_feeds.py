"""Feeds give one article an entry."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ingest.samples import ARABIC, ENGLISH, MAGHREBI

from rawi.ingest import SetAside, articles
from rawi.model import Article

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة الواحة</title>
<item><title>عنوان أول</title><link>https://example.org/1</link><guid>g1</guid><description>موجز</description>
<pubDate>Tue, 05 Mar 2024 14:30:00 +0300</pubDate>
<content:encoded><![CDATA[<p>{ARABIC.strip()}</p><figure>صورة</figure><p>{MAGHREBI}</p>]]></content:encoded></item>
<item><title>Second</title><description>{ENGLISH}</description></item>
<item><link>https://example.org/3</link></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>تالة</title><entry><title>عنوان</title>
<link rel="self" href="https://example.org/x"/><link href="https://example.org/4"/><id>urn:4</id>
<published>2024-03-05T10:00:00Z</published><summary>{MAGHREBI}</summary></entry></feed>"""


def test_rss(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    first, english, bare = articles(path)
    assert isinstance(first, Article)
    paragraphs = "\n\n".join([*ARABIC.strip().split("\n"), MAGHREBI])
    assert first.text == f"عنوان أول\n\n{paragraphs}"
    assert (first.outlet, first.url, first.source_id) == ("صحيفة الواحة", "https://example.org/1", "g1")
    assert first.published is not None
    assert (first.published.value, first.published_basis) == ("2024-03-05T14:30", "metadata")
    assert isinstance(english, SetAside)
    assert english.source.endswith("#2")
    assert isinstance(bare, SetAside)


def test_atom(tmp_path: Path) -> None:
    path = tmp_path / "news.atom"
    path.write_text(ATOM, encoding="utf-8")
    (entry,) = articles(path)
    assert isinstance(entry, Article)
    assert entry.text == f"عنوان\n\n{MAGHREBI}"
    assert (entry.url, entry.source_id, entry.outlet) == ("https://example.org/4", "urn:4", "تالة")


def test_no_feed(tmp_path: Path) -> None:
    path = tmp_path / "news.rss"
    for content, reason in (("<rss><item>", "well-formed"), ("<rss><channel/></rss>", "no entries")):
        path.write_text(content, encoding="utf-8")
        (one,) = articles(path)
        assert isinstance(one, SetAside)
        assert reason in one.reason


def test_broken_markup_in_an_entry(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.replace("<p>", "<![x[ ؟ ><p>", 1), encoding="utf-8")
    first, *_ = articles(path)
    assert isinstance(first, Article)
    assert ARABIC.strip().split("\n")[0] in first.text


def test_a_headline_alone_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    items = (
        f"<item><title>عنوان وحده</title></item><item><title>عنوان</title><description>{MAGHREBI}</description></item>"
    )
    path.write_text(f"<rss><channel><title>تالة</title>{items}</channel></rss>", encoding="utf-8")
    alone, whole = articles(path)
    assert isinstance(alone, SetAside)
    assert (alone.source.endswith("#1"), alone.reason) == (True, "It is empty: there is no text in it.")
    assert isinstance(whole, Article)


@pytest.mark.parametrize(
    ("inside", "outlet", "agency"),
    [
        ("<source url='https://example.org/'>صحيفة النخيل</source>", "صحيفة النخيل", None),
        ("<source url='https://example.org/'/>", "تالة", None),
        ("<source>https://example.org/</source>", "تالة", None),
        ("<dc:publisher>موقع النخيل</dc:publisher>", "موقع النخيل", None),
        ("<dc:creator>جريدة النخيل</dc:creator>", "جريدة النخيل", None),
        ("<dc:creator>النهار</dc:creator>", "النهار", None),
        ("<dc:creator>سعيد الوافي</dc:creator>", "تالة", None),
        ("<author>desk@example.org (سعيد الوافي)</author>", "تالة", None),
        ("<dc:creator>رويترز</dc:creator>", "تالة", "رويترز"),
        ("<dc:creator>وكالة رويترز</dc:creator><source>صحيفة النخيل</source>", "صحيفة النخيل", "رويترز"),
    ],
)
def test_an_entry_names_its_own_outlet(tmp_path: Path, inside: str, outlet: str, agency: str | None) -> None:
    path = tmp_path / "feed.xml"
    item = f"<item><title>عنوان</title><description>{MAGHREBI}</description>{inside}</item>"
    path.write_text(
        f'<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>تالة</title>{item}</channel></rss>',
        encoding="utf-8",
    )
    (entry,) = articles(path)
    assert isinstance(entry, Article)
    assert (entry.outlet, entry.agency) == (outlet, agency)


@pytest.mark.parametrize(
    ("inside", "outlet"),
    [
        (
            "<source><id>urn:s</id><title>صحيفة النخيل</title><updated>2024-03-05T10:00:00Z</updated></source>",
            "صحيفة النخيل",
        ),
        ("<author><name>مجلة النخيل</name><email>desk@example.org</email></author>", "مجلة النخيل"),
        ("<author><name>سعيد الوافي</name></author>", "تالة"),
        ("<source><id>urn:s</id></source>", "تالة"),
    ],
)
def test_an_atom_entry_names_its_own_outlet(tmp_path: Path, inside: str, outlet: str) -> None:
    path = tmp_path / "news.atom"
    path.write_text(ATOM.replace("<id>urn:4</id>", f"<id>urn:4</id>{inside}"), encoding="utf-8")
    (entry,) = articles(path)
    assert isinstance(entry, Article)
    assert entry.outlet == outlet
    assert entry.published is not None
