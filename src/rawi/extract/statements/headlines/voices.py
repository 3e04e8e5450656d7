"""Voices: what shows, behind a headline's colon, that somebody speaks there."""

from __future__ import annotations

from rawi.arabic.shapes import is_present_shape
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.scene import Scene

_SHORTEST_PRESENT = 4
_SHORTEST_PAST = 5
_SHORTEST_FUTURE = 5
_SHORTEST_OURS = 6


def speaks_for_itself(scene: Scene, place: int, last: int, complements: ComplementFinder) -> bool:
    """Whether what follows the colon at word `place` is said by somebody: in quotation marks, in the first person, a
    denial, a call, a judgement on something definite; what happened somewhere is told with a verbal noun or an
    indefinite subject.

    «طهران: لن نفاوض» is a government's word, «صفاقس: حجز بضائع» news from a town.
    """
    words, lexicon = scene.words, scene.lexicon
    first = place + 1
    if first in scene.opens or lexicon.negators.match(words, first, last):
        return True
    if lexicon.reports.match(words, first, last) or _judges(scene, first, last, complements):
        return True
    return in_first_person(scene, place, last)


def in_first_person(scene: Scene, place: int, last: int) -> bool:
    """Whether a first person, or a call, is heard behind the colon at word `place`."""
    opening = scene.words[place + 1]
    if opening.fold.endswith("نا") and len(opening.fold) >= _SHORTEST_PAST and scene.mention_over(place + 1) is None:
        # «اصطدمنا بصخرة», «شركتنا بريئة»: no accusative («قانونا») opens what somebody says.
        return not opening.fold.startswith("ال")
    return any(_first_person(scene, index) for index in range(place + 1, last))


def _first_person(scene: Scene, index: int) -> bool:
    word, lexicon = scene.words[index], scene.lexicon
    if word.kind != "word":
        return False
    if word.fold in lexicon.speaking_for_oneself:
        return True
    if scene.mention_over(index) is not None:
        return False
    cue = lexicon.cue(word)
    if cue is not None and cue.forms[0].form.person == "1" and word.start not in scene.mention_starts:
        return True
    if word.fold.startswith("سن") and len(word.fold) >= _SHORTEST_FUTURE:
        return True
    before = scene.words[index - 1]
    if before.fold.removeprefix("و") in lexicon.verb_negators and len(word.fold) >= _SHORTEST_PRESENT - 1:
        # «لم نوقف الغاز», «لن أعتذر»: behind these only a verb stands.
        return word.fold[0] in "نا" and not word.fold.startswith("ال")
    # «إرادتنا», «قضائنا», «أبناؤنا»: what is ours.
    ours = word.fold.endswith(("تنا", "اينا", "اونا")) and len(word.fold) >= _SHORTEST_OURS
    return ours and not word.fold.startswith(("ال", "ي", "ت"))


def reports_itself(scene: Scene, place: int, last: int) -> bool:
    """Whether a reporting verb follows the colon: then the name before it is where or what it is about."""
    return any(
        scene.lexicon.speaks(word)
        and scene.quotation[place + 1 + number] is None
        and (cue := scene.lexicon.cue(word)) is not None
        and cue.forms[0].form.person != "1"
        for number, word in enumerate(scene.words[place + 1 : last])
    )


def member_reports(scene: Scene, place: int, last: int) -> bool:
    """Whether somebody of the body before the colon is the one who speaks («نادي كذا: الهيئة تنفي …»)."""
    words, lexicon = scene.words, scene.lexicon
    if place + 2 >= last or not words[place + 1].fold.startswith("ال"):
        return False
    member = scene.mention_over(place + 1)
    return lexicon.speaks(words[place + 2]) and (member is None or member.span.end <= words[place + 1].end)


def tells_act(scene: Scene, place: int) -> bool:
    """Whether the present verb that opens the content tells what the one before it does («أمير كذا: يتفقد …»)."""
    word = scene.words[place]
    return (
        len(word.fold) > 3 and scene.mention_over(place) is None and word.fold not in scene.lexicon.speaking_for_oneself
    )


def _judges(scene: Scene, first: int, last: int, complements: ComplementFinder) -> bool:
    """Whether a clause begins with a definite noun that is no verbal noun, and no present verb says what it does."""
    word = scene.words[first]
    if not word.fold.startswith("ال") or complements.objects.is_verbal_noun(word.fold[2:], word.text[2:]):
        return False
    following = scene.words[first + 1 : min(first + 4, last)]
    if following and following[0].fold in scene.lexicon.prepositions:
        # «القضاء على …», «التصدي في …»
        return False
    short = _SHORTEST_PRESENT
    return not any(
        other.fold[0] == "ي" or is_present_shape(other.fold) or (other.fold[0] == "ت" and len(other.fold) == short)
        for other in following
    )
