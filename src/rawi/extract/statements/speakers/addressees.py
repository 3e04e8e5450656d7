"""Addressees: who is called upon or accused, told apart from who speaks («دعا الوزير المواطنين إلى …»)."""

from __future__ import annotations

from rawi.arabic.particles import ELIDED_ARTICLE
from rawi.arabic.shapes import adjectival, looks_feminine
from rawi.extract.statements.cues.forms import CueForm
from rawi.extract.statements.scene import PhraseFinder, Scene
from rawi.extract.statements.speakers.subjects import Phrase

_SHORTEST_TOLD = 6


def without_addressee(
    scene: Scene, phrase: Phrase, reading: CueForm, phrases: PhraseFinder, *, certain_subject: bool
) -> tuple[Phrase | None, int]:
    """The speaker's part of a phrase that holds speaker and addressee, and the first word of the rest.

    Both stand side by side without a mark; a complete name or body, a quantifier («جميع»), an oblique plural
    («المواطنين») or a clash of gender shows where the second begins. Where there is only one noun phrase it is the
    speaker if the verb can do without an addressee (`certain_subject`) and its form agrees, else the addressee.
    """
    words, lexicon = scene.words, scene.lexicon
    if lexicon.last_person.match(words, phrase.first, phrase.last) or lexicon.pronouns.match(
        words, phrase.first, phrase.last
    ):
        return Phrase(phrase.first, phrase.first + 1, phrase.after), phrase.first + 1
    split = _split(scene, phrase, phrases)
    if split is not None and split < phrase.last:
        rest = split
        while rest < phrase.last and words[rest].fold in ("،", ","):
            rest += 1
        return Phrase(phrase.first, split, phrase.after), rest
    if not certain_subject:
        second = _second_noun(scene, phrase, phrases)
        if second is None:
            return None, phrase.first
        return Phrase(phrase.first, second, phrase.after), second
    if phrase.last - phrase.first == 1 and _clashes(scene, phrase.first, reading):
        return None, phrase.first
    second = _second_noun(scene, phrase, phrases)
    if second is not None:
        return Phrase(phrase.first, second, phrase.after), second
    if lexicon.quantifiers and words[phrase.first].fold in lexicon.quantifiers:
        return None, phrase.first
    if reading.form.gender == "m" and reading.form.number == "s" and _feminine_head(words[phrase.first].fold):
        return None, phrase.first
    return phrase, phrase.last


def _split(scene: Scene, phrase: Phrase, phrases: PhraseFinder) -> int | None:
    """The first word of the addressee, or None if the phrase is one noun phrase."""
    words = scene.words
    leading = scene.mention_starts.get(words[phrase.first].start)
    if leading is not None and leading.type == "PER" and scene.word_at(leading.span.end) < phrase.last:
        return scene.word_at(leading.span.end)
    for place in range(phrase.first + 1, phrase.last):
        word, before = words[place], words[place - 1]
        if word.fold in scene.lexicon.quantifiers:
            return place
        if (
            word.fold.startswith("ال")
            and word.fold.endswith("ين")
            and len(word.fold) > 5
            and before.fold.startswith("ال")
        ):
            return place
        clash = (
            word.fold not in scene.lexicon.attributes
            and before.fold.startswith("ال")
            and word.fold.startswith("ال")
            and (
                not _agree(before.fold, word.fold)
                or (before.fold in scene.lexicon.masculine_plurals and word.fold[-1] == "ه")
            )
        )
        over = scene.mention_over(place)
        if clash and (over is None or over is not scene.mention_over(place - 1)):
            return place
    found = phrases.speaker_phrase(words, phrase.first, phrase.last)
    if found is not None and found.certain and phrase.first < found.last < phrase.last:
        # «رئيس الهيئة ووزير كذا فلان»: what a و joins belongs to the speaker; «الجيش الوطني» is noun and adjective.
        following = words[found.last]
        adjective = following.fold.endswith(("ي", "يه")) and following.fold.startswith("ال")
        over = scene.mention_over(found.last)
        apart = over is not None and over is not scene.mention_over(found.last - 1)
        described = adjective and words[found.last - 1].fold.startswith("ال") and not apart
        joined = following.fold[0] == "و" and scene.mention_starts.get(following.start) is None
        return None if described or joined else found.last
    return next(
        (place for place in range(phrase.first + 1, phrase.last) if _begins_anew(scene, place, phrase.first)), None
    )


def _begins_anew(scene: Scene, place: int, first: int) -> bool:
    """Whether an indefinite noun follows a definite one («رئيس البلدية قرار …»): it can be no adjective of it."""
    word, before = scene.words[place], scene.words[place - 1]
    if word.kind != "word" or len(word.fold) < 3:
        return False
    if word.fold.startswith("ال"):
        # «لجنة حقوقية السلطات …»: the indefinite adjective before it ends a phrase.
        relative = before.fold.endswith("يه") and not before.fold.startswith("ال") and place - 1 > first
        return relative and scene.mention_over(place - 1) is None
    if not before.fold.startswith("ال"):
        return False
    named = scene.mention_starts.get(word.start)
    if named is not None and scene.mention_over(place - 1) is None:
        # «النائب وزارة كذا»
        return named.type in ("ORG", "FAC", "LOC")
    if word.fold[0] in "وبلكف" or word.fold in scene.lexicon.prepositions or word.fold in scene.lexicon.phrase_stops:
        return False
    return scene.mention_over(place) is None and scene.mention_over(place - 1) is None and place not in scene.time_ends


def _clashes(scene: Scene, place: int, reading: CueForm) -> bool:
    """Whether a lone noun cannot be the subject of the verb's form («دعا الجماهير», «حثت السكان»): it is addressed."""
    if reading.form.number != "s":
        return False
    lexicon, folded = scene.lexicon, scene.words[place].fold
    return folded in (lexicon.feminine_plurals if reading.form.gender == "m" else lexicon.masculine_plurals)


def _second_noun(scene: Scene, phrase: Phrase, phrases: PhraseFinder) -> int | None:
    """Where the second of two definite nouns side by side begins («النقابة الإدارة»); None for a noun and adjective.

    A sound masculine plural is no head of an idafa either («محللون القرار»), and a complete idafa takes no second noun.
    """
    words, second = scene.words, phrase.first + 1
    if phrase.last - phrase.first < 2:
        return None
    if not words[phrase.first].fold.startswith("ال"):
        plural = words[phrase.first].fold.endswith("ون") and len(words[phrase.first].fold) > 4
        if not plural and not (phrase.last - phrase.first == 3 and words[second].fold.startswith("ال")):
            return None
        # «رئيس النادي الحكم»: the idafa is complete, and what follows is nobody's adjective.
        second += not plural
    word = words[second]
    if not word.fold.startswith("ال") or word.fold in scene.lexicon.attributes:
        return None
    if word.fold in scene.lexicon.masculine_plurals or not adjectival(word.fold):
        return second
    found = phrases.speaker_phrase(words, second, phrase.last)
    return second if found is not None and found.certain and found.kind == "organisation" else None


def _feminine_head(folded: str) -> bool:
    # Plurals of people end in اء too («الأطباء»).
    return looks_feminine(folded) and folded.startswith("ال") and not folded.endswith("اء")


def _agree(noun: str, adjective: str) -> bool:
    """Whether a definite word can be an adjective of the definite noun before it, by its ending."""
    feminine = looks_feminine(noun)
    if adjective.endswith("ه"):
        # Broken plurals of things take feminine singular adjectives: relative adjectives and participles.
        return feminine or adjective.endswith("يه") or adjective.startswith("الم")
    if adjective.endswith(("ي", "ين", "ون")):
        return True
    return not feminine and not adjective.endswith("ات")


def told_to(scene: Scene, place: int) -> bool:
    """Whether a noun behind a verb is whom something was told («أفصح للبورصة عن كذا»)."""
    word = scene.words[place]
    return (
        word.fold.startswith(ELIDED_ARTICLE)
        and len(word.fold) >= _SHORTEST_TOLD
        and word.start not in scene.mention_starts
    )
