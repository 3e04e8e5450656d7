"""Subjects: the phrase that names the speaker, after the verb or before it."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.shapes import is_oblique_plural
from rawi.extract.statements.scene import Scene

_COMMAS = frozenset("،,")
_STOPS = frozenset("؛;:.!؟?…")
_STRICT = frozenset(fold(word) for word in ("مع", "إلى", "حتى", "كي", "لكي", "لأن", "إذا", "أو", "ثم"))
_RELATIVE = frozenset(
    fold(word) for word in ("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "وهو", "وهي", "وهم")
)
_PREPOSITIONS = frozenset(
    fold(word)
    for word in (
        "في",
        "من",
        "على",
        "عن",
        "إلى",
        "بعد",
        "قبل",
        "منذ",
        "خلال",
        "مع",
        "عقب",
        "إثر",
        "أمام",
        "وسط",
        "ضمن",
        "بين",
        "حول",
        "عند",
        "لدى",
        "تحت",
        "فوق",
        "رغم",
        "نحو",
    )
)
_TO_HEARERS = frozenset(
    fold(word)
    for word in (
        "للصحفيين",
        "للصحافيين",
        "للإعلاميين",
        "لوسائل",
        "لوكالة",
        "لصحيفة",
        "لقناة",
        "لموقع",
        "لإذاعة",
        "لمراسل",
        "لمراسلنا",
        "لبرنامج",
        "لتلفزيون",
        "لشبكة",
        "لجريدة",
        "لمجلة",
        "لمنصة",
        "له",
        "لها",
        "لهم",
        "لنا",
        "لي",
    )
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `[first, last)` of a source phrase; `after` is the first word behind it that is not part of it."""

    first: int
    last: int
    after: int


def subject_after(scene: Scene, first: int, limit: int) -> Phrase | None:
    """The speaker's phrase between the verb and its complement, words `[first, limit)`; None if it is left implicit.

    Adverbials at either side are left out; names in apposition after a comma belong to the phrase, a relative clause
    after a comma does not.
    """
    first = skip_adverbials(scene, first, limit)
    last = _phrase_end(scene, first, limit)
    while last > first and scene.words[last - 1].kind == "mark" and scene.words[last - 1].fold in "،,-–—":
        last -= 1
    if last <= first or not _can_be_subject(scene, first):
        return None
    return Phrase(first, last, last)


def subject_before(scene: Scene, floor: int, verb: int) -> Phrase | None:
    """The speaker's phrase that stands before its verb (word `verb`), not further back than word `floor`.

    «وزارة الصحة أعلنت», «وكانت الوزارة قد أعلنت», «فلان، الذي خلف فلاناً، قال».
    """
    words = scene.words
    last = verb
    while last > floor:
        length = 0
        for size in (2, 1):
            if last - size >= floor and scene.lexicon.auxiliaries.match(words, last - size, last) == size:
                length = size
                break
        if not length:
            break
        last -= length
    first = floor
    while first < last:
        step = scene.lexicon.openers.match(words, first, last) or scene.lexicon.auxiliaries.match(words, first, last)
        if not step and words[first].fold in ("ان", "وان", "فان", "،", ",") and first < last:
            step = 1
        if not step:
            break
        first += step
    first = skip_adverbials(scene, first, last)
    end = _phrase_end(scene, first, last, aside=True)
    if end <= first or not _can_be_subject(scene, first):
        return None
    rest = words[end:last]
    if rest and not (rest[0].fold in _COMMAS or _adverbial_run(scene, end, last)):
        return None
    if any(
        scene.lexicon.cue(words[place]) is not None and not _inside_name(scene, place) and place > first
        for place in range(first, end)
    ):
        return None
    while end > first and words[end - 1].kind == "mark" and words[end - 1].fold in "،,-–—":
        end -= 1
    return Phrase(first, end, verb)


def skip_adverbials(scene: Scene, first: int, limit: int) -> int:
    """The first word from `first` that begins neither an adverbial nor a time expression, nor is a comma after one."""
    words = scene.words
    moved = True
    while moved and first < limit:
        moved = False
        end = scene.time_ends.get(first)
        if end is not None and end <= limit:
            first, moved = end, True
            continue
        if words[first].fold in ("ب",):
            break
        length = scene.lexicon.adverbials.match(words, first, limit)
        if length:
            first, moved = _adverbial_end(scene, first, length, limit), True
            continue
        if words[first].fold in _TO_HEARERS:
            end = _phrase_end(scene, first + 1, limit)
            first, moved = (end if words[first].fold[1:2] != "ل" and len(words[first].fold) > 3 else first + 1), True
            continue
        if words[first].fold in _COMMAS:
            first, moved = first + 1, True
    return first


def _adverbial_end(scene: Scene, first: int, length: int, limit: int) -> int:
    """Where the adverbial of `length` words at `first` ends: a bare adverb at once, a prepositional one at the comma."""
    words = scene.words
    head = words[first].fold.lstrip("و") if words[first].fold[:1] == "و" else words[first].fold
    if head in _PREPOSITIONS or words[first].fold in _PREPOSITIONS:
        place = first + length
        while place < limit and words[place].fold not in _COMMAS:
            place += 1
        return place
    return first + length


def _adverbial_run(scene: Scene, first: int, limit: int) -> bool:
    return skip_adverbials(scene, first, limit) >= limit


def _phrase_end(scene: Scene, first: int, limit: int, *, aside: bool = False) -> int:
    """The word after the noun phrase that begins at `first`, at most `limit`."""
    words = scene.words
    place = first
    while place < limit:
        word = words[place]
        if word.fold in _STOPS or place in scene.opens:
            break
        if word.fold in _COMMAS:
            following = place + 1
            if following >= limit:
                break
            if words[following].fold in _RELATIVE:
                break
            if scene.time_ends.get(following) or scene.lexicon.adverbials.match(words, following, limit):
                break
            if words[following].fold in _PREPOSITIONS or words[following].fold in _STRICT:
                break
            if not aside and scene.lexicon.cue(words[following]) is not None and not _inside_name(scene, following):
                break
            place += 1
            continue
        if place > first:
            end = scene.time_ends.get(place)
            if end is not None and not _inside_name(scene, place):
                break
            if scene.lexicon.adverbials.match(words, place, limit, joined=False) and not _inside_name(scene, place):
                break
            if word.fold in _STRICT or word.fold in _TO_HEARERS or word.fold in _RELATIVE:
                break
            if word.fold in scene.lexicon.complementisers:
                break
        elif word.fold in _STRICT:
            break
        place += 1
    return place


def _inside_name(scene: Scene, place: int) -> bool:
    """Whether the word is part of a mention that began before it or is longer than it (a name, not a common word)."""
    offset = scene.words[place].start
    for mention in scene.mentions:
        if mention.span.start > offset:
            break
        if mention.span.start <= offset < mention.span.end and len(mention.span) > len(scene.words[place].text):
            return True
    return False


def _can_be_subject(scene: Scene, first: int) -> bool:
    word = scene.words[first]
    if word.kind == "mark" and word.fold not in '«"“(':
        return False
    if word.fold in _PREPOSITIONS or word.fold in _RELATIVE and word.fold not in ("وهو", "وهي", "وهم"):
        return False
    if is_oblique_plural(word.fold):
        return False
    return scene.lexicon.negators.match(scene.words, first, first + 1) == 0
