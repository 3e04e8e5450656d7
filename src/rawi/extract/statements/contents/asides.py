"""Asides between a reporting verb and what it introduces: who held the occasion, who has a copy of the text."""

from __future__ import annotations

from rawi.extract.statements.scene import Scene

_OCCASION = 3
"""Words before the verb that tells who held an occasion among which the occasion stands."""
_COMMAS = frozenset("،,")
_CIRCUMSTANCE = 14
"""Words between the commas round a circumstance at most."""
_COPY = 8
"""Words from who got a copy to the words for it («تلقت صحيفة كذا نسخة منه»)."""


def held(scene: Scene, place: int) -> bool:
    """Whether the word at `place` says of the occasion before it who held it («في مؤتمر صحفي عقده مساء أمس»)."""
    if scene.words[place].fold not in scene.lexicon.holders_of_occasions:
        return False
    return any(word.fold in scene.lexicon.occasions for word in scene.words[max(place - _OCCASION, 0) : place])


def behind_copy(scene: Scene, place: int, limit: int) -> int:
    """The word behind «تلقت صحيفة كذا نسخة منه» that begins at `place`; 0 where none does."""
    lexicon, words = scene.lexicon, scene.words
    if words[place].fold not in lexicon.copy_getters:
        return 0
    for copy in range(place + 1, min(limit - 1, place + _COPY)):
        if words[copy].fold in lexicon.copies and words[copy + 1].fold in lexicon.of_texts:
            return copy + 2
    return 0


def behind_circumstance(scene: Scene, comma: int, limit: int) -> int:
    """The complementiser behind an aside that opens with a preposition at the comma `comma` («، خلال جلسة استماع
    بالبرلمان، أن»): what stands between the commas is no part of what is said. 0 where none does."""
    words, lexicon = scene.words, scene.lexicon
    if words[comma].fold not in _COMMAS or comma + 2 >= limit or words[comma + 1].fold not in lexicon.prepositions:
        return 0
    for place in range(comma + 2, min(limit - 1, comma + _CIRCUMSTANCE)):
        word = words[place]
        if word.fold in lexicon.complementisers or word.fold == ":" or not scene.free(place):
            return 0
        if word.fold in _COMMAS:
            return place + 1 if words[place + 1].fold in lexicon.complementisers else 0
    return 0
