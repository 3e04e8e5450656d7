"""Boundaries: where, inside a sentence, the narrator takes the word again to report something further."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.extract.statements.chain.occasions import occasion_at
from rawi.extract.statements.cues.forms import Cue
from rawi.extract.statements.scene import Scene

_BREAKS = frozenset('،,؛;.!؟?…-–—»”"')
_AND = "و"
_QUOTES = frozenset('»”"')
_COMMAS = frozenset("،,؛;-–—")
_OPEN_COMMAS = frozenset("،,")
_OPENER_REACH = 12
_REPORTER_REACH = 5
_SUBJECT_WORDS = 6
_ASIDE_REACH = 14
_PREPOSITION_REACH = 6
_UNPARTED = 8
"""Words without a mark behind which a text is taken for one that is printed without commas."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """A clause of the narrator's that starts at word `start` and whose cue is word `cue`."""

    start: int
    cue: int


def boundary(
    scene: Scene, index: int, first: int, cue: Cue, *, running: bool = False, headline: bool = False
) -> Boundary | None:
    """The boundary that the possible cue at word `index` makes in a sentence that begins at word `first`.

    None where the word belongs to what is being reported (a nested cue) rather than to the narrator:
    participles in the accusative and verbs joined by و go on with the speaker, «فيما», «كما», «لكنه» open a clause of
    the narrator's, a bare verb after a comma follows or precedes a content. `running` says that a content is running:
    then a bare present after a comma describes something in it («قوات، يقدر عددها بكذا»). In a `headline` a joined و
    before a noun and its verb opens a second clause («النقابة تهدد بكذا والإدارة تدعو إلى كذا»).
    """
    if index <= first:
        return Boundary(first, index)
    previous = scene.words[index - 1]
    # The marks round a mere name («كذا» تنفي) break nothing.
    around_name = previous.fold in _QUOTES and scene.quotation[index - 1] is None
    after_break = previous.fold in _BREAKS and not around_name
    joined = cue.prefix > 0
    if previous.fold == _AND and not joined:
        # «كذا، و أكد»: written apart.
        joined = True
        after_break = index - 1 <= first or scene.words[index - 2].fold in _BREAKS
    tense = cue.forms[0].form.tense
    if tense == "participle":
        if after_break or joined or complement_follows(scene, index) or _goes_on(scene, index, cue):
            return Boundary(index, index)
        return None
    if tense == "noun":
        return None
    if headline and tense == "present" and not cue.prefix:
        second = _second_clause(scene, index, first)
        if second is not None:
            return Boundary(second, index)
    if headline and tense == "present" and cue.prefix and not all(form.verb.weak for form in cue.forms):
        return Boundary(index, index)
    opener = _opener_before(scene, index, first)
    if opener is not None:
        return Boundary(opener, index)
    answering = _answers(scene, index, first) if not joined else None
    if answering is not None:
        return Boundary(answering, index)
    if joined:
        if after_break or (tense == "past" and (complement_follows(scene, index) or _names_speaker(scene, index))):
            return Boundary(index, index)
        return None
    if tense == "past" and running and previous.fold in _COMMAS:
        contrast = _contrast_before(scene, index, first)
        if contrast is not None:
            return Boundary(contrast, index)
    if tense == "past" and running and not after_break and _speaks_up(scene, index):
        comma = _comma_before(scene, index, first)
        if comma is not None:
            return Boundary(comma + 1, index)
    if after_break and (
        (tense == "past" and not (running and previous.fold in _COMMAS and scene.quotation[max(index - 2, 0)] is None))
        or (
            tense == "present"
            and not (running and previous.fold in _COMMAS and scene.quotation[max(index - 2, 0)] is None)
        )
    ):
        return Boundary(index, index)
    return None


def _answers(scene: Scene, index: int, first: int) -> int | None:
    """The joined noun behind a comma that begins who speaks next («يتهمه فلان بكذا، والأخير ينفي ذلك», «…، ومجلس كذا
    يرد بأن»), None where the words before the verb are nobody's name."""
    words = scene.words
    if index - 2 <= first or not scene.lexicon.speaks(words[index]):
        return None
    for place in range(index - 1, max(first, index - _REPORTER_REACH), -1):
        if words[place].fold[0] == _AND and words[place].fold[1:] in scene.lexicon.own_reporters:
            # «…، ومراسلنا هناك يقول إن كذا»
            return place if words[place - 1].fold in _COMMAS else None
    mention = scene.mention_over(index - 1)
    named = mention is not None and mention.span.end == words[index - 1].end
    start = scene.word_over(mention.span.start) if mention is not None and named else index - 1
    if words[start - 1].fold not in _COMMAS or words[start].fold[0] != _AND:
        return None
    if named and mention is not None and mention.span.start == words[start].start + 1:
        return start
    is_speaker = scene.phrases.is_joined(words[start]) and words[start].fold[1:] not in scene.lexicon.relatives
    return start if start == index - 1 and is_speaker else None


def _names_speaker(scene: Scene, index: int) -> bool:
    """Whether a joined verb that is no everyday word has a new speaker right behind it («… وطالب حقوقيون بكذا»)."""
    if index + 1 >= len(scene.words) or not scene.lexicon.speaks(scene.words[index]):
        return False
    following = scene.words[index + 1]
    mention = scene.mention_starts.get(following.start)
    if mention is not None:
        return mention.type == "PER"
    if following.fold.endswith("ون") and len(following.fold) > 5 and not following.fold.startswith(("ال", "ي", "ت")):
        # «حقوقيون»: a nominative plural.
        return True
    lexicon, words = scene.lexicon, scene.words
    if lexicon.anonymous.match(words, index + 1, index + 2) or lexicon.same.match(words, index + 1, index + 2):
        return True
    if occasion_at(scene, index + 1, len(words)) is not None:
        # «… وقال في تصريحات لكذا إن»
        return True
    if any(word.kind == "mark" for word in words[max(index - _UNPARTED, 0) : index]):
        return False
    # Where no comma parts the clauses, an office or a name is enough.
    phrase = scene.phrases.speaker_phrase(words, index + 1, min(len(words), index + 1 + _SUBJECT_WORDS))
    return phrase is not None and phrase.certain and phrase.kind == "person"


def _goes_on(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether a participle without a mark before it leads on by its preposition («… أمس معرباً عن أسفه»).

    Only the masculine accusative, and not behind a noun it could describe («بياناً محذراً من»).
    """
    reading, words = cue.forms[0], scene.words
    if reading.verb.weak or reading.form.gender != "m" or reading.form.number != "s" or index + 1 >= len(words):
        return False
    before, following = words[index - 1], words[index + 1].fold
    if "\u064b" in before.text or (before.fold.endswith("ا") and len(before.fold) > 3):
        return False
    if any(kind == "+" and len(wanted) > 1 and following == wanted for kind, wanted in reading.frames.prepositional):
        return True
    # «… من الاتفاق داعياً الحركة للكف عن كذا»
    addresses = any(kind == ">" for kind, _ in reading.frames.prepositional)
    return addresses and "\u064b" in words[index].text and following.startswith("ال")


def _second_clause(scene: Scene, index: int, first: int) -> int | None:
    """The joined noun that is the subject of the verb at `index` in a headline's second clause."""
    for place in range(index - 1, max(first, index - _SUBJECT_WORDS) - 1, -1):
        word = scene.words[place]
        if (
            place > first
            and word.fold[0] == "و"
            and (
                word.fold.startswith("وال")
                or word.start + 1 in scene.mention_starts
                or (place == index - 1 and scene.words[place - 1].fold in _COMMAS)
            )
        ):
            return place
        if word.fold in scene.lexicon.prepositions or scene.lexicon.speaks(word) or word.fold == ":":
            return None
        if word.fold in _QUOTES:
            # «"كذا وكذا" ترفض»: the joined noun is part of the name.
            return None
    return None


def complement_follows(scene: Scene, index: int, reach: int = 2) -> bool:
    """Whether a complementiser, a colon or an opening quotation mark stands within `reach` words after `index`."""
    for offset in range(1, reach + 1):
        place = index + offset
        if place >= len(scene.words):
            return False
        word = scene.words[place]
        if word.fold in scene.lexicon.complementisers or word.fold == ":" or place in scene.opens:
            return True
    return False


def another_speaks(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb of saying right behind a comma in words `[first, last)` takes what follows for its own («وحول نفي
    الوزارة، أكد النائب أن», «وبينما نفى النادي، أكد العضو أن»), so that a cue before it has no words there."""
    for place in range(first, min(last, len(scene.words))):
        if scene.words[place - 1].fold not in _OPEN_COMMAS or not scene.free(place):
            continue
        if scene.words[place].fold in scene.lexicon.prepositions or scene.credit_end(place, len(scene.words)):
            # «، عبر حسابها، بالقول إن», «، نقلا عن مسؤول، أن»
            continue
        cue = scene.lexicon.cue(scene.words[place])
        spoken = cue is not None and not cue.prefix and cue.forms[0].form.tense == "past"
        if spoken and scene.lexicon.speaks(scene.words[place]) and not scene.anonymity_end(place, len(scene.words)):
            return True
    return False


def _contrast_before(scene: Scene, index: int, first: int) -> int | None:
    """The start of «بيد أن», «غير أن» before the subject and an aside that end right before word `index`."""
    for place in range(index - 2, max(first, index - _ASIDE_REACH) - 1, -1):
        if not scene.free(place):
            return None
        if scene.lexicon.contrasts.match(scene.words, place, index) and scene.words[place - 1].fold in _BREAKS:
            return place
    return None


def _speaks_up(scene: Scene, index: int) -> bool:
    """Whether the verb at `index` has only its speaker between it and a colon («وعن كذا قال المدرب: …»)."""
    word = scene.words[index]
    if not scene.lexicon.speaks(word) or word.fold in scene.lexicon.prepositions:
        return False
    for place in range(index + 1, min(len(scene.words), index + 2 + _SUBJECT_WORDS)):
        if scene.words[place].kind == "mark":
            return scene.words[place].fold == ":" and scene.free(place)
    return False


def _comma_before(scene: Scene, index: int, first: int) -> int | None:
    return next(
        (p for p in range(index - 1, max(first, index - _ASIDE_REACH) - 1, -1) if scene.words[p].fold in _COMMAS), None
    )


def _opener_before(scene: Scene, index: int, first: int) -> int | None:
    """The start of a conjunction that opens the clause of the verb at `index`, directly or before its subject."""
    words = scene.words
    for place in range(index - 1, max(first, index - _OPENER_REACH) - 1, -1):
        length = scene.lexicon.openers.match(words, place, index)
        if length:
            if place == first or words[place - 1].fold in _BREAKS:
                return place
            if place + length == index:
                return place
        if words[place].fold in _COMMAS or not scene.free(place):
            # Past a comma only the conjunction itself may stand: «، من جهته، قال».
            before = scene.lexicon.openers.match(words, place - 2, place) if place - 2 >= first else 0
            single = scene.lexicon.openers.match(words, place - 1, place) if place - 1 >= first else 0
            if before == 2:
                return place - 2
            if single == 1:
                return place - 1
            return None
    return None


def likely_cue(scene: Scene, place: int, cue: Cue) -> bool:
    """Whether a possible cue is likely one: no everyday word, or a complement follows soon."""
    if scene.words[place].fold in scene.lexicon.prepositions:
        # «عبر الشاشة», not «عبر عن رأيه».
        led = {wanted for form in cue.forms for wanted in form.frames.prepositions}
        return any(word.fold in led for word in scene.words[place + 1 : place + _PREPOSITION_REACH])
    if not all(form.verb.weak for form in cue.forms):
        return True
    following = scene.words[place + 1 : place + 12]
    return any(word.fold in scene.lexicon.complementisers or word.fold in (":", "«", '"', "“") for word in following)
