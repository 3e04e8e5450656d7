"""Other meanings: verbs of saying that mean something else by their form, their subject or their object.

«يرجع ذلك إلى» ("goes back to"), «يفترض أن» ("is supposed to"), «تبلغ مساحته نحو كذا» ("measures"), «دعا الله أن» (a
prayer), «امتنع عن التصويت» (no silence on anything).
"""

from __future__ import annotations

from rawi.arabic.particles import PREPOSITIONS
from rawi.extract.statements.contents.complements import Complement, ComplementFinder
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.extract.statements.speakers.subjects import Phrase

_TA_MARBUTA = "\u0629"
_TO = "ل"
_THE = "ال"
_AND = "و"
_THEN = "ف"
_EVALUATED = "~"
_ADDRESSED = ">"
_COMMAS = frozenset("،,؛")
_TANWIN = "\u064b"
_NEAR = 2
_PRAYER_REACH = 4
"""Words of what is asked for, among which He is named of whom it is asked."""


def other_meaning(
    scene: Scene,
    complements: ComplementFinder,
    index: int,
    cue: Cue,
    reading: CueForm,
    before: Phrase | None,
    found: Complement,
) -> bool:
    """Whether a verb that has all it takes means something else by its form, its subject or its object."""
    words, lexicon = scene.words, scene.lexicon
    bare = words[index].fold[cue.prefix :]
    if bare in lexicon.appearing and found.frame == "that":
        return _appears(scene, complements, index, before, found, supposed=bare in lexicon.supposed)
    if found.frame == "that" and reading.verb.weak and _past_another(scene, complements, index, reading, before, found):
        return True
    if bare in lexicon.written_like_prepositions and found.frame == "quote":
        return _between(scene, complements, index, found)
    if bare in lexicon.doubtful_forms:
        if found.frame in ("that", "quote"):
            return words[found.middle_end].fold not in reading.frames.prepositions and _beyond(
                scene,
                complements,
                index,
                None if words[index - 1].fold in lexicon.relatives else before,
                found,
                reckoned=bare in lexicon.reckoned and reading.frames.noun,
            )
        if found.frame == "noun" and bare in lexicon.reckoned and before is not None:
            return not _definite(scene, complements, found.first)
    if _puts_a_figure(reading, found, index):
        return not _somebody(scene, complements, index, before, found, implicit=False)
    if reading.lemma in lexicon.object_verbs and found.frame != "noun":
        return _takes_things(scene, index, found)
    if bare in lexicon.done_by_things:
        return words[index + 1].fold not in lexicon.within_it and not _somebody(
            scene, complements, index, before, found, implicit=cue.prefix > 0 or words[index - 1].kind == "mark"
        )
    if reading.lemma in lexicon.sending_back and found.frame == "prep":
        return can_speak(scene, complements, found.first, 0)  # «أرجع اللاعب الكرة إلى الحارس»
    if reading.lemma in lexicon.silent_verbs:
        return not _silent_on(scene, found)
    if reading.lemma in lexicon.praying_verbs and found.frame == "that":
        return words[found.middle_end].fold not in lexicon.prepositions and _prayed(scene, index, found)
    if found.frame == "quote" and reading.lemma in lexicon.of_titles and reading.form.tense != "participle":
        return _quotes_a_title(scene, complements, index, found)
    return False


def _past_another(
    scene: Scene,
    complements: ComplementFinder,
    index: int,
    reading: CueForm,
    before: Phrase | None,
    found: Complement,
) -> bool:
    """Whether the clause with أن lies beyond something else that an everyday verb or a preposition has for its object
    («عقب الجلسة، أوضح الوزير أن», «التجربة أظهرت إقبالا من جمهور يتوقع أن»)."""
    words, lexicon = scene.words, scene.lexicon
    start = skip_adverbials(scene, index + 1, found.middle_end)
    spoken = start < found.middle_end and can_speak(scene, complements, start, 0)
    if (not spoken or words[index].fold in lexicon.written_like_prepositions) and any(
        words[place - 1].fold in _COMMAS and _says_next(scene, place, found.middle_end)
        for place in range(index + 2, found.middle_end)
    ):
        return True
    if before is None or before.clitic or reading.form.tense == "participle":
        return False
    if words[index - 1].fold in lexicon.relatives or words[index + 1].fold in lexicon.within_it:
        return False
    if any(kind == _ADDRESSED for kind, _ in reading.frames.prepositional) or reading.frames.hearer:
        return False
    if spoken or found.middle_end - start <= _NEAR or words[start].kind != "word":
        return False
    return words[start].fold not in lexicon.prepositions and words[start].fold[0] not in PREPOSITIONS


def _says_next(scene: Scene, place: int, limit: int) -> bool:
    """Whether a past of saying stands at word `place`, but for a wish to stay unnamed («، فضل عدم ذكر اسمه»)."""
    if not scene.free(place) or not scene.lexicon.speaks(scene.words[place]) or scene.anonymity_end(place, limit):
        return False
    cue = scene.lexicon.cue(scene.words[place])
    form = cue.forms[0].form if cue is not None and cue.prefix == 0 else None
    return form is not None and form.tense == "past" and form.number != "d"


def _appears(
    scene: Scene,
    complements: ComplementFinder,
    index: int,
    before: Phrase | None,
    found: Complement,
    *,
    supposed: bool,
) -> bool:
    """Whether «تبين أن», «يظهر أن», «يفترض أن» are said of nobody: no subject, or somebody to whom it appears."""
    words = scene.words
    if before is not None:
        return supposed and not can_speak(scene, complements, before.first, before.joined)
    start = skip_adverbials(scene, index + 1, found.middle_end)
    if start >= found.middle_end:
        return True
    return words[start].fold[0] == _TO and words[start].start not in scene.mention_starts


def _between(scene: Scene, complements: ComplementFinder, index: int, found: Complement) -> bool:
    """Whether what could be «بيّن» or «عبّر» is the preposition before a name in quotation marks («عبر «كذا»»): no colon
    and nobody who speaks between the two."""
    start = skip_adverbials(scene, index + 1, found.middle_end)
    if scene.words[found.middle_end].fold == ":":
        return False
    if start >= found.middle_end:
        return True
    phrase = complements.phrases.speaker_phrase(scene.words, start, found.middle_end)
    if phrase is None or not phrase.certain:
        return True
    return skip_adverbials(scene, phrase.tail, found.middle_end) < found.middle_end


def _puts_a_figure(reading: CueForm, found: Complement, index: int) -> bool:
    """Whether a finite everyday verb puts its object at something («قدر … الخسائر بمليون»)."""
    if not reading.verb.weak or not found.whole or reading.form.tense == "participle":
        return False
    described = found.frame == "prep" or found.middle_end > index + 1
    return described and any(kind == _EVALUATED for kind, _ in reading.frames.prepositional)


def _takes_things(scene: Scene, index: int, found: Complement) -> bool:
    """Whether the verb has a thing for its object («وجه الشكر إلى كذا», «قطعت شوطا في كذا»), or an accusation for its
    subject, as nobody is named who makes it («وجهت اتهامات إلى كذا»)."""
    between = [word.fold for word in scene.words[index + 1 : found.middle_end]]
    accused = any(word in scene.lexicon.charges for word in between[:_NEAR])
    return accused or any(word in scene.lexicon.taken_things for word in between)


def _somebody(
    scene: Scene,
    complements: ComplementFinder,
    index: int,
    before: Phrase | None,
    found: Complement,
    *,
    implicit: bool,
) -> bool:
    """Whether somebody who can judge or speak stands before the verb or behind it («قدر الاتحاد الخسائر بكذا», not «قدر
    عدد الزوار بكذا»); `implicit` where nobody stands at either place."""
    if before is not None and (
        scene.words[index].fold[0] != _THEN or can_speak(scene, complements, before.first, before.joined)
    ):
        # «أما النازحون، فيقدر مسؤول المخيم عددهم بكذا»: a topic is no subject.
        return can_speak(scene, complements, before.first, before.joined)
    start = skip_adverbials(scene, index + 1, found.middle_end)
    if start >= found.middle_end:
        return implicit
    if scene.words[start].fold in scene.lexicon.amounts and scene.words[start + 1].fold.startswith(_THE):
        return False  # «عدد الزوار», where «عدد من الزوار» can speak
    between = scene.mentions.starting_in(scene.words[start].start, scene.words[found.middle_end].start)
    return any(mention.type == "PER" for mention in between) or can_speak(scene, complements, start, 0)


def _beyond(
    scene: Scene,
    complements: ComplementFinder,
    index: int,
    before: Phrase | None,
    found: Complement,
    *,
    reckoned: bool,
) -> bool:
    """Whether a clause or quotation stands beyond what a doubtful form really has for its subject or object («تبلغ
    مساحته نحو «350» ألف متر»), since that is nobody who speaks."""
    start = skip_adverbials(scene, index + 1, found.middle_end)
    between = scene.words[start : found.middle_end]
    if not between:
        return False
    if found.frame == "that" and before is None and len(between) <= _NEAR and all(w.kind == "word" for w in between):
        # «وشهد الجار أن كذا»
        return False
    if reckoned and before is None:
        # «يعتبر كثير من الشباب أن كذا»
        return scene.words[start].fold in scene.lexicon.prepositions or _TANWIN in scene.words[start].text
    return before is not None or not can_speak(scene, complements, start, 0)


def can_speak(scene: Scene, complements: ComplementFinder, place: int, joined: int) -> bool:
    """Whether a phrase that surely means somebody who can speak begins at word `place`, `joined` letters apart."""
    mention = scene.mention_starts.get(scene.words[place].start + joined)
    if mention is not None:
        return True
    phrase = complements.phrases.speaker_phrase(scene.words, place, len(scene.words))
    return (phrase is not None and phrase.certain) or _is_known(scene, place)


def _is_known(scene: Scene, place: int) -> bool:
    """Whether the word is a common noun for people or bodies that speak («الصيدلي», «ومدير أعمالها», «سموه»)."""
    lexicon, folded = scene.lexicon, scene.words[place].fold
    if lexicon.same.match(scene.words, place, place + 1) or lexicon.anonymous.match(scene.words, place, place + 1):
        return True
    for whole in (folded, folded.removeprefix(_AND)):
        bare = whole.removeprefix(_THE)
        if whole in lexicon.speaking_bodies or bare in lexicon.headline_people or bare in lexicon.headline_speakers:
            return True
    return False


def _definite(scene: Scene, complements: ComplementFinder, place: int) -> bool:
    """Whether a definite noun phrase begins at `place`: what somebody reckons to be something («يعتبر القرار خطأ»);
    an indefinite one tells what its subject is («يعتبر علامة فارقة»)."""
    word = scene.words[place]
    return (
        word.fold.startswith(_THE)
        or word.start in scene.mention_starts
        or word.fold in scene.lexicon.demonstratives
        or scene.lexicon.object_openers.match(scene.words, place, len(scene.words)) > 0
        or (complements.objects.has_pronoun(word.fold) and _TA_MARBUTA not in word.text)
    )


def _silent_on(scene: Scene, found: Complement) -> bool:
    """Whether what somebody kept from is speaking («عن التعليق»), not an act («عن التصويت»)."""
    bare = scene.words[found.first].fold.removeprefix(_THE)
    lexicon = scene.lexicon
    return lexicon.no_comment.match(scene.words, found.first, len(scene.words)) > 0 or bare in lexicon.speaking_acts


def _prayed(scene: Scene, index: int, found: Complement) -> bool:
    """Whether He is named of whom a prayer asks («دعا الإمام الله أن», «داعيا أن يحفظ الله البلاد»)."""
    for place in range(index + 1, min(found.first + _PRAYER_REACH, len(scene.words))):
        if scene.words[place].fold in scene.lexicon.prayed_to:
            mention = scene.mention_over(place)
            if mention is None or mention.span.start == scene.words[place].start:
                return True
    return False


def _quotes_a_title(scene: Scene, complements: ComplementFinder, index: int, found: Complement) -> bool:
    """Whether the quotation only names what an everyday verb has for its object («ونشر ثقافة «كذا وكذا»»): no colon,
    and words between them that mean nobody who speaks."""
    start = skip_adverbials(scene, index + 1, found.middle_end)
    if scene.words[found.middle_end].fold == ":" or start >= found.middle_end:
        return False
    tail = scene.lexicon.phrase_tails.match(scene.words, found.middle_end - 1, found.middle_end, joined=False)
    if tail or scene.words[found.middle_end - 1].fold in scene.lexicon.accounts:
        return False
    return not can_speak(scene, complements, start, 0)
