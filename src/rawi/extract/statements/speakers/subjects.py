"""Subjects: the phrase that names the speaker, after the verb or before it."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.extract.statements.cues.forms import Cue
from rawi.extract.statements.scene import REACH, Scene
from rawi.extract.statements.speakers.extents import inside_name, phrase_end, skip_adverbials, without_trailing

_AND = "و"
_ABSTRACT = ("ه", "يه")
_SHORTEST_MANNER = 4
_SHORTEST_JOINED = 6
_LONGEST_ANTECEDENT = 3
_COMMAS = frozenset("،,")
_THEN = "ف"
_ASIDE_REACH = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `[first, last)` of a source phrase; `after` is the first word behind it that is not part of it.

    `joined` letters (a و written on to the first word) stand before the phrase proper; `clitic` says that it is the
    pronoun of «لكنه».
    """

    first: int
    last: int
    after: int
    joined: int = 0
    clitic: bool = False


def subject_after(scene: Scene, first: int, limit: int, *, governed: bool = False) -> Phrase | None:
    """The speaker's phrase between the verb and its complement, words `[first, limit)`; None if it is left implicit.

    Adverbials at either side are left out; names in apposition after a comma belong to the phrase, a relative clause
    after a comma does not. `governed`: a preposition stands before it («بحسب المنظمين»).
    """
    first = skip_adverbials(scene, first, limit)
    last = without_trailing(scene, first, phrase_end(scene, first, limit))
    if (
        last <= first
        or not _can_be_subject(scene, first, governed=governed)
        or (last - first == 1 and _manner(scene, first))
    ):
        return None
    opening = scene.words[first]
    if all(word.kind == "mark" for word in scene.words[first:last]):
        # «تعلن «استشهاد» ثلاثة من عمالها»
        return None
    if scene.phrases.is_joined(opening) and opening.start not in scene.mention_starts:
        # «أضاف والغضب باد عليه»: a circumstance.
        return None
    return Phrase(first, last, last)


def subject_before(scene: Scene, floor: int, verb: int, number: str) -> Phrase | None:
    """The speaker's phrase that stands before its verb (word `verb`), not further back than word `floor`.

    «وزارة الصحة أعلنت», «وكانت الوزارة قد أعلنت», «فلان، الذي خلف فلاناً، قال». `number` is what the verb says of its
    subject's number: a plural verb after «…كذا والأهالي» has only the last noun for its subject.
    """
    words = scene.words
    floor = max(floor, verb - REACH)
    last = _without_auxiliaries(scene, floor, verb)
    if last > floor and (words[last - 1].fold in scene.lexicon.before_finite or words[last - 1].fold == _AND):
        # A و written apart joins the verb as one written on to it does.
        return None
    pronoun = _clitic(scene, floor, last)
    if pronoun:
        return Phrase(last - 1, last, verb, pronoun, clitic=True)
    first = _clause_head(scene, floor, last)
    while first < last:
        step = scene.lexicon.openers.match(words, first, last) or scene.lexicon.auxiliaries.match(words, first, last)
        if not step and words[first].fold in scene.lexicon.nobody.pointing and words[first + 1].fold[0] == _AND:
            # «هذا وقد أكد فلان أن»
            step = 1
        if not step and (
            words[first].fold.lstrip("وف") in scene.lexicon.bare_complementisers
            or words[first].fold in _COMMAS
            or words[first].fold == _AND
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
    end = phrase_end(scene, first, last, aside=True)
    if (
        end <= first
        or not _can_be_subject(scene, first, governed=True)
        or (end - first == 1 and "\u064b" in words[first].text)
    ):
        return None
    closing = words[last - 1].fold in _COMMAS
    short = phrase_end(scene, first, last)
    if short < end and closing and words[short].fold in _COMMAS:
        # «مصدر، طلب عدم ذكر اسمه، رأى»: what stands between the commas is an aside.
        return Phrase(first, without_trailing(scene, first, short), verb, joined)
    if end < last and not ((words[end].fold in _COMMAS and closing) or skip_adverbials(scene, end, last) >= last):
        return None
    for place in range(first + 1, end):
        if scene.words[place].fold.removeprefix("و") in scene.lexicon.complementisers:
            return None
        if _unmistakable_verb(scene, place) and not inside_name(scene, place):
            return None
        if (
            scene.lexicon.cue(words[place]) is not None
            and not inside_name(scene, place)
            and scene.lexicon.speaks(words[place])
        ):
            return None
    end = without_trailing(scene, first, end)
    return Phrase(first, end, verb, joined)


def antecedent(scene: Scene, floor: int, verb: int) -> Phrase | None:
    """Whom a relative right before the verb stands for: «أقوال الشاهد الأول، الذي قال إن …»."""
    words = scene.words
    last = verb - 1
    if last <= floor or words[last].fold not in scene.lexicon.relatives or words[last].fold[0] == _AND:
        return None
    if words[last - 1].fold in _COMMAS:
        last -= 1
    if words[last - 1].fold.removeprefix(_AND) in scene.lexicon.nobody.no_antecedents:
        # «في الوقت الذي أعلن فيه فلان أن»
        return None
    mention = scene.mention_over(last - 1) if last > floor else None
    if mention is not None:
        first = scene.word_at(mention.span.start)
        return Phrase(first, last, verb, mention.span.start - words[first].start) if first >= floor else None
    first = last
    while first > max(floor, last - _LONGEST_ANTECEDENT) and words[first - 1].fold.startswith("ال"):
        first -= 1
    return Phrase(first, last, verb) if first < last and _can_be_subject(scene, first, governed=True) else None


def asked(scene: Scene, first: int, verb: int) -> Phrase | None:
    """Who was asked, in the sentence from word `first` on, before he answers: «وعندما سئل المدرب عن كذا، أجاب»."""
    words = scene.words
    place = next(
        (at for at in range(max(first, verb - REACH), verb) if words[at].fold in scene.lexicon.was_asked), None
    )
    if place is None or any(scene.lexicon.speaks(word) for word in words[place + 1 : verb]):
        return None
    about = next((at for at in range(place + 1, verb) if words[at].fold in scene.lexicon.hearsay_links), None)
    found = subject_after(scene, place + 1, about) if about is not None and about > place + 1 else None
    return Phrase(found.first, found.last, verb) if found is not None else None


def past_aside(scene: Scene, floor: int, verb: int, cue: Cue, *, running: bool) -> int | None:
    """Where the clause of a bare verb behind a comma begins whose subject stands before an aside («فلان، الذي، قال»).

    Not further back than word `floor`; where a content is `running` only a conjunction can open it («لكن فلاناً، …»).
    """
    words = scene.words
    form = cue.forms[0].form
    if words[verb - 1].fold not in _COMMAS or form.tense not in ("past", "present"):
        return None
    start: int | None = None if running else floor
    for place in range(verb - 3, max(floor, verb - _ASIDE_REACH) - 1, -1):
        if not running or not scene.free(place):
            break
        opens = scene.lexicon.openers.match(words, place, verb)
        if opens and (place == floor or words[place - 1].kind == "mark"):
            start = place
            break
    if start is None or words[start].kind == "mark" or scene.phrases.is_verb(words[start]):
        return None
    subject = subject_before(scene, start, verb, form.number)
    if subject is None or words[subject.last].fold not in _COMMAS:
        return None
    apposed = any(word.fold in _COMMAS for word in words[subject.first : subject.last])
    if subject.last >= verb - 1 and not apposed:
        return None
    return start


def topic(scene: Scene, first: int, verb: int, prefix: int) -> Phrase | None:
    """The speaker's phrase of «أما فلان، الذي …، فقال»: it opens the sentence at word `first`, and the verb, with its
    `prefix` of one letter, begins with ف."""
    words = scene.words
    if prefix != 1 or words[verb].fold[0] != _THEN or words[first].fold not in scene.lexicon.topic_openers:
        return None
    end = without_trailing(scene, first + 1, phrase_end(scene, first + 1, verb))
    if end <= first + 1 or not _can_be_subject(scene, first + 1):
        return None
    return Phrase(first + 1, end, verb)


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


def _clause_head(scene: Scene, floor: int, last: int) -> int:
    """The word behind the last particle before word `last` that begins a clause of its own («… لأن فلاناً يرى»)."""
    for place in range(last - 2, floor - 1, -1):
        if scene.words[place].fold in scene.lexicon.clause_heads and scene.free(place):
            return place + 1
    return floor


def _clitic(scene: Scene, floor: int, last: int) -> int:
    """How many letters stand before the pronoun of «لكنه», «لأنها» right before word `last`; 0 without one."""
    if last <= floor:
        return 0
    folded = scene.words[last - 1].fold
    for carrier in scene.lexicon.clitic_carriers:
        *before, stem = carrier.split()
        if not folded.startswith(stem) or folded[len(stem) :] not in scene.lexicon.subject_pronouns:
            continue
        if not before or (last - 2 >= floor and scene.words[last - 2].fold == before[0]):
            return len(stem)
    return 0


def _joined_noun(scene: Scene, place: int) -> bool:
    """Whether a و or ف is written on to the noun at `place` («والأهالي», «فالوزارة», «ودارابة», «ومراسلنا»)."""
    word = scene.words[place]
    if word.fold[0] not in "وف" or word.start in scene.mention_starts:
        return False
    article = word.fold.startswith(("وال", "فال")) and len(word.fold) >= _SHORTEST_JOINED
    return article or word.start + 1 in scene.mention_starts or word.fold[1:] in scene.lexicon.own_reporters


def _manner(scene: Scene, place: int) -> bool:
    """Whether a single indefinite accusative tells how somebody spoke («رد ساخراً», «تضيف ضاحكةً»)."""
    word = scene.words[place]
    if word.start in scene.mention_starts or word.fold.startswith("ال"):
        return False
    if word.fold[0] == "ب" and word.fold.endswith(_ABSTRACT) and len(word.fold) > _SHORTEST_MANNER:
        # «ويضيف بحسرة: …»
        return True
    return "\u064b" in word.text or (word.fold.endswith("ا") and not word.fold.endswith("نا") and len(word.fold) >= 5)


def _joined_verb(scene: Scene, place: int) -> bool:
    """Whether the word is a reporting verb that a و or ف joins to what came before («ورد», «وكتب»)."""
    cue = scene.lexicon.cue(scene.words[place])
    return cue is not None and cue.prefix == 1 and not inside_name(scene, place)


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


def _can_be_subject(scene: Scene, first: int, *, governed: bool = False) -> bool:
    """Whether a source phrase can begin at word `first`. `governed`: before its verb, or behind a
    preposition, it may stand in an oblique case («لكن المحتجين قالوا», «إن اللاعبين يخشون», «بحسب المنظمين»)."""
    word = scene.words[first]
    if word.kind == "mark" and word.fold not in '«"“(':
        return False
    joined = word.fold[0] in "وف" and word.fold[1:] in scene.lexicon.prepositions
    if (word.fold in scene.lexicon.prepositions and not scene.names(first)) or (
        joined and word.fold not in scene.lexicon.speakers_in_waw
    ):
        # «والي كذا» is a governor.
        return False
    if word.fold in scene.lexicon.relatives and not word.fold.startswith("وه"):
        return False
    known = word.start in scene.mention_starts or word.fold in scene.lexicon.relatives
    if (scene.oblique_plural(first) and not governed) or not (known or scene.phrases.may_open(word)):
        return False
    return scene.lexicon.negators.match(scene.words, first, first + 1) == 0


def is_clause(scene: Scene, before: Phrase) -> bool:
    """Whether what stands before a verb opens with one itself: then it speaks of something in that clause («نشروا صورا
    توضح كذا», «أوقفت السوق تداول الأسهم»), not of what its subject says."""
    opening = scene.words[before.first]
    return opening.start not in scene.mention_starts and scene.phrases.is_verb(opening)
