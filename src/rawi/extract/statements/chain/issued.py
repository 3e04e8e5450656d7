"""Words said in a text or on an occasion just named: «أصدرت الوزارة بياناً قالت فيه إن …», «في كلمة قال فيها إن …»."""

from __future__ import annotations

from rawi.arabic.shapes import looks_feminine
from rawi.arabic.words import inner_offset
from rawi.extract.mentions.phrase import SpeakerPhrase
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.cues.forms import Cue
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.extract.statements.speakers.subjects import Phrase, subject_after
from rawi.model import Link, Span, Word

_CLAUSE_OR_WORDS = Frames.of(("that", "quote"))
_REACH = 14
_SHORTEST_PAST = 3
_NAME_MARKS = '«»"“”()'
_COMMAS = frozenset("،,")
_TANWIN = "\u064b"


def within_own_words(scene: Scene, index: int, floor: int, limit: int) -> bool:
    """Whether the verb at word `index` has «فيه» behind it and a text or occasion before it, from word `floor` on."""
    words = scene.words
    return (
        index + 1 < limit
        and words[index + 1].fold in scene.lexicon.within_it
        and _issued(scene, index, floor) is not None
    )


def issuer_before(scene: Scene, floor: int, index: int) -> Phrase | None:
    """Who issued the text that the verb at word `index` speaks in: the subject of the clause from word `floor` on.

    That clause begins with its own verb («أصدرت وزارة كذا …») or with the issuer. None where neither is certain.
    """
    start, found = _subject_before(scene, floor, index)
    return Phrase(start, found.last, index) if found is not None else None


def _subject_before(scene: Scene, floor: int, index: int) -> tuple[int, SpeakerPhrase | None]:
    """Where the certain subject of the clause from word `floor` on begins, and the phrase, None without one."""
    first = floor
    while first < index and (step := scene.lexicon.openers.match(scene.words, first, index)):
        first += step
    first = skip_adverbials(scene, first, index)
    for start in (first, first + 1):
        if start >= index:
            break
        if start == first and _verbal(scene, first):
            continue
        found = scene.phrases.speaker_phrase(scene.words, start, index)
        if found is not None and found.certain and found.kind in ("person", "organisation", "media"):
            return start, found
    return first, None


def doer_before(scene: Scene, floor: int, index: int, cue: Cue) -> Phrase | None:
    """Who did what the participle or verbal noun at word `index` tells of how he spoke («خرج الوزير عن صمته مؤكداً أن»,
    «فاجأ الوزير الجميع بقوله إن»): the subject of the clause before it, where that agrees."""
    form = cue.forms[0].form
    if form.tense not in ("participle", "noun") or form.number != "s" or form.gender not in ("m", "f"):
        return None
    first, found = _subject_before(scene, floor, index)
    # A person who is named is found by his name (rawi.resolve.speakers).
    if found is None or (found.kind == "person" and found.name is not None):
        return None
    head = scene.words[first]
    if first > floor and scene.words[first - 1].kind == "word" and not _acts(scene, first - 1, floor):
        return None
    named = scene.mention_starts.get(head.start)
    if named is None and (form.gender == "f") != looks_feminine(head.fold):
        return None
    return Phrase(first, found.last, index)


def issuer_of_text(scene: Scene, floor: int, index: int) -> Phrase | None:
    """The same, and where it is not certain, what stands between the clause's verb and the text («أصدرت كذا بلاغاً»)."""
    place = _issued(scene, index, floor)
    if place is None:
        return issuer_before(scene, floor, index)
    floor = _clause_of(scene, floor, place)
    issuer = issuer_before(scene, floor, index)
    definite = issuer is not None and scene.words[issuer.first].fold.startswith("ال")
    if issuer is not None and definite and issuer.first < place < issuer.last:
        # «عقد الوزير | مؤتمرا صحفيا مطولا قال فيه إن»
        return Phrase(issuer.first, place, index)
    return issuer or _issuer_behind_verb(scene, floor, place)


def issued_link(scene: Scene, index: int, floor: int) -> Link | None:
    """The text before the verb at word `index` as a link of the chain; an occasion is none."""
    place = _issued(scene, index, floor)
    if place is None:
        return None
    word, noun = scene.words[place], _bare(scene.words[place].fold, scene.lexicon.relays)
    if scene.lexicon.relays[noun] != "document":
        return None
    # The accusative ending and a joined preposition are no part of the name.
    start = inner_offset(word, word.fold.index(noun))
    length = len(word.text.rstrip(_TANWIN)) - (1 if word.fold.endswith("ا") and not noun.endswith("ا") else 0)
    span = Span.of(scene.text, start, word.start + length)
    return Link(role="document", name=span.text.rstrip(_TANWIN), span=span)


def told_within(
    scene: Scene, index: int, length: int, complements: ComplementFinder, floor: int, first: int, limit: int
) -> Draft | None:
    """«أصدرت الوزارة بياناً جاء فيه أن …»: the phrase of `length` words at word `index` tells what a text just named
    says; whoever issued it speaks."""
    after = index + length
    place, link = _issued(scene, index, floor), issued_link(scene, index, floor)
    if place is None or link is None:
        return None
    alone = length == 1 and scene.words[index].fold[1:] in scene.lexicon.within_it
    if length == 1 and scene.words[index].fold in scene.lexicon.within_it:
        # «لا شك فيه أن»: without a و it goes with the word before.
        return None
    apart = scene.words[index - 1].kind == "mark" or _is_relative(scene, index - 1)
    if _taken(scene, floor, place):
        # «حصلت الصحيفة على محضر الضبط، وفيه أن»: whoever got the text has not written it.
        issuer: Phrase | None = _of_text(scene, place, index, whole=True)
    elif apart:
        floor = _clause_of(scene, floor, place)
        # What lies between may name others: only a certain issuer counts, else the text speaks.
        issuer = issuer_before(scene, floor, index) or _of_text(scene, place, index)
    else:
        issuer = issuer_of_text(scene, floor, index)
    if issuer is None:
        return None
    found = complements.find(scene, after, _CLAUSE_OR_WORDS, first, limit, subject_known=True)
    if found is None or found.middle_end > after + 1:
        return None
    words = scene.words
    joined = alone or (words[index].fold[:1] in "وف" and words[index].fold[1:3] == "جا")
    start = inner_offset(words[index], 1) if joined else words[index].start
    return Draft(
        cue=Span.of(scene.text, start, _without_pronoun(scene, words[after - 1])),
        lemma="قال",
        stance=CueJudgement("assert", "assert", "committed"),
        gender="-",
        number="-",
        clause_start=index,
        cue_first=index,
        cue_last=after,
        subject=issuer,
        content_first=found.first,
        content_start=found.start,
        content_end=-1,
        direct=found.frame == "quote",
        frame=found.frame,
        links=(link,),
        times=tuple(time.span for time in scene.times.starting_in(words[floor].start, words[index].start)),
        score=0.9,
    )


def _without_pronoun(scene: Scene, word: Word) -> int:
    """Where the cue ends in the last word of «جاء فيه»: before the pronoun, which stands for the text."""
    pronoun = next((one for one in scene.lexicon.third_person if word.fold.endswith(one)), "")
    return inner_offset(word, len(word.fold) - len(pronoun)) if pronoun else word.end


def _taken(scene: Scene, floor: int, place: int) -> bool:
    """Whether the clause of the text at word `place` tells who got or read it."""
    takers = scene.lexicon.copy_getters | scene.lexicon.text_takers
    start = _clause_of(scene, floor, place)
    return any(word.fold in takers or word.fold[1:] in takers for word in scene.words[start:place])


def _of_text(scene: Scene, place: int, index: int, *, whole: bool = False) -> Phrase:
    """Whose the text at word `place` is («بيان البنك المركزي»), else the text itself, `whole` with the words that say
    which it is («محضر الضبط»)."""
    found = scene.phrases.speaker_phrase(scene.words, place + 1, index)
    if found is not None and found.certain and _somebody(scene, found, place + 1):
        return Phrase(place + 1, found.last, index)
    folded = scene.words[place].fold
    text = scene.phrases.speaker_phrase(scene.words, place, index) if whole else None
    end = text.last if text is not None else place + 1
    return Phrase(place, end, index, joined=1 if folded[0] == "ب" and folded not in scene.lexicon.relays else 0)


def _somebody(scene: Scene, found: SpeakerPhrase, place: int) -> bool:
    """Whether the phrase at word `place` is a body, a medium, an office or a name that is known, and no adjective that
    may be one («وثيقة منسوبة إلى كذا»)."""
    if found.kind == "person":
        return found.role is not None or scene.mention_over(place) is not None
    return found.kind in ("organisation", "media")


def _is_relative(scene: Scene, place: int) -> bool:
    return scene.words[place].fold.removeprefix("و") in scene.lexicon.relatives


def _acts(scene: Scene, place: int, floor: int) -> bool:
    """Whether the word before a subject can be its verb: a known one, or any word that opens the clause and is no
    noun that is known («فاجأ رئيس النادي الجميع»)."""
    if _verbal(scene, place):
        return True
    word = scene.words[place]
    known = word.start in scene.mention_starts or scene.lexicon.anonymous.match(scene.words, place, place + 1)
    return place == floor and not known and not word.fold.startswith(("ال", "وال"))


def _verbal(scene: Scene, place: int) -> bool:
    """Whether the word at `place` is a verb, known or with the ending of the feminine past («أصدرت»)."""
    word = scene.words[place]
    if scene.phrases.is_verb(word) or scene.lexicon.cue(word) is not None:
        return True
    return word.fold.endswith("ت") and len(word.fold) > _SHORTEST_PAST and word.start not in scene.mention_starts


def _clause_of(scene: Scene, floor: int, place: int) -> int:
    """The first word of the clause that a verb opens behind a comma before word `place`, else `floor`."""
    for at in range(place - 1, floor, -1):
        if scene.words[at - 1].fold in _COMMAS and _verbal(scene, at):
            return at
    return floor


def _issuer_behind_verb(scene: Scene, floor: int, place: int) -> Phrase | None:
    """What stands between the clause's first word, its verb, and the text at word `place` («وأصدرت النقابة بياناً»)."""
    first = floor
    while first < place and (
        scene.words[first].kind == "mark" or scene.lexicon.openers.match(scene.words, first, place)
    ):
        first += 1
    return subject_after(scene, first + 1, place)


def _issued(scene: Scene, index: int, floor: int) -> int | None:
    last = index - 1
    while last > floor and (scene.words[last].fold in _COMMAS or _is_relative(scene, last)):
        last -= 1  # «بيانا بشأن كذا، جاء فيه أن», «والذي جاء فيه أن»
    for place in range(last, max(floor, index - _REACH) - 1, -1):
        if scene.words[place].kind == "mark" and scene.words[place].text not in _NAME_MARKS:
            return None
        if _bare(scene.words[place].fold, scene.lexicon.relays) in scene.lexicon.relays:
            return place
    return None


def _bare(folded: str, known: dict[str, str]) -> str:
    """The noun without an accusative alef («بيانا») or a joined ب («ببيان»)."""
    shorter = (folded.removesuffix("ا"), folded.removeprefix("ب"))
    return next((noun for noun in shorter if noun in known), folded)
