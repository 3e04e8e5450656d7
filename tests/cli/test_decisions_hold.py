"""Every kind of correction by the real reader and comparison: taken, taken back, and holding after a rebuild and after
the article's text was revised."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Command, Outcome
from tests.compare.remembering import Remembering

from rawi.cli.running import run
from rawi.compare import CompareLexicon, load_encoder
from rawi.flow import Pipeline
from rawi.resolve.identity import Knowledge
from rawi.store import Library

MANARA, DAFFA, WADI, UFUQ = "صحيفة المنارة", "موقع الضفة", "إذاعة الوادي", "جريدة الأفق"
FALL = "انهار جزء من جسر الزيتون في مدينة سلمونة مساء السبت بعد أمطار غزيرة."
SHUT = "وقال وزير النقل كمال الحوراني إن الجسر أُغلق أمام الشاحنات قبل الانهيار بيومين."
HURT = "وأعلنت بلدية سلمونة أن عدد المصابين بلغ سبعة أشخاص."
DENIED = "ونفت نقابة السائقين أن يكون الجسر قد أُغلق أمام الشاحنات قبل الانهيار."
REPAIR = "وأضافت البلدية أن أعمال الترميم تبدأ الأسبوع المقبل."
AGAIN = "وأكد رئيس هيئة الطرق كمال الحوراني أن الجسر أُغلق أمام الشاحنات قبل الانهيار."
UNION = "وقالت النقابة إن لوحات التحذير على الجسر قديمة."
COVERAGE = {
    MANARA: ("2031-03-02", "انهيار جزئي في جسر الزيتون", (FALL, SHUT, HURT, REPAIR)),
    DAFFA: ("2031-03-03", "أعمال رفع الركام مستمرة", ("يواصل العمال رفع الركام من موقع جسر الزيتون.", DENIED)),
    WADI: ("2031-03-04", "بيان عن جسر الزيتون", ("أصدرت هيئة الطرق بيانا عن جسر الزيتون في سلمونة.", AGAIN, UNION)),
    UFUQ: ("2031-03-03", "انهيار جزئي في جسر الزيتون", (FALL, SHUT, HURT)),
}
CORRECTION = "تصويب: ورد في نسخة سابقة من هذا الخبر أن الأمطار كانت خفيفة."


@dataclass(frozen=True)
class Desk:
    """A library with the coverage in it, and what is done to it by `rawi`."""

    rawi: Command
    folder: Path

    def __call__(self, *words: str) -> list[dict[str, Any]]:
        outcome = self.rawi(*words, "--json")
        assert outcome.status == 0, outcome.err
        return outcome.lines

    def review(self, *words: str) -> str:
        """Decide; the decision's id."""
        outcome = self.rawi("review", *words, "--why", "كما في النص", "--as", "منى")
        assert outcome.status == 0, outcome.err
        return str(self("review", "log")[-1]["id"])

    def said(self, outlet: str, words: str) -> dict[str, Any]:
        """The statement of an outlet's article whose content begins so."""
        article = self.article(outlet)["id"]
        (found,) = [
            one
            for one in self("statements")
            if one["article"]["id"] == article and one["content"][0]["text"].startswith(words)
        ]
        return found

    def article(self, outlet: str) -> dict[str, Any]:
        """The current article of an outlet."""
        (found,) = [one for one in self("articles") if one["outlet"] == outlet]
        return found

    def of(self, words: str) -> dict[str, Any]:
        """The claim that statements whose content begins so stand in."""
        ids = {one["id"] for one in self("statements") if one["content"][0]["text"].startswith(words)}
        (found,) = [
            claim
            for claim in self("claims")
            if any(ids & set(position["statements"]) for position in claim["positions"])
        ]
        return found

    def revise(self) -> None:
        """Every outlet but one brings its article again, at the same address, with a line before and one after."""
        rows = [row(outlet, FALL if outlet == UFUQ else CORRECTION) for outlet in COVERAGE]
        (self.folder / "later.jsonl").write_text("\n".join(rows), encoding="utf-8")
        outcome = self.rawi("add", self.folder / "later.jsonl")
        assert f"{len(COVERAGE)} revisions" in outcome.out, outcome.err

    def holds(self, decision: str, is_so: Callable[[Desk], bool]) -> None:
        """What was decided is so, also after a rebuild and in revised texts; until it is taken back."""
        assert is_so(self), "as decided"
        assert self.rawi("rebuild").status == 0
        assert is_so(self), "after a rebuild"
        self.revise()
        assert is_so(self), "after every text was revised"
        assert self.rawi("review", "undo", decision).status == 0
        assert not is_so(self), "taken back"


def row(outlet: str, last: str = "") -> str:
    day, title, lines = COVERAGE[outlet]
    text = "\n\n".join([*lines, *([last] if last else [])])
    address = f"https://n.invalid/{sorted(COVERAGE).index(outlet)}"
    return json.dumps({"outlet": outlet, "url": address, "published": day, "title": title, "text": text})


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The coverage, read and compared once; what reading and comparing know is loaded once for all tests, and
    each sentence is encoded once."""
    folder = tmp_path_factory.mktemp("coverage")
    (folder / "news.jsonl").write_text("\n".join(map(row, COVERAGE)), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for known in (Pipeline, CompareLexicon, Knowledge):
            patch.setattr(known, "load", partial(lambda loaded: loaded, known.load()))
        patch.setattr("rawi.flow.load_encoder", partial(lambda loaded, choice: loaded, Remembering(load_encoder())))
        assert run(["add", str(folder / "news.jsonl"), "--library", str(folder / "read.db")]) == 0
        yield folder / "read.db"


@pytest.fixture
def desk(read: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAWI_LIBRARY", raising=False)
    shutil.copy(read, tmp_path / "rawi.db")

    def command(*words: str | Path) -> Outcome:
        capsys.readouterr()
        status = run([str(word) for word in words])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return Desk(command, tmp_path)


def test_who_said_it(desk: Desk) -> None:
    id = desk.review("respeak", desk.said(MANARA, "الجسر أُغلق")["id"], "سليم الداية", "--kind", "person")
    desk.holds(id, lambda now: now.said(MANARA, "الجسر أُغلق")["speaker"]["name"] == "سليم الداية")


def test_in_which_words(desk: Desk) -> None:
    id = desk.review("respan", desk.said(MANARA, "الجسر أُغلق")["id"], "الجسر أُغلق أمام الشاحنات")
    desk.holds(id, lambda now: now.said(MANARA, "الجسر أُغلق")["content"][0]["text"] == "الجسر أُغلق أمام الشاحنات")


def test_with_which_stance(desk: Desk) -> None:
    (dispute,) = desk("disputes")
    id = desk.review("restance", desk.said(DAFFA, "يكون الجسر")["id"], "neither")
    assert desk("disputes") == []
    desk.holds(id, lambda now: now.said(DAFFA, "يكون الجسر")["commitment"] == "neither" and not now("disputes"))
    assert [one["about"] for one in desk("disputes")] == [dispute["about"]]


def test_when_it_was_said(desk: Desk) -> None:
    id = desk.review("redate", desk.said(MANARA, "الجسر أُغلق")["id"], "2031-03-01")
    desk.holds(id, lambda now: (now.said(MANARA, "الجسر أُغلق")["said"] or {}).get("value") == "2031-03-01")


def test_that_it_was_read_rightly(desk: Desk) -> None:
    def looked_at(now: Desk) -> bool:
        with Library.open(now.folder / "rawi.db") as library:
            waiting = {one.statement.id for one in library.view.uncertain(limit=100)}
        return now.said(MANARA, "الجسر أُغلق")["id"] not in waiting

    assert not looked_at(desk)
    desk.holds(desk.review("confirm", desk.said(MANARA, "الجسر أُغلق")["id"]), looked_at)


def test_two_names_are_of_one_body(desk: Desk) -> None:
    long, short = (desk.said(*one)["speaker"]["entity"] for one in ((DAFFA, "يكون الجسر"), (WADI, "لوحات")))
    assert long != short
    id = desk.review("merge", long, short)

    def one(now: Desk) -> bool:
        (holder,) = now("who", short)
        return len(holder["statements"]) == 2

    desk.holds(id, one)


def test_one_name_is_of_two_people(desk: Desk) -> None:
    name = desk.said(MANARA, "الجسر أُغلق")["speaker"]["entity"]
    id = desk.review("split", name, "--articles", desk.article(WADI)["id"])

    def two(now: Desk) -> bool:
        (holder,) = now("who", name)
        return len(holder["statements"]) == 2

    desk.holds(id, two)


@pytest.mark.parametrize(
    ("kind", "value", "field"), [("rename", "كمال سعد الحوراني", "name"), ("retype", "ORG", "type")]
)
def test_what_a_name_is(desk: Desk, kind: str, value: str, field: str) -> None:
    name = desk.said(MANARA, "الجسر أُغلق")["speaker"]["entity"]
    id = desk.review(kind, name, value)
    desk.holds(id, lambda now: next(one[field] for one in now("names") if name in json.dumps(one)) == value)


def test_two_claims_are_one(desk: Desk) -> None:
    repair, old = desk.of("أعمال الترميم"), desk.of("لوحات التحذير")
    assert repair["id"] != old["id"]
    id = desk.review("merge", repair["id"], old["id"])
    desk.holds(id, lambda now: now.of("أعمال الترميم")["id"] == now.of("لوحات التحذير")["id"])


def test_a_statement_is_about_something_else(desk: Desk) -> None:
    claim, apart = desk.of("يكون الجسر"), desk.said(DAFFA, "يكون الجسر")["id"]
    id = desk.review("split", claim["id"], apart)
    desk.holds(id, lambda now: now.of("يكون الجسر")["id"] != now.of("الجسر أُغلق")["id"] and not now("disputes"))


def test_two_origins_are_one(desk: Desk) -> None:
    def origins(now: Desk) -> list[str]:
        return [now.article(outlet)["origins"][0]["id"] for outlet in (DAFFA, WADI)]

    first, second = origins(desk)
    assert first != second
    id = desk.review("merge", first, second)
    desk.holds(id, lambda now: len(set(origins(now))) == 1)


def test_a_copy_is_of_its_own_origin(desk: Desk) -> None:
    def apart(now: Desk) -> bool:
        copy, source = (now.article(outlet)["origins"][0]["id"] for outlet in (UFUQ, MANARA))
        return bool(copy != source)

    assert not apart(desk)
    id = desk.review("split", desk.article(MANARA)["origins"][0]["id"], "--articles", desk.article(UFUQ)["id"])
    desk.holds(id, apart)


def test_a_dispute_is_none(desk: Desk) -> None:
    (dispute,) = desk("disputes")
    desk.holds(desk.review("dismiss", dispute["id"]), lambda now: not now("disputes"))
