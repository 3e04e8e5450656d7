"""The accuracy page is made from gold, reader and recorded figures, always the same, and shows every miss."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from evals.aims import AIMS
from evals.misses import KINDS
from evals.tallies import HEADINGS, Tally
from tests.evaluate.answers import document_of

from evals import accuracy, record
from rawi.evaluate import Recorded, gold_sets, load, recorded, score
from rawi.model import Article, Document

TEXT = "المدرب: باقون\n\nقال مدير النادي سالم القرواني إن الملعب جاهز. وأضاف أن التذاكر نفدت | كلها.\n"
SETS = '[[sets]]\nname = "last"\nfiles = ["last-*"]\nmeaning = "kept aside"\nblind = true\n'


def _span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def _statement(name: str, cue: str, speaker: str | None, resolved: str, content: str, **more: Any) -> dict[str, Any]:
    return {
        "id": name, "cue": _span(cue), "cue_class": "assert", "via": [], "content": [_span(content)],
        "source": {"span": _span(speaker) if speaker else None, "resolved": resolved, "entity": None,
                   "type": "person" if speaker else "implicit"},
        "quoted": "indirect", "polarity": "assert", "content_negated": False, "in_headline": False, "when": None,
    } | more  # fmt: skip


def _gold(name: str) -> str:
    gold = {
        "seed": name,
        "file": "articles/club.txt",
        "document": {"domain": "sport", "register": "gulf", "title": _span("المدرب: باقون")},
        "statements": [
            _statement(f"{name}-1", ":", "المدرب", "المدرب", "باقون", in_headline=True),
            _statement(f"{name}-2", "قال", "مدير النادي سالم القرواني", "سالم القرواني", "الملعب جاهز"),
            _statement(f"{name}-3", "أضاف", None, "سالم القرواني", "التذاكر نفدت | كلها"),
        ],
    }
    return json.dumps(gold, ensure_ascii=False)


@pytest.fixture
def evals(tmp_path: Path) -> Path:
    """A folder of evals with one development article and one that is kept aside."""
    folder = tmp_path / "evals"
    (folder / "gold").mkdir(parents=True)
    (folder / "articles").mkdir()
    (folder / "articles" / "club.txt").write_text(TEXT, encoding="utf-8", newline="")
    for name in ("club-01", "last-01"):
        (folder / "gold" / f"{name}.json").write_text(_gold(name), encoding="utf-8")
    (folder / "sets.toml").write_text(SETS, encoding="utf-8")
    return folder


@pytest.fixture
def read(evals: Path) -> Callable[[Article], Document]:
    """A reader that finds exactly what was annotated."""
    answer = document_of(load(evals / "gold" / "club-01.json"))
    return lambda article: answer


def made(evals: Path, records: Mapping[str, Recorded], read: Callable[[Article], Document]) -> str:
    """The page of the gold of a folder."""
    sets = gold_sets(evals)
    return accuracy.page(sets, records, accuracy.read_sets(sets, read))


def test_the_page_is_the_same_every_time_and_can_be_checked(evals: Path, tmp_path: Path) -> None:
    page = tmp_path / "accuracy.md"
    arguments = ["--evals", str(evals), "--page", str(page), "--misses", str(tmp_path / "build" / "misses.md")]
    assert accuracy.main([*arguments, "--check"]) == 1
    assert accuracy.main(arguments) == 0
    before = page.read_bytes()
    assert accuracy.main(arguments) == 0
    assert page.read_bytes() == before
    assert (tmp_path / "build" / "misses.md").read_text(encoding="utf-8").startswith("# Every miss")
    assert accuracy.main([*arguments, "--check"]) == 0


def test_tables_by_construction_register_domain_and_mode(evals: Path, read: Callable[[Article], Document]) -> None:
    page = made(evals, {}, read)
    assert "| gulf | 3 | 100.0 |" in page
    assert "| sport | 3 | 100.0 |" in page
    assert "| indirect | 3 | 100.0 |" in page
    assert "| headline colon | 1 | 100.0 |" in page
    assert "| participle |" not in page
    assert "Blind gold" not in page
    assert "| last | kept aside | blind, not yet run | 1 | - |" in page
    assert page.count("has not been measured yet") == 4


def test_every_miss_stands_with_its_sentence_folded_by_kind(evals: Path, read: Callable[[Article], Document]) -> None:
    def worse(article: Article) -> Document:
        document = read(article)
        kept = [one for one in document.statements if one.cue and one.cue.text != "أضاف"]
        return replace(document, statements=tuple(replace(one, polarity="deny") for one in kept))

    readings = accuracy.read_sets(gold_sets(evals), worse)
    assert "| Statements not found | 1 |" in accuracy.page(gold_sets(evals), {}, readings)
    page = accuracy.misses_page(readings)
    assert f"<summary>{KINDS['missed']}: 1</summary>" in page
    assert "<bdi>و<b>أضاف</b> أن التذاكر نفدت &#124; كلها.</bdi>" in page
    assert f"<summary>{KINDS['polarity']}: 2</summary>" in page
    assert "gold <bdi>assert</bdi> · found <bdi>deny</bdi>" in page
    unread = accuracy.read_sets(gold_sets(evals), lambda article: replace(read(article), statements=()))
    nothing = accuracy.misses_page(unread)
    assert f"<summary>{KINDS['missed']}: 3</summary>" in nothing


def test_recorded_figures_stand_beside_the_aims(evals: Path, read: Callable[[Article], Document]) -> None:
    one = Recorded(
        command="python -m evals.record",
        day="2026-01-02",
        commit="abc1234",
        counts={"articles": 3},
        figures={"statements.polarity": 0.975, "statements.mode": 0.99},
    )
    words = replace(one, counts={"sentences": 7}, figures={"cue": 0.9, "cue and speaker head": 0.899})
    pairs = replace(one, counts={"pairs": 4}, figures={"features.macro.f1": 0.75, "features.agree.f1": 0.5})
    page = made(evals, {"real articles": one, "treebank news": words, "stance ANS, dev part": pairs}, read)
    assert "| features of the comparison, weighed | 75.0 | 50.0 | - | - | 4 pairs, 2026-01-02 at abc1234 |" in page
    assert "`stance ANS" not in page
    assert "| polarity | ≥ 98 | 100.0 | **97.5** |" in page
    assert "| mode | ≥ 95 | 100.0 | 99.0 |" in page
    assert "was measured on 2026-01-02 at abc1234 with `python -m evals.record`" in page
    assert "| treebank news | 90.0 | **89.9** | - | 7 | 2026-01-02 at abc1234 |" in page


def test_a_blind_set_is_run_once_and_shown_apart_from_then_on(
    evals: Path, tmp_path: Path, read: Callable[[Article], Document], capsys: pytest.CaptureFixture[str]
) -> None:
    assert record.main(["--evals", str(evals), "--blind", "last"]) == 0
    kept = recorded(evals)["blind last"]
    assert kept.counts == {"articles": 1, "statements": 3}
    assert kept.figures["statements.found.recall"] > 0.5
    page = made(evals, recorded(evals), read)
    assert "## Blind gold: last" in page
    assert f"blind, run once on {kept.day} at {kept.commit} | 1 | 3 |" in page
    seen = SETS.replace("blind = true", "blind = false")
    (evals / "sets.toml").write_text(seen, encoding="utf-8")
    page = made(evals, recorded(evals), read)
    assert "## Blind gold" not in page
    assert f"development; blind before, run once on {kept.day} at {kept.commit} | 1 | 3 |" in page
    assert "| blind last |" in page
    (evals / "sets.toml").write_text(SETS, encoding="utf-8")
    with pytest.raises(SystemExit):
        record.main(["--evals", str(evals), "--blind", "last"])
    assert "it is not blind" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        record.main(["--evals", str(evals), "--blind", "club"])
    assert "no blind set" in capsys.readouterr().err


def test_gold_of_others_is_recorded_as_figures_only(evals: Path, tmp_path: Path) -> None:
    arguments = ["--evals", str(evals), "--corpora", str(tmp_path / "others")]
    assert record.main(arguments) == 1
    assert not (evals / "recorded.json").exists()
    others = tmp_path / "others"
    (others / "gold").mkdir(parents=True)
    (others / "articles").mkdir()
    (others / "articles" / "club.txt").write_text(TEXT, encoding="utf-8", newline="")
    (others / "gold" / "000.json").write_text(_gold("000"), encoding="utf-8")
    (others / "gold" / "relations.json").write_text('{"claims": []}', encoding="utf-8")
    assert record.main(arguments) == 0
    assert recorded(evals)["real articles"].figures["statements.polarity"] == 1.0
    written = (evals / "recorded.json").read_text(encoding="utf-8")
    assert not any("\u0600" <= letter <= "\u06ff" for letter in written)


def test_tallies_add_up() -> None:
    one = Tally(alarms=2)
    assert (one + Tally()).alarms == 2
    assert (Tally() + Tally()).alarms is None
    assert Tally().empty
    assert not one.empty
    assert len(one.cells) == len(HEADINGS)


def test_every_aim_is_measured(evals: Path, read: Callable[[Article], Document]) -> None:
    measures = score(load(evals / "gold" / "club-01.json"), read(Article(id="art_x", text=TEXT, sha256=""))).measures
    for aim in AIMS:
        assert aim.figure in measures or aim.figure.rpartition(".")[0] in measures, aim


def test_layers_alone_have_their_aims_and_misses(evals: Path) -> None:
    """A file of times alone: no table of statements, but every time that was missed or read wrong."""
    text = "أغلق الميناء الخميس حتى مساء السبت.\n"
    (evals / "articles" / "port.txt").write_text(text, encoding="utf-8", newline="")
    places = [(text.index(words), words) for words in ("الخميس", "مساء السبت")]
    times = [
        {"span": {"start": at, "end": at + len(words), "text": words}, "type": "DATE", "value": "2025-03-06"}
        for at, words in places
    ]
    gold = {"seed": "last-01", "file": "articles/port.txt", "layers": ["times"], "document": {}, "times": times}
    path = evals / "gold" / "last-01.json"
    path.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    whole = document_of(load(path))
    reading = replace(whole, times=(replace(whole.times[0], value="2025-03-13"),))
    sets = [replace(one, run=True) for one in gold_sets(evals) if one.name == "last"]
    figures = Recorded(command="x", day="2026-01-02", commit="c", counts={"times": 2}, figures={"times.value": 0.5})
    readings = accuracy.read_sets(sets, lambda article: reading)
    page, misses = accuracy.page(sets, {"blind last": figures}, readings), accuracy.misses_page(readings)
    assert "| times: value, of those | ≥ 96 | **50.0** |" in page
    assert "### By construction" not in page.partition("## Blind gold: last")[2]
    assert f"<summary>{KINDS['time']}: 1</summary>" in misses
    assert f"<summary>{KINDS['time value']}: 1</summary>" in misses
    assert "أغلق الميناء <b>الخميس</b> حتى مساء السبت." in misses
