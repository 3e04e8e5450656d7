"""Article view: an article's paragraphs with their marks, and the margin note of each statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

from rawi.model import Dispute, Document, Span, Stance, Statement, Time, TimeMention
from rawi.model.ledger import ArticleReference
from rawi.serve.catalogue import Catalogue
from rawi.serve.chain import Step, chain
from rawi.serve.days import shown_time
from rawi.serve.marks import Mark, Sign, nested, sign_place
from rawi.serve.markup import in_place
from rawi.serve.passages import covered
from rawi.serve.reading import Reading, reading_of
from rawi.serve.site import href, segment
from rawi.serve.stances import CLASSES, agrees, stance_of
from rawi.serve.visible import isolated, plain

WHOLLY_COPIED = 0.85
"""The share of a paragraph that must stand in another article for the whole of it to be called copied."""
MOST_TIMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFrom:
    """Another article that holds stretches `[start, end)` of this one."""

    article: ArticleReference
    share: float
    direction: str
    reason: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The margin note of a statement."""

    number: int
    id: str
    stance: Stance
    feminine: bool
    speaker: str
    holder: str
    nested: bool
    own_voice: bool
    remarks: tuple[Markup, ...]
    reasons: tuple[str, ...]
    chain: tuple[Step, ...]
    said: Time | None
    about: Time | None
    dispute: Dispute | None
    in_dispute: Stance | Literal["day"] | None
    reading: Reading


@dataclass(slots=True, kw_only=True)
class Row:
    """A paragraph as it is shown, with the notes of the statements that begin in it. `number` counts body paragraphs
    from 1, 0 for the others; `copied` is the article that holds the whole paragraph, if one does."""

    kind: str
    number: int
    words: Markup
    copied: CopiedFrom | None
    notes: list[Note] = field(default_factory=list)


def rows(
    document: Document,
    reference: ArticleReference,
    statements: Sequence[Statement],
    *,
    disputes: Mapping[str, tuple[Dispute, Stance]],
    copies: Sequence[CopiedFrom],
    catalogue: Catalogue,
) -> list[Row]:
    """Every paragraph of the article, in order; `statements` are those to be marked, by number from 1.

    `disputes` gives for a statement's id the dispute that it is part of and the stance that it shows there.
    """
    text = document.article.text
    ids = [statement.id for statement in statements]
    numbers = {id: number for number, id in enumerate(ids, start=1)}
    marks, signs = _marks(document, statements, catalogue)
    found: list[Row] = []
    body = 0
    for start, end, kind in _paragraphs(document):
        whole = next((copy for copy in copies if covered(start, end, list(copy.spans)) >= WHOLLY_COPIED), None)
        extra = [] if whole else _copied(copies[:1], catalogue)
        here = [sign for sign in signs if start <= sign.at <= end]
        signs = [sign for sign in signs if sign not in here]
        nodes = nested(text, [*marks, *extra], start, end, here)
        body += kind == "body"
        row = Row(
            kind=kind,
            number=body if kind == "body" else 0,
            words=in_place(nodes, catalogue, ids),
            copied=whole if kind != "title" else None,
        )
        for sign in sorted(here, key=lambda sign: sign.number):
            if sign.kind == "number":
                statement = statements[sign.number - 1]
                row.notes.append(note(statement, document, reference, numbers, disputes.get(statement.id), catalogue))
        found.append(row)
    return found


def note(
    statement: Statement,
    document: Document,
    reference: ArticleReference,
    numbers: Mapping[str, int],
    dispute: tuple[Dispute, Stance] | None,
    catalogue: Catalogue,
) -> Note:
    """What the margin says of a statement: who it is, how that is known, when, through whom."""
    own = statement.mode == "own_voice"
    speaker = statement.speaker
    said = statement.said
    if said is not None and any(time.earliest == said.earliest for time in _times(statement, document)):
        said = None
    about = statement.about
    if about is not None and any(time.earliest == about.earliest for time in _times(statement, document)):
        about = None
    return Note(
        number=numbers[statement.id],
        id=statement.id,
        stance=stance_of(statement),
        feminine=agrees(speaker),
        speaker=speaker.name,
        holder=speaker.entity or speaker.name,
        nested=statement.level == "nested",
        own_voice=own,
        remarks=tuple(_remarks(statement, document, numbers, catalogue)),
        reasons=statement.reasons if not own else (),
        chain=chain(statement, reference),
        said=said,
        about=about,
        dispute=dispute[0] if dispute else None,
        in_dispute=_in_dispute(*dispute) if dispute else None,
        reading=reading_of(statement),
    )


def _in_dispute(dispute: Dispute, stance: Stance) -> Stance | Literal["day"]:
    """What a statement does in a dispute, as it is called: a value of a dispute about days is a day."""
    return "day" if stance == "value" and dispute.gives_days else stance


def dated(document: Document) -> list[TimeMention]:
    """The expressions of time whose day, month or year is known, each wording with what it means once."""
    found: dict[tuple[str, str], TimeMention] = {}
    for time in document.times:
        if time.type in ("DATE", "TIME") and time.earliest is not None:
            found.setdefault((time.span.text, time.earliest), time)
    return list(found.values())


def _paragraphs(document: Document) -> list[tuple[int, int, str]]:
    """Bounds and kind of every paragraph; text between two of them that is not blank is a paragraph too."""
    text = document.article.text
    found: list[tuple[int, int, str]] = []
    reached = 0
    for paragraph in sorted(document.paragraphs, key=lambda one: one.span.start):
        span = Span.trimmed(text, reached, paragraph.span.start)
        if span is not None:
            found.append((span.start, span.end, "body"))
        if paragraph.span.end > reached:
            found.append((max(reached, paragraph.span.start), paragraph.span.end, paragraph.kind))
            reached = paragraph.span.end
    rest = Span.trimmed(text, reached, len(text))
    if rest is not None:
        found.append((rest.start, rest.end, "body"))
    return found


def _marks(document: Document, statements: Sequence[Statement], catalogue: Catalogue) -> tuple[list[Mark], list[Sign]]:
    text = document.article.text
    marks: list[Mark] = []
    signs: list[Sign] = []
    for number, statement in enumerate(statements, start=1):
        look = CLASSES[stance_of(statement)]
        own = statement.mode == "own_voice"
        classes = ("own",) if own else (look, "neg") if statement.content_negated else (look,)
        for span in statement.content:
            marks.append(Mark(start=span.start, end=span.end, layer="content", number=number, classes=classes))
        if statement.cue is not None:
            cue = statement.cue
            marks.append(Mark(start=cue.start, end=cue.end, layer="cue", number=number, classes=(look,)))
            place = sign_place(text, cue.start) if any(map(str.isalpha, cue.text)) else cue.end
            behind = ("after",) if place > cue.start else ()
            signs.append(Sign(at=place, kind="shape", number=number, classes=(look, *behind)))
        if statement.speaker.span is not None:
            span = statement.speaker.span
            marks.append(Mark(start=span.start, end=span.end, layer="speaker", number=number))
        for link in statement.chain:
            if link.span is not None and not link.inherited:
                marks.append(Mark(start=link.span.start, end=link.span.end, layer="relay", number=number))
        first = statement.content[0] if statement.content else statement.cue
        at = sign_place(text, first.start) if first is not None else 0
        signs.append(Sign(at=at, kind="number", number=number, classes=("own",) if own else (look,)))
    for time in document.times:
        if time.value is not None and time.type in ("DATE", "TIME") and time.earliest is not None:
            marks.append(Mark(start=time.span.start, end=time.span.end, layer="time", title=time.earliest[:10]))
    marks.extend(
        Mark(
            start=mention.span.start, end=mention.span.end, layer="name",
            title=href(catalogue.language, f"/holders/{segment(mention.entity)}"),
        )
        for mention in document.mentions
    )  # fmt: skip
    undated = catalogue.said["article.by_event"]
    marks.extend(
        Mark(start=anchor.span.start, end=anchor.span.end, layer="anchor", title=undated)
        for anchor in document.event_anchors
    )
    marks.extend(Mark(start=span.start, end=span.end, layer="quiet") for span in document.boilerplate)
    unique = {
        (mark.start, mark.end, mark.layer, mark.classes, mark.number if mark.layer == "content" else 0): mark
        for mark in marks
    }
    return list(unique.values()), signs


def _copied(copies: Sequence[CopiedFrom], catalogue: Catalogue) -> list[Mark]:
    """Marks of the stretches that also stand in other articles."""
    found: list[Mark] = []
    for copy in copies:
        title = catalogue.said["article.copied_in"].format(outlet=plain(copy.article.outlet or copy.article.id))
        found.extend(Mark(start=first, end=last, layer="copied", title=title) for first, last in copy.spans)
    return found


def _remarks(
    statement: Statement, document: Document, numbers: Mapping[str, int], catalogue: Catalogue
) -> list[Markup]:
    found: list[Markup] = []
    speaker = statement.speaker

    def data(words: str) -> Markup:
        return isolated(words, catalogue.language)

    if statement.mode == "own_voice":
        return [catalogue.text("article.own_note")]
    if speaker.role and (speaker.span is None or speaker.role not in speaker.span.text):
        found.append(data(speaker.role))
    if speaker.form == "implicit":
        found.append(catalogue.text("article.implicit", name=data(speaker.name)))
    elif (
        speaker.span is not None
        and speaker.form in ("pronoun", "document", "description")
        and speaker.span.text != speaker.name
    ):
        key = "article.document_form" if speaker.form == "document" else "article.pronoun"
        found.append(catalogue.text(key, words=data(speaker.span.text), name=data(speaker.name)))
    if statement.nested_in is not None and statement.nested_in in numbers:
        found.append(catalogue.text("article.nested_in", n=numbers[statement.nested_in]))
    if statement.content_negated:
        found.append(catalogue.text("article.negated"))
    for time in _times(statement, document):
        shown = shown_time(time.time, catalogue, long=False)
        found.append(catalogue.text("article.when", words=data(time.span.text), day=shown))
    return found


def _times(statement: Statement, document: Document) -> list[TimeMention]:
    """Expressions in the statement or beside its cue whose day is not written out."""
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    if not spans:
        return []
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    for paragraph in document.paragraphs:
        for sentence in paragraph.sentences:
            if statement.cue is not None and sentence.contains(statement.cue):
                start = min(start, sentence.start)
    elsewhere = [
        span for other in document.statements if other.id != statement.id and other.mode != "own_voice"
        for span in other.content if not any(own.overlaps(span) for own in statement.content)
    ]  # fmt: skip
    near = [
        time for time in document.times
        if start <= time.span.start and time.span.end <= end and not any(map(time.span.overlaps, elsewhere))
        and time.needs_publication_date and time.earliest is not None and time.type in ("DATE", "TIME")
    ]  # fmt: skip
    return near[:MOST_TIMES]
