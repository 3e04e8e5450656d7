"""Headlines: «فلان: كذا», where the colon is the cue."""

from __future__ import annotations

from rawi.arabic.shapes import possessed
from rawi.extract.statements.chain.according import phrase_at
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.chain.relays import relays
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase

_MAX_NAME = 9
_SHORT_NAME = 2
"""Words before the colon of a quotation that are a name whether or not we know it."""
_LEAST_CONTENT = 3
_BYLINE = 6
_DASHES = "-–—ـ"
_OPENING, _CLOSING = '«"“', '»"”'
_BREAKS = frozenset("،,؛.…")


def headline_colon(scene: Scene, first: int, last: int, complements: ComplementFinder) -> Draft | None:
    """The statement of a headline whose colon stands between a source and what it says, words `[first, last)`.

    A label («عاجل:», «بالفيديو:») is no source, nor is a topic («كرة السلة: …»), a place where something happened, or a
    phrase that holds a reporting verb, a clock time or a number.
    """
    words, lexicon = scene.words, scene.lexicon
    for place in range(first + 1, min(last, first + _MAX_NAME + 1)):
        if words[place].fold != ":":
            continue
        start = first + 1 if words[first].fold == "و" and place > first + 1 else first
        if not lexicon.headline_topics.match(words, start, place):
            while lexicon.labels.match(words, start, place) and start < place:
                start += lexicon.labels.match(words, start, place)
        name = words[start:place]
        if not name and start > first:
            # «عاجل: فلان: كذا»: what follows the label is read as a headline of its own.
            return headline_colon(scene, place + 1, last, complements)
        content = [word for word in words[place + 1 : last] if word.kind == "word"]
        if not name or len(content) < 2 or any(word.kind == "number" for word in name):
            return None
        if any(word.text in "،؛,.؟?!" for word in name):
            return None
        if any(lexicon.speaks(word) and word.start not in scene.mention_starts for word in name):
            return None
        if words[place + 1].fold[0] == "ي" and place + 1 not in scene.opens and _tells_act(scene, place + 1):
            return None
        before_colon = lexicon.cue(words[place - 1]) if place - start > 1 else None
        spoken = before_colon is not None and before_colon.forms[0].form.tense in ("past", "present")
        if (spoken and scene.mention_over(place - 1) is None) or _verb_within(scene, start, place):
            return None
        if any(word.text in _DASHES for word in words[place + 1 : last]) and len(content) < _BYLINE:
            # «بلدة كذا: فلان ـ الصحيفة»
            return None
        end = _without_occasion(scene, start, place)
        links = relays(scene, start + 1, place)
        if not _names_source(scene, start, end, place, last, complements, told_to=_told_to(scene, start, links)):
            return None
        end = min((relay.first for relay in links), default=end)
        while end > start + 1 and (
            (scene.words[end - 1].kind == "mark" and scene.words[end - 1].text not in _CLOSING)
            or scene.words[end - 1].fold in lexicon.before_medium
        ):
            end -= 1
        opening = scene.opens.get(place + 1)
        return Draft(
            cue=scene.span(place, place + 1),
            lemma=":",
            stance=CueJudgement("assert", "assert", "committed"),
            gender="-",
            number="-",
            clause_start=start,
            cue_first=place,
            cue_last=place + 1,
            subject=Phrase(start, end, place, _joined(scene, start)),
            links=tuple(relay.link for relay in links),
            content_first=place + 1,
            content_start=opening.inner_start if opening is not None else words[place + 1].start,
            content_end=-1,
            direct=opening is not None,
            frame="colon",
            score=0.9,
        )
    return None


def _verb_within(scene: Scene, start: int, place: int) -> bool:
    """Whether a verb of saying stands in words `[start, place)`: then that is the cue («المخرج يرد على الهوا: …»)."""
    for index in range(start, place):
        cue = scene.lexicon.cue(scene.words[index])
        if cue is None or scene.mention_over(index) is not None:
            continue
        form = cue.forms[0].form
        if form.tense == "present" or (index == start and form.tense == "past" and form.gender == "f"):
            return True
    return False


def _tells_act(scene: Scene, place: int) -> bool:
    """Whether a present verb opens the content: what the one before the colon does («أمير كذا: يتفقد …»)."""
    word = scene.words[place]
    return (
        len(word.fold) > 3 and scene.mention_over(place) is None and word.fold not in scene.lexicon.speaking_for_oneself
    )


def _told_to(scene: Scene, start: int, links: list[Relay]) -> bool:
    """Whether a medium stands behind a ل («وكيل اللاعب لـ«كذا»: …»)."""
    for relay in links:
        before = next((w for w in reversed(scene.words[start : relay.first + 1]) if w.text not in _OPENING), None)
        if relay.link.role in ("media", "agency") and before is not None and before.fold.startswith("ل"):
            return True
    return False


def _without_occasion(scene: Scene, start: int, place: int) -> int:
    """Where the name in words `[start, place)` ends: before what it is said about or after («فلان عن كذا: …»)."""
    for end in range(start + 1, place):
        if scene.words[end].fold[0] == "ل" and scene.words[end].start + 1 in scene.mention_starts:
            # «فلان لفلان: كذا»
            return end
        if scene.words[end].fold in scene.lexicon.headline_occasions:
            named = scene.mention_over(start)
            if named is not None and named.type == "PER" and named.span.end <= scene.words[end].start:
                return end
            phrase = scene.phrases.speaker_phrase(scene.words, start, end)
            if phrase is not None and phrase.certain and phrase.last == end:
                return end
    return place


def _names_source(
    scene: Scene, start: int, end: int, place: int, last: int, complements: ComplementFinder, *, told_to: bool
) -> bool:
    """Whether words `[start, end)` before the colon name someone who can speak, rather than a topic.

    `told_to`: a medium or document stands there too, so that only a speaker can stand before it.
    """
    words, lexicon = scene.words, scene.lexicon
    wrapped = words[start].text in _OPENING and words[end - 1].text in _CLOSING and end - start > 2
    if wrapped:
        start, end = start + 1, end - 1
    head = words[start]
    phrase = complements.phrases.speaker_phrase(words, start, end)
    titled = phrase is not None and phrase.certain and phrase.role is not None
    if lexicon.headline_topics.match(words, start, end) or (head.fold in lexicon.prepositions and not titled):
        return False
    if told_to or titled or lexicon.anonymous.match(words, start, end):
        return True
    if head.fold in lexicon.headline_people and end - start > 1:
        return True
    mention = scene.mention_over(start) or scene.mention_starts.get(head.start + _joined(scene, start))
    if mention is not None and mention.type == "PER":
        return True
    if mention is not None and mention.type in ("LOC", "FAC"):
        return not _reports_itself(scene, place, last) and _speaks_for_itself(scene, place, last, complements)
    # A bare word is no sure name, nor is one with more words behind it that are not its own («إضراب ميناء كذا»).
    certain = phrase is not None and phrase.certain
    if phrase is not None and phrase.kind == "person" and phrase.role is None:
        certain = phrase.last == end and end - start > 1
    if complements.objects.is_verbal_noun(head.fold, head.text) and not certain:
        return False
    if (mention is not None and mention.type != "EVENT") or certain:
        return not _member_reports(scene, place, last)
    if scene.known_person(start, end, _joined(scene, start)) or _family_name(scene, start, end):
        return True
    if not certain and _in_first_person(scene, place, last):
        return True
    if place + 1 in scene.opens and end - start <= _SHORT_NAME and head.kind == "word":
        # «بوعكاز: «الحكم ذبحنا وسنطعن في النتيجة»»: only somebody is quoted like this.
        return True
    if end - start == 2 and possessed(head.text) and words[start + 1].fold.startswith("ال"):
        # «ومطورها السابق: …»
        return True
    return (
        end - start <= 2
        and head.fold.removeprefix("و").startswith("ال")
        and not _reports_itself(scene, place, last)
        and (wrapped or last - place > _LEAST_CONTENT)
        and (
            head.fold in lexicon.bodies
            or not complements.objects.is_verbal_noun(words[place + 1].fold, words[place + 1].text)
        )
        and head.kind == "word"
    )


def _speaks_for_itself(scene: Scene, place: int, last: int, complements: ComplementFinder) -> bool:
    """Whether what follows the colon is said by somebody: in quotation marks, in the first person, a denial, a call,
    a judgement on something definite; what happened somewhere is told with a verbal noun or an indefinite subject.

    «طهران: لن نفاوض» is a government's word, «صفاقس: حجز بضائع» news from a town.
    """
    words, lexicon = scene.words, scene.lexicon
    first = place + 1
    if first in scene.opens or lexicon.negators.match(words, first, last):
        return True
    if lexicon.reports.match(words, first, last) or _judges(scene, first, last, complements):
        return True
    return _in_first_person(scene, place, last)


def _in_first_person(scene: Scene, place: int, last: int) -> bool:
    """Whether a first person, or a call, is heard behind the colon at word `place`."""
    words, lexicon = scene.words, scene.lexicon
    for index in range(place + 1, last):
        word = words[index]
        if word.fold in lexicon.speaking_for_oneself:
            return True
        cue = lexicon.cue(word)
        if cue is not None and cue.forms[0].form.person == "1" and word.start not in scene.mention_starts:
            return True
        if word.fold.startswith("سن") and len(word.fold) >= 5 and scene.mention_over(index) is None:
            return True
    return False


def _family_name(scene: Scene, start: int, end: int) -> bool:
    """Whether two words look like a first and a family name with the article («سعد اليعقوبي»)."""
    if end - start != 2 or scene.words[start].fold.startswith("ال"):
        return False
    family = scene.words[start + 1].fold
    return family.startswith("ال") and family.endswith("ي") and len(family) > 5


def _judges(scene: Scene, first: int, last: int, complements: ComplementFinder) -> bool:
    """Whether a clause begins with a definite noun that is no verbal noun, and no present verb says what it does."""
    word = scene.words[first]
    if not word.fold.startswith("ال") or complements.objects.is_verbal_noun(word.fold[2:], word.text[2:]):
        return False
    following = scene.words[first + 1 : min(first + 4, last)]
    if following and following[0].fold in scene.lexicon.prepositions:
        # «القضاء على …», «التصدي في …»
        return False
    return not any(other.fold[0] == "ي" or (other.fold[0] == "ت" and len(other.fold) == 4) for other in following)


def _member_reports(scene: Scene, place: int, last: int) -> bool:
    """Whether somebody of the body before the colon is the one who speaks («نادي كذا: الهيئة تنفي …»)."""
    words, lexicon = scene.words, scene.lexicon
    if place + 2 >= last or not words[place + 1].fold.startswith("ال"):
        return False
    member = scene.mention_over(place + 1)
    return lexicon.speaks(words[place + 2]) and (member is None or member.span.end <= words[place + 1].end)


def _reports_itself(scene: Scene, place: int, last: int) -> bool:
    """Whether a reporting verb follows the colon: then the name before it is where or what it is about."""
    return any(
        scene.lexicon.speaks(word)
        and scene.quotation[place + 1 + number] is None
        and (cue := scene.lexicon.cue(word)) is not None
        and cue.forms[0].form.person != "1"
        for number, word in enumerate(scene.words[place + 1 : last])
    )


def _joined(scene: Scene, start: int) -> int:
    word = scene.words[start]
    if word.fold in scene.lexicon.headline_people:
        return 0
    joined = word.fold.startswith("وال") or (word.fold[0] == "و" and word.start + 1 in scene.mention_starts)
    after_comma = start > 0 and scene.words[start - 1].fold in _BREAKS
    if after_comma and word.fold[0] == "و" and len(word.fold) > 3 and word.fold not in scene.lexicon.speakers_in_waw:
        return 0 if scene.mention_over(start) is not None and word.start in scene.mention_starts else 1
    return 1 if joined or (word.fold[0] == "و" and scene.known_person(start, start + 1, 1)) else 0


def is_speaker_line(scene: Scene, first: int, last: int) -> bool:
    """A line of the body that reads «فلان: «كذا»»: a short phrase, a colon and quotation marks."""
    if scene.free(first) and phrase_at(scene, first, last) is not None:
        # «جاء في نص البلاغ: «كذا»»
        return False
    for place in range(first + 1, min(last, first + 8)):
        if scene.words[place].fold == ":":
            return place + 1 in scene.opens and not any(
                scene.lexicon.cue(word) is not None for word in scene.words[first:place]
            )
        if scene.words[place].kind == "mark" and scene.words[place].text not in '«»"':
            return False
    return False
