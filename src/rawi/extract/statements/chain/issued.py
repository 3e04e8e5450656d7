"""Words said in a text or on an occasion just named: «أصدرت الوزارة بياناً قالت فيه إن …», «في كلمة قال فيها إن …»."""

from __future__ import annotations

from rawi.arabic.words import inner_offset
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.extract.statements.speakers.subjects import Phrase, subject_after
from rawi.model import Link, Span

_CLAUSE_OR_WORDS = Frames.of(("that", "quote"))
_REACH = 14
_NAME_MARKS = '«»"“”()'
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
    first = floor
    while first < index and (step := scene.lexicon.openers.match(scene.words, first, index)):
        first += step
    first = skip_adverbials(scene, first, index)
    for start in (first, first + 1):
        if start >= index:
            break
        found = scene.phrases.speaker_phrase(scene.words, start, index)
        if found is not None and found.certain and found.kind in ("person", "organisation", "media"):
            return Phrase(start, found.last, index)
    return None


def issuer_of_text(scene: Scene, floor: int, index: int) -> Phrase | None:
    """The same, and where it is not certain, what stands between the clause's verb and the text («أصدرت كذا بلاغاً»)."""
    place = _issued(scene, index, floor)
    return issuer_before(scene, floor, index) or (_issuer_behind_verb(scene, floor, place) if place else None)


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
    issuer = issuer_of_text(scene, floor, index)
    if issuer is None:
        return None
    found = complements.find(scene, after, _CLAUSE_OR_WORDS, first, limit, subject_known=True)
    if found is None or found.middle_end > after + 1:
        return None
    words = scene.words
    joined = words[index].fold[:1] in "وف" and words[index].fold[1:3] == "جا"
    start = inner_offset(words[index], 1) if joined else words[index].start
    return Draft(
        cue=Span.of(scene.text, start, words[after - 1].end),
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


def _issuer_behind_verb(scene: Scene, floor: int, place: int) -> Phrase | None:
    """What stands between the clause's first word, its verb, and the text at word `place` («وأصدرت النقابة بياناً»)."""
    first = floor
    while first < place and (
        scene.words[first].kind == "mark" or scene.lexicon.openers.match(scene.words, first, place)
    ):
        first += 1
    return subject_after(scene, first + 1, place)


def _issued(scene: Scene, index: int, floor: int) -> int | None:
    for place in range(index - 1, max(floor, index - _REACH) - 1, -1):
        if scene.words[place].kind == "mark" and scene.words[place].text not in _NAME_MARKS:
            return None
        if _bare(scene.words[place].fold, scene.lexicon.relays) in scene.lexicon.relays:
            return place
    return None


def _bare(folded: str, known: dict[str, str]) -> str:
    """The noun without an accusative alef («بيانا») or a joined ب («ببيان»)."""
    shorter = (folded.removesuffix("ا"), folded.removeprefix("ب"))
    return next((noun for noun in shorter if noun in known), folded)
