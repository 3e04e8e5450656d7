"""Every page in both languages: what it says, what it links to, and that nothing in it can act by itself."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace

import pytest
from tests.serve.asking import Browser, tags, words
from tests.serve.newsroom import (
    AUTHORITY,
    CLOSURE,
    COMPARISON,
    HOSTILE,
    HOSTILE_1,
    IDENTITIES,
    INJURED,
    LATER,
    OPEN,
    OPEN_2,
    OPEN_4,
    PORTS,
    SHUT,
    SHUT_1,
    SHUT_2,
    SHUT_3,
    STORY,
    UNION,
)

from rawi.model import content_id
from rawi.store import Library

HOLDER = content_id("ent", AUTHORITY)
PAGES = (
    "/",
    "/disputes",
    f"/disputes?story={STORY.id}",
    f"/disputes/{CLOSURE.id}",
    f"/disputes/{INJURED.id}",
    "/stories",
    f"/stories/{STORY.id}",
    "/holders",
    f"/holders/{HOLDER}",
    f"/holders/{content_id('ent', 'سندان')}",
    "/names",
    "/names?q=سندان&type=ORG",
    "/names?type=EVENT",
    "/names/open",
    "/articles",
    *(f"/articles/{article.id}" for article in (SHUT, OPEN, LATER, HOSTILE)),
    f"/articles/{OPEN.id}?own=1",
    "/search",
    "/search?q=المرفأ",
    "/search?q=المرفأ&where=article",
    "/search?q=ذئب",
    "/keys",
    "/api",
    *(
        f"/why/{id}"
        for id in (CLOSURE.id, CLOSURE.claim, STORY.id, SHUT_1.id, HOLDER, OPEN.id, COMPARISON.origins[0].id)
    ),
    "/review",
    "/review/log",
    f"/review/statements/{SHUT_1.id}",
    f"/review/merge?id={HOLDER}&q=سندان",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_page_is_whole_and_keeps_its_language(browser: Browser, path: str, language: str) -> None:
    prefix = "/en" if language == "en" else ""
    answer = browser.get(prefix + path)
    assert answer.status_code == 200
    found = tags(answer.text)
    root = next(attributes for tag, attributes in found if tag == "html")
    assert root == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    assert Counter(tag for tag, _ in found)["h1"] == 1
    links = [attributes["href"] or "" for tag, attributes in found if tag == "a" and "hreflang" not in attributes]
    own = [link for link in links if link.startswith("/") and not link.startswith("/api/")]
    assert own
    assert all((link == "/en" or link.startswith("/en/")) == (language == "en") for link in own)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_acts_by_itself(browser: Browser, path: str) -> None:
    for tag, attributes in tags(browser.get(path).text):
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert tag not in {"img", "iframe", "object", "style", "base"}
        if tag == "script":
            assert (attributes["src"] or "").startswith("/static/rawi.mjs")
        if tag in {"a", "form"}:
            assert not re.match(r"\s*(javascript|data|file):", attributes.get("href") or attributes.get("action") or "")


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_used_once_and_links_inside_a_page_lead_somewhere(browser: Browser, path: str) -> None:
    found = tags(browser.get(path).text)
    ids = Counter(attributes["id"] for _, attributes in found if "id" in attributes)
    assert [id for id, times in ids.items() if times > 1] == []
    inner = [attributes["href"] or "" for tag, attributes in found if tag == "a"]
    assert [link for link in inner if link.startswith("#") and link[1:] not in ids] == []


@pytest.mark.parametrize("path", PAGES)
def test_links_to_other_pages_are_answered(browser: Browser, path: str) -> None:
    links = {attributes["href"] or "" for tag, attributes in tags(browser.get(path).text) if tag == "a"}
    for link in sorted(link.partition("#")[0] for link in links if link.startswith("/")):
        if link:
            assert browser.get(link).status_code == 200, link


def test_home_shows_both_sides_in_their_words(browser: Browser) -> None:
    page = browser.text("/")
    assert "«المرفأ أُغلق بالكامل»" in page
    assert "«إغلاق المرفأ»" in page
    assert AUTHORITY in page
    assert UNION in page
    assert "غيّروا ما قالوه" in page
    assert "مصدر واحد" in page


def test_a_dispute_shows_words_chain_days_and_citations(browser: Browser) -> None:
    page = browser.text(f"/disputes/{CLOSURE.id}")
    for piece in (
        "منقول غير محقَّق.",
        "نفت هيئة موانئ سندان، في بيان، إغلاق المرفأ",
        "قرأناه في صحيفة الميناء",
        "عن وثيقة بيان",
        "السبت 3 مايو (أيار) 2031",
        "تغيّر موقفها:",
        "لا يؤكّد ولا ينفي",
        f"sha256:{OPEN.sha256[:8]}",
        "a reason nobody has translated",
    ):
        assert piece in page, piece
    found = tags(browser.get(f"/disputes/{CLOSURE.id}").text)
    assert any(tag == "svg" and attributes.get("role") == "img" for tag, attributes in found)


@pytest.mark.parametrize(
    ("path", "says"),
    [("/articles/", "مؤرَّخ بحدث، بلا تاريخ معيّن"), ("/en/articles/", "Dated by an event, no value")],
)
def test_a_phrase_that_dates_by_an_event_says_so(browser: Browser, path: str, says: str) -> None:
    page = browser.get(f"{path}{OPEN.id}").text
    assert f'<span class="by-event" title="{says}">منذ العاصفة</span>' in page


def test_a_note_tells_the_time_spoken_of(browser: Browser) -> None:
    assert "time spoken of: 4 May 2031" in browser.text(f"/en/articles/{LATER.id}")
    assert "زمن المضمون: 4 مايو" in browser.text(f"/articles/{LATER.id}")


def test_numbers_are_shown_with_what_they_count(browser: Browser) -> None:
    page = browser.text(f"/en/disputes/{INJURED.id}")
    assert "more than 40 wounded" in page
    assert "12 wounded" in page


def test_positions_of_no_known_day_are_said_not_to_be_drawn(desk: tuple[Library, Browser]) -> None:
    library, browser = desk
    address = f"/disputes/{INJURED.id}"
    assert "فلم تُرسم" not in browser.text(address)
    told, other = INJURED.positions
    undated = replace(INJURED, positions=(told, other, replace(told, said=None)))
    with library.writer() as writer:
        writer.put_comparison(replace(COMPARISON, disputes=(CLOSURE, undated), identities=IDENTITIES))
    assert "مواقف لا يُعرف يومها فلم تُرسم: 1." in browser.text(address)


def test_an_article_is_shown_whole(browser: Browser) -> None:
    for article in (SHUT, OPEN, LATER):
        raw = browser.get(f"/articles/{article.id}").text
        bare = re.sub(r'<a class="sn.*?</a>|<span class="copied-by".*?</span>', "", raw)
        shown = re.sub(r"\s+", " ", words(bare))
        for paragraph in article.text.split("\n\n"):
            assert paragraph in shown


def test_marks_and_notes_link_both_ways(browser: Browser) -> None:
    found = tags(browser.get(f"/articles/{SHUT.id}").text)
    anchors = {(attributes.get("id"), attributes.get("href")) for _, attributes in found}
    for statement in (SHUT_1, SHUT_2, SHUT_3):
        assert (statement.id, f"#note-{statement.id}") in anchors
        assert (None, f"#{statement.id}") in anchors
        assert any(id == f"note-{statement.id}" for id, _ in anchors)


def test_notes_say_what_was_inferred(browser: Browser) -> None:
    page = browser.text(f"/articles/{OPEN.id}")
    assert f"القائل غير مذكور هنا؛ المقصود {AUTHORITY}" in page
    assert "القائل هو قائل ما قبله في الجملة نفسها" in page
    assert "قول داخل القول 2" in browser.text(f"/articles/{SHUT.id}")
    assert "«أمس» = 1 مايو 2031" in browser.text(f"/articles/{SHUT.id}")


def test_a_link_without_a_name_is_unknown_and_an_inherited_one_is_told(browser: Browser) -> None:
    page = browser.get(f"/articles/{OPEN.id}").text
    assert "حلقة غير معروفة" in page
    assert 'class="unknown"' in page
    assert 'class="inh"' in page
    assert OPEN_2.id in page


def test_own_voice_is_unmarked_until_asked_for(browser: Browser) -> None:
    assert OPEN_4.id not in browser.get(f"/articles/{OPEN.id}").text
    assert f'id="{OPEN_4.id}"' in browser.get(f"/articles/{OPEN.id}?own=1").text


def test_a_holder_with_stances_disputes_and_those_who_disagree(browser: Browser) -> None:
    page = browser.text(f"/holders/{HOLDER}")
    assert AUTHORITY in page
    assert "من يخالف" in page
    assert UNION in page
    assert "تنفي" in page
    by_name = browser.get(f"/holders/{AUTHORITY}")
    assert by_name.status_code == 200


def test_search_marks_the_words_found(browser: Browser) -> None:
    page = browser.get("/search?q=المرفا").text
    assert "<mark>المرفأ</mark>" in page
    assert "لا شيء بهذه الألفاظ" in browser.text("/search?q=ذئب")


@pytest.mark.parametrize("q", ['"', "*", "NEAR(", "a OR", "'; DROP TABLE", "<script>", "%00", "\u202e", "ا" * 2000])
def test_no_search_breaks_the_page(browser: Browser, q: str) -> None:
    answer = browser.get(f"/search?q={q}")
    assert answer.status_code == 200
    assert "<script>" not in answer.text


def test_hostile_articles_do_nothing(browser: Browser) -> None:
    page = browser.get(f"/articles/{HOSTILE.id}").text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "\u202e" not in page
    assert "U+202E" in page
    assert "javascript:" not in page
    assert HOSTILE_1.id in page


def test_what_was_set_aside_is_listed_with_its_reason(browser: Browser) -> None:
    page = browser.text("/articles")
    assert "/news/empty.txt" in page
    assert "لا نصّ فيه." in page


def test_an_empty_library_says_what_to_do(empty: Browser) -> None:
    assert "المكتبة خالية بعد" in empty.text("/")
    assert "The library is empty" in empty.text("/en/")
    for path in ("/disputes", "/stories", "/holders", "/articles", "/search?q=x"):
        assert empty.get(path).status_code == 200


def test_pages_beyond_the_end_are_empty_not_errors(browser: Browser) -> None:
    for path in ("/disputes?page=9", "/articles?page=9", "/holders?page=9"):
        assert browser.get(path).status_code == 200


def test_a_stance_beside_a_dispute_is_the_one_taken_in_it(browser: Browser) -> None:
    """A cue may assert words that amount to a denial; beside the dispute stands what they amount to."""
    page = browser.text(f"/holders/{HOLDER}")
    assert f"تنفي {CLOSURE.about}" in page
    assert f"تؤكّد {CLOSURE.about}" in page
    assert f"في خلاف: تنفي {CLOSURE.about}" in browser.text(f"/articles/{OPEN.id}")
    assert f"في خلاف: تذكر عدداً {INJURED.about}" in browser.text(f"/articles/{OPEN.id}")


def test_a_page_shows_names_with_where_and_why_they_are_one(browser: Browser) -> None:
    page = browser.text(f"/holders/{PORTS}")
    for piece in (
        "الأسماء ومواضعها",
        "موانئ سندان",
        "الشراع",
        "لماذا عُدّت لواحد؟",
        "ما يدل على أنهما واحد",
        "كلمات مشتركة: موانئ سندان +2.5",
        "سقطت كلمة النوع: هيئة −0.5",
        "a feature nobody has translated",
        "المناصب وأيامها",
        "مشغّل المرفأ",
        "من 2 مايو 2031 إلى 6 مايو 2031",
        "Q77",
        "أسماء قد تكون لصاحب هذا الاسم",
        "نوعان مختلفان من الأسماء: ORG / LOC",
        "أقوال تذكر هذا الاسم، من الأحدث",
        "لم يبق رافعة واحدة تعمل",
    ):
        assert piece in page, piece
    assert "start" not in page
    english = browser.text(f"/en/holders/{PORTS}")
    assert "Why are these one?" in english
    assert "words shared: موانئ سندان" in english


def test_who_is_never_quoted_has_a_page(browser: Browser) -> None:
    page = browser.text(f"/holders/{content_id('ent', 'سندان')}")
    assert "لم نجد قولاً منسوباً إلى هذا الاسم، وهو وارد في مقال واحد." in page
    assert "مكان" in page
    assert "الأقوال، من الأحدث" not in page


def test_names_are_listed_and_searched(browser: Browser) -> None:
    page = browser.text("/names")
    assert "4 أسماء" in page
    assert "سندآن" in page
    assert "أسماء لم يُحسم أمرها: زوج واحد من الأسماء" in page
    assert UNION not in browser.text("/names?q=موانئ")
    assert AUTHORITY in browser.text("/names?q=موانئ")
    assert "لا اسم بهذه الألفاظ" in browser.text("/names?q=ذئب")
    assert browser.get("/names?type=SHIP").status_code == 422
    assert "كل الأسماء" in browser.text("/holders")


def test_a_decided_join_names_who_and_why(desk: tuple[Library, Browser]) -> None:
    library, browser = desk
    with library.writer() as writer:
        made = writer.decide("merge", [HOLDER, PORTS], who="منى", why="الهيئة نفسها")
        decided = replace(IDENTITIES.identities[0].joins[0], decision=made.id)
        first = replace(IDENTITIES.identities[0], joins=(decided,))
        found = replace(IDENTITIES, identities=(first, *IDENTITIES.identities[1:]))
        writer.put_comparison(replace(COMPARISON, identities=found))
    page = browser.text(f"/holders/{PORTS}")
    assert "قرّر منى أنهما واحد" in page
    assert "الهيئة نفسها" in page
    assert made.id in page


def test_a_corrected_statement_says_so_in_its_article(desk: tuple[Library, Browser]) -> None:
    library, browser = desk
    with library.writer() as writer:
        made = writer.decide("respeak", [OPEN_2.id], who="منى", why="الوزارة", value="وزارة النقل")
    page = browser.text(f"/articles/{OPEN.id}")
    assert f"صُحّح بالقرار {made.id}: كان القائل «{AUTHORITY}»" in page
    assert "وزارة النقل" in page


def test_an_article_leads_to_its_kept_text_whose_hash_it_shows(browser: Browser) -> None:
    page = browser.get(f"/articles/{OPEN.id}").text
    assert f"sha256:{OPEN.sha256}" in page
    kept = browser.get(f"/articles/{OPEN.id}/text")
    assert f'href="/articles/{OPEN.id}/text"' in page
    assert kept.headers["content-type"] == "text/plain; charset=utf-8"
    assert hashlib.sha256(kept.content).hexdigest() == OPEN.sha256
    assert browser.get("/articles/art_000000000000/text").status_code == 404


def test_names_in_an_article_lead_to_their_pages(browser: Browser) -> None:
    page = browser.get(f"/articles/{OPEN.id}").text
    links = [attributes["href"] or "" for tag, attributes in tags(page) if tag == "a"]
    names = [link for link in links if link.startswith("/holders/ent_")]
    assert names
    assert {browser.get(link).status_code for link in names} == {200}
