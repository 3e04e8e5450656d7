"""Sources: whether the words before a headline's colon name someone who can speak, rather than a topic."""

from __future__ import annotations

from rawi.arabic.shapes import possessed
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.headlines.known import is_known
from rawi.extract.statements.headlines.voices import in_first_person, member_reports, reports_itself, speaks_for_itself
from rawi.extract.statements.scene import Scene

_SHORT_NAME = 2
"""Words before the colon of a quotation that are a name whether or not we know it."""
_LEAST_CONTENT = 3
_OPENING, _CLOSING = '«"“', '»”"'


def names_source(
    scene: Scene,
    start: int,
    end: int,
    place: int,
    last: int,
    complements: ComplementFinder,
    *,
    joined: int,
    told_to: bool,
) -> bool:
    """Whether words `[start, end)` before the colon at `place` name someone who can speak, rather than a topic.

    `joined` letters of the first word are not its own. `told_to`: a medium or document stands there too, so that only a
    speaker can stand before it.
    """
    words, lexicon = scene.words, scene.lexicon
    known = is_known(scene, words[start:end], joined)
    wrapped = words[start].text in _OPENING and words[end - 1].text in _CLOSING and end - start > 2
    if wrapped:
        start, end = start + 1, end - 1
    head = words[start]
    phrase = complements.phrases.speaker_phrase(words, start, end)
    titled = phrase is not None and phrase.certain and phrase.role is not None
    if lexicon.headline_topics.match(words, start, end):
        # «الرابطة المحترفة» is a competition, and the body that holds it.
        return known and in_first_person(scene, place, last)
    if (head.fold in lexicon.prepositions and not titled) or head.fold.removeprefix("و") in lexicon.titling:
        return False
    if told_to or titled or lexicon.anonymous.match(words, start, end):
        return True
    if _common_noun(scene, start, end, joined):
        return True
    mention = scene.mention_over(start) or scene.mention_starts.get(head.start + joined)
    if mention is not None and mention.type == "PER":
        return True
    if mention is not None and mention.type in ("LOC", "FAC"):
        return not reports_itself(scene, place, last) and speaks_for_itself(scene, place, last, complements)
    # A bare word is no sure name, nor is one with more words behind it that are not its own («إضراب ميناء كذا»).
    certain = phrase is not None and phrase.certain
    if phrase is not None and phrase.kind == "person" and phrase.role is None:
        certain = phrase.last == end and end - start > 1
    if complements.objects.is_verbal_noun(head.fold, head.text) and not certain and not known:
        return False
    if known or (mention is not None and mention.type != "EVENT") or certain:
        return not member_reports(scene, place, last)
    if scene.known_person(start, end, joined) or _family_name(scene, start, end):
        return True
    if not certain and in_first_person(scene, place, last):
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
        and not reports_itself(scene, place, last)
        and (wrapped or last - place > _LEAST_CONTENT)
        and (
            head.fold in lexicon.bodies
            or not complements.objects.is_verbal_noun(words[place + 1].fold, words[place + 1].text)
        )
        and head.kind == "word"
    )


def behaves_so(
    scene: Scene, start: int, verb: int, place: int, last: int, complements: ComplementFinder, *, joined: int
) -> bool:
    """Whether words `[start, verb)` name someone who speaks, where the verb at `verb` tells how he behaves and his
    words come behind the colon at `place` («القائد يتراجع: نعم أضربنا»); «الدولار يتراجع: أدنى سعر» is no speech."""
    words, lexicon = scene.words, scene.lexicon
    if lexicon.headline_topics.match(words, start, verb) or words[start].fold in lexicon.prepositions:
        return False
    if in_first_person(scene, place, last) or is_known(scene, words[start:verb], joined):
        return True
    if any(word.fold in lexicon.silences for word in words[verb + 1 : place]):
        # «المورد يخرج عن صمته: …»
        return True
    phrase = complements.phrases.speaker_phrase(words, start, verb)
    mention = scene.mention_over(start) or scene.mention_starts.get(words[start].start + joined)
    person = mention is not None and mention.type == "PER"
    titled = phrase is not None and phrase.certain and phrase.role is not None
    return person or titled or _common_noun(scene, start, verb, joined)


def _common_noun(scene: Scene, start: int, end: int, joined: int) -> bool:
    """Whether words `[start, end)` are a common noun for somebody who speaks («نقابة»، «محاميه»، «متحدث «الصحة»»)."""
    head, lexicon = scene.words[start].fold[joined:], scene.lexicon
    if end - start > 1:
        # «باحثة سعودية», «نقابي تونسي»
        origin = scene.words[start + 1].fold
        described = end - start == 2 and origin.endswith(("ي", "يه", "يون")) and not origin.startswith("ال")
        return head in lexicon.headline_people or (described and head in lexicon.headline_speakers)
    # «صيادة» the town, not «صياده».
    owned = head in lexicon.headline_owned and not scene.words[start].text.endswith("ة")
    return owned or head in lexicon.headline_speakers


def _family_name(scene: Scene, start: int, end: int) -> bool:
    """Whether two words look like a first and a family name with the article («سعد اليعقوبي»)."""
    if end - start != 2 or scene.words[start].fold.startswith("ال"):
        return False
    family = scene.words[start + 1].fold
    return family.startswith("ال") and family.endswith("ي") and len(family) > 5
