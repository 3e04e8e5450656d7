"""Gold: articles annotated by hand, in the format that evals/GUIDELINES.md explains."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from rawi.errors import GoldError
from rawi.evaluate.sets import kept_aside
from rawi.model import Article, Span, Time, content_id, text_sha256

Record = Mapping[str, Any]
_APPROXIMATIONS = {"between": "range"}
"""Approximations of the gold under the name that the model has for them."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldLink:
    """A relay between speaker and outlet: `role` is document, agency, media, speaker or anonymous; `cue` is the relay's
    own («ونقلت وكالة كذا عن …»), None for one that is only named."""

    role: str
    name: str
    span: Span | None
    inherited: bool
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSource:
    """Who speaks. `type` is person, organisation, document, anonymous, media, pronoun or implicit; `span` is None for
    an implicit subject, `resolved` None where the text does not tell who it is; `entity` names the holder for us."""

    span: Span | None
    resolved: str | None
    entity: str | None
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement:
    """One annotated statement; the fields are those of the guideline. `about_told`: what it is about was annotated, if
    only as None."""

    id: str
    cue: Span
    cue_class: str
    source: GoldSource
    via: tuple[GoldLink, ...]
    content: tuple[Span, ...]
    quoted: str
    polarity: str
    content_negated: bool
    commitment: str
    level: str
    nested_in: str | None
    in_headline: bool
    when: str | None
    about: str | None = None
    about_told: bool = False
    complementisers: tuple[Span, ...] = ()
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention:
    """One annotated name. `norm` is its normal form where a clitic has eaten a letter («للعراق»)."""

    span: Span
    type: str
    entity: str | None
    norm: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTime:
    """One annotated temporal expression with its TIMEX3 type and value; `accept` are values that are as right, where
    usage differs («ليلة الثلاثاء» may be the night that leads into Tuesday)."""

    span: Span
    type: str
    value: str | None
    accept: frozenset[str] = frozenset()

    def means(self, value: str | None) -> bool:
        """Whether the value is right."""
        return value == self.value or value in self.accept


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAnchor:
    """One annotated phrase that dates by an event."""

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuantity:
    """One annotated quantity; `low` and `high` are equal for a plain number. `unit` is what it counts, in English, with
    what befell people in brackets («persons (killed)»)."""

    span: Span
    low: float | None
    high: float | None
    approximation: str
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """An article with its annotations. A layer is None where the file has none at all: it is then not scored.

    `decoys` are spans that look like cues and are none. `domain` and `register` label the article ("sport", "maghreb"),
    "" where the file does not; no score depends on them.
    """

    name: str
    path: Path
    article: Article
    statements: tuple[GoldStatement, ...] | None
    mentions: tuple[GoldMention, ...] | None
    times: tuple[GoldTime, ...] | None
    quantities: tuple[GoldQuantity, ...] | None
    event_anchors: tuple[GoldAnchor, ...] | None = None
    decoys: tuple[Span, ...] = field(default=())
    domain: str = ""
    register: str = ""


def gold_files(paths: Iterable[Path]) -> list[Path]:
    """The gold files among `paths`: files as given, of a folder every `*.json` in it that annotates one article.

    Of a folder, blind sets that have not had their one run are left out (`sets.toml` beside it).
    Raises GoldError for a path that does not exist or a folder without gold.
    """
    found: list[Path] = []
    for path in paths:
        try:
            is_folder, is_file = path.is_dir(), path.is_file()
        except OSError as error:
            raise GoldError(f"{path} cannot be reached: {error.strerror}.", hint="Check the path.") from error
        if is_folder:
            aside = kept_aside(path)
            inside = [file for file in sorted(path.glob("*.json")) if file not in aside and "file" in _record(file)]
            if not inside:
                raise GoldError(f"{path} holds no gold files.", hint="Name a folder with *.json annotations.")
            found.extend(inside)
        elif is_file:
            found.append(path)
        else:
            raise GoldError(f"{path} does not exist.", hint="Name a gold file or a folder of them.")
    return found


def load(path: Path) -> GoldDocument:
    """Read one gold file together with the text it annotates, and check every span against that text.

    The text is the `file` named in it, looked for below every folder above the gold file; for a JSONL file the line
    whose id is `source_id`, its text then being title, empty line, text. Raises GoldError saying what does not fit.
    """
    record = _record(path)
    text, line = _text(path, record)
    reader = _Spans(path, text)
    try:
        return GoldDocument(
            name=str(record.get("seed") or record.get("source_id") or path.stem),
            path=path,
            article=_article(record, line, text),
            statements=_layer(record, "statements", reader.statement),
            mentions=_layer(record, "mentions", reader.mention),
            times=_layer(record, "times", reader.time),
            quantities=_layer(record, "quantities", reader.quantity),
            event_anchors=_layer(record, "event_anchors", reader.anchor),
            decoys=tuple(reader.span(decoy["span"]) for decoy in record.get("decoys", [])),
            domain=str((record.get("document") or {}).get("domain", "")),
            register=str((record.get("document") or {}).get("register", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise GoldError(
            f"{path}: an annotation has a missing or unfit field ({error!r}).",
            hint="evals/GUIDELINES.md explains its fields.",
        ) from error


def _layer(record: Record, name: str, make: Callable[[Record], Item]) -> tuple[Item, ...] | None:
    return tuple(make(item) for item in record[name]) if name in record else None


def _record(path: Path) -> dict[str, Any]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path} cannot be read as JSON: {error}.", hint="Check the file.") from error
    return record if isinstance(record, dict) else {}


def _text(path: Path, record: Record) -> tuple[str, Record]:
    name = record.get("file")
    if not isinstance(name, str):
        raise GoldError(f'{path} does not say which "file" it annotates.', hint="Only per-article files can be scored.")
    for folder in path.resolve().parents:
        source = folder / name
        if source.is_file():
            break
    else:
        raise GoldError(f"{path} annotates {name}, which lies in no folder above it.", hint="Keep both in one tree.")
    with source.open(encoding="utf-8", newline="") as stream:
        if source.suffix != ".jsonl":
            return stream.read().removeprefix("\ufeff"), {}
        for row in stream:
            line = json.loads(row) if row.strip() else {}
            if line.get("id") == record.get("source_id"):
                title, body = line.get("title") or "", line.get("text") or ""
                return (f"{title}\n\n{body}" if title else body), line
    raise GoldError(f"{source} has no line with the id {record.get('source_id')!r} of {path}.", hint="Mend source_id.")


def _article(record: Record, line: Record, text: str) -> Article:
    document = record.get("document") or {}
    stated = document.get("publication_date") or {}
    published = line.get("published") or (stated.get("value") if isinstance(stated, Mapping) else stated)
    day = str(published)[:10] if published else None
    sha256 = text_sha256(text)
    outlet = line.get("outlet") or document.get("outlet_metadata")
    return Article(
        id=content_id("art", sha256, line.get("url") or outlet or ""),
        text=text,
        sha256=sha256,
        title_length=len(line.get("title") or ""),
        outlet=outlet,
        url=line.get("url"),
        published=Time(value=day, earliest=day, latest=day, grain="day") if day else None,
        published_basis="given" if day else "unknown",
        agency=line.get("agency"),
        source_id=line.get("id"),
        source=str(record["file"]),
    )


class _Spans:
    """Makes annotations of one file, checking that every span holds the words it claims."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text

    def span(self, record: Record) -> Span:
        span = Span.of(self.text, int(record["start"]), int(record["end"]))
        if span.text != record.get("text", span.text) or not span.text:
            raise GoldError(
                f"{self.path}: [{span.start}, {span.end}) holds {span.text!r}, not {record.get('text')!r}.",
                hint="The text or the annotation has changed.",
            )
        return span

    def _maybe(self, record: Record | None) -> Span | None:
        return self.span(record) if record else None

    def statement(self, record: Record) -> GoldStatement:
        source = record["source"]
        return GoldStatement(
            id=record["id"],
            cue=self.span(record["cue"]),
            cue_class=record["cue_class"],
            source=GoldSource(
                span=self._maybe(source.get("span")),
                resolved=source.get("resolved"),
                entity=source.get("entity"),
                type=source["type"],
            ),
            via=tuple(self._link(link) for link in record.get("via", [])),
            content=tuple(self.span(part) for part in record["content"]),
            quoted=record["quoted"],
            polarity=record["polarity"],
            content_negated=bool(record.get("content_negated", False)),
            commitment=record.get("commitment", "committed"),
            level=record.get("level", "primary"),
            nested_in=record.get("nested_in"),
            in_headline=bool(record.get("in_headline", False)),
            when=record.get("when"),
            about=record.get("about"),
            about_told="about" in record,
            complementisers=tuple(self.span(part) for part in record.get("complementisers", [])),
            flags=frozenset(record.get("flags", [])),
        )

    def _link(self, record: Record) -> GoldLink:
        span = self._maybe(record.get("span"))
        name = record.get("name") or (span.text if span else "")
        inherited = bool(record.get("inherited", False))
        return GoldLink(
            role=record["type"], name=name, span=span, inherited=inherited, cue=self._maybe(record.get("cue"))
        )

    def mention(self, record: Record) -> GoldMention:
        span = self.span(record["span"])
        return GoldMention(span=span, type=record["type"], entity=record.get("entity"), norm=record.get("norm"))

    def time(self, record: Record) -> GoldTime:
        return GoldTime(
            span=self.span(record["span"]),
            type=record["type"],
            value=record.get("value"),
            accept=frozenset(record.get("accept", [])),
        )

    def anchor(self, record: Record) -> GoldAnchor:
        return GoldAnchor(span=self.span(record["span"]))

    def quantity(self, record: Record) -> GoldQuantity:
        value = record["value"]
        low, high = (value[0], value[-1]) if isinstance(value, Sequence) else (value, value)
        stated = str(record.get("approx", "exact"))
        return GoldQuantity(
            span=self.span(record["span"]),
            low=low,
            high=high,
            approximation=_APPROXIMATIONS.get(stated, stated),
            unit=str(record.get("unit") or ""),
        )
