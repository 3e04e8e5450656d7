"""Decisions by forms: signed, kept as the command line keeps them, undone, and nobody else's."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from tests.serve.asking import Browser, words
from tests.serve.filling import Reader
from tests.serve.newsroom import AUTHORITY, CLOSURE, OPEN, PORTS, SHUT, UNION

from rawi.model import content_id
from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.store import Library

HOLDER = content_id("ent", AUTHORITY)
TOWN = content_id("ent", "سندان")
DECIDE, UNDO, PREVIEW = "/review/decide", "/review/undo", "/review/preview"


def test_a_name_is_given_once_and_signs_from_then_on(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/holders/{HOLDER}")
    form = reader.form(DECIDE, kind="rename")
    assert "who" in form.asked
    reader.fill(form, value="هيئة الموانئ", why="كما في سجلّها", who="منى  البحري")
    (made,) = library.view.decisions()
    assert (made.kind, made.subjects, made.value, made.who, made.why) == (
        "rename", (HOLDER,), "هيئة الموانئ", "منى البحري", "كما في سجلّها",
    )  # fmt: skip
    assert reader.place == f"/holders/{HOLDER}?kept={made.id}#correct"
    assert "حُفظ القرار" in words(reader.page)
    again = reader.form(DECIDE, kind="retype")
    assert "who" not in again.asked
    reader.fill(again, value="FAC", why="مبنى")
    assert library.view.decisions()[1].who == "منى البحري"


def test_a_decision_is_taken_back_where_it_was_taken(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/en/holders/{HOLDER}")
    reader.fill(reader.form("/en" + DECIDE, kind="rename"), value="Ports", why="short", who="Mona")
    reader.fill(reader.form("/en" + UNDO))
    (undone,) = library.view.decisions()
    assert undone.undone_by == "Mona"
    assert "taken back" in words(reader.page)
    assert reader.forms("/en" + UNDO) == []


def test_two_names_are_looked_for_and_merged(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/holders/{HOLDER}")
    search = reader.form("/review/merge", id=HOLDER)
    query = [(name, value) for name, value in search.fields if name != "q"]
    reader.open(f"{search.action}?{urlencode([*query, ('q', UNION)])}")
    (form,) = reader.forms(PREVIEW)
    reader.open(f"{PREVIEW}?{urlencode([*form.filled(), ('subject', content_id('ent', UNION))])}")
    assert "خلافان" in words(reader.page)
    assert library.view.decisions() == ()
    reader.fill(reader.form(DECIDE, kind="merge"), why="واحد", who="منى")
    assert reader.place.startswith(f"/holders/{HOLDER}?kept=")
    (made,) = library.view.decisions()
    assert set(made.subjects) == {HOLDER, content_id("ent", UNION)}


def test_open_pairs_are_settled_where_they_stand(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open("/names/open")
    (form,) = reader.forms(DECIDE)
    assert [value for _, value in form.buttons] == ["retype", "split"]
    reader.fill(form, kind="split", why="مدينة وهيئة", who="منى")
    (made,) = library.view.decisions()
    assert (made.kind, set(made.subjects), made.value) == ("split", {HOLDER, TOWN}, None)


def test_a_name_is_set_apart_as_a_whole_or_in_an_article(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/holders/{HOLDER}")
    whole = [one for one in reader.forms(DECIDE) if ("subject", PORTS) in one.fields and "article" not in one.asked]
    reader.fill(whole[0], why="أخرى", who="منى")
    assert library.view.decisions()[0].subjects == (HOLDER, PORTS)
    named = [one for one in reader.forms(DECIDE) if "article" in one.asked]
    for form in named:
        entity = dict(form.fields)["subject"]
        reader.fill(form, article=OPEN.id if entity == HOLDER else SHUT.id, why="هنا غيرها")
    assert any(one.articles for one in library.view.decisions())


def test_a_dispute_is_dismissed_and_the_log_tells(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/disputes/{CLOSURE.id}")
    reader.fill(reader.form(DECIDE, kind="dismiss"), why="يومان مختلفان", who="منى")
    (made,) = library.view.decisions()
    assert made.subjects[0] == CLOSURE.id
    assert reader.place.startswith("/review/log")
    shown = words(reader.page)
    assert "رفع خلاف" in shown
    assert CLOSURE.about in shown
    assert "يومان مختلفان" in shown
    assert f'id="{made.id}"' in reader.page


def test_the_log_counts_who_corrected_what_how_often(room: tuple[Library, Reader]) -> None:
    library, reader = room
    assert "لم يُصحَّح شيء بعد" in reader.open("/review/log")
    with library.writer() as writer:
        first = writer.decide("rename", [HOLDER], who="منى", why="أ", value="س")
        writer.decide("rename", [HOLDER], who="رنا", why="ب", value="ص")
        writer.decide("retype", [TOWN], who="منى", why="ج", value="ORG")
        writer.undo(first.id, who="رنا")
    reader.open("/en/review/log")
    assert "Change the name shown 2 1 2" in " ".join(words(reader.page.replace("</t", " </t")).split())
    assert len(reader.forms("/en" + UNDO)) == 2


def test_a_form_of_another_site_is_refused(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/holders/{HOLDER}")
    fields = reader.form(DECIDE, kind="rename").filled(why="س", who="منى")
    bare = [(name, value) for name, value in fields if name != "token"]
    assert reader.post(DECIDE, bare).status_code == 403
    assert reader.post(DECIDE, [*bare, ("token", "0" * 64)]).status_code == 403
    assert reader.post(DECIDE, fields, **{"sec-fetch-site": "cross-site"}).status_code == 403
    cookies, reader.cookies = reader.cookies, {}
    assert reader.post(DECIDE, fields).status_code == 403
    reader.cookies = cookies
    assert library.view.decisions() == ()
    assert reader.post(DECIDE, fields).status_code == 303


def test_a_forged_way_back_leads_nowhere_else(room: tuple[Library, Reader]) -> None:
    _, reader = room
    reader.open(f"/holders/{HOLDER}")
    form = reader.form(DECIDE, kind="rename")
    answer = reader.fill(form, back="//evil.example/", why="س", who="منى")
    assert answer.headers["location"].startswith("/review/log?kept=dec_")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"why": "", "who": "منى"}, 400),
        ({"why": "س", "who": " "}, 400),
        ({"why": "س", "who": "منى", "kind": "burn"}, 400),
        ({"why": "س", "who": "منى", "subject": "ent_000000"}, 404),
        ({"why": "س" * 70_000, "who": "منى"}, 413),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_kept(
    room: tuple[Library, Reader], fields: dict[str, str], status: int
) -> None:
    library, reader = room
    reader.open(f"/holders/{HOLDER}")
    form = reader.form(DECIDE, kind="rename")
    sent = [(name, value) for name, value in form.fields if name not in fields]
    answer = reader.post(DECIDE, [*sent, *fields.items()])
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert library.view.decisions() == ()


def test_only_forms_are_read(room: tuple[Library, Reader]) -> None:
    _, reader = room
    assert reader.send("POST", DECIDE, "{}", {"content-type": "application/json"}).status_code == 400


def test_hostile_words_stay_words(room: tuple[Library, Reader]) -> None:
    _, reader = room
    reader.open(f"/holders/{HOLDER}")
    evil = '"><script>alert(1)</script>'
    reader.fill(reader.form(DECIDE, kind="rename"), value=evil, why=evil, who=evil)
    assert "<script>alert" not in reader.page
    assert "<script>alert" not in reader.open("/review/log")


def test_the_comparison_is_asked_for_after_every_decision(desk: tuple[Library, Browser]) -> None:
    library, _ = desk
    seen: list[int] = []
    app = create_app(library, fonts=FontShelf(), follow=lambda: seen.append(len(library.view.rulings().decisions)))
    reader = Reader(app)
    reader.open(f"/holders/{HOLDER}")
    reader.fill(reader.form(DECIDE, kind="rename"), value="س", why="ص", who="منى")
    assert "تُعاد المقارنة الآن" in reader.page
    reader.fill(reader.form(UNDO))
    assert seen == [1, 0]


def test_a_refusal_is_told_in_the_language_of_the_page(room: tuple[Library, Reader]) -> None:
    _, reader = room
    reader.open(f"/holders/{HOLDER}")
    form = reader.form(DECIDE, kind="rename")
    sent = [(name, value) for name, value in form.fields if name not in ("value", "why", "who")]
    answer = reader.post(DECIDE, [*sent, ("value", " "), ("why", "س"), ("who", "منى")])
    assert "الاسم الجديد فارغ" in words(answer.text)
    assert "ما كتبته باقٍ" in words(answer.text)
    assert "empty" not in words(answer.text)
    english = reader.post("/en" + DECIDE, [*sent, ("value", "س"), ("why", ""), ("who", "منى")])
    assert "A decision needs its reason" in words(english.text)
    reader.fill(form, value="<b>س</b>", why="ص", who="منى <i>")
    again = reader.post(DECIDE, [*sent, ("value", "<b>س</b>"), ("why", "ص"), ("who", "منى")])
    assert "قرّر منى <i> هذا من قبل" in words(again.text).replace("\u2068", "").replace("\u2069", "")
