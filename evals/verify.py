"""Check gold annotations: ``python -m evals.verify [FILES...]`` (default: all of ``evals/gold`` and ``evals/stories``).

A gold file names the text it annotates: ``file`` is a plain text, or, with ``source_id``, a JSON Lines
file whose line of that ``id`` gives the text as ``title + "\\n\\n" + text``. ``file`` is looked up in the
repository root first, then in the folder above the gold folder.

Checked are the things a machine can know: every span says exactly what stands in the text, has no white
space at its edges, ids are unique, values are legal, nested statements lie inside the outer content,
contents carry no outer quotation marks and no complementiser, mentions do not cross. A file with
``claims`` is read as a story (``evals/stories/*.json``): its spans are looked up in the articles of its
``file``, or of the ``.jsonl`` beside it, and its disputes must name its claims. A file that annotates some
layers only names them in ``layers``. Whether an annotation is *right* is for the reader of `evals/GUIDELINES.md`
to say.

Exit status: 0 all files are sound; 1 something is wrong (one line each on standard output); 2 no file given or found.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

CUE_CLASSES = frozenset(
    {"assert", "confirm", "deny", "report", "warn", "demand", "urge", "promise", "threaten", "express", "neither"}
)
SOURCE_TYPES = frozenset({"person", "organisation", "document", "anonymous", "media", "implicit", "pronoun", "outlet"})
VIA_TYPES = frozenset({"document", "agency", "media", "speaker", "anonymous", "person", "organisation", "outlet"})
QUOTED = frozenset({"direct", "indirect", "mixed"})
POLARITIES = frozenset({"assert", "deny"})
COMMITMENTS = frozenset({"committed", "neither"})
LEVELS = frozenset({"primary", "nested"})
MENTION_TYPES = frozenset({"PER", "ORG", "LOC", "FAC", "NORP", "EVENT"})
TIME_TYPES = frozenset({"DATE", "TIME", "DURATION", "SET"})
STANCES = frozenset({"affirms", "denies", "neither", "value"})
DOMAINS = frozenset(
    {
        "conflict", "courts", "crime", "culture", "diplomacy", "disasters", "economy", "education", "elections",
        "environment", "health", "sport", "technology", "transport",
    }
)  # fmt: skip
REGISTERS = frozenset(
    {"agency", "dialect", "egypt", "gulf", "iraq", "levant", "maghreb", "sudan", "tabloid", "translated", "web"}
)
COPY_KINDS = frozenset({"copy", "partial"})
DISPUTE_KINDS = frozenset({"event", "number", "responsibility", "date", "other"})

KEYS = ("seed", "file", "n_codepoints", "document")
LISTS = ("statements", "mentions", "times", "quantities", "event_anchors", "decoys")
QUOTATION_MARKS = {"«": "»", "“": "”", "‘": "’", '"': '"'}
COMPLEMENTISER = re.compile(r"(?:أن|إن|ان|أنّ|إنّ)\s")
ISO_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?")
TIMEX = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF|P(?:T?[\dX.]+[A-Z]{1,2})+(?:T[\dX.]+[HMS])*"
    r"|[\dX]{2,4}(?:-(?:W[\dX]{2}(?:-(?:WE|\d))?|[QH]\d|(?:SP|SU|FA|WI)|[\dX]{2}(?:-[\dX]{2})?))?(?:T[\dA-Z:]+)?(?:/.+)?|T[\dA-Z:]+"
)

Json = dict[str, Any]
Offsets = tuple[int, int]


class Checker:
    """Collects what is wrong with one gold file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[str] = []

    def need(self, condition: object, where: str, what: str) -> bool:
        """Note ``what`` at ``where`` unless ``condition`` holds."""
        if not condition:
            self.problems.append(f"{where}: {what}")
        return bool(condition)

    def legal(self, value: object, allowed: frozenset[str], where: str, what: str) -> None:
        """``value`` must be one of ``allowed``."""
        self.need(value in allowed, where, f"{what} {value!r} is none of {', '.join(sorted(allowed))}")

    def span(self, span: Json, where: str) -> None:
        """The offsets must be in the text and cut out exactly the text the span states."""
        start, end, text = span["start"], span["end"], span["text"]
        if not self.need(isinstance(start, int) and isinstance(end, int), where, f"offsets of {text!r}: no integers"):
            return
        if not self.need(0 <= start < end <= len(self.text), where, f"[{start}, {end}) is empty or outside the text"):
            return
        found = self.text[start:end]
        self.need(found == text, where, f"[{start}, {end}) is {found!r}, not {text!r}")
        self.need(found == found.strip(), where, f"[{start}, {end}) {found!r} begins or ends with white space")


def offsets(span: Json) -> Offsets:
    """``(start, end)`` of a span."""
    return span["start"], span["end"]


def inside(inner: Offsets, outer: Offsets) -> bool:
    """Whether ``inner`` lies within ``outer`` (both ends may meet)."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def overlap(one: Offsets, other: Offsets) -> bool:
    """Whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def spans_in(value: object, where: str) -> Iterator[tuple[str, Json]]:
    """Every span object below ``value``, with the place it stands at (ids where there are any)."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield where, value
        name = value.get("id")
        here = name if isinstance(name, str) else where
        for key, part in value.items():
            yield from spans_in(part, f"{here}.{key}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from spans_in(part, f"{where}[{number}]")


def wrapped(text: str) -> bool:
    """Whether one pair of quotation marks encloses the whole text."""
    closing = QUOTATION_MARKS.get(text[:1])
    if closing is None or len(text) < 2 or text[-1] != closing:
        return False
    return text[0] not in text[1:-1] and closing not in text[1:-1]


def repeated(ids: Iterable[object]) -> list[object]:
    """The ids that stand more than once."""
    return [name for name, times in Counter(ids).items() if times > 1]


def annotated_text(gold: Json, path: Path) -> str:
    """The text that a gold file annotates; ``LookupError`` says why it cannot be had."""
    name = str(gold["file"])
    for base in (ROOT, path.resolve().parent.parent):
        if (base / name).is_file():
            break
    else:
        raise LookupError(f"file {name!r} is neither below {ROOT} nor below {path.resolve().parent.parent}")
    raw = (base / name).read_bytes().decode("utf-8").removeprefix("\ufeff")
    wanted = gold.get("source_id")
    if wanted is None:
        return raw
    lines = [json.loads(line) for line in raw.split("\n") if line.strip()]
    found = [line for line in lines if line.get("id") == wanted]
    if len(found) != 1:
        raise LookupError(f"{name!r} has {len(found)} lines with id {wanted!r}")
    title, text = found[0].get("title"), str(found[0]["text"])
    return f"{title}\n\n{text}" if title else text


def check_statement(check: Checker, statement: Json, outer: Json | None, titles: list[Offsets]) -> None:
    """One statement: its values, and how cue, content, complementisers and outer statement lie to each other."""
    where = str(statement["id"])
    check.legal(statement["cue_class"], CUE_CLASSES, where, "cue_class")
    check.legal(statement["quoted"], QUOTED, where, "quoted")
    check.legal(statement["polarity"], POLARITIES, where, "polarity")
    check.legal(statement["commitment"], COMMITMENTS, where, "commitment")
    check.legal(statement["level"], LEVELS, where, "level")
    check.legal(statement["source"]["type"], SOURCE_TYPES, where, "source type")
    for link in statement["via"]:
        check.legal(link["type"], VIA_TYPES, where, "via type")
        check.need(isinstance(link["inherited"], bool), where, "via.inherited is no true or false")
    for key in ("content_negated", "in_headline"):
        check.need(isinstance(statement[key], bool), where, f"{key} is no true or false")
    if statement["source"]["type"] == "implicit":
        check.need(statement["source"]["span"] is None, where, "an implicit source has a span")
    if statement["cue_class"] == "neither":
        check.need(statement["commitment"] == "neither", where, "cue_class neither, but commitment is not")

    about = statement.get("about")
    if about is not None:
        check.need(isinstance(about, str) and TIMEX.fullmatch(about), where, f"about {about!r} is no TIMEX3 value")
    when = statement["when"]
    if when is not None:
        check.need(isinstance(when, str) and ISO_DAY.fullmatch(when), where, f"when {when!r} is no ISO date")
        check.need(statement.get("when_basis"), where, "when without when_basis")

    cue = offsets(statement["cue"])
    contents = [offsets(content) for content in statement["content"]]
    check.need(contents, where, "no content")
    check.need(contents == sorted(contents), where, "content spans are not in the order of the text")
    for number, one in enumerate(contents):
        check.need(not overlap(one, cue), where, "the cue stands inside its own content")
        check.need(not any(overlap(one, other) for other in contents[number + 1 :]), where, "content spans overlap")
    for content in statement["content"]:
        check.need(not wrapped(content["text"]), where, f"content keeps its outer quotation marks: {content['text']!r}")
        check.need(
            not COMPLEMENTISER.match(content["text"]), where, f"content keeps its complementiser: {content['text']!r}"
        )
    for complementiser in statement["complementisers"]:
        said, found = complementiser["in_content"], any(inside(offsets(complementiser), part) for part in contents)
        check.need(
            said == found, where, f"complementiser {complementiser['text']!r}: in_content is {said}, found {found}"
        )

    said, found = statement["in_headline"], any(inside(cue, title) for title in titles)
    check.need(said == found, where, f"in_headline is {said}, found {found}")

    nested = statement["level"] == "nested"
    check.need(nested == (statement["nested_in"] is not None), where, "level and nested_in disagree")
    if statement["nested_in"] is None:
        return
    if not check.need(outer is not None, where, f"nested_in {statement['nested_in']!r} does not exist"):
        return
    assert outer is not None
    room = [offsets(content) for content in outer["content"]]
    for name, span in [("cue", cue), *(("content", content) for content in contents)]:
        check.need(any(inside(span, part) for part in room), where, f"{name} lies outside the content of {outer['id']}")


def check_mentions(check: Checker, mentions: list[Json]) -> None:
    """Types, doublets, crossing spans, and whether ``nested`` says what the offsets say."""
    spans = [offsets(mention["span"]) for mention in mentions]
    for mention, span in zip(mentions, spans, strict=True):
        where = str(mention["id"])
        check.legal(mention["type"], MENTION_TYPES, where, "type")
        check.need(spans.count(span) == 1, where, f"{mention['span']['text']!r} is annotated twice")
        others = [other for other in spans if other != span and overlap(span, other)]
        check.need(
            all(inside(span, other) or inside(other, span) for other in others), where, "crosses another mention"
        )
        within = any(inside(span, other) for other in others)
        check.need(mention["nested"] == within, where, f"nested is {mention['nested']}, found {within}")


def check_values(check: Checker, gold: Json) -> None:
    """Values of times and quantities."""
    for time in gold["times"]:
        check.legal(time["type"], TIME_TYPES, time["id"], "type")
        for value in (time["value"], *time.get("accept", [])):
            check.need(TIMEX.fullmatch(str(value)), time["id"], f"value {value!r} is no TIMEX3 value")
        needs = time["depends_on_publication_date"]
        check.need(isinstance(needs, bool), time["id"], f"depends_on_publication_date is {needs!r}")
    for quantity in gold["quantities"]:
        value = quantity["value"]
        low, high = value if isinstance(value, list) and len(value) == 2 else (value, value)
        numeric = all(isinstance(bound, int | float) and not isinstance(bound, bool) for bound in (low, high))
        check.need(numeric and low <= high, quantity["id"], f"value {value!r} is no number and no [low, high]")
        check.need(isinstance(quantity["approx"], str) and quantity["approx"], quantity["id"], "no approx")


def check_gold(gold: Json, path: Path) -> list[str]:
    """What is wrong with the gold file of one article."""
    layers = gold.get("layers", LISTS)
    missing = [key for key in (*KEYS, *layers) if key not in gold]
    if missing:
        return [f"lacks {', '.join(missing)}"]
    if strange := [key for key in LISTS if key in gold and key not in layers]:
        return [f"has {', '.join(strange)}, which its layers do not name"]
    whole: Json = {key: [] for key in LISTS}
    gold = whole | gold
    try:
        text = annotated_text(gold, path)
    except (LookupError, OSError, ValueError) as error:
        return [f"its text cannot be read: {error}"]
    check = Checker(text)
    check.need(gold["seed"] == path.stem, "seed", f"{gold['seed']!r} is not the name of the file")
    check.need(gold["n_codepoints"] == len(text), "n_codepoints", f"is not {len(text)}")
    for where, span in spans_in(gold, ""):
        check.span(span, where.lstrip("."))

    numbered = [*gold["statements"], *gold["mentions"], *gold["times"], *gold["quantities"]]
    for name in repeated(part.get("id") for part in numbered):
        check.need(False, str(name), "the id stands more than once")

    document = gold["document"]
    titles = [offsets(document[key]) for key in ("title", "kicker") if document.get(key)]
    for label, allowed in (("domain", DOMAINS), ("register", REGISTERS)):
        if label in document:
            check.legal(document[label], allowed, "document", label)
    published = document["publication_date"]["value"]
    check.need(published is None or ISO_DAY.fullmatch(published), "publication_date", f"{published!r} is no ISO date")

    by_id = {statement["id"]: statement for statement in gold["statements"]}
    for statement in gold["statements"]:
        check_statement(check, statement, by_id.get(statement["nested_in"]), titles)
        check.need(not circular(statement, by_id), statement["id"], "is nested in itself")
    check_mentions(check, gold["mentions"])
    check_values(check, gold)
    return check.problems


def circular(statement: Json, by_id: dict[str, Json]) -> bool:
    """Whether following ``nested_in`` comes back to a statement already met."""
    met: set[str] = set()
    here: Json | None = statement
    while here is not None and here["nested_in"] is not None:
        if here["id"] in met:
            return True
        met.add(here["id"])
        here = by_id.get(here["nested_in"])
    return False


def check_story(story: Json, path: Path) -> list[str]:
    """What is wrong with an annotated story."""
    check = Checker("")
    source = ROOT / story["file"] if "file" in story else path.with_suffix(".jsonl")
    try:
        lines = [json.loads(line) for line in source.read_text(encoding="utf-8").split("\n") if line.strip()]
    except (OSError, ValueError) as error:
        return [f"its articles cannot be read: {error}"]
    texts = {one["id"]: f"{one['title']}\n\n{one['text']}" if one.get("title") else str(one["text"]) for one in lines}
    check.need(story["story"] == path.stem, "story", f"{story['story']!r} is not the name of the file")
    check.legal(story["domain"], DOMAINS, "story", "domain")
    check.legal(story["register"], REGISTERS, "story", "register")

    def known(article: str, where: str) -> bool:
        return check.need(article in texts, where, f"article {article!r} is not in {source.name}")

    claims = [claim["id"] for claim in story["claims"]]
    for name in repeated(claims):
        check.need(False, str(name), "the id stands more than once")
    for claim in story["claims"]:
        where = str(claim["id"])
        check.need(claim["members"], where, "no members")
        for member in claim["members"]:
            check.legal(member["stance"], STANCES, where, "stance")
            check.need(isinstance(member["narrator"], bool), where, "narrator is no true or false")
            check.need(member["holder"], where, "a member without a holder")
            value = member["value"]
            check.need((value is not None) == (member["stance"] == "value"), where, "value and stance disagree")
            if value is not None and None not in (value["low"], value["high"]):  # an open end is null
                check.need(value["low"] <= value["high"], where, f"value {value!r}: low above high")
            if known(member["article"], where):
                check.text = texts[member["article"]]
                check.span(member["span"], where)
    for name in repeated(dispute["claim"] for dispute in story["disputes"]):
        check.need(False, str(name), "has two disputes")
    for dispute in story["disputes"]:
        check.need(dispute["claim"] in claims, "disputes", f"claim {dispute['claim']!r} does not exist")
        check.legal(dispute["kind"], DISPUTE_KINDS, "disputes", "kind")
    for copy in story["copies"]:
        check.legal(copy["kind"], COPY_KINDS, "copies", "kind")
        for article in (copy["article"], copy["of"]):
            known(article, "copies")
    return check.problems


def verify(path: Path) -> list[str]:
    """What is wrong with the file at ``path``; an empty list if nothing is."""
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return [f"cannot be read: {error}"]
    if not isinstance(gold, dict):
        return ["is no JSON object"]
    try:
        return check_story(gold, path) if "claims" in gold else check_gold(gold, path)
    except (KeyError, TypeError, AttributeError) as error:
        return [f"is not built as gold is: {type(error).__name__} {error}"]


def main(arguments: list[str] | None = None) -> int:
    """Check the files named on the command line and say what is wrong."""
    parser = argparse.ArgumentParser(description="Check the invariants of gold annotations.")
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="default: all of evals/gold and evals/stories"
    )
    evals = ROOT / "evals"
    files: list[Path] = parser.parse_args(arguments).files or [
        path
        for folder in ("gold", "stories", "stories/aside", "stories/second")
        for path in sorted((evals / folder).glob("*.json"))
    ]
    if not files:
        print("no gold files", file=sys.stderr)
        return 2
    wrong = 0
    for path in files:
        problems = verify(path)
        wrong += bool(problems)
        for problem in problems:
            print(f"{path}: {problem}")
    print(f"{len(files)} files, {wrong} with problems", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
