"""Clauses: a content cut where sentences end and where a clause of the other polarity begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.model import Span, Word

_ENDS = frozenset("؛!؟?…")
_SHORTEST = 3
_POINT = re.compile(r"\.(?=\s|$|\.)")


def clauses(content: Sequence[Span], lexicon: CompareLexicon) -> Iterator[tuple[Word, ...]]:
    """The words of each clause of a content; offsets are code points of the article's text.

    Words of numbers and letters only. A piece shorter than three words stays with its neighbour, unless it is all.
    """
    for span in content:
        pieces: list[list[Word]] = [[]]
        tokens = words(span.text)
        folded = [token.fold for token in tokens]
        for index, token in enumerate(tokens):
            if token.kind == "mark":
                if token.text in _ENDS or (token.text == "." and _POINT.match(span.text, token.start)):
                    pieces.append([])
                continue
            if len(pieces[-1]) >= _SHORTEST and _opens(folded, index, pieces[-1], lexicon):
                pieces.append([])
            pieces[-1].append(token)
        for piece in _joined(pieces):
            yield tuple(Word(word.start + span.start, word.end + span.start, word.text, word.fold, word.kind) for word in piece)


def _opens(folded: list[str], index: int, before: list[Word], lexicon: CompareLexicon) -> bool:
    length = lexicon.clause_openers.at(folded, index)
    if not length or len(folded) - index < _SHORTEST:
        return False
    if index and folded[index] in lexicon.spoken_numbers and folded[index - 1] in lexicon.spoken_letters:
        return False  # «كي وان» is a name, not «وإن»
    bare = folded[index][1:]
    # «لا في المدينة ولا في غيرها» is one negation, not two clauses.
    return not (bare in lexicon.particles and any(word.fold == bare for word in before))


def _joined(pieces: list[list[Word]]) -> list[list[Word]]:
    kept: list[list[Word]] = []
    for piece in pieces:
        if kept and len(piece) < _SHORTEST:
            kept[-1].extend(piece)
        elif piece:
            kept.append(piece)
    if len(kept) > 1 and len(kept[0]) < _SHORTEST:
        first = kept.pop(0)
        kept[0][:0] = first
    return kept
