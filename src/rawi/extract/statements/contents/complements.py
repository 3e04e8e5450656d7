"""Complements: what a reporting verb introduces, and where it begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rawi.arabic.fold import fold
from rawi.arabic.shapes import is_verbal_noun_shape
from rawi.arabic.words import inner_offset
from rawi.extract.statements.boundaries import boundary, likely_cue
from rawi.extract.statements.contents.asides import behind_circumstance, behind_copy, held
from rawi.extract.statements.contents.objects import ObjectFinder
from rawi.extract.statements.contents.within import said_within, text_holds
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.scene import PhraseFinder, Scene
from rawi.extract.statements.speakers.extents import abbreviates, skip_adverbials
from rawi.lexicon.verbal_nouns import VerbalNouns

_REACH = 48
_COMMAS = frozenset("،,")
_TO = fold("إلى")
_TO_SAYING = fold("القول")
_BY = "ب"
_SPEAKER_REACH = 10
_ASIDE_REACH = 20


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a cue. `frame` is "that", "quote", "prep" or "noun"; `middle_end` the word behind the speaker and
    adverbials, `first` the content's first word, `start` the offset at which the content begins (inside a word where
    a particle is attached). `addressed`: whoever is addressed stands in the middle as well. `whole`: the content
    begins with the verb's object in the middle."""

    frame: str
    middle_end: int
    first: int
    start: int
    addressed: bool = False
    whole: bool = False


class ComplementFinder:
    """Finds the complement of a possible cue by the frames of its verb."""

    def __init__(self, nouns: VerbalNouns, phrases: PhraseFinder, pronouns: Iterable[str]) -> None:
        self.objects = ObjectFinder(nouns, phrases, pronouns)
        self.phrases = phrases

    def find(
        self, scene: Scene, after: int, frames: Frames, first: int, limit: int, *, subject_known: bool
    ) -> Complement | None:
        """The complement of the cue that ends before word `after`, looked for below word `limit`.

        `first` is the sentence's first word; `subject_known` says that the speaker stands before the verb, so that
        what follows it can only be content.
        """
        words = scene.words
        if frames.hearer:
            asked = self._asked(scene, after, frames, first, limit)
            if asked is not None:
                return asked
        subject_end = self.objects.subject_end(scene, after, limit) if frames.noun and not subject_known else None
        noun_at: int | None = None
        completing: int | None = None
        surely = True
        place = after
        while place < min(limit, after + _REACH):
            word = words[place]
            opened = scene.opens.get(place)
            if opened is not None:
                if noun_at is None and self._quote_fits(scene, place, after, frames):
                    return Complement("quote", place, place, opened.inner_start)
                place = max(place + 1, scene.word_at(opened.end))
                continue
            if not scene.free(place):
                place += 1
                continue
            if held(scene, place):
                place = max(place + 1, self._behind_relative(scene, place, limit))
                continue
            if aside_end := behind_copy(scene, place, limit) or behind_circumstance(scene, place, limit):
                place = aside_end
                continue
            if word.fold in scene.lexicon.because and scene.lexicon.cue(words[min(place + 1, limit - 1)]) is not None:
                # «رفض الجائزة لأنه رأى أن اللجنة منحازة»
                break
            if place > after and text_holds(scene, place, limit):
                # «نشر الحزب رسالة وفيها أن كذا»: the text says it.
                break
            begins = place > after and scene.begins[place]
            if begins:
                passed = scene.credit_end(place, limit) or scene.anonymity_end(place, limit)
                if passed:
                    place = passed
                    continue
            if place > after:
                aside = scene.lexicon.openers.match(words, place, limit)
                if aside >= 2:
                    place += aside
                    continue
                manner = scene.lexicon.adverbials.match(words, place, limit)
                if manner >= 2 and word.fold not in scene.lexicon.prepositions:
                    # «نفى النادي نفياً قاطعاً ما راج»
                    place += manner
                    continue
            if word.fold == ":":
                if noun_at is None and (frames.quote or frames.that) and place + 1 < limit:
                    if words[place + 1].fold in scene.lexicon.bare_complementisers and place + 2 < limit:
                        # «قال: إن كذا»
                        return Complement("that", place, place + 2, offset_at(scene, place + 2))
                    return Complement("quote", place, place + 1, offset_at(scene, place + 1))
                break
            before = words[place - 1].fold
            if frames.told and word.fold in scene.lexicon.told_objects and before not in scene.lexicon.prepositions:
                return Complement("noun", place, place, word.start)
            if (
                noun_at is None
                and frames.noun
                and self.objects.opens(scene, place, after, subject_known, subject_end, frames)
            ):
                if completing is None and self.objects.may_complete(scene, place, after, subject_known):
                    completing = place
                    place += 2
                    continue
                noun_at = place
                # What only follows the source phrase may still be part of it; a verbal noun cannot.
                renewed = frames.noun_before_that and word.fold in scene.lexicon.renewed_stances
                surely = (
                    renewed
                    or self.objects.is_verbal_noun(word.fold, word.text)
                    or not (
                        place == subject_end
                        or words[place - 1].fold in _COMMAS
                        or self.objects.second_definite(scene, place, after, subject_end)
                    )
                )
                if not frames.that or word.fold in scene.lexicon.object_openers:
                    break
            elif begins and (self._other_cue(scene, place, first) or said_within(scene, place, limit)):
                break
            noun_at = completing if word.fold in scene.lexicon.complementisers and noun_at is None else noun_at
            if word.fold in scene.lexicon.complementisers and not _spells_a_name(scene, place):
                clause = self._clause(scene, place, after, frames)
                if clause is not None and not (surely and self._noun_first(scene, noun_at, place, frames)):
                    return clause
            elif noun_at is None and not (place > after and abbreviates(scene, place - 1)):
                found = self._preposition(scene, place, after, frames, limit)
                if (
                    found is not None
                    and (
                        word.fold in frames.prepositions - scene.lexicon.prepositions
                        or not self._inside_speaker(scene, after, place, limit)
                    )
                    and not self._where(scene, place, limit, found, frames)
                ):
                    return found
            if word.fold in _COMMAS and place + 1 < limit and words[place + 1].fold in scene.lexicon.relatives:
                place = max(place, self._behind_relative(scene, place, limit) - 1)
            place += 1
        noun_at = completing if noun_at is None else noun_at
        if noun_at is not None:
            return Complement("noun", noun_at, noun_at, words[noun_at].start, addressed=frames.addressed_noun)
        return None

    def _asked(self, scene: Scene, after: int, frames: Frames, first: int, limit: int) -> Complement | None:
        """The complement behind an addressee that a preposition introduces («طلب من فلان أن …»), None without one."""
        for place in range(after, min(limit - 1, after + _REACH)):
            word = scene.words[place]
            if word.fold in scene.lexicon.complementisers or not scene.free(place):
                return None
            attached = len(frames.hearer) == 1 and word.fold.startswith(frames.hearer + "ال")
            if word.fold != frames.hearer and not attached:
                continue
            named = place if attached else place + 1
            phrase = self.phrases.speaker_phrase(scene.words, named, limit)
            behind = phrase.last if phrase is not None and phrase.certain else named + 1
            found = self.find(scene, behind, replace(frames, hearer=""), first, limit, subject_known=True)
            return replace(found, middle_end=place) if found is not None else None
        return None

    def _inside_speaker(self, scene: Scene, after: int, place: int, limit: int) -> bool:
        """Whether the preposition at `place` belongs to the office of a speaker who is named behind it («أعرب النائب عن
        كتلة كذا فلان عن …»)."""
        start = skip_adverbials(scene, after, place)
        if start >= place or scene.words[start].kind != "word":
            return False
        following = scene.words[place + 1].fold if place + 1 < limit else ""
        if following.removeprefix("ال") in scene.lexicon.speaking_acts:
            # «امتنع مكتب رئيس البلدية عن التعليق على كذا»
            return False
        phrase = self.phrases.speaker_phrase(scene.words, start, limit)
        return phrase is not None and phrase.certain and phrase.name is not None and place < phrase.last

    def _where(self, scene: Scene, place: int, limit: int, found: Complement, frames: Frames) -> bool:
        """Whether the noun with ب at `place` says where the speaker is, since the clause that he says comes behind it
        with a ب of its own («أفاد مصدر بالمستشفى بأن كذا»)."""
        word = scene.words[place]
        if found.frame != "prep" or found.first != place or word.fold[0] != _BY or not frames.that:
            return False
        if self.objects.is_verbal_noun(word.fold[1:], word.text[1:]):
            return False
        for behind in range(place + 1, min(limit, place + _SPEAKER_REACH)):
            following = scene.words[behind]
            if following.fold in _COMMAS or scene.lexicon.speaks(following):
                return False
            if following.fold in scene.lexicon.complementisers:
                return following.fold[0] == _BY
        return False

    @staticmethod
    def _behind_relative(scene: Scene, comma: int, limit: int) -> int:
        """The comma behind a relative clause that the comma at word `comma` opens, `comma` itself without one: what it
        says of the speaker is not what he says («الوزير، الذي كان يتحدث في كذا، عدم وجود …»)."""
        for place in range(comma + 1, min(limit, comma + _ASIDE_REACH)):
            word = scene.words[place]
            if word.fold in scene.lexicon.complementisers or place in scene.opens or word.fold == ":":
                return comma
            if word.fold in _COMMAS and scene.free(place):
                return place
        return comma

    def _other_cue(self, scene: Scene, place: int, first: int) -> bool:
        """Whether another reporting clause of the narrator's begins at `place`."""
        cue = scene.lexicon.cue(scene.words[place])
        if cue is None or boundary(scene, place, first, cue, running=True) is None:
            return False
        return likely_cue(scene, place, cue)

    def _quote_fits(self, scene: Scene, place: int, after: int, frames: Frames) -> bool:
        """Whether the quotation opening at `place` is content: it may be the object of any verb that takes words."""
        if frames.quote or frames.that or frames.noun or place == after:
            return True
        previous = scene.words[place - 1].fold
        return any(previous in (wanted, "و" + wanted) for wanted in frames.prepositions)

    def _clause(self, scene: Scene, place: int, after: int, frames: Frames) -> Complement | None:
        """A clause with أن/إن at `place`, with the preposition before it if the verb asks for one."""
        words = scene.words
        previous = words[place - 1].fold
        middle_end = place
        if place > after and not scene.names(place - 1):
            if previous in frames.prepositions:
                middle_end = place - 1
            elif previous in scene.lexicon.before_other_clauses or previous in scene.lexicon.prepositions_before_that:
                return None
        if not (frames.that or frames.prepositions):
            return None
        word = words[place]
        if not (frames.that or frames.quote) and previous not in frames.prepositions and word.fold[0] != "ب":
            # «قال عبر المنصة إن»: a verb that takes no clause of its own («عبر» the preposition) takes none here.
            return None
        led_by = word.fold[0] if word.fold.startswith("ب") else previous
        addressed, whole = frames.may_address(led_by) or not frames.that, frames.kind_of(led_by) == "~"
        if word.fold in scene.lexicon.bare_complementisers:
            return Complement("that", middle_end, place + 1, offset_at(scene, place + 1), addressed, whole)
        # With a pronoun the complementiser is the content's subject and stays inside; «بأنه» keeps its «أنه».
        opening = scene.opens.get(place + 1)
        if opening is not None:
            return Complement("that", middle_end, place + 1, opening.inner_start, addressed, whole)
        start = inner_offset(word, 1) if word.fold.startswith("ب") else word.start
        return Complement("that", middle_end, place, start, addressed, whole)

    def _preposition(self, scene: Scene, place: int, after: int, frames: Frames, limit: int) -> Complement | None:
        """The preposition of a frame «+P», «>P» or «~P» at `place`, written apart or attached."""
        words = scene.words
        word = words[place]
        for kind, wanted in frames.prepositional:
            addressed, whole = frames.may_address(wanted), kind == "~"
            if place == after and (kind == ">" or whole):
                continue
            if wanted == _TO and _TO_SAYING in frames.prepositions:
                # «ذهب إلى الميناء»: a verb of going tells what somebody holds only before a clause («ذهب إلى أن»).
                continue
            if len(wanted) == 1:
                if (
                    wanted == "ل"
                    and _TO in frames.prepositions
                    and not self.objects.is_verbal_noun(word.fold[1:], word.text[1:])
                    and not (word.fold[1:2] == "ل" and self.objects.is_verbal_noun(word.fold[2:], word.text[2:]))
                ):
                    # «دعا الأمين العام للاتحاد …»: where إلى is the rule, ل leads to an action only.
                    continue
                if not self._attached(scene, place, wanted, at_once=place == after, governed=frames.governing):
                    continue
                if len(word.fold) == 1:
                    if place + 1 < limit:
                        return Complement("prep", place, place + 1, offset_at(scene, place + 1), addressed, whole)
                    continue
                rest = word.fold[1:]
                if rest in scene.lexicon.bare_complementisers and place + 1 < limit:
                    return Complement("that", place, place + 1, offset_at(scene, place + 1), addressed, whole)
                # «للعراق»: the article's lam is the second one.
                frame = "that" if rest in scene.lexicon.complementisers else "prep"
                if frame == "that" and place + 1 in scene.opens:
                    return Complement(frame, place, place + 1, offset_at(scene, place + 1), addressed, whole)
                return Complement(frame, place, place, inner_offset(word, 1), addressed, whole)
            if word.fold == scene.lexicon.contracted.get(wanted) or word.fold == wanted in scene.lexicon.contractions:
                return Complement("prep", place, place, inner_offset(word, 1), addressed, whole)
            if word.fold == wanted and (place + 1 < limit or wanted not in scene.lexicon.prepositions):
                if place + 1 < limit and words[place + 1].fold in scene.lexicon.complementisers:
                    clause = self._clause(scene, place + 1, after, frames)
                    if clause is not None:
                        return Complement("that", place, clause.first, clause.start, addressed, whole)
                if (
                    wanted in scene.lexicon.prepositions
                    and words[place + 1].kind == "mark"
                    and place + 1 not in scene.opens
                    and words[place + 1].text not in '«"“('
                ):
                    continue
                if wanted not in scene.lexicon.prepositions:
                    # «حمّله مسؤولية كذا»: the noun belongs to what is said.
                    led = inner_offset(word, 1) if word.fold.startswith("بال") else word.start
                    return Complement("prep", place, place, led, addressed, whole)
                return Complement("prep", place, place + 1, offset_at(scene, place + 1), addressed, whole)
        return None

    def _attached(self, scene: Scene, place: int, particle: str, *, at_once: bool, governed: bool) -> bool:
        """Whether the word at `place` begins with an attached preposition rather than being a word of that letter.

        `governed`: the verb always takes this preposition, so that a word in doubt begins with it.
        """
        word = scene.words[place]
        if word.kind != "word" or not word.fold.startswith(particle):
            return False
        if len(word.fold) == 1:
            return not (place + 1 < len(scene.words) and abbreviates(scene, place + 1))  # «فاطمة ب. بأن»
        rest = word.fold[1:]
        if word.start in scene.mention_starts and not is_verbal_noun_shape(rest, word.text[1:]):
            return False
        if particle == "ل":
            return rest.startswith("ل") or rest in scene.lexicon.complementisers or self.objects.known(rest)
        if rest.startswith("ال") or rest in scene.lexicon.complementisers or self.objects.known(rest):
            return True
        named = scene.mention_starts.get(word.start + 1)
        if named is not None and named.type in ("LOC", "FAC", "ORG") and not at_once:
            # «مصادر بمستشفى كذا»: where, not what.
            return False
        if named is not None or rest in scene.lexicon.after_ba:
            return True
        if word.fold in scene.lexicon.carriers:
            # «في مقابلة بثتها القناة»
            return False
        if word.fold in scene.lexicon.relays or scene.lexicon.anonymous.match(scene.words, place, place + 1):
            # «أفاد بلاغ», «أفاد باحث»: who or what speaks begins with that letter.
            return False
        if word.fold in scene.lexicon.words_in_ba or scene.lexicon.adverbials.match(scene.words, place, place + 1):
            return False
        if len(word.fold) < 4 or scene.mention_over(place) is not None:
            return False
        return (
            governed
            or at_once
            or self.objects.is_verbal_noun(rest, word.text[1:])
            or scene.words[place - 1].fold in _COMMAS
        )

    def _noun_first(self, scene: Scene, noun_at: int | None, place: int, frames: Frames) -> bool:
        """Whether an object found before the complementiser at `place` is the content («نفى وجود نية لأن…»)."""
        if noun_at is None:
            return False
        if frames.noun_before_that:
            return True
        between = scene.words[noun_at + 1 : place]
        aside = next((at for at, word in enumerate(between) if word.fold in _COMMAS), len(between))
        if aside + 2 < len(between) and between[-1].fold in _COMMAS:
            # «نفت شركة مسارات الماء، في بيان، أن كذا»: the clause is the object, the noun the speaker's name.
            return between[aside + 1].fold not in scene.lexicon.prepositions
        if not between or len(between) > 6 or any(word.fold in _COMMAS for word in between):
            return True
        return any(scene.lexicon.cue(word) is not None for word in between)


def _spells_a_name(scene: Scene, place: int) -> bool:
    """Whether what looks like أن is part of a name: «بان كي مون», «سي إن إن»."""
    if place in scene.named:
        return True
    mention = scene.mention_over(place)
    return mention is not None and mention.span.end > scene.words[place].end


def offset_at(scene: Scene, place: int) -> int:
    """Where content that begins at word `place` starts: inside the quotation that opens there, if one does."""
    if place >= len(scene.words):
        return len(scene.text)
    quotation = scene.opens.get(place)
    return quotation.inner_start if quotation is not None else scene.words[place].start
