"""Subjects: the phrase that names the speaker, after the verb or before it."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.extract.statements.scene import Scene

_COMMAS = frozenset("،,")
_STOPS = frozenset("؛;:.!؟?…")
_TRAILING = frozenset("،,-–—")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `[first, last)` of a source phrase; `after` is the first word behind it that is not part of it.

    `joined` letters (a و written on to the first word) stand before the phrase proper.
    """

    first: int
    last: int
    after: int
    joined: int = 0


def subject_after(scene: Scene, first: int, limit: int) -> Phrase | None:
    """The speaker's phrase between the verb and its complement, words `[first, limit)`; None if it is left implicit.

    Adverbials at either side are left out; names in apposition after a comma belong to the phrase, a relative clause
    after a comma does not.
    """
    first = skip_adverbials(scene, first, limit)
    last = _without_trailing(scene, first, _phrase_end(scene, first, limit))
    if last <= first or not _can_be_subject(scene, first) or (last - first == 1 and _manner(scene, first)):
        return None
    return Phrase(first, last, last)


def subject_before(scene: Scene, floor: int, verb: int, number: str) -> Phrase | None:
    """The speaker's phrase that stands before its verb (word `verb`), not further back than word `floor`.

    «وزارة الصحة أعلنت», «وكانت الوزارة قد أعلنت», «فلان، الذي خلف فلاناً، قال». `number` is what the verb says of its
    subject's number: a plural verb after «…كذا والأهالي» has only the last noun for its subject.
    """
    words = scene.words
    last = _without_auxiliaries(scene, floor, verb)
    first = floor
    while first < last:
        step = scene.lexicon.openers.match(words, first, last) or scene.lexicon.auxiliaries.match(words, first, last)
        if not step and (
            words[first].fold.lstrip("وف") in scene.lexicon.bare_complementisers or words[first].fold in _COMMAS
        ):
            step = 1
        if not step:
            break
        first += step
    colon = next((place for place in range(last - 1, first - 1, -1) if words[place].fold == ":"), None)
    first = skip_adverbials(scene, colon + 1 if colon is not None else first, last)
    joined = 0
    if first < last and _joined_verb(scene, first):
        return None
    if number == "p":
        for place in range(last - 1, max(first, last - 3), -1):
            if words[place].fold.startswith("وال") and words[place].kind == "word":
                first, joined = place, 1
                break
    if not joined and first < last and _joined_noun(scene, first):
        joined = 1
    end = _phrase_end(scene, first, last, aside=True)
    if end <= first or not _can_be_subject(scene, first):
        return None
    closing = words[last - 1].fold in _COMMAS
    short = _phrase_end(scene, first, last)
    if short < end and closing and words[short].fold in _COMMAS:
        # «مصدر، طلب عدم ذكر اسمه، رأى»: what stands between the commas is an aside.
        return Phrase(first, _without_trailing(scene, first, short), verb, joined)
    if end < last and not ((words[end].fold in _COMMAS and closing) or skip_adverbials(scene, end, last) >= last):
        return None
    for place in range(first + 1, end):
        if _unmistakable_verb(scene, place) and not inside_name(scene, place):
            return None
        if (
            scene.lexicon.cue(words[place]) is not None
            and not inside_name(scene, place)
            and scene.lexicon.speaks(words[place])
        ):
            return None
    end = _without_trailing(scene, first, end)
    return Phrase(first, end, verb, joined)


def _unmistakable_verb(scene: Scene, place: int) -> bool:
    """Whether the word is a form of a reporting verb that cannot be a noun: feminine or plural («ردت», «قالوا»)."""
    cue = scene.lexicon.cue(scene.words[place])
    if cue is None:
        return False
    return any(
        form.form.tense in ("past", "present")
        and form.form.person == "3"
        and (form.form.gender == "f" or form.form.number == "p")
        for form in cue.forms
    )


def _joined_noun(scene: Scene, place: int) -> bool:
    """Whether a و is written on to the noun at `place` («والأهالي», «ودارابة»)."""
    word = scene.words[place]
    if word.fold[0] != "و" or word.start in scene.mention_starts:
        return False
    return word.fold.startswith("وال") or word.start + 1 in scene.mention_starts


def _manner(scene: Scene, place: int) -> bool:
    """Whether a single indefinite accusative tells how somebody spoke («رد ساخراً», «تضيف ضاحكةً»)."""
    word = scene.words[place]
    if word.start in scene.mention_starts or word.fold.startswith("ال"):
        return False
    return "\u064b" in word.text or (word.fold.endswith("ا") and not word.fold.endswith("نا") and len(word.fold) >= 5)


def _hearer(scene: Scene, place: int) -> bool:
    """Whether the word names who is spoken to: «للصحفيين», «للوكالة», «لـ» before a name."""
    lexicon, folded = scene.lexicon, scene.words[place].fold
    if folded in lexicon.hearers or folded == "ل":
        return True
    return folded.startswith("لل") and ("ا" + folded[1:] in lexicon.media or "ا" + folded[1:] in lexicon.agencies)


def _joined_verb(scene: Scene, place: int) -> bool:
    """Whether the word is a reporting verb that a و or ف joins to what came before («ورد», «وكتب»)."""
    cue = scene.lexicon.cue(scene.words[place])
    return cue is not None and cue.prefix == 1 and not inside_name(scene, place)


def skip_adverbials(scene: Scene, first: int, limit: int) -> int:
    """The first word from `first` that begins neither an adverbial nor a time expression, nor is a comma after one."""
    words = scene.words
    moved = True
    while moved and first < limit:
        moved = False
        end = scene.time_ends.get(first)
        if end is not None and first < end <= limit:
            first, moved = end, True
            continue
        credited = scene.credit_end(first, limit)
        if credited:
            first, moved = credited, True
            continue
        length = scene.lexicon.adverbials.match(words, first, limit)
        if length:
            first, moved = _adverbial_end(scene, first, length, limit), True
            continue
        if _hearer(scene, first):
            first, moved = _hearer_end(scene, first, limit), True
            continue
        if words[first].fold in _COMMAS:
            first, moved = first + 1, True
    return first


def inside_name(scene: Scene, place: int) -> bool:
    """Whether the word is part of a mention that is longer than it (a name, not a common word)."""
    mention = scene.mention_over(place)
    return mention is not None and len(mention.span) > len(scene.words[place].text)


def _without_auxiliaries(scene: Scene, floor: int, verb: int) -> int:
    last = verb
    while last > floor:
        step = next(
            (
                size
                for size in (2, 1)
                if last - size >= floor and scene.lexicon.auxiliaries.match(scene.words, last - size, last) == size
            ),
            0,
        )
        if not step:
            break
        last -= step
    return last


def _without_trailing(scene: Scene, first: int, last: int) -> int:
    while last > first and scene.words[last - 1].kind == "mark" and scene.words[last - 1].fold in _TRAILING:
        last -= 1
    return last


def _hearer_end(scene: Scene, first: int, limit: int) -> int:
    """«للصحفيين» is one word; «لصحيفة كذا» reaches to the end of the name."""
    if scene.words[first].fold.startswith("لل") or len(scene.words[first].fold) <= 3:
        return first + 1
    return max(first + 1, _phrase_end(scene, first + 1, limit))


def _adverbial_end(scene: Scene, first: int, length: int, limit: int) -> int:
    """Where the adverbial of `length` words at `first` ends: at once, or at the comma after a preposition."""
    words = scene.words
    head = words[first].fold
    if head in scene.lexicon.prepositions or head[1:] in scene.lexicon.prepositions:
        place = first + length
        while place < limit and words[place].fold not in _COMMAS:
            place += 1
        return place
    return first + length


def _phrase_end(scene: Scene, first: int, limit: int, *, aside: bool = False) -> int:
    """The word after the noun phrase that begins at `first`, at most `limit`."""
    words, lexicon = scene.words, scene.lexicon
    place = first
    while place < limit:
        word = words[place]
        if place in scene.opens or (word.fold in _STOPS and not _abbreviates(scene, place)):
            break
        if word.fold in _COMMAS:
            following = place + 1
            if following >= limit or not _apposition(scene, following, limit, aside=aside):
                break
        elif place > first:
            if word.fold in lexicon.phrase_stops or _hearer(scene, place) or word.fold in lexicon.relatives:
                break
            if word.fold in lexicon.own_words:
                break
            if word.fold == "ل" and lexicon.anonymous.match(words, first, place):
                # «شاهد لـ«كذا»»: the medium he spoke to; «المدير العام لـ«كذا»» is an office.
                break
            if word.fold.removeprefix("ف") in lexicon.complementisers or scene.credit_end(place, limit):
                break
            circumstance = scene.time_ends.get(place) is not None or lexicon.adverbials.match(
                words, place, limit, joined=False
            )
            if circumstance and not inside_name(scene, place):
                break
        elif word.fold in lexicon.phrase_stops:
            break
        place += 1
    return place


def _abbreviates(scene: Scene, place: int) -> bool:
    """Whether the point at `place` only shortens the title before it («د. فلان»)."""
    word, before = scene.words[place], scene.words[place - 1] if place else None
    return word.text == "." and before is not None and before.end == word.start and len(before.fold) <= 2


def _apposition(scene: Scene, following: int, limit: int, *, aside: bool) -> bool:
    """Whether what follows a comma inside a source phrase still belongs to it: a name or an office."""
    words, lexicon = scene.words, scene.lexicon
    word = words[following]
    if word.fold in lexicon.relatives or word.fold in lexicon.prepositions or word.fold in lexicon.phrase_stops:
        return False
    if (
        scene.time_ends.get(following)
        or lexicon.adverbials.match(words, following, limit)
        or scene.credit_starts(following, limit)
    ):
        return False
    if scene.anonymity_end(following, limit):
        return False
    return aside or inside_name(scene, following) or lexicon.cue(word) is None


def _can_be_subject(scene: Scene, first: int) -> bool:
    word = scene.words[first]
    if word.kind == "mark" and word.fold not in '«"“(':
        return False
    if word.fold in scene.lexicon.prepositions or (
        word.fold[0] in "وف" and word.fold[1:] in scene.lexicon.prepositions
    ):
        return False
    if word.fold in scene.lexicon.relatives and not word.fold.startswith("وه"):
        return False
    if scene.oblique_plural(first):
        return False
    return scene.lexicon.negators.match(scene.words, first, first + 1) == 0
