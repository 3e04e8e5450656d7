"""Contents: how far the reported words reach, and which of them stand between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.words import inner_offset
from rawi.extract.statements.scene import Scene
from rawi.model import Mode, Quotation, Span

_TRAILING = " \t\u00a0\n\r.،,؛;:!؟?…-–—|"
_CONNECTORS = frozenset(("،", ",", "و", "؛", "...", "…", "."))
_KEPT_ENDS = "!؟?"
_JOINING_MARKS = "،,؛"
_OPENING, _CLOSING = '«“"', '»”"'
_MARKS = _OPENING + _CLOSING


@dataclass(frozen=True, slots=True)
class Content:
    """The content's spans and how it is quoted."""

    spans: tuple[Span, ...]
    mode: Mode


def content(scene: Scene, start: int, end: int, *, direct: bool) -> Content | None:
    """The content in `[start, end)` (offsets), cut where quotation marks interrupt it; None if nothing is left.

    `direct`: the cue takes quoted words here, so that a quotation at the beginning is the whole content and what comes
    after its closing mark is the narrator's again, unless another quotation follows.
    """
    pieces = _pieces(scene, start, end)
    if not pieces:
        return None
    if pieces[0].quoted and (direct or _whole(scene, pieces) or _set_off(scene, pieces, end)):
        return _quoted(scene, pieces, end)
    alone = _short_alone(scene, start, end)
    if alone is not None:
        return alone
    spans: list[Span] = []
    quoted_any = False
    # A quotation that opens the content without being all of it keeps its marks.
    run_start = pieces[0].marked if pieces[0].quoted else pieces[0].start
    for number, piece in enumerate(pieces):
        quoted_any = quoted_any or (piece.quoted and not _is_name(scene, piece))
        if piece.quoted and number and pieces[number - 1].complementiser_end and _closes_run(scene, pieces, number):
            head = _trim(scene.text, run_start, pieces[number - 1].complementiser_start)
            if head is not None:
                spans.append(head)
            tail = _trim(scene.text, piece.start, piece.end)
            if tail is not None:
                spans.append(tail)
            run_start = piece.after
    rest = _trim(scene.text, run_start, end)
    if rest is not None and (not spans or any(c.isalpha() for c in rest.text)):
        spans.append(rest)
    if not spans:
        return None
    return Content(tuple(spans), "mixed" if quoted_any or _inner_quotation(scene, start, end) else "indirect")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch inside or between quotation marks. `after` is the offset behind the closing mark. For an unquoted
    piece that ends in a complementiser («، وأن»), where that complementiser (with its conjunction) starts and ends."""

    start: int
    end: int
    quoted: bool
    after: int
    marked: int = 0
    complementiser_start: int = 0
    complementiser_end: int = 0


def _pieces(scene: Scene, start: int, end: int) -> list[_Piece]:
    inside = scene.quotation[min(scene.word_at(start), len(scene.words) - 1)] if scene.words else None
    pieces: list[_Piece] = []
    position = start
    if inside is not None and inside.inner_start <= start and inside.opened and inside.inner_start == start:
        stop = min(inside.inner_end, end)
        pieces.append(_Piece(start, stop, True, min(inside.end, end), inside.start))
        position = pieces[-1].after
    for quotation in _quotations(scene, position, end):
        if quotation.start > position:
            pieces.append(_unquoted(scene, position, quotation.start))
        pieces.append(
            _Piece(quotation.inner_start, min(quotation.inner_end, end), True, min(quotation.end, end), quotation.start)
        )
        position = pieces[-1].after
    if position < end and scene.text[position:end].strip():
        pieces.append(_unquoted(scene, position, end))
    return pieces


def _quotations(scene: Scene, start: int, end: int) -> list[Quotation]:
    if not scene.opens:
        return []
    first, last = scene.word_at(start), scene.word_at(end)
    return [scene.opens[place] for place in range(first, last) if place in scene.opens]


def _unquoted(scene: Scene, start: int, end: int) -> _Piece:
    last = scene.word_at(end) - 1
    first = scene.word_at(start)
    if last >= first:
        word = scene.words[last]
        bare = word.fold[1:] if word.fold[:1] in "وف" and len(word.fold) > 2 else word.fold
        # «كذا، قبل أن «كذا»» goes on in one clause.
        adverbial = last > first and scene.words[last - 1].fold in scene.lexicon.before_other_clauses
        if bare in scene.lexicon.bare_complementisers and not adverbial:
            return _Piece(start, end, False, end, start, word.start, word.end)
    return _Piece(start, end, False, end, start)


def _short_alone(scene: Scene, start: int, end: int) -> Content | None:
    """A short quotation that is all of the content («دعا إلى «التهدئة»»), unless it is a name."""
    whole = _trim(scene.text, start, end)
    if whole is None or whole.text[0] not in _OPENING:
        return None
    quotation = next(iter(scene.quotations_in(whole.start, whole.start + 1)), None)
    if quotation is None or quotation.start not in scene.short or quotation.end != whole.end:
        return None
    inner = Span.trimmed(scene.text, quotation.inner_start, quotation.inner_end)
    mention = scene.mention_over(scene.word_at(quotation.inner_start))
    if inner is None or (mention is not None and mention.span.end >= inner.end):
        return None
    return Content((inner,), "direct")


def _whole(scene: Scene, pieces: list[_Piece]) -> bool:
    """Whether the quoted pieces are all of the content: only connectors stand between and behind them."""
    return all(piece.quoted or _connector(scene, piece) for piece in pieces)


def _set_off(scene: Scene, pieces: list[_Piece], end: int) -> bool:
    """Whether a quotation at the beginning is all that is said: a mark follows it, not the rest of its clause."""
    after = scene.word_at(pieces[0].after)
    if after >= len(scene.words) or scene.words[after].start >= end:
        return True
    return scene.words[after].kind == "mark" and scene.words[after].text in "،,.؛;"


def _is_name(scene: Scene, piece: _Piece) -> bool:
    """Whether the quotation marks stand round a mere name."""
    first = scene.word_at(piece.start)
    if first >= len(scene.words):
        return False
    mention = scene.mention_over(first)
    return mention is not None and mention.span.end >= piece.end - 1


def _inner_quotation(scene: Scene, start: int, end: int) -> bool:
    """Whether a short quotation, passed over as a name, sets off words that are no name."""
    for quotation in scene.quotations_in(start, end):
        if quotation.start in scene.short and quotation.end <= end:
            first = scene.word_at(quotation.inner_start)
            mention = scene.mention_over(first) if first < len(scene.words) else None
            if mention is None or mention.span.end < quotation.inner_end - 1:
                return True
    return False


def _connector(scene: Scene, piece: _Piece) -> bool:
    words = scene.words[scene.word_at(piece.start) : scene.word_at(piece.end)]
    return all(
        word.kind == "mark" or word.fold in _CONNECTORS or word.fold.lstrip("وف") in scene.lexicon.bare_complementisers
        for word in words
    )


def _quoted(scene: Scene, pieces: list[_Piece], end: int) -> Content | None:
    """Quoted words from the start: further quotations that only a connector separates belong to them, and a further
    clause that «وأن» joins to them («أن «كذا»، وأن كذا»)."""
    spans: list[Span] = []
    for number, piece in enumerate(pieces):
        if piece.quoted:
            span = Span.trimmed(scene.text, piece.start, piece.end)
            if span is not None:
                spans.append(_without_stop(scene.text, span))
        elif not (_connector(scene, piece) and number + 1 < len(pieces)):
            further = _further_clause(scene, piece, end)
            if spans and further is not None:
                return Content((*spans, *further.spans), "mixed")
            break
    return Content(tuple(spans), "direct") if spans else None


def _further_clause(scene: Scene, piece: _Piece, end: int) -> Content | None:
    """The clause that begins with a joined complementiser («، وأن كذا») in what follows a quotation."""
    place, last = scene.word_at(piece.start), scene.word_at(end)
    while place < last and scene.words[place].kind == "mark" and scene.words[place].text in _JOINING_MARKS:
        place += 1
    if place + 1 >= last or scene.words[place].fold[0] not in "وف":
        return None
    word = scene.words[place]
    bare = word.fold[1:].removeprefix("ب")
    if bare not in scene.lexicon.complementisers:
        return None
    if bare in scene.lexicon.bare_complementisers:
        return content(scene, scene.words[place + 1].start, end, direct=False)
    # «، وأنه كذا»: the pronoun is the subject and stays.
    return content(scene, inner_offset(word, len(word.fold) - len(bare)), end, direct=False)


def _closes_run(scene: Scene, pieces: list[_Piece], number: int) -> bool:
    return number + 1 == len(pieces) or _connector(scene, pieces[number + 1])


def _without_stop(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if text[start] in _OPENING and text[end - 1] in _CLOSING and not set(text[start + 1 : end - 1]) & set(_MARKS):
        start, end = start + 1, end - 1
    marks = _marks(text, start, end)
    while start < end and text[start] in _OPENING + " " and not _balanced(marks):
        # A mark printed twice.
        marks[text[start]] = marks.get(text[start], 0) - 1
        start += 1
    while end > start and text[end - 1] in ".،, ":
        end -= 1
    return Span.trimmed(text, start, end) or span


def _trim(text: str, start: int, end: int) -> Span | None:
    """`[start, end)` without white space, stops, joined conjunctions and unpaired marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in "،,؛:-–—"):
        start += 1
    marks: dict[str, int] = {}
    changed = True
    while changed and end > start:
        changed = False
        while end > start and text[end - 1] in _TRAILING:
            if text[end - 1] in _KEPT_ENDS:
                return Span.of(text, start, end)
            end -= 1
            changed = True
        if end > start and text[end - 1] in '»”"':
            marks = marks or _marks(text, start, end)
            if not _balanced(marks):
                end -= 1
                marks[text[end]] -= 1
                changed = True
        if text.endswith((" و", "،و"), start, end):
            end -= 1
            changed = True
    if start < end and text[start] in '«“"':
        marks = marks or _marks(text, start, end)
    while start < end and text[start] in '«“"' and not _balanced(marks):
        marks[text[start]] -= 1
        start += 1
    return Span.trimmed(text, start, end)


def _marks(text: str, start: int, end: int) -> dict[str, int]:
    """How many of each quotation mark stand in `[start, end)`."""
    return {mark: text.count(mark, start, end) for mark in _MARKS}


def _balanced(marks: dict[str, int]) -> bool:
    return marks["«"] == marks["»"] and marks["“"] == marks["”"] and marks['"'] % 2 == 0
