"""The reader on attributions of real newswire, derived from treebanks that are not part of the project.

    python -m evals.treebank                     figures and counts of every kind of error
    python -m evals.treebank --show 20           and the first 20 sentences behind each kind
    python -m evals.treebank --errors FILE       all of them into a file outside the project
    python -m evals.treebank FOLDER              the folder, if it is not $RAWI_CORPORA/data/attribution

A folder holds `<name>.jsonl`, one attribution a line, and may hold `<name>_othercues.jsonl`: reporting verbs without a
content of their own, which are no false alarms. Its texts are licensed for use, not for copying into the project. Where
it is absent, this says so and ends with status 0.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evals import outside
from rawi.evaluate import Hits, Share
from rawi.evaluate.table import percent
from rawi.model import Article, Document, Span, Statement, content_id, text_sha256

ROOT = Path(__file__).resolve().parents[1]
OTHERS = "_othercues"
GOOD = 0.8
"""Contents whose F1 is below this are listed as errors."""

Read = Callable[[Article], Document]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One attribution of the treebank: cue, speaker with the head of its phrase (None: no phrase of its own in the
    sentence) and content without its complementiser."""

    sentence: str
    lemma: str
    construct: str
    cue: Span
    speaker: Span | None
    head: Span | None
    content: Span

    @staticmethod
    def of(record: Mapping[str, Any]) -> Item:
        """The item of one line of JSON."""
        speaker = record.get("speaker")
        return Item(
            sentence=record["sent_id"],
            lemma=record["lemma"],
            construct=record.get("construct") or "-",
            cue=_span(record["cue"]),
            speaker=_span(speaker) if speaker else None,
            head=_span(speaker["head"]) if speaker else None,
            content=_span(record.get("content_body") or record["content"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One error: its kind, the sentence, the cue, what the treebank has and what was read."""

    kind: str
    sentence: str
    cue: str
    gold: str
    found: str


@dataclass(slots=True, kw_only=True)
class Report:
    """Counts over the sentences of one file.

    `cue` the cues found; `head` the items whose cue is found and whose speaker's head lies in the speaker read (or that
    have no speaker, and none was read); `characters` the contents by code points, all of a missed one being missed;
    `alarms` primary statements read at a cue the treebank knows nothing of, beside those it has; `faults` all errors.
    """

    name: str
    sentences: int = 0
    cue: Share = field(default_factory=Share)
    head: Share = field(default_factory=Share)
    characters: Hits = field(default_factory=Hits)
    alarms: Hits = field(default_factory=Hits)
    faults: list[Fault] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures that have something to judge, by name, rounded to three decimals."""
        values = {
            "cue": self.cue.share,
            "cue and speaker head": self.head.share,
            "content characters F1": self.characters.f1,
            "statements precision": self.alarms.precision,
        }
        return {name: round(value, 3) for name, value in values.items() if value is not None}


def load(path: Path) -> tuple[dict[str, str], list[Item], dict[str, list[Span]]]:
    """The sentences of a file by id, its attributions, and by sentence the cues that are no false alarms."""
    texts: dict[str, str] = {}
    items: list[Item] = []
    for record in _lines(path):
        texts[record["sent_id"]] = record["text"]
        items.append(Item.of(record))
    others: dict[str, list[Span]] = defaultdict(list)
    beside = path.with_name(path.stem + OTHERS + path.suffix)
    if beside.exists():
        for record in _lines(beside):
            others[record["sent_id"]].append(_span(record["cue"]))
    return texts, items, others


def measure(path: Path, read: Read) -> Report:
    """Read every sentence of a file by itself and compare."""
    texts, items, others = load(path)
    report = Report(name=path.stem, sentences=len(texts))
    of_sentence: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        of_sentence[item.sentence].append(item)
    for name, text in texts.items():
        document = read(Article(id=content_id("art", text), text=text, sha256=text_sha256(text)))
        statements = [one for one in document.statements if one.cue is not None]
        _judge(report, text, of_sentence[name], statements, others.get(name, []))
    return report


def _judge(
    report: Report, text: str, items: Sequence[Item], statements: Sequence[Statement], others: Sequence[Span]
) -> None:
    answered: set[str] = set()
    for item in items:
        found = _answer(item, statements)
        report.cue += Share(right=int(found is not None), of=1)
        wanted = _points([item.content])
        if found is None:
            report.head += Share(of=1)
            report.characters += Hits(fn=len(wanted))
            report.faults.append(
                Fault(kind="missed", sentence=text, cue=item.cue.text, gold=item.content.text, found="")
            )
            continue
        answered.add(found.id)
        kind = speaker_fault(item, found.speaker.span)
        report.head += Share(right=int(kind is None), of=1)
        if kind is not None:
            report.faults.append(
                Fault(
                    kind=kind,
                    sentence=text,
                    cue=item.cue.text,
                    gold=_text(item.speaker),
                    found=_text(found.speaker.span),
                )
            )
        given = _points(found.content)
        shared = Hits(tp=len(wanted & given), fp=len(given - wanted), fn=len(wanted - given))
        report.characters += shared
        if (kind := content_fault(shared)) is not None:
            said = " | ".join(part.text for part in found.content)
            report.faults.append(Fault(kind=kind, sentence=text, cue=item.cue.text, gold=item.content.text, found=said))
    known = [*(item.cue for item in items), *others]
    primary = [one for one in statements if one.level == "primary" and one.cue is not None]
    strange = [one for one in primary if one.cue and not any(one.cue.overlaps(cue) for cue in known)]
    report.alarms += Hits(tp=len([one for one in primary if one.id in answered]), fp=len(strange))
    report.faults += [
        Fault(kind="not in the treebank", sentence=text, cue=_text(one.cue), gold="", found=one.content_text)
        for one in strange
    ]


def _answer(item: Item, statements: Sequence[Statement]) -> Statement | None:
    """The statement at the item's cue; of several the one whose content shares most with the item's."""
    wanted = _points([item.content])
    at_cue = [one for one in statements if one.cue is not None and one.cue.overlaps(item.cue)]
    return max(at_cue, key=lambda one: len(wanted & _points(one.content)), default=None)


def speaker_fault(item: Item, found: Span | None) -> str | None:
    """What is wrong with the speaker's phrase that was read, None if its head is right."""
    if item.head is None:
        return None if found is None else "speaker where the sentence has none"
    if found is None:
        return "speaker not seen"
    return None if found.overlaps(item.head) else "other speaker"


def content_fault(shared: Hits) -> str | None:
    """What is wrong with a content, None where it is near enough."""
    if (shared.f1 or 0.0) >= GOOD:
        return None
    if not shared.tp:
        return "content elsewhere"
    if not shared.fp:
        return "content too short"
    return "content too long" if not shared.fn else "content shifted"


def table(reports: Sequence[Report]) -> str:
    """The figures as a Markdown table, a row a file."""
    rows: list[tuple[str, ...]] = [
        ("set", "sentences", "attributions", "cue found", "cue and speaker head", "content F1", "not in the treebank")
    ]
    rows.append(("---",) * len(rows[0]))
    for one in reports:
        shares = (one.cue.share, one.head.share, one.characters.f1)
        figures = (*(percent(share) or "-" for share in shares), str(one.alarms.fp))
        rows.append((one.name, str(one.sentences), str(one.cue.of), *figures))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def kinds(faults: Iterable[Fault]) -> list[tuple[str, list[Fault]]]:
    """The faults by kind, the most frequent kind first."""
    grouped: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        grouped[fault.kind].append(fault)
    return sorted(grouped.items(), key=lambda both: (-len(both[1]), both[0]))


def listing(report: Report, show: int | None) -> Iterator[str]:
    """Every kind of error with its count and its most frequent cues, and the first `show` of each (None: all)."""
    for kind, faults in kinds(report.faults):
        cues = ", ".join(f"{cue} {count}" for cue, count in Counter(fault.cue for fault in faults).most_common(5))
        yield f"{report.name}: {kind}: {len(faults)} ({cues})"
        for fault in faults[:show]:
            yield f"    {fault.cue} | {fault.sentence}"
            yield f"        treebank {fault.gold or '-'}"
            yield f"        found    {fault.found or '-'}"


def files(folder: Path) -> list[Path]:
    """The files of attributions in a folder."""
    return [path for path in sorted(folder.glob("*.jsonl")) if not path.stem.endswith(OTHERS)]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as stream:
        yield from (json.loads(line) for line in stream if line.strip())


def _span(record: Mapping[str, Any]) -> Span:
    return Span(start=int(record["start"]), end=int(record["end"]), text=record["text"])


def _points(spans: Iterable[Span]) -> set[int]:
    return {point for span in spans for point in range(span.start, span.end)}


def _text(span: Span | None) -> str:
    return span.text if span else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; exit status 0 whatever the figures are, 2 for an unfit argument."""
    parser = argparse.ArgumentParser(description="Score the reader on treebank attributions kept outside the project.")
    parser.add_argument("folder", nargs="?", type=Path, default=outside.part("data", "attribution"))
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print the first N sentences of each kind of error"
    )
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write all errors to a file outside the project")
    options = parser.parse_args(arguments)
    if options.errors and options.errors.resolve().is_relative_to(ROOT):
        parser.error("the treebank's sentences may not be written into the project: name a file outside it")
    found = files(options.folder) if options.folder else []
    if not found:
        print(outside.skipped("treebank attributions", options.folder))
        return 0
    from rawi.flow import Pipeline

    read = Pipeline.load().per_document
    reports = [measure(path, read) for path in found]
    print(table(reports), "", sep="\n")
    for one in reports:
        print(*listing(one, options.show), sep="\n")
    if options.errors:
        lines = [line for one in reports for line in listing(one, None)]
        options.errors.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
