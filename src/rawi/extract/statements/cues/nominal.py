"""Nominal reports: a verbal noun of reporting with its speaker and what he said, inside a clause of the narrator's.

«بعد يومين من نفي الوزير وصول أي تحذير», «غداة إعلانه زيادة السعر»: said before, and told again beside something else.
"""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.boundaries import another_speaks, complement_follows
from rawi.extract.statements.chain.issued import doer_before
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.cues.judgement import stance
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.extract.statements.speakers.subjects import Phrase, subject_after
from rawi.model import Span, Word

_LONGEST_SPEAKER = 12
_SHORT_SPEAKER = 4
_LONGEST_ASIDE = 8
_LONGEST_WHAT = 20
_MARKS = "،,؛.:!؟?"
_JOINED = frozenset("ولب")


def nominal_report(
    scene: Scene, place: int, complements: ComplementFinder, floor: int, last: int, *, governed: bool = False
) -> Draft | None:
    """The draft of the verbal noun at word `place`; None where it reports nothing. Its content ends at a mark.

    `governed`: it is known to be the object of a verb that speaks of it («انتقد الأهالي إعلان البلدية كذا»).
    """
    word, lexicon = scene.words[place], scene.lexicon
    prefix = 0 if word.fold in lexicon.nominal_cues else 1
    reading = lexicon.nominal_cues.get(word.fold[prefix:])
    if reading is None or (prefix and word.fold[0] not in _JOINED) or place + 1 >= last:
        return None
    before = scene.words[place - 1].fold.removeprefix("و") if place > floor else ""
    working = prefix == 0 and place > floor and _does_something(scene, place - 1)
    led = governed or prefix > 0 or working or before in lexicon.prepositions or before in lexicon.before_nouns
    if not led and not (place > floor and _held_against(scene, place)):
        return None
    owned = reading.form.gender in ("m", "f")
    subject, after = None, place + 1
    if not owned:
        end = _named_up_to(scene, place + 1, min(last, place + 1 + _LONGEST_SPEAKER), complements)
        if end is None:
            return None
        subject, after = Phrase(place + 1, end, end), end
    elif (acting := doer_before(scene, floor, place, Cue((reading,), prefix))) is not None:
        subject = acting
    first = skip_adverbials(scene, after, last)
    while first < last and scene.words[first].fold in "،,":
        first = skip_adverbials(scene, first + 1, last)
    if first >= last or scene.words[first].kind != "word" or another_speaks(scene, place + 2, first + 1):
        return None
    content = scene.words[first]
    if content.fold in lexicon.complementisers and first + 1 < last and scene.free(first):
        if prefix == 0 and before in lexicon.before_things_to_come and not _answering(scene, place - 1, floor):
            return None
        told = first + 1 if content.fold in lexicon.bare_complementisers else first
        return _nominal(scene, place, prefix, reading, subject, told, last, floor, clause=True, working=working)
    # «وتعهد الوزير بكذا» is a verb.
    through = lexicon.nominal_through.get(reading.verb.past) if led and not working and (owned or not prefix) else None
    if through is not None:
        if content.fold[0] != through or not _act(content, complements):
            return None
        return _nominal(scene, place, prefix, reading, subject, first, last, floor, attached=True)
    if not led or reading.verb.past not in lexicon.nominal_deeds:
        return None
    pointing = content.fold in lexicon.demonstratives
    article = 2 if content.fold.startswith("ال") and (owned or _governs(scene, first, last)) else 0
    if not pointing and not complements.objects.is_verbal_noun(content.fold[article:], content.text[article:]):
        return None
    return _nominal(scene, place, prefix, reading, subject, first, last, floor, working=working)


def _named_up_to(scene: Scene, first: int, limit: int, complements: ComplementFinder) -> int | None:
    """The word behind the speaker's phrase from word `first` on: one that is certain, or a short definite one right
    before a clause («بعد إعلان النادي أن») or a body's before a verbal noun («بعد نفي المجلس وصول»); None without
    one."""
    found = scene.phrases.speaker_phrase(scene.words, first, limit)
    if found is not None and found.certain:
        return _past_adjective(scene, found.last, limit, complements) if _speaker(scene, first, found.last) else None
    if first >= limit or not scene.words[first].fold.startswith("ال"):
        return None
    for place in range(first + 1, min(limit, first + _SHORT_SPEAKER)):
        word = scene.words[place]
        if word.fold in scene.lexicon.complementisers:
            return place
        if complements.objects.is_verbal_noun(word.fold, word.text):
            return place if scene.words[first].fold in scene.lexicon.speaking_bodies else None
        if word.kind != "word" or not word.fold.startswith("ال"):
            return None
    return None


def _speaker(scene: Scene, first: int, last: int) -> bool:
    """Whether words `[first, last)` are no more than who spoke: no other topic («إعلان الوزير عن كذا») in them, and
    more than an adjective or an act («تأكيدات رسمية», «إعلان بطلان العقد»)."""
    words, lexicon = scene.words, scene.lexicon
    inside = [word.fold for word in words[first:last]]
    if any(word in lexicon.hearsay_links for word in inside) or inside[-1] in lexicon.prepositions:
        return False
    return last - first > 1 or inside[0].startswith("ال") or scene.mention_over(first) is not None


def _act(word: Word, complements: ComplementFinder) -> bool:
    """Whether a preposition is written on to a verbal noun («بدفع», «بالتقصير»)."""
    folded, printed = word.fold[1:].removeprefix("ال"), word.text[1:].removeprefix("ال")
    return complements.objects.is_verbal_noun(folded, printed)


def _past_adjective(scene: Scene, place: int, limit: int, complements: ComplementFinder) -> int:
    """Word `place` behind the speaker, or the one behind an adjective of the verbal noun there («نفي الشركة | المتكرر
    وجود كذا»)."""
    if place + 1 >= limit or not scene.words[place].fold.startswith("ال"):
        return place
    following = scene.words[place + 1]
    return place + 1 if complements.objects.is_verbal_noun(following.fold, following.text) else place


def _does_something(scene: Scene, place: int) -> bool:
    """Whether word `place` is a verb whose subject is what somebody said («أثار إعلان الوزارة كذا جدلا»)."""
    word, verbs = scene.words[place], scene.lexicon.sayings_do
    return word.fold in verbs or (word.fold[0] in "وف" and word.fold[1:] in verbs)


def _governs(scene: Scene, place: int, last: int) -> bool:
    """Whether a preposition stands right behind word `place` («السيطرة على الحريق»)."""
    return place + 1 < last and scene.words[place + 1].fold in scene.lexicon.governed_through


def _answering(scene: Scene, place: int, floor: int) -> bool:
    """Whether the preposition at word `place` leads to what is answered («ردا على», «تعليقا على»)."""
    return (
        place > floor and scene.words[place].fold in scene.lexicon.answering and scene.words[place - 1].fold[-1] == "ا"
    )


def _held_against(scene: Scene, place: int) -> bool:
    """Whether the word before `place` is a verb that holds something against a saying («وهذا يفند قول المدير إن»)."""
    cue = scene.lexicon.cue(scene.words[place - 1])
    return cue is not None and cue.forms[0].verb.polarity == "deny" and cue.forms[0].form.tense != "noun"


def _nominal(
    scene: Scene,
    place: int,
    prefix: int,
    reading: CueForm,
    subject: Phrase | None,
    first: int,
    last: int,
    floor: int,
    *,
    clause: bool = False,
    working: bool = False,
    attached: bool = False,
) -> Draft:
    """The draft of the verbal noun at word `place` whose content begins with word `first` and ends at a mark, or
    before what the saying does where it is `working` as the subject of a verb («أثار نفيه كذا | جدلا»)."""
    word, content = scene.words[place], scene.words[first]
    owned = reading.form.gender in ("m", "f")
    by_pronoun = attached or (clause and content.fold.startswith("ب"))
    end = next((at for at in range(first + 1, last) if scene.words[at].text in _MARKS and scene.free(at)), last)
    if not clause:
        end = next((at for at in range(first + 1, end) if _goes_over(scene, at)), end)
    if working:
        end = next((at for at in range(first + 2, end) if _affected(scene, at, clause=clause)), end)
    # «أنهى النادي الجدل مساء السبت بإعلانه كذا»: said in doing what the clause tells.
    by_it = prefix == 1 and word.fold[0] == "ب"
    spent = scene.times.starting_in(scene.words[floor].start, word.start) if by_it else ()
    kind = "person" if subject is None else "organisation"
    return Draft(
        cue=Span.of(scene.text, inner_offset(word, prefix) if prefix else word.start, word.end),
        lemma=reading.verb.past,
        stance=stance(scene, reading, first, kind),
        gender=reading.form.gender if owned else "-",
        number=reading.form.number if owned else "-",
        clause_start=place,
        cue_first=place,
        cue_last=place + 1,
        subject=subject,
        content_first=first,
        content_start=inner_offset(content, 1) if by_pronoun else content.start,
        content_end=scene.words[end - 1].end,
        direct=False,
        frame="that" if clause else "noun",
        nominal=True,
        times=tuple(time.span for time in spent),
        score=0.7,
        reasons=["a verbal noun reports it"],
    )


def _goes_over(scene: Scene, place: int) -> bool:
    """Whether word `place` leaves what a noun tells without a mark: somebody says something, or «في حين»."""
    lexicon = scene.lexicon
    if lexicon.meanwhile.match(scene.words, place, len(scene.words)):
        return True
    if not lexicon.speaks(scene.words[place]) or scene.mention_over(place) is not None:
        return False
    cue = lexicon.cue(scene.words[place])
    return cue is not None and cue.forms[0].form.tense == "past" and complement_follows(scene, place, _SHORT_SPEAKER)


def _affected(scene: Scene, place: int, *, clause: bool) -> bool:
    """Whether word `place` is what a saying brings about, not a part of it, or tells when it came behind a noun."""
    folded, lexicon = scene.words[place].fold, scene.lexicon
    return folded in lexicon.stirred or folded[1:] in lexicon.stirred or (not clause and folded in lexicon.came_when)


def what_was_said(scene: Scene, place: int, complements: ComplementFinder, last: int) -> Draft | None:
    """«ما أعلنته الشركة أمس من أن كذا», «ما أعلنته عن فتح المعبر» with its «ما» at word `place`, or None."""
    words, lexicon = scene.words, scene.lexicon
    folded = words[place].fold
    joined = folded not in lexicon.relative_what and folded[0] in "وف"
    if folded[int(joined) :] not in lexicon.relative_what or place + 2 >= last:
        return None
    place += 1
    forms, _ = lexicon.with_object(words[place].fold)
    reading = next((form for form in forms or () if form.frames.that), None)
    if reading is None:
        return None
    that = next(
        (
            at for at in range(place + 2, min(last, place + _LONGEST_WHAT))
            if scene.free(at) and _is_what(scene, at, reading, complements)
        ),
        None,
    )  # fmt: skip
    if that is None or any(word.text in ".؛!؟?:" for word in words[place:that]):
        return None
    bare = words[that].fold in lexicon.bare_complementisers
    first = that + 1 if bare else that
    end = next((at for at in range(first + 1, last) if words[at].text in _MARKS and scene.free(at)), last)
    if words[that].fold not in lexicon.complementisers:
        # «وصف ما أعلنه فلان عن كذا | بأنه كذا»
        end = next((at for at in range(first + 1, end) if words[at].fold in lexicon.complementisers), end)
    subject = subject_after(scene, place + 1, that - 1)
    return Draft(
        cue=Span.of(scene.text, words[place].start, words[place].end),
        lemma=reading.verb.past,
        stance=stance(scene, reading, first, "organisation" if subject is not None else "person"),
        gender=reading.form.gender,
        number=reading.form.number,
        clause_start=place,
        cue_first=place,
        cue_last=place + 1,
        subject=subject,
        content_first=first,
        content_start=words[first].start,
        content_end=words[end - 1].end,
        direct=False,
        nominal=True,
        score=0.7,
        reasons=["told of as what was said before"],
    )


def _is_what(scene: Scene, place: int, reading: CueForm, complements: ComplementFinder) -> bool:
    """Whether word `place` begins what was said: a clause behind «من», a verbal noun behind the verb's «عن»."""
    word, before, lexicon = scene.words[place], scene.words[place - 1].fold, scene.lexicon
    if word.fold in lexicon.complementisers:
        return before in lexicon.what_links
    return before == "عن" and before in reading.frames.prepositions and complements.objects.is_verbal_noun(
        word.fold, word.text
    )  # fmt: skip


def set_apart(scene: Scene, place: int, floor: int, current: Draft | None) -> int | None:
    """The comma behind which the narrator adds when something else was said («…، وذلك بعد يومين من نفيها كذا») up to
    the verbal noun at word `place`, or with which a noun of the same speaker's goes on from the noun of the `current`
    draft («نقلت عنه قوله إن كذا، | ونفيه كذا»); None where the noun belongs to what is being said."""
    comma = place - 1
    if current is not None and comma > floor and scene.words[comma].fold in "،," and scene.free(comma):
        told = scene.lexicon.nominal_cues.get(fold(current.cue.text))
        reading = scene.lexicon.nominal_cues.get(scene.words[place].fold[1:])
        if told is not None and reading is not None and told.form.gender == reading.form.gender != "-":
            return comma if scene.words[place].fold[0] == "و" else None
    for comma in range(place - 1, max(floor, place - _LONGEST_ASIDE), -1):
        if scene.words[comma].fold in "،," and scene.free(comma):
            return comma if scene.lexicon.tails.match(scene.words, comma + 1, place) else None
    return None
