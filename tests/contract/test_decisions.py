"""Decisions are checked, kept, followed, undone and never lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.contract.conftest import Open
from tests.store.making import EMPTY, article, comparison, document, entity, mention, position, statement

from rawi.errors import NotFoundError, RawiError, UsageError
from rawi.model import Decision, Identities, Identity, Known, NameUse, Rulings
from rawi.store import Library

FLOOD = article(
    "قال المدير رائد الصنوبر إن السد سليم، ونفى رائد صنوبر ذلك أمس في بلدة التلة.", url="https://a.example/1"
)
STRIKE = article("قالت رابطة النساجين إن الإضراب مستمر، وقال رائد الصنوبر إن المصنع يعمل.", url="https://a.example/2")
SOUND = statement(FLOOD, "رائد الصنوبر", "السد سليم", cue="قال")
DENIED = statement(FLOOD, "رائد صنوبر", "ذلك", cue="نفى")
ON = statement(STRIKE, "رابطة النساجين", "الإضراب مستمر", cue="قالت")
RUNS = statement(STRIKE, "رائد الصنوبر", "المصنع يعمل", cue="وقال")
FULL, SHORT, UNION, TOWN = map(entity, ("رائد الصنوبر", "رائد صنوبر", "رابطة النساجين", "التلة"))


def identity(name: str, kind: str, *articles: str) -> Identity:
    use = NameUse(entity=entity(name), spellings=(name,), articles=articles)
    return Identity(id=entity(name), name=name, kind=kind, names=(use,))  # type: ignore[arg-type]


APART = Identities(
    identities=(
        identity("رائد الصنوبر", "PER", FLOOD.id, STRIKE.id),
        identity("رائد صنوبر", "PER", FLOOD.id),
        identity("رابطة النساجين", "ORG", STRIKE.id),
        identity("التلة", "LOC", FLOOD.id),
    ),
    of={("", one): one for one in (FULL, SHORT, UNION, TOWN)},
)


@pytest.fixture
def filled(open_library: Open) -> Library:
    return open_library(fill)


def fill(library: Library) -> None:
    with library.writer() as writer:
        for one in (FLOOD, STRIKE):
            writer.add_article(one)
        writer.put_document(
            document(
                FLOOD, SOUND, DENIED, mentions=[mention(FLOOD, "رائد صنوبر", "PER"), mention(FLOOD, "التلة", "LOC")]
            )
        )
        writer.put_document(document(STRIKE, ON, RUNS))
        found = comparison(position("رائد الصنوبر", "affirms", SOUND), position("رائد صنوبر", "denies", DENIED))
        writer.put_comparison(replace(found, identities=APART))


def decide(
    library: Library, kind: str, *subjects: str, who: str = "منى", why: str = "اسم واحد", **rest: object
) -> Decision:
    with library.writer() as writer:
        return writer.decide(kind, subjects, who=who, why=why, **rest)  # type: ignore[arg-type]


def refused(library: Library, kind: str, *subjects: str, **rest: Any) -> RawiError:
    before = library.view.decisions()
    with pytest.raises(RawiError) as caught:
        decide(library, kind, *subjects, **rest)
    assert library.view.decisions() == before
    assert caught.value.hint
    return caught.value


def test_a_decision_is_signed_dated_and_found_again(filled: Library) -> None:
    made = decide(filled, "merge", FULL[:12], SHORT, why="  الاسم نفسه\nبلا أداة ")
    assert (made.kind, made.subjects, made.who, made.why) == ("merge", (FULL, SHORT), "منى", "الاسم نفسه بلا أداة")
    assert made.id.startswith("dec_")
    assert made.at.endswith("+00:00")
    assert filled.view.decisions() == (made,)
    assert filled.view.decision(made.id[:12]) == made
    assert filled.view.rulings().decisions == (made,)


def test_undoing_keeps_the_decision_on_record(filled: Library) -> None:
    made = decide(filled, "rename", FULL, value=" رائد  الصنوبري ")
    with filled.writer() as writer:
        undone = writer.undo(made.id, who="سامي")
    assert filled.view.decisions() == (undone,)
    assert replace(undone, undone_at=None, undone_by=None) == made
    assert (made.value, undone.undone_by) == ("رائد الصنوبري", "سامي")
    assert filled.view.rulings().decisions == ()
    with pytest.raises(UsageError, match="سامي"), filled.writer() as writer:
        writer.undo(made.id, who="منى")
    again = decide(filled, "rename", FULL, value="رائد الصنوبري")
    assert again.id != made.id, "an id is of its instant too"


def test_what_cannot_hold_is_refused_with_a_way_out(filled: Library) -> None:
    assert isinstance(refused(filled, "merge", FULL, "ent_0123456789"), NotFoundError)
    assert "rawi who" in refused(filled, "merge", FULL, "رائد صنوبر").hint
    assert f"retype {UNION} PER" in refused(filled, "merge", FULL, UNION).hint
    assert "two different" in refused(filled, "merge", FULL, FULL).message
    assert "--as" in refused(filled, "merge", FULL, SHORT, who=" ").hint
    assert "--why" in refused(filled, "merge", FULL, SHORT, why="\n").hint
    assert "PER" in refused(filled, "retype", FULL, value="شخص").hint
    refused(filled, "rename", FULL, value="  ")
    refused(filled, "split", FULL)
    refused(filled, "split", FULL, UNION, TOWN)
    assert FLOOD.id in refused(filled, "split", UNION, articles=[FLOOD.id]).message
    assert "nothing would be left" in refused(filled, "split", UNION, articles=[STRIKE.id]).message
    assert isinstance(refused(filled, "split", FULL, articles=["art_0123456789"]), NotFoundError)
    assert isinstance(refused(filled, "respeak", "sta_0123456789", value="منى"), NotFoundError)
    refused(filled, "respeak", SOUND.id, value=" ")
    refused(filled, "restance", SOUND.id, value="maybe")
    assert isinstance(refused(filled, "dismiss", "dis_0123456789"), NotFoundError)


def test_a_retype_makes_way_for_a_merge(filled: Library) -> None:
    decide(filled, "retype", UNION, value="PER")
    assert decide(filled, "merge", FULL, UNION).subjects == (FULL, UNION)


def test_the_opposite_and_the_same_are_refused_until_undone(filled: Library) -> None:
    merged = decide(filled, "merge", FULL, SHORT)
    assert f"undo {merged.id}" in refused(filled, "split", SHORT, FULL).hint
    assert "already" in refused(filled, "merge", SHORT, FULL).message
    with filled.writer() as writer:
        writer.undo(merged.id, who="منى")
    parted = decide(filled, "split", SHORT, FULL)
    assert f"undo {parted.id}" in refused(filled, "merge", FULL, SHORT).hint


def test_the_opposite_is_refused_also_by_way_of_a_third_name(filled: Library) -> None:
    decide(filled, "retype", UNION, value="PER")
    first = decide(filled, "merge", FULL, SHORT)
    second = decide(filled, "merge", SHORT, UNION)
    assert f"undo {second.id}" in refused(filled, "split", FULL, UNION).hint
    with filled.writer() as writer:
        writer.undo(first.id, who="منى")
    parted = decide(filled, "split", FULL, UNION)
    assert f"undo {parted.id}" in refused(filled, "merge", FULL, SHORT).hint


def test_a_split_by_articles(filled: Library) -> None:
    made = decide(filled, "split", FULL, articles=[FLOOD.id[:12], FLOOD.id])
    assert (made.subjects, made.articles) == ((FULL,), (FLOOD.id,))


def test_a_respoken_statement_is_shown_so_at_once_and_as_read_when_undone(filled: Library) -> None:
    made = decide(filled, "respeak", RUNS.id, value=UNION)
    shown = filled.view.statement(RUNS.id).statement
    assert (shown.speaker.name, shown.speaker.entity, shown.speaker.kind) == ("رابطة النساجين", UNION, "organisation")
    assert any(made.id in reason and "رائد الصنوبر" in reason for reason in shown.reasons)
    assert shown in filled.view.document(STRIKE.id).statements
    assert {one.statement for one in filled.view.statements(by="رابطة النساجين")} == {ON, shown}
    with filled.writer() as writer:
        writer.undo(made.id, who="منى")
    assert filled.view.statement(RUNS.id).statement == RUNS


def test_corrections_of_one_statement_add_up(filled: Library) -> None:
    spoken = decide(filled, "respeak", DENIED.id, value="ضياء الزعرور", speaker_kind="person")
    decide(filled, "restance", DENIED.id, value="denies")
    shown = filled.view.statement(DENIED.id).statement
    assert (shown.speaker.name, shown.polarity, shown.cue_class) == ("ضياء الزعرور", "deny", "deny")
    with filled.writer() as writer:
        writer.undo(spoken.id, who="منى")
    shown = filled.view.statement(DENIED.id).statement
    assert (shown.speaker, shown.polarity) == (DENIED.speaker, "deny")
    decide(filled, "restance", DENIED.id, value="neither")
    assert filled.view.statement(DENIED.id).statement.commitment == "neither"
    decide(filled, "restance", DENIED.id, value="affirms")
    shown = filled.view.statement(DENIED.id).statement
    assert (shown.polarity, shown.commitment, shown.cue_class) == ("assert", "committed", "assert")


def test_a_document_that_comes_back_from_a_comparison_is_not_corrected_twice(filled: Library) -> None:
    made = decide(filled, "respeak", RUNS.id, value="ضياء الزعرور")
    shown = filled.view.document(STRIKE.id)
    with filled.writer() as writer:
        writer.put_document(shown)
    assert filled.view.document(STRIKE.id) == shown
    with filled.writer() as writer:
        writer.undo(made.id, who="منى")
    assert filled.view.statement(RUNS.id).statement == RUNS


def test_everything_survives_a_rebuild(filled: Library) -> None:
    spoken = decide(filled, "respeak", RUNS.id, value=UNION)
    merged = decide(filled, "merge", FULL, SHORT)
    with filled.writer() as writer:
        writer.drop_derived()
        writer.put_document(document(STRIKE, ON, RUNS))
    assert filled.view.decisions() == (spoken, merged)
    shown = filled.view.statement(RUNS.id).statement
    assert (shown.speaker.name, shown.speaker.entity) == ("رابطة النساجين", UNION)


def test_a_dismissal_names_the_statements_of_the_dispute(filled: Library) -> None:
    (dispute,) = filled.view.disputes()
    made = decide(filled, "dismiss", dispute.id)
    assert made.subjects == (dispute.id, *sorted((SOUND.id, DENIED.id)))


def test_a_comparison_follows_the_rulings_or_has_to_be_done_again(filled: Library) -> None:
    assert filled.view.follows_rulings()
    decide(filled, "merge", FULL, SHORT)
    assert not filled.view.follows_rulings()
    rulings = filled.view.rulings()
    with filled.writer() as writer:
        writer.put_comparison(EMPTY, rulings=rulings)
    assert filled.view.follows_rulings()
    with filled.writer() as writer:
        writer.put_known("people", [Known(id="Q1", name="رائد الصنوبر")])
    assert not filled.view.follows_rulings()
    assert rulings.mark != filled.view.rulings().mark != Rulings().mark


def test_known_names_are_replaced_by_list_and_forgotten(filled: Library) -> None:
    first, second = Known(id="Q1", name="رائد", aliases=("Raed",)), Known(id="Q2", name="رابطة", kind="ORG")
    with filled.writer() as writer:
        assert writer.put_known("people", [first, second, replace(first, name="آخر")]) == 2
        writer.put_known("bodies", [second])
        writer.drop_derived()
    assert filled.view.known_lists() == {"bodies": 1, "people": 2}
    with filled.writer() as writer:
        writer.put_known("people", [first])
    assert filled.view.rulings().known == (second, first)
    with pytest.raises(NotFoundError, match="towns"), filled.writer() as writer:
        writer.forget_known("towns")
    with filled.writer() as writer:
        assert writer.forget_known("people") == 1
        assert writer.forget_known() == 1
    assert filled.view.known_lists() == {}


def test_two_who_decide_at_once_both_count(open_library: Open, filled: Library) -> None:
    other = open_library()
    one = decide(filled, "merge", FULL, SHORT, who="منى")
    two = decide(other, "rename", FULL, who="سامي", value="رائد الصنوبري")
    assert filled.view.decisions() == other.view.decisions() == (one, two)


REVISED = article(
    "عاجل من التلة. قال المدير رائد الصنوبر إن السد سليم، ونفى رائد صنوبر ذلك أمس في بلدة التلة كلها.",
    url="https://a.example/1",
)


def shown(library: Library, content: str, article: str) -> Any:
    (found,) = [one for one in library.view.document(article).statements if one.content_text == content]
    return found


def revise(library: Library) -> None:
    with library.writer() as writer:
        assert writer.add_article(REVISED) == "revision"
        writer.put_document(document(REVISED, statement(REVISED, "رائد الصنوبر", "السد سليم", cue="قال")))


def test_corrections_are_found_again_in_a_revision_of_the_article_and_taken_back_there(filled: Library) -> None:
    made = decide(filled, "restance", SOUND.id, value="denies")
    decide(filled, "respeak", SOUND.id, value="رابطة النساجين")
    assert made.anchors[0].exact == "السد سليم"
    revise(filled)
    again = shown(filled, "السد سليم", REVISED.id)
    assert again.id != SOUND.id
    assert (again.polarity, again.speaker.name) == ("deny", "رابطة النساجين")
    with filled.writer() as writer:
        writer.undo(made.id, who="منى")
    again = shown(filled, "السد سليم", REVISED.id)
    assert (again.polarity, again.speaker.name) == ("assert", "رابطة النساجين")


def test_corrections_hold_after_everything_was_read_anew_and_otherwise(filled: Library) -> None:
    decide(filled, "restance", RUNS.id, value="neither")
    wider = statement(STRIKE, "رائد الصنوبر", "إن المصنع يعمل", cue="وقال")
    with filled.writer() as writer:
        writer.drop_derived()
        writer.put_document(document(STRIKE, ON, wider))
    assert wider.id != RUNS.id
    assert shown(filled, "إن المصنع يعمل", STRIKE.id).commitment == "neither"
    assert shown(filled, "الإضراب مستمر", STRIKE.id).commitment == "committed"


def test_a_dismissal_covers_the_statements_of_a_revision(filled: Library) -> None:
    (dispute,) = filled.view.disputes()
    made = decide(filled, "dismiss", dispute.id)
    assert {one.exact for one in made.anchors} == {"السد سليم", "ذلك"}
    revise(filled)
    new = shown(filled, "السد سليم", REVISED.id).id
    (ruling,) = filled.view.rulings().decisions
    assert {*made.subjects, new} == set(ruling.subjects)
    assert filled.view.decision(made.id).subjects == made.subjects


def test_a_split_in_an_article_holds_in_its_revision(filled: Library) -> None:
    decide(filled, "split", FULL, articles=[FLOOD.id])
    revise(filled)
    (ruling,) = filled.view.rulings().decisions
    assert ruling.articles == (FLOOD.id, REVISED.id)


def test_a_name_that_the_article_knows_leads_to_its_thing(filled: Library) -> None:
    assert decide(filled, "respeak", SOUND.id, value="رائد صنوبر").subjects == (SOUND.id, SHORT)
    assert decide(filled, "respeak", DENIED.id, value="رابطة النساجين").subjects == (DENIED.id, UNION)
    assert decide(filled, "respeak", ON.id, value="عابر سبيل").subjects == (ON.id,)


def test_other_words_and_another_day_are_shown_at_once_and_as_read_when_undone(filled: Library) -> None:
    words = decide(filled, "respan", RUNS.id, value="رائد  الصنوبر\nالمصنع يعمل")
    day = decide(filled, "redate", RUNS.id, value="2031-05")
    now = filled.view.statement(RUNS.id).statement
    assert [one.text for one in now.content] == ["رائد الصنوبر", "المصنع يعمل"]
    assert all(STRIKE.text[one.start : one.end] == one.text for one in now.content)
    assert now.said is not None
    assert (now.said.earliest, now.said.latest, now.said.grain) == ("2031-05-01", "2031-05-31", "month")
    assert {one.statement.id for one in filled.view.statements(since="2031-05-31", until="2031-05-31")} == {RUNS.id}
    decide(filled, "redate", RUNS.id, value="unknown")
    assert filled.view.statement(RUNS.id).statement.said is None
    for one in (words, day):
        with filled.writer() as writer:
            writer.undo(one.id, who="منى")
    with filled.writer() as writer:
        writer.undo(filled.view.decisions()[-1].id, who="منى")
    assert filled.view.statement(RUNS.id).statement == RUNS


def test_words_and_days_that_are_none_are_refused(filled: Library) -> None:
    assert "its text" in refused(filled, "respan", RUNS.id, value="المصنع معطل").hint
    refused(filled, "respan", RUNS.id, value=" \n ")
    refused(filled, "respan", RUNS.id, value="المصنع يعمل\nيعمل")
    refused(filled, "redate", RUNS.id, value="أمس")
    refused(filled, "redate", RUNS.id, value="2031-13")


def test_a_later_decision_replaces_an_earlier_which_can_then_be_taken_again(filled: Library) -> None:
    decide(filled, "restance", RUNS.id, value="denies")
    assert "already" in refused(filled, "restance", RUNS.id, value="denies").message
    decide(filled, "restance", RUNS.id, value="affirms")
    decide(filled, "restance", RUNS.id, value="denies")
    assert filled.view.statement(RUNS.id).statement.polarity == "deny"


def test_the_kind_of_a_speaker_is_corrected_where_the_name_stays(filled: Library) -> None:
    decide(filled, "respeak", RUNS.id, value="مركز السدود", speaker_kind="person")
    decide(filled, "respeak", RUNS.id, value="مركز السدود", speaker_kind="organisation")
    assert filled.view.statement(RUNS.id).statement.speaker.kind == "organisation"
    for kind in ("organisation", None):
        again = refused(filled, "respeak", RUNS.id, value="مركز السدود", speaker_kind=kind)
        assert "already" in again.message


def test_a_day_in_arabic_digits_is_kept_as_iso_writes_it(filled: Library) -> None:
    assert decide(filled, "redate", RUNS.id, value="٢٠٣١-٠٥").value == "2031-05"
    said = filled.view.statement(RUNS.id).statement.said
    assert said is not None
    assert (said.value, said.grain) == ("2031-05", "month")
    assert "already" in refused(filled, "redate", RUNS.id, value="2031-05").message


def test_words_that_are_no_text_are_kept_as_an_escape(filled: Library) -> None:
    made = decide(filled, "respeak", RUNS.id, value="a\udcff", who="b\udcff", why="c\udcff")
    assert (made.value, made.who, made.why) == ("a\\udcff", "b\\udcff", "c\\udcff")
    assert filled.view.decisions() == (made,)
    assert filled.view.statement(RUNS.id).statement.speaker.name == "a\\udcff"


def test_a_merge_that_nothing_followed_yet_keeps_the_types_of_its_names_together(filled: Library) -> None:
    decide(filled, "merge", FULL, SHORT)
    assert set(decide(filled, "retype", SHORT, value="ORG").subjects) == {FULL, SHORT}
    assert set(decide(filled, "retype", FULL, value="FAC").subjects) == {FULL, SHORT}
    assert decide(filled, "retype", UNION, value="PER").subjects == (UNION,)


def test_a_reading_confirmed_again_changes_nothing_unless_it_was_corrected_since(filled: Library) -> None:
    first = decide(filled, "confirm", SOUND.id)
    assert decide(filled, "confirm", SOUND.id, who="رنا") == first
    decide(filled, "restance", SOUND.id, value="denies")
    second = decide(filled, "confirm", SOUND.id)
    assert second.id != first.id
    assert decide(filled, "confirm", SOUND.id) == second
    assert len(filled.view.decisions()) == 3
