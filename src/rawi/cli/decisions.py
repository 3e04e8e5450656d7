"""`rawi review log|open|apply`: what was decided, what waits for a decision, and following it."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.cli.options import CsvOption, JsonOption, LibraryOption, open_library
from rawi.cli.output import check_forms, print_csv, print_json, print_line, print_table
from rawi.cli.signing import follow
from rawi.model import Decision, Feature
from rawi.model.ledger import NamedPair

LOG = ("id", "at", "who", "kind", "subjects", "value", "articles", "why", "undone_at", "undone_by")
PAIRS = (
    "score", "first", "first_name", "first_type", "second", "second_name", "second_type", "reasons", "one", "two",
)  # fmt: skip
MINUTE = len("2025-01-02T03:04")


def log(library: LibraryOption = None, as_json: JsonOption = False, as_csv: CsvOption = False) -> None:
    """List every correction, also those undone, the oldest first."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with open_library(library) as opened:
        found = opened.view.decisions()
        waiting = not opened.view.follows_rulings()
    if as_json:
        from rawi.model.wire import decision_to_json

        print_json(map(decision_to_json, found))
    elif as_csv:
        print_csv(LOG, map(_cells, found))
    else:
        print_table(
            ("id", "at", "who", "what", "why", "undone"),
            ((one.id, _minute(one.at), one.who, _what(one), one.why, _undone(one)) for one in found),
            nothing="Nothing was decided.",
        )
        if found and waiting:
            print_line("The last comparison does not follow all of this yet: rawi review apply")


def open_pairs(library: LibraryOption = None, as_json: JsonOption = False, as_csv: CsvOption = False) -> None:
    """List pairs of names too near to call, what speaks for and against each, and the commands that settle it."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with open_library(library) as opened:
        found = opened.view.open_pairs()
    if as_json:
        from rawi.model.wire import pair_to_json

        print_json(map(pair_to_json, found))
    elif as_csv:
        print_csv(PAIRS, map(_pair_cells, found))
    else:
        show_pairs(found)


def show_pairs(found: Sequence[NamedPair]) -> None:
    """Open pairs for reading: both names, the reasons, the commands."""
    if not found:
        print_line("No pairs are open.")
    for number, one in enumerate(found, start=1):
        kinds = " / ".join(dict.fromkeys(str(kind) for kind in (one.first.kind, one.second.kind) if kind))
        print_line(f"{number}. {one.first.name} | {one.second.name} · {kinds} · score {one.join.score:+.2f}")
        for feature in sorted(one.join.features, key=lambda feature: -feature.weight):
            print_line(told(feature), indent=3)
        for command in settling(one):
            print_line(f'{command} --why "…"', indent=3)


def told(feature: Feature) -> str:
    """What speaks for or against two names being one, for reading."""
    words = f": {feature.words}" if feature.words else ""
    return f"{feature.weight:+.2f} {feature.name}{words}"


def settling(pair: NamedPair) -> tuple[str, str]:
    """The commands that say that two names are one thing, or two; names of two types need one first."""
    first, second = pair.first, pair.second
    one = f"rawi review merge {first.entity} {second.entity}"
    if first.kind and second.kind and first.kind != second.kind:
        one = f"rawi review retype {second.entity} {first.kind}"
    return one, f"rawi review split {first.entity} {second.entity}"


def apply(library: LibraryOption = None) -> None:
    """Compare anew, where the last comparison does not follow every decision and imported list."""
    with open_library(library) as opened:
        done = follow(opened)
    print_line("Compared anew." if done else "The last comparison follows every decision.")


def _cells(one: Decision) -> tuple[object, ...]:
    return (
        one.id, one.at, one.who, one.kind, " ".join(one.subjects), one.value, " ".join(one.articles), one.why,
        one.undone_at, one.undone_by,
    )  # fmt: skip


def _pair_cells(one: NamedPair) -> tuple[object, ...]:
    return (
        one.join.score, one.first.entity, one.first.name, one.first.kind, one.second.entity, one.second.name,
        one.second.kind, "; ".join(map(told, one.join.features)), *settling(one),
    )  # fmt: skip


def _what(one: Decision) -> str:
    shown = one.subjects[:1] if one.kind == "dismiss" else one.subjects
    if one.topic == "claims" and one.parts:
        shown = (*shown, *(f"«{part[0].exact}»" for part in one.parts if part))
    value = f" → {one.value}" if one.value and one.topic != "claims" else ""
    articles = f" in {' '.join(one.articles)}" if one.articles else ""
    return f"{one.kind} {' '.join(shown)}{value}{articles}"


def _undone(one: Decision) -> str | None:
    return f"{_minute(one.undone_at)} {one.undone_by}" if one.undone_at else None


def _minute(instant: str) -> str:
    return instant[:MINUTE].replace("T", " ")
