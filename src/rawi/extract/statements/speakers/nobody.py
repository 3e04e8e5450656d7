"""Nobody: phrases that stand where a speaker would and name nobody («هذا يؤكد أن», «الأمر الذي يؤكد كذا»)."""

from __future__ import annotations

from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase

_COMMAS = frozenset("،,")
_WHAT = "ما"
_PRESENT = "ي"
_JOINED = "وف"
_JOINING = "ا"
_CUTTING = "أ"
"""The alef of the past that drops («اعتقد»), and the hamza of the first person that does not («أعتقد»)."""


def is_thing(scene: Scene, subject: Phrase) -> bool:
    """Whether the phrase only points at what was told («هذا», «الأمر», «هذا الأمر»): it shows something and says
    nothing."""
    known = scene.lexicon.nobody
    told = [word.fold for word in scene.words[subject.first : subject.last]]
    if not told:
        return False
    told[0] = told[0][subject.joined :]
    if len(told) > 1 and told[-2] in _COMMAS and told[-1].removeprefix("و") in known.matters:
        # «الفريق جاهز، والأمر يدعو إلى التفاؤل»
        return True
    if len(told) == 1:
        return told[0] in known.pointing or told[0] in known.matters
    return len(told) == 2 and told[0] in known.pointing and told[1] in known.matters


def of_thing(scene: Scene, verb: int, first: int) -> bool:
    """Whether what was told is the subject of the verb, in a clause of its own («وهذا قد يؤكد كذا») or in a relative
    one («كذا، الأمر الذي قد يهدد بكذا»). The sentence begins at word `first`."""
    words, lexicon = scene.words, scene.lexicon
    place = verb - 1
    if place >= first and _which(scene, place, verb, first):
        return True
    while place > first and (
        lexicon.auxiliaries.match(words, place, place + 1) or lexicon.negators.match(words, place, place + 1)
    ):
        place -= 1
    if place < first:
        return False
    if words[place].fold[1:] in lexicon.nobody.pointing and words[place].fold[0] in _JOINED:
        return True
    if place == first or words[place].fold not in lexicon.relatives:
        return False
    place -= 1
    if words[place].fold in _COMMAS and place > first:
        place -= 1
    return words[place].fold.removeprefix("و") in lexicon.nobody.matters


def _which(scene: Scene, place: int, verb: int, first: int) -> bool:
    """Whether word `place` takes up what was told before the verb («مما يؤكد كذا», «وهو ما ينذر بكذا», «، ما يشير
    إلى»), which has no pronoun for it («وهو ما عبر عنه بقوله»)."""
    words, known = scene.words, scene.lexicon.nobody
    if verb + 1 < len(words) and words[verb + 1].fold in known.of_it:
        return False
    if words[place].fold in known.which:
        return True
    if words[place].fold != _WHAT or place == first:
        return False
    before = words[place - 1].fold
    return before in known.it_is or (before in _COMMAS and words[verb].fold[0] == _PRESENT)


def of_first_person(scene: Scene, index: int, cue: Cue, reading: CueForm, subject: Phrase | None) -> bool:
    """Whether what is read as a past in the third person is said in the first: by a pronoun of his («لكني لاحظت») or by
    its hamza («أعتقد أن», where the past is «اعتقد»), if nobody is named beside it («وأعتبر المدرب أن»)."""
    form, word = reading.form, scene.words[index]
    if form.person != "3":
        return False
    following = scene.words[index + 1].fold if index + 1 < len(scene.words) else ""
    mine = subject is None and (form.tense, form.gender) == ("past", "f") and form.text[1] != _JOINING
    if following in scene.lexicon.nobody.myself or (mine and following in scene.lexicon.nobody.to_you):
        # «سألت نفسي», «كما ذكرت لك»
        return True
    if subject is not None and subject.last - subject.first == 1:
        pronoun = scene.words[subject.first].fold[subject.joined :]
        if pronoun in scene.lexicon.nobody.other_persons:
            return True
    past = form.tense == "past" and (form.gender, form.number) == ("m", "s") and form.text.startswith(_JOINING)
    if not past or word.text[cue.prefix : cue.prefix + 1] != _CUTTING:
        return False
    return subject is None or not _somebody(scene, subject)


def _somebody(scene: Scene, subject: Phrase) -> bool:
    """Whether the phrase surely names somebody, or a definite noun may."""
    word = scene.words[subject.first]
    if word.start in scene.mention_starts or word.fold.startswith("ال"):
        return True
    phrase = scene.phrases.speaker_phrase(scene.words, subject.first, subject.last)
    return phrase is not None and phrase.certain and phrase.kind != "document"
