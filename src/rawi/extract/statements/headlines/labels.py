"""Labels before a headline's colon: what kind of news it is, the programme or the column («عاجل:»، «نشرة السادسة:»)."""

from __future__ import annotations

from rawi.extract.statements.scene import Scene

_LONGEST = 5
"""Words of a programme's or column's name."""


def past_labels(scene: Scene, start: int, place: int) -> int:
    """The word behind the labels that words `[start, place)` before a colon begin with; `place` where all are labels.

    A programme is one with its hour or field («نشرة السادسة»، «موجز الظهيرة»), a column one that is known, with or
    without what it is on («رأي الجريدة في الخبر»): what follows either is the outlet's own voice. A bulletin of
    somebody else («نشرة صندوق النقد») is none.
    """
    words, lexicon = scene.words, scene.lexicon
    if _programme(scene, start, place) or _column(scene, start, place):
        return place
    while start < place and (length := lexicon.labels.match(words, start, place)):
        start += length
    return start


def _programme(scene: Scene, start: int, place: int) -> bool:
    words, lexicon = scene.words, scene.lexicon
    if place - start > _LONGEST or words[start].fold not in lexicon.programme_heads:
        return False
    return all(word.fold in lexicon.programme_words for word in words[start + 1 : place])


def _column(scene: Scene, start: int, place: int) -> bool:
    words, lexicon = scene.words, scene.lexicon
    end = start + lexicon.columns.match(words, start, place)
    if end == start or place - start > _LONGEST:
        return False
    return end == place or words[end].fold in lexicon.prepositions


def label_end(scene: Scene, first: int, last: int) -> int:
    """The word behind the label and its colon with which words `[first, last)` of a headline begin, else `first`."""
    colon = next((at for at in range(first + 1, min(last, first + _LONGEST + 1)) if scene.words[at].fold == ":"), None)
    if colon is None or colon + 1 >= last:
        return first
    named = _programme(scene, first, colon) or _column(scene, first, colon)
    return colon + 1 if named or _exclusive(scene, first, colon) else first


def _exclusive(scene: Scene, first: int, colon: int) -> bool:
    """Whether the outlet says there that it has the news alone («الشرفة تنفرد:»)."""
    return colon - first > 1 and scene.words[colon - 1].fold in scene.lexicon.exclusives
