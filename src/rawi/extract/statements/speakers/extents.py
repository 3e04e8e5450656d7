"""Extents: where a source phrase ends, and the adverbials that stand around it."""

from __future__ import annotations

from rawi.extract.statements.chain.media import medium_at, named_medium, told_medium
from rawi.extract.statements.chain.occasions import occasion_at
from rawi.extract.statements.scene import REACH, Scene

_COMMAS = frozenset("،,")
_STOPS = frozenset("؛;:.!؟?…")
_TRAILING = frozenset("،,-–—(")
_THE = "ال"
_PEOPLE = "ين"
_TANWIN = ("\u064b", "\u064bا")


def skip_adverbials(scene: Scene, first: int, limit: int) -> int:
    """The first word from `first` that begins neither an adverbial nor a time expression, nor is a comma after one."""
    words = scene.words
    limit = min(limit, first + REACH)
    moved = True
    while moved and first < limit:
        moved = False
        end = scene.time_ends.get(first)
        if end is not None and first < end <= limit:
            while end < limit and words[end].fold in scene.lexicon.after_times:
                end += 1
            first, moved = end, True
            continue
        credited = scene.credit_end(first, limit)
        if not credited and first and words[first - 1].fold in _COMMAS:
            # «قالت للصحيفة، مشترطة عدم ذكر اسمها، إن كذا»
            credited = scene.anonymity_end(first, limit)
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
        elif words[first].fold in scene.lexicon.circumstances:
            first, moved = _circumstance_end(scene, first, limit), True
    return first


def _circumstance_end(scene: Scene, first: int, limit: int) -> int:
    """The end of «وهو يغلق الباب»: a mark, a quotation or the content."""
    place = first + 1
    while place < limit and not (
        scene.words[place].kind == "mark"
        or place in scene.opens
        or scene.words[place].fold in scene.lexicon.complementisers
    ):
        place += 1
    return place


def phrase_end(scene: Scene, first: int, limit: int, *, aside: bool = False) -> int:
    """The word after the noun phrase that begins at `first`, at most `limit`."""
    words, lexicon = scene.words, scene.lexicon
    limit = min(limit, first + REACH)
    place = first
    while place < limit:
        word = words[place]
        if place in scene.opens or (word.fold in _STOPS and not abbreviates(scene, place)):
            break
        if word.fold in _COMMAS:
            following = place + 1
            if following >= limit or not _apposition(scene, following, limit, aside=aside):
                break
        elif place > first and words[place - 1].text == "." and abbreviates(scene, place - 1):
            pass  # «د. علي»: a name, whatever else is spelled like it.
        elif place > first:
            if word.fold in lexicon.phrase_stops or _hearer(scene, place) or word.fold in lexicon.relatives:
                break
            if word.fold in lexicon.taken.nouns and not inside_name(scene, place):
                break
            if word.fold in lexicon.own_words or lexicon.negators.match(words, place, place + 1):
                break
            if _all_of(scene, place):
                break
            if scene.anonymity_end(place, limit) or _beside_name(scene, place, limit):
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
            if occasion_at(scene, place, limit) is not None and not inside_name(scene, place):
                break
            if word.fold in lexicon.carriers and lexicon.occasions.get(words[first].fold) == "document":
                # «بيان للنقابة نقلته وكالة كذا»
                break
        elif word.fold in lexicon.phrase_stops:
            break
        place += 1
    return place


def _all_of(scene: Scene, place: int) -> bool:
    """Whether a noun phrase of its own begins at `place` behind a definite noun («النادي جميع الأنباء»)."""
    words = scene.words
    definite = (
        place + 1 < len(words) and words[place - 1].fold.startswith(_THE) and words[place + 1].fold.startswith(_THE)
    )
    return definite and words[place].fold in scene.lexicon.wholes


def _beside_name(scene: Scene, place: int, limit: int) -> bool:
    """Whether word `place` begins a circumstance right behind a complete name or description: a preposition behind a
    person's name («فلان في ورقته»), a text or occasion («الوزارة في إعلان»), a medium spoken to («لرويترز»)."""
    words, lexicon = scene.words, scene.lexicon
    word = words[place]
    before = scene.mention_over(place - 1)
    ended = before is not None and before.span.end == words[place - 1].end
    if word.fold in lexicon.prepositions:
        if ended and before is not None and before.type == "PER" and word.fold not in lexicon.membership:
            return True
        if word.fold in lexicon.into_relays and place + 1 < limit:
            noun = words[place + 1].fold
            return noun in lexicon.speeches or noun.removeprefix("ال") in lexicon.speeches
        return False
    if not ended or word.kind != "word" or word.fold[0] != "ل":
        return False
    phrase = scene.phrases.speaker_phrase(words, place, limit)
    return phrase is not None and phrase.kind == "media" and phrase.certain


def without_trailing(scene: Scene, first: int, last: int) -> int:
    """`last` without commas and dashes, and without a word of manner («قال القاضي مبتسماً»)."""
    words = scene.words
    while last > first and (
        (words[last - 1].kind == "mark" and words[last - 1].fold in _TRAILING)
        or (last - 1 > first and words[last - 1].text.endswith(_TANWIN) and _definite(scene, last - 2))
    ):
        last -= 1
    return last


def _definite(scene: Scene, place: int) -> bool:
    """Whether word `place` is a definite noun or ends a person's name, so that no adjective without article follows."""
    mention = scene.mention_over(place)
    return scene.words[place].fold.startswith("ال") or (mention is not None and mention.type == "PER")


def inside_name(scene: Scene, place: int) -> bool:
    """Whether the word is part of a mention that is longer than it (a name, not a common word)."""
    mention = scene.mention_over(place)
    return mention is not None and len(mention.span) > len(scene.words[place].text)


def _hearer(scene: Scene, place: int) -> bool:
    """Whether the word names who is spoken to: «للصحفيين», «للوكالة», «لـ» before a name."""
    lexicon, folded = scene.lexicon, scene.words[place].fold
    if folded[:1] != "ل":
        return False
    if folded in lexicon.hearers:
        return not _office(scene, place) and (folded.endswith(_PEOPLE) or _behind_speaker(scene, place))
    if folded == "ل":
        return True
    if folded.startswith("لل") and ("ا" + folded[1:] in lexicon.media or "ا" + folded[1:] in lexicon.agencies):
        return not _office(scene, place)
    return told_medium(scene, place)


def _behind_speaker(scene: Scene, place: int) -> bool:
    """Whether the word before `place` ends who speaks: a person's name, a word right behind the verb or the verb itself
    («وقالت المديرة للإعلام إن»); behind more it may be an office («وزيرة الدولة للإعلام»)."""
    if not scene.words[place].fold.startswith("لل") or place == 0:
        return True
    before = scene.mention_over(place - 1)
    named = before is not None and before.type == "PER" and before.span.end == scene.words[place - 1].end
    return named or any(scene.lexicon.speaks(word) for word in scene.words[max(place - 2, 0) : place])


def _office(scene: Scene, place: int) -> bool:
    """Whether the ل at word `place` goes on with an office («المدير العام لقناة كذا»), or leads to no medium at all
    («لوكالة الفضاء»)."""
    words = scene.words
    if place + 1 < len(words) and words[place + 1].fold in scene.lexicon.not_media:
        return True
    return place > 0 and words[place - 1].fold in scene.lexicon.office_ends


def _hearer_end(scene: Scene, first: int, limit: int) -> int:
    """«للصحفيين» is one word; «لصحيفة كذا» and «لـ«كذا»» reach to the end of the name."""
    words = scene.words
    medium = medium_at(scene, first, limit)
    if medium is None and words[first].fold == "ل":
        medium = named_medium(scene, first + 1, limit)
    if medium is not None:
        return medium.last
    if words[first].fold.startswith("لل") or len(words[first].fold) <= 3:
        return first + 1
    return max(first + 1, phrase_end(scene, first + 1, limit))


def _adverbial_end(scene: Scene, first: int, length: int, limit: int) -> int:
    """Where the adverbial of `length` words at `first` ends: at once, or at the comma after a preposition."""
    words = scene.words
    head = words[first].fold
    # «ونفى رداً على سؤال أن …»: what is answered is no speaker.
    answering = words[first + length - 1].fold in scene.lexicon.prepositions_before_that and length > 1
    asked = first - 1 if first > 1 and words[first - 1].fold in _COMMAS else first
    answering = answering and asked > 0 and scene.lexicon.cue(words[asked - 1]) is not None
    if answering or head in scene.lexicon.prepositions or head[1:] in scene.lexicon.prepositions:
        place = first + length
        person = scene.phrases.speaker_phrase(words, place, limit) if place < limit else None
        if person is not None and person.certain and person.name is not None and person.role is not None:
            # «أكد في تصريحات وزير كذا فلان»: the speaker stands right behind the occasion.
            return place
        while place < limit and words[place].fold not in _COMMAS:
            place += 1
        return place
    return first + length


def abbreviates(scene: Scene, place: int) -> bool:
    """Whether the point at `place` only shortens the title before it («د. فلان»)."""
    word, before = scene.words[place], scene.words[place - 1] if place else None
    return word.text == "." and before is not None and before.end == word.start and len(before.fold) <= 2


def _apposition(scene: Scene, following: int, limit: int, *, aside: bool) -> bool:
    """Whether what follows a comma inside a source phrase still belongs to it: a name or an office."""
    words, lexicon = scene.words, scene.lexicon
    word = words[following]
    if not scene.phrases.may_open(word):
        return False
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
