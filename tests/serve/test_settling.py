"""Claims and origins on their pages: looked at, made one, parted, with what it touches shown before it is signed."""

from __future__ import annotations

from urllib.parse import urlencode

from tests.serve.asking import words
from tests.serve.filling import Reader
from tests.serve.newsroom import BAYAN, CLOSURE, COMPARISON, INJURED, LATER, OPEN, SHIRAA, SHUT_1

from rawi.store import Library

DECIDE, UNDO, PREVIEW = "/review/decide", "/review/undo", "/review/preview"
OTHER = COMPARISON.claims[2]


def previewed(reader: Reader, **more: str) -> str:
    """The preview that the page's one form leads to, with these choices."""
    form = next(one for one in reader.forms(PREVIEW) if set(more) <= one.asked)
    return reader.open(f"{PREVIEW}?{urlencode([*form.filled(), *more.items()])}")


def test_a_claim_shows_its_positions_and_leads_to_its_dispute_and_origins(room: tuple[Library, Reader]) -> None:
    _, reader = room
    reader.open(f"/claims/{CLOSURE.claim[:12]}")
    assert f'href="/disputes/{CLOSURE.id}"' in reader.page
    assert f'href="/origins/{BAYAN.id}"' in reader.page
    assert "[1]" not in words(reader.page)
    assert f'href="/claims/{OTHER.id}"' in reader.open(f"/stories/{CLOSURE.story}")
    assert reader.send("GET", "/claims/cla_0123456789").status_code == 404


def test_claims_are_merged_after_a_look_at_what_that_touches(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/disputes/{CLOSURE.id}")
    assert f'href="/review/claims?id={CLOSURE.claim}"' in reader.page
    reader.open(f"/review/claims?id={CLOSURE.claim}")
    assert OTHER.about in words(reader.page)
    assert INJURED.about not in words(reader.page)
    previewed(reader, subject=OTHER.id)
    assert CLOSURE.about in words(reader.page)
    assert library.view.decisions() == ()
    reader.fill(reader.form(DECIDE, kind="merge"), why="أمر واحد", who="منى")
    (made,) = library.view.decisions()
    assert (made.kind, made.subjects) == ("merge", (CLOSURE.claim, OTHER.id))
    assert reader.place == f"/disputes/{CLOSURE.id}?kept={made.id}"
    assert "دمج قضيتين" in words(reader.page)
    undo = reader.form(UNDO, decision=made.id)
    assert "back" not in undo.asked
    reader.post(UNDO, undo.filled())
    assert not library.view.decisions()[0].stands
    assert "دمج قضيتين" in words(reader.open("/review/log"))


def test_statements_are_set_apart_from_a_claim(room: tuple[Library, Reader]) -> None:
    library, reader = room
    reader.open(f"/en/disputes/{CLOSURE.id}")
    form = next(one for one in reader.forms("/en" + PREVIEW) if "subject" in one.asked)
    nothing = reader.send("GET", f"/en{PREVIEW}?{urlencode(form.filled())}")
    assert nothing.status_code == 400
    assert "Nothing was chosen to be set apart" in words(nothing.text)
    reader.open(f"/en{PREVIEW}?{urlencode([*form.filled(), ('subject', SHUT_1.id)])}")
    reader.fill(reader.form("/en" + DECIDE, kind="split"), why="another", who="Mona")
    (made,) = library.view.decisions()
    assert made.subjects == (CLOSURE.claim, SHUT_1.id)
    assert [len(part) for part in made.parts] == [1, 4]
    assert "Set statements apart from a claim" in words(reader.open("/en/review/log"))


def test_origins_are_parted_and_merged_on_their_page(room: tuple[Library, Reader]) -> None:
    library, reader = room
    page = words(reader.open(f"/origins/{BAYAN.id}"))
    assert "مقالان" in page
    assert SHIRAA.name in page
    previewed(reader, article=LATER.id)
    reader.fill(reader.form(DECIDE, kind="split"), why="خبر مستقل", who="منى")
    (made,) = library.view.decisions()
    assert (made.subjects, made.articles) == ((BAYAN.id,), (LATER.id,))
    reader.open(f"/origins/{BAYAN.id}?q={SHIRAA.name}")
    form = [one for one in reader.forms(PREVIEW) if "subject" in one.asked][-1]
    reader.open(f"{PREVIEW}?{urlencode([*form.filled(), ('subject', SHIRAA.id)])}")
    reader.fill(reader.form(DECIDE, kind="merge"), why="وكالة واحدة")
    merged = library.view.decisions()[1]
    assert merged.subjects == (BAYAN.id, SHIRAA.id)
    assert reader.place == f"/origins/{BAYAN.id}?kept={merged.id}"
    log = words(reader.open("/review/log"))
    assert "دمج أصلين" in log
    assert OPEN.text[: OPEN.title_length] in log or LATER.text[: LATER.title_length] in log


def test_a_preview_of_what_cannot_be_is_refused_in_words(room: tuple[Library, Reader]) -> None:
    _, reader = room
    answer = reader.send("GET", f"{PREVIEW}?kind=merge&subject={CLOSURE.claim}&subject={INJURED.claim}")
    assert answer.status_code == 400
    assert "لا تُجمع قضيتان" in words(answer.text)
    assert reader.send("GET", f"{PREVIEW}?kind=burn&subject={CLOSURE.claim}").status_code == 422
    assert reader.send("GET", f"{PREVIEW}?kind=merge").status_code == 422
