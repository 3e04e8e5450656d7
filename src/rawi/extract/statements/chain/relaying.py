"""Relaying verbs: «نقلت وكالة كذا عن فلان قوله إن …», «علمت صحيفة كذا من مصدر أن …».

A chain in which X relays Y is one statement of Y's; X is a link with the relaying verb as its cue.
"""

from __future__ import annotations

from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.media import medium_at
from rawi.extract.statements.chain.relays import document_link, link_of, relays
from rawi.extract.statements.contents.complements import Complement, ComplementFinder
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.cues.judgement import CueJudgement, stance
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.sources import describe
from rawi.extract.statements.speakers.subjects import Phrase, subject_after, subject_before
from rawi.model import Link, Span

_REACH = 40
_PRONOUN_AT = 2
"""Letters before the pronoun of «عنه»."""
_ADDRESSEE_REACH = 6
_MARKS = "،,؛.:!؟?"
_SAYING = Frames.of(("that", "quote"))


def relayed(
    scene: Scene, index: int, cue: Cue, reading: CueForm, complements: ComplementFinder, first: int, limit: int
) -> Draft | None:
    """The statement that the relaying verb at word `index` passes on, or None if it relays nobody's words."""
    words = scene.words
    if index + 2 < limit and words[index + 1].fold in scene.lexicon.from_them:
        return _relayed_of_them(scene, index, cue, complements, first, limit)
    through = next(
        (
            place
            for place in range(index + 1, min(limit, index + _REACH))
            if words[place].fold == reading.frames.relayed and scene.free(place)
        ),
        None,
    )
    if through is None or through + 1 >= limit:
        return None
    first_through = through
    noun = next(
        (
            place
            for place in range(through + 2, min(limit, through + _REACH))
            if _saying_noun(scene, place) and scene.free(place)
        ),
        None,
    )
    after = noun + 1 if noun is not None else through + 1
    deed = _deed(scene, noun, complements, first, limit) if noun is not None else None
    found = deed or complements.find(scene, after, _SAYING, first, limit, subject_known=noun is not None)
    if found is None or found.frame not in ("that", "quote", "noun", "prep"):
        return None
    end = noun if noun is not None else found.middle_end
    between, through = _passed_through(scene, through, end, reading.frames.relayed)
    source = subject_after(scene, through + 1, end)
    if source is None:
        return None
    record = _record_of(scene, source)
    if record is not None:
        between.append(document_link(scene.span(source.first, source.first + 1)))
        source = record
    relay_cue = Span.of(
        scene.text, inner_offset(words[index], cue.prefix) if cue.prefix else words[index].start, words[index].end
    )
    carrier = subject_after(scene, index + 1, first_through) or subject_before(scene, first, index, reading.form.number)
    links = relays(scene, source.last, found.middle_end)
    own: tuple[Link, ...] = ()
    if carrier is not None:
        own = (link_of(scene, carrier, relay_cue),)
    own = (*own, *between)
    return Draft(
        cue=scene.span(noun, noun + 1) if noun is not None else relay_cue,
        lemma=words[noun].text if noun is not None else reading.verb.past,
        stance=_judged(scene, noun, found),
        gender="-",
        number="-",
        clause_start=min(index, carrier.first) if carrier is not None else index,
        cue_first=index,
        cue_last=max(after, index + 1),
        subject=Phrase(source.first, source.last, source.after),
        content_first=found.first,
        content_start=found.start,
        content_end=_deed_end(scene, deed.first, limit) if deed is not None else -1,
        direct=found.frame == "quote",
        frame=found.frame,
        links=own + tuple(relay.link for relay in links),
        times=tuple(
            time.span
            for time in scene.times.starting_in(words[index].start, words[max(found.middle_end - 1, index)].end)
        ),
        score=0.95,
        reasons=["relayed words"],
    )


def through_credit(scene: Scene, draft: Draft, first: int, limit: int) -> Draft:
    """The draft with the source behind the one who writes («كتبت صحيفة كذا، نقلاً عن فلان، أن …») as its speaker.

    Looks in words `[first, limit)`, between cue and complement. The one who writes becomes a link.
    """
    for place in range(first, limit):
        if not scene.begins[place]:
            continue
        phrase = next(
            (
                (p, n)
                for table, p in scene.lexicon.phrases.beginning(scene.words[place].fold)
                if (p.relays or scene.lexicon.mouthpieces.match(scene.words, place, limit))
                and (n := table.match(scene.words, place, limit))
            ),
            None,
        )
        if phrase is None or draft.subject is None or not (phrase[0].relays or _is_medium(scene, draft.subject)):
            continue
        source = subject_after(scene, place + phrase[1], limit)
        if source is not None:
            put_behind(scene, draft, source)
        return draft
    return draft


def put_behind(scene: Scene, draft: Draft, source: Phrase) -> None:
    """Make `source` the speaker of the draft, whose speaker only passes the words on and becomes a link."""
    if draft.subject is None:
        return
    span = scene.span(source.first, source.last)
    others = (link for link in draft.links if link.span is None or not link.span.overlaps(span))
    draft.links = (link_of(scene, draft.subject, draft.cue), *others)
    draft.subject = source


def spoken_by_medium(scene: Scene, draft: Draft) -> bool:
    """Whether an agency or medium is the speaker of the draft and passes nobody's words on yet."""
    return draft.subject is not None and _is_medium(scene, draft.subject)


def _is_medium(scene: Scene, phrase: Phrase) -> bool:
    return describe(scene, phrase.first, phrase.last)[1] == "media"


def _relayed_of_them(
    scene: Scene, index: int, cue: Cue, complements: ComplementFinder, first: int, limit: int
) -> Draft | None:
    """«ونقلت عنه قناة كذا قوله إن …»: the words of somebody named before, the medium behind the verb a link."""
    words = scene.words
    noun = next((p for p in range(index + 2, min(limit, index + _REACH)) if _saying_noun(scene, p)), None)
    carrier = subject_after(scene, index + 2, noun) if noun is not None else None
    if noun is None or carrier is None:
        return None
    deed = _deed(scene, noun, complements, first, limit)
    found = deed or complements.find(scene, noun + 1, _SAYING, first, limit, subject_known=True)
    if found is None or (deed is None and found.frame not in ("that", "quote")):
        return None
    start = inner_offset(words[index], cue.prefix) if cue.prefix else words[index].start
    pronoun = words[index + 1].fold
    return Draft(
        cue=scene.span(noun, noun + 1),
        lemma=words[noun].text,
        stance=_judged(scene, noun, found),
        gender="f" if pronoun.endswith("ها") else "m",
        number="p" if pronoun.endswith("هم") else "s",
        clause_start=index,
        cue_first=index,
        cue_last=noun + 1,
        subject=Phrase(index + 1, index + 2, index + 2, joined=_PRONOUN_AT),
        content_first=found.first,
        content_start=found.start,
        content_end=_deed_end(scene, deed.first, limit) if deed is not None else -1,
        direct=found.frame == "quote",
        frame=found.frame,
        links=(link_of(scene, carrier, Span.of(scene.text, start, words[index].end)),),
        times=tuple(time.span for time in scene.times.starting_in(words[index].start, words[noun].end)),
        score=0.9,
        reasons=["relayed words"],
    )


def _passed_through(scene: Scene, through: int, end: int, preposition: str) -> tuple[list[Link], int]:
    """The media and texts through which the words came («عن صحيفة كذا، نقلاً عن وكالة كذا، عن فلان»), and the last
    `preposition`, before the speaker himself. The first is word `through`; all stand before word `end`."""
    found: list[Link] = []
    for place in range(through + 2, end - 1):
        if scene.words[place].fold != preposition or not scene.free(place):
            continue
        phrase = subject_after(scene, through + 1, place)
        link = link_of(scene, phrase, scene.span(through, through + 1)) if phrase is not None else None
        known = phrase is not None and medium_at(scene, phrase.first, phrase.last) is not None
        if link is None or not (known or link.role in ("agency", "document")):
            break
        found.append(link)
        through = place
    return found, through


def _record_of(scene: Scene, source: Phrase) -> Phrase | None:
    """The person whose words a record holds («محضر استجواب المدير فلان»), where the source is a record."""
    if scene.lexicon.occasions.get(scene.words[source.first].fold) != "document":
        return None
    start, end = scene.words[source.first].start, scene.words[source.last - 1].end
    person = next((m for m in scene.mentions.starting_in(start, end) if m.type == "PER"), None)
    if person is None:
        return None
    first = scene.word_at(person.role.start if person.role is not None else person.span.start)
    return Phrase(first, source.last, source.after) if source.first < first < source.last else None


def _deed(scene: Scene, noun: int, complements: ComplementFinder, first: int, limit: int) -> Complement | None:
    """What the verbal noun of a speaker tells in a noun right behind it («نفيه وصول أي وفد», «نفيها السفر») or behind
    its preposition («اعترافه بسقوط قتلى», «إشارتها إلى وجود خلاف»)."""
    at, lexicon = noun + 1, scene.lexicon
    reading = lexicon.relayed_nouns.get(scene.words[noun].fold)
    if reading is None or at >= limit:
        return None
    word = scene.words[at]
    if reading.frames.noun:
        article = 2 if word.fold.startswith("ال") else 0
        told = word.kind == "word" and complements.objects.is_verbal_noun(word.fold[article:], word.text[article:])
        return Complement("noun", at, at, word.start) if told else None
    led = any(kind == "+" and word.fold.startswith(wanted) for kind, wanted in reading.frames.prepositional)
    addressing = any(kind == ">" for kind, _ in reading.frames.prepositional) and word.kind == "word"
    if not (led or addressing) or word.fold in lexicon.complementisers:
        return None
    found = complements.find(scene, at, reading.frames, first, limit, subject_known=True)
    reach = at + (_ADDRESSEE_REACH if addressing else 1)
    return found if found is not None and found.frame == "prep" and found.first <= reach else None


def _judged(scene: Scene, noun: int | None, found: Complement) -> CueJudgement:
    """What a verbal noun says of its content: a clause or quotation is merely passed on unless it is denied."""
    reading = scene.lexicon.relayed_nouns.get(scene.words[noun].fold) if noun is not None else None
    if reading is not None and (found.frame in ("noun", "prep") or reading.verb.polarity == "deny"):
        return stance(scene, reading, found.first, "person")
    return CueJudgement("report", "assert", "committed")


def _deed_end(scene: Scene, first: int, limit: int) -> int:
    """The end of a noun that somebody's words tell: the next mark."""
    words = scene.words
    end = next((at for at in range(first + 1, limit) if words[at].text in _MARKS and scene.free(at)), limit)
    return words[end - 1].end


def _saying_noun(scene: Scene, place: int) -> bool:
    folded = scene.words[place].fold
    return folded in scene.lexicon.relayed_nouns or any(
        form.form.tense == "noun" for form in scene.lexicon.forms.get(folded, ())
    )
