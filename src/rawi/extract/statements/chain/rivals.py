"""Rival accounts: parts of one clause each with its own credit («خمسة بحسب السلطات وسبعة بحسب المختار»)."""

from __future__ import annotations

from rawi.arabic.shapes import is_definite
from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.according import draft_credited, phrase_at
from rawi.extract.statements.contents.parted import begins_count
from rawi.extract.statements.progress import Progress
from rawi.extract.statements.scene import Scene

_COMMAS = frozenset("،,؛-–—")
_AND = "و"
_ARTICLE = "ال"
_DUALS = ("ان", "ين")
_SHORTEST_DUAL = 5
_LONGEST_COUNT = 6
_NEXT_COUNT = 8
_SHORTEST_COUNTED = 4
_BACKWARD = frozenset(("before", "according", "credit"))


def turn_to_rival(scene: Scene, state: Progress, place: int, first: int, last: int) -> int | None:
    """The offset at which the part begins that the credit at word `place` is for, where the part before it, of a
    sentence of words `[first, last)`, has had its credit; else None.

    `state` is then turned to it: what was credited before ends behind its credit.
    """
    start = _joined_part(scene, state.floor, place)
    if start is None or not _credited_before(scene, state, first, last):
        return None
    state.close(scene.words[state.floor].start)
    state.current, state.floor = None, scene.word_over(start)
    return start


def beside_count(scene: Scene, state: Progress, place: int) -> bool:
    """Whether a count of its own stands between the credit before and the one at word `place` («بحسب كذا | وسبعة |
    وفق كذا»)."""
    start = _joined_part(scene, state.floor, place)
    if start is None or not _credit_stands(state):
        return False
    first = scene.word_over(start)
    counted = scene.words[first].fold[1:] in scene.lexicon.counts or _dual(scene, first)
    return counted or any(begins_count(scene, at) for at in range(first, place))


def count_follows(scene: Scene, place: int, behind: int, limit: int) -> bool:
    """Whether the credit at words `[place, behind)` is for a count, and another count with a credit of its own follows
    («تسعة جرحى وفق التنسيقية، وجريحان وفق السلطات»): then a source stands behind each."""
    if not any(begins_count(scene, at) for at in range(max(0, place - _SHORTEST_COUNTED), place)):
        return False
    words = scene.words
    for at in range(behind + 1, min(limit - 1, behind + _NEXT_COUNT)):
        folded = words[at].fold
        apart = folded == _AND and begins_count(scene, at + 1)
        dual = words[at - 1].fold in _COMMAS and folded[0] == _AND and _dual(scene, at)
        if apart or dual or (folded[0] == _AND and folded[1:] in scene.lexicon.counts):
            found = (phrase_at(scene, credit, limit) for credit in range(at + 1, min(limit, at + _NEXT_COUNT)))
            return any(one is not None and one[0].kind == "according" for one in found)
    return False


def without_false_cue(scene: Scene, state: Progress, place: int) -> None:
    """Take back the everyday verb that was read as speaking behind a colon right before the count that the credit at
    word `place` is for («شهد اليوم مواجهات تضاربت الأرقام بشأنها: تسعة وفق كذا، وجريحان وفق كذا»); where none was, only
    what stands before the colon is left out."""
    current = state.current
    if current is None and not state.drafts:
        colon = next((at for at in range(place - 1, state.floor, -1) if scene.words[at].fold == ":"), place)
        if colon < place - 1 and place - colon <= _LONGEST_COUNT + 1:
            state.floor = colon + 1
        return
    if current is None or current.frame != "quote" or len(state.drafts) != 1 or current.content_first in scene.opens:
        return
    cue = scene.lexicon.cue(scene.words[current.cue_first])
    near = place - current.content_first <= _LONGEST_COUNT
    if cue is not None and near and all(form.verb.weak for form in cue.forms):
        state.drafts.clear()
        state.current, state.floor = None, current.content_first


def count_told(scene: Scene, floor: int, place: int, behind: int, limit: int, *, beside: bool) -> int | None:
    """The offset at which the count begins that the account at words `[place, behind)` gives («خمسة في رواية الوزارة،
    وسبعة في رواية الأهالي»); None where no count stands before it, or no other one beside it.

    `beside`: another count has been credited before it.
    """
    words = scene.words
    colon = next((at for at in range(place - 1, floor - 1, -1) if words[at].fold == ":"), floor - 1)
    first = colon + 1
    while first < place and words[first].fold in _COMMAS:
        first += 1
    joined = words[first].fold[0] == _AND and words[first].fold[1:] in scene.lexicon.counts
    if first >= place or place - first > _LONGEST_COUNT or not (joined or begins_count(scene, first)):
        return None
    known = any(is_definite(word.fold) for word in words[behind : min(limit, behind + 2)])
    if behind >= limit or not (
        known or scene.mention_over(behind) or scene.lexicon.anonymous.match(words, behind, limit, joined=False)
    ):
        # «أربعة وزراء في بيان واحد، وثلاثة على منصة واحدة»
        return None
    followed = any(
        words[at].fold[0] == _AND
        and (words[at].fold[1:] in scene.lexicon.counts or (words[at].fold == _AND and begins_count(scene, at + 1)))
        for at in range(behind + 1, min(limit - 1, behind + _NEXT_COUNT))
    )
    return inner_offset(words[first], int(joined)) if beside or followed else None


def _credit_stands(state: Progress) -> bool:
    """Whether what has been read last is a content with a credit behind it, or the credit of a medium."""
    current = state.current
    if current is not None:
        backward = current.content_before is not None and current.frame in _BACKWARD
        return backward and current.content_start < 0
    return len(state.relays) == 1 and not state.drafts and state.relays[0].last <= state.floor


def _credited_before(scene: Scene, state: Progress, first: int, last: int) -> bool:
    """Whether what stands before the part is a content with a credit behind it; a medium's is made one of its own."""
    if not _credit_stands(state):
        return False
    if state.current is not None:
        return True
    told = draft_credited(scene, state.relays[0], first, last)
    if told is None or told.content_before is None:
        return False
    state.relays.clear()
    state.take(told)
    return True


def _joined_part(scene: Scene, floor: int, place: int) -> int | None:
    """The offset at which a part begins that something joins to what stands before word `floor` («و», «مقابل»،
    «فيما») and that reaches to word `place`; else None."""
    words, lexicon = scene.words, scene.lexicon
    first = floor
    while first < place and words[first].fold in _COMMAS:
        first += 1
    if first >= place or not scene.free(first):
        return None
    apart = first > floor
    length = lexicon.over_against.match(words, first, place) or (
        lexicon.meanwhile.match(words, first, place) or lexicon.contrasts.match(words, first, place) if apart else 0
    )
    if length:
        return words[first + length].start if first + length < place else None
    word = words[first]
    if word.fold == _AND:
        return words[first + 1].start if first + 1 < place and begins_count(scene, first + 1) else None
    if not word.fold.startswith(_AND) or word.start in scene.mention_starts:
        return None
    bare = word.fold[1:]
    if bare in lexicon.counts or (apart and _opens_part(scene, first)):
        return inner_offset(word, 1)
    return None


def _opens_part(scene: Scene, place: int) -> bool:
    """Whether the و of word `place`, behind a comma, joins a dual («وجريحان»), a noun with the article, a name or a
    verb («وأصيب»)."""
    word = scene.words[place]
    named = word.start + 1 in scene.mention_starts
    return _dual(scene, place) or named or word.fold.startswith(_AND + _ARTICLE) or scene.phrases.is_verb(word)


def _dual(scene: Scene, place: int) -> bool:
    folded = scene.words[place].fold
    return folded.endswith(_DUALS) and len(folded) >= _SHORTEST_DUAL and not is_definite(folded)
