"""Other words: nouns and other verbs that are spelled like a verb of saying.

«تعليق تداول الأسهم» (a noun), «العمليات التي تحدث» ("that happen"), «كيف يعد نفسه» (a question), «قدر المستطاع» (an
expression). What a verb means by its subject and object is told in `other_meanings`.
"""

from __future__ import annotations

from rawi.extract.statements.boundaries import complement_follows
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.scene import Scene

_TA_MARBUTA = "\u0629"
_HAPPENS = "ت"
_HERS = "ها"
_AND = "و"
_FA = "ف"
_ACCUSATIVE = "ا"
_TENS = 2
"""Digits of a number before which the counted noun is a singular in the accusative."""


def other_word(scene: Scene, index: int, cue: Cue, reading: CueForm, floor: int, first: int) -> bool:
    """Whether the word, by itself and by what stands before it, is no form of this verb.

    No finite verb ends in ة; a past that is written like its verbal noun is that noun behind a verb or a noun that
    governs it.
    """
    words, form = scene.words, reading.form
    if _counted(scene, index, cue):
        return True
    if form.tense not in ("past", "present"):
        return False
    if _TA_MARBUTA in words[index].text or scene.lexicon.other_phrases.match(words, index, len(words)):
        return True
    if index <= first or cue.prefix or words[index - 1].kind != "word":
        return False
    before = words[index - 1].fold.removeprefix(_AND)
    if before in scene.lexicon.asking:
        return True
    if form.tense != "past" or (form.gender, form.number) != ("m", "s"):
        return False
    if words[index].fold in scene.lexicon.written_like_prepositions and before in scene.lexicon.prepositions:
        return True
    if before in scene.lexicon.feminine_relatives and reading.form.text.startswith(_HAPPENS):
        return not _looks_back(scene, index + 1)
    if reading.lemma not in scene.lexicon.written_like_nouns or index == floor or complement_follows(scene, index, 1):
        return False
    if scene.lexicon.auxiliaries.match(words, index - 1, index) or scene.lexicon.openers.match(words, index - 1, index):
        return False
    governed = before in scene.lexicon.before_actions or before in scene.lexicon.governing_nouns
    return governed or scene.phrases.is_verb(words[index - 1])


def _counted(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether the word is the singular in the accusative behind a number («تسعة وعشرون متهما», «240 فداناً»)."""
    folded = scene.words[index].fold
    if index == 0 or not folded.endswith(_ACCUSATIVE):
        return False
    before = scene.words[index - 1]
    if cue.prefix:
        # The ف is a letter of the noun: nothing between a number and its noun.
        return folded[0] == _FA and (before.kind == "number" or before.fold.lstrip(_AND) in scene.lexicon.counts)
    if before.kind == "number":
        return len(before.text) <= _TENS
    return before.fold.removeprefix(_AND) in scene.lexicon.counts


def _looks_back(scene: Scene, place: int) -> bool:
    """Whether the verb before word `place` has «التي» for its object («تصريحاته التي تحدث فيها عن كذا», «… التي تحدث
    الوزير عنها»), and not for its subject."""
    if place >= len(scene.words):
        return False
    word = scene.words[place]
    if word.fold.endswith(_HERS) or word.start in scene.mention_starts:
        return True
    phrase = scene.phrases.speaker_phrase(scene.words, place, len(scene.words))
    return phrase is not None and phrase.certain
