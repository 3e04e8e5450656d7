"""Second clauses: where a headline whose first verb reports goes on with what somebody else does.

«النقابة تهدد بالإضراب والوزارة تفتح تحقيقا»: the second half is no part of the threat. Behind a colon both belong to
who speaks («فلان: السعر ثابت والسوق يهدأ»).
"""

from __future__ import annotations

from rawi.arabic.shapes import is_present_shape, looks_feminine
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene

_AND = "وال"
_SHORTEST = 4
_FEMININE, _MASCULINE = "ت", "ي"


def without_second_clause(scene: Scene, drafts: list[Draft], last: int) -> list[Draft]:
    """The `drafts` of a headline that ends before word `last`, the last content ended where a second clause begins."""
    if not drafts:
        return drafts
    draft = drafts[-1]
    if draft.frame not in ("noun", "prep") or draft.content_before is not None or draft.content_end >= 0:
        return drafts
    second = next((at for at in range(draft.content_first + 1, last - 1) if _begins(scene, at, last)), None)
    if second is not None:
        draft.content_end = scene.words[second].start
    return drafts


def _begins(scene: Scene, place: int, last: int) -> bool:
    """Whether the joined noun or name at word `place` is the subject of a present verb right behind it."""
    word = scene.words[place]
    named = scene.mention_starts.get(word.start + 1)
    if not scene.free(place) or not word.fold.startswith("و") or len(word.fold) < _SHORTEST:
        return False
    if named is None and not word.fold.startswith(_AND):
        return False
    verb = scene.word_at(named.span.end) if named is not None else place + 1
    if verb >= last or (verb + 1 == last and not scene.lexicon.speaks(scene.words[verb])):
        return False
    folded, head = scene.words[verb].fold, word.fold[1:]
    if len(folded) < _SHORTEST or scene.mention_over(verb) is not None:
        return False
    feminine = looks_feminine(head) or head in scene.lexicon.feminine_plurals
    if folded[0] != (_FEMININE if feminine else _MASCULINE) and named is None:
        return False
    return folded[0] in (_FEMININE, _MASCULINE) and (
        is_present_shape(folded) or scene.phrases.is_verb(scene.words[verb])
    )
