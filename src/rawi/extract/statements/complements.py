"""Complements: what a reporting verb introduces, and where it begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rawi.arabic.fold import fold
from rawi.arabic.shapes import adjectival, is_definite, is_verbal_noun_shape
from rawi.arabic.words import inner_offset
from rawi.extract.statements.boundaries import boundary
from rawi.extract.statements.extents import skip_adverbials
from rawi.extract.statements.frames import Frames
from rawi.extract.statements.lexicon import Cue
from rawi.extract.statements.scene import PhraseFinder, Scene
from rawi.lexicon.verbal_nouns import VerbalNouns

_REACH = 48
_COMMAS = frozenset("،,")
_TO = fold("إلى")


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
        self._known = frozenset(fold(word) for word in nouns.known if " " not in word)
        self._bodies = frozenset(fold(word) for word in nouns.bodies)
        self._pronouns = tuple(map(fold, pronouns))
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
        subject_end = self._subject_end(scene, after, limit) if frames.noun and not subject_known else None
        noun_at: int | None = None
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
            begins = place > after and scene.lexicon.begins(word)
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
            if word.fold == ":":
                if noun_at is None and (frames.quote or frames.that) and place + 1 < limit:
                    return Complement("quote", place, place + 1, offset_at(scene, place + 1))
                break
            if (
                noun_at is None
                and frames.noun
                and self._opens_object(scene, place, after, subject_known, subject_end, frames)
            ):
                noun_at = place
                # What only follows the source phrase may still be part of it; a verbal noun cannot.
                surely = self.is_verbal_noun(word.fold, word.text) or not (
                    place == subject_end or self._second_definite(scene, place, after, subject_end)
                )
                if not frames.that or word.fold in scene.lexicon.object_openers:
                    break
            elif begins and (self._other_cue(scene, place, first) or _said_within(scene, place, limit)):
                break
            if word.fold in scene.lexicon.complementisers:
                clause = self._clause(scene, place, after, frames)
                if clause is not None and not (surely and self._noun_first(scene, noun_at, place, frames)):
                    return clause
            elif noun_at is None:
                found = self._preposition(scene, place, after, frames, limit)
                if found is not None:
                    return found
            place += 1
        if noun_at is not None:
            return Complement("noun", noun_at, noun_at, words[noun_at].start, addressed=frames.addressed_noun)
        return None

    def _asked(self, scene: Scene, after: int, frames: Frames, first: int, limit: int) -> Complement | None:
        """The complement behind an addressee that a preposition introduces («طلب من فلان أن …»), None without one."""
        for place in range(after, min(limit - 1, after + _REACH)):
            word = scene.words[place]
            if word.fold in scene.lexicon.complementisers or not scene.free(place):
                return None
            if word.fold != frames.hearer:
                continue
            phrase = self.phrases.speaker_phrase(scene.words, place + 1, limit)
            behind = phrase.last if phrase is not None and phrase.certain else place + 2
            found = self.find(scene, behind, replace(frames, hearer=""), first, limit, subject_known=True)
            return replace(found, middle_end=place) if found is not None else None
        return None

    def is_verbal_noun(self, folded: str, printed: str) -> bool:
        """Whether an indefinite word is a verbal noun that can open a content."""
        if folded in self._bodies or is_definite(folded):
            return False
        if folded in self._known:
            return True
        for pronoun in self._pronouns:
            stem = folded[: -len(pronoun)]
            # Before a pronoun ta marbuta is written open: ثقة, ثقته.
            closed = stem[:-1] + "ه" if stem.endswith("ت") else stem
            if folded.endswith(pronoun) and (stem in self._known or closed in self._known):
                return True
        return is_verbal_noun_shape(folded, printed)

    def _subject_end(self, scene: Scene, after: int, limit: int) -> int | None:
        """Where the source phrase behind the verb certainly ends, so that the next noun is the verb's object."""
        start = skip_adverbials(scene, after, limit)
        if start >= limit or scene.words[start].kind != "word":
            return None
        phrase = self.phrases.speaker_phrase(scene.words, start, limit)
        if phrase is None or not phrase.certain or phrase.last <= start:
            return None
        return phrase.last

    def _other_cue(self, scene: Scene, place: int, first: int) -> bool:
        """Whether another reporting clause of the narrator's begins at `place`."""
        cue = scene.lexicon.cue(scene.words[place])
        if cue is None or boundary(scene, place, first, cue, running=True) is None:
            return False
        return _likely_cue(scene, place, cue)

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
        if place > after:
            if previous in frames.prepositions:
                middle_end = place - 1
            elif previous in scene.lexicon.before_other_clauses or previous in scene.lexicon.prepositions_before_that:
                return None
        if not (frames.that or frames.prepositions):
            return None
        word = words[place]
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
            if len(wanted) == 1:
                if (
                    wanted == "ل"
                    and _TO in frames.prepositions
                    and not self.is_verbal_noun(word.fold[1:], word.text[1:])
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
            if word.fold == wanted and place + 1 < limit:
                if words[place + 1].fold in scene.lexicon.complementisers:
                    clause = self._clause(scene, place + 1, after, frames)
                    if clause is not None:
                        return Complement("that", place, clause.first, clause.start, addressed, whole)
                if (
                    words[place + 1].kind == "mark"
                    and place + 1 not in scene.opens
                    and words[place + 1].text not in '«"“('
                ):
                    continue
                if wanted not in scene.lexicon.prepositions:
                    # «حمّله مسؤولية كذا»: the noun belongs to what is said.
                    return Complement("prep", place, place, word.start, addressed, whole)
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
            return True
        rest = word.fold[1:]
        if word.start in scene.mention_starts and not is_verbal_noun_shape(rest, word.text[1:]):
            return False
        if particle == "ل":
            return rest.startswith("ل") or rest in scene.lexicon.complementisers or rest in self._known
        if rest.startswith("ال") or rest in scene.lexicon.complementisers or rest in self._known:
            return True
        named = scene.mention_starts.get(word.start + 1)
        if named is not None and named.type in ("LOC", "FAC", "ORG") and not at_once:
            # «مصادر بمستشفى كذا»: where, not what.
            return False
        if named is not None or rest in scene.lexicon.after_ba:
            return True
        if word.fold in scene.lexicon.relays or scene.lexicon.anonymous.match(scene.words, place, place + 1):
            # «أفاد بلاغ», «أفاد باحث»: who or what speaks begins with that letter.
            return False
        if word.fold in scene.lexicon.words_in_ba or scene.lexicon.adverbials.match(scene.words, place, place + 1):
            return False
        if len(word.fold) < 4 or scene.mention_over(place) is not None:
            return False
        return governed or at_once or self.is_verbal_noun(rest, word.text[1:]) or scene.words[place - 1].fold in _COMMAS

    def _noun_first(self, scene: Scene, noun_at: int | None, place: int, frames: Frames) -> bool:
        """Whether an object found before the complementiser at `place` is the content («نفى وجود نية لأن…»)."""
        if noun_at is None:
            return False
        if frames.noun_before_that:
            return True
        between = scene.words[noun_at + 1 : place]
        if not between or len(between) > 6 or any(word.fold in _COMMAS for word in between):
            return True
        return any(scene.lexicon.cue(word) is not None for word in between)

    def _opens_object(
        self, scene: Scene, place: int, after: int, subject_known: bool, subject_end: int | None, frames: Frames
    ) -> bool:
        """Whether a noun phrase that can only be the verb's object begins at `place`."""
        words, lexicon = scene.words, scene.lexicon
        word = words[place]
        at_once = place == after
        if word.kind == "number" and subject_known and at_once:
            return True
        if word.kind != "word" or word.fold in lexicon.complementisers or word.fold in lexicon.emphatics:
            return False
        if word.fold in lexicon.relatives or (word.fold[0] == "و" and word.fold not in self._known):
            return False
        if word.fold[0] == "ل" and word.fold not in self._known and word.fold[1:] in self._known:
            # «يدعون لخفض …»: a preposition is written on to it.
            return False
        if place > after and words[place - 1].fold in lexicon.prepositions:
            return False
        if lexicon.no_comment.match(words, place, place + 1) or lexicon.no_knowledge.match(words, place, place + 1):
            return True
        if place > after and (
            lexicon.reports.match(words, place, place + 1) or word.fold.removesuffix("ا") in lexicon.reports
        ):
            return True
        if subject_end is not None and after < place < subject_end:
            return False
        if word.fold in scene.lexicon.object_openers:
            return True
        if word.fold in lexicon.demonstratives and place > after:
            if subject_end is not None and place >= subject_end:
                return True
            if place + 1 < len(words) and is_definite(words[place + 1].fold):
                # «الوزارة هذه الأنباء»: it points to the noun behind it.
                return True
        known_object = lexicon.reports.match(words, place, place + 1) > 0 or word.fold in lexicon.attitudes
        if known_object or self.is_verbal_noun(word.fold, word.text):
            return True
        if lexicon.adverbials.match(words, place, len(words)) or word.fold in lexicon.prepositions:
            return False
        if subject_known and at_once:
            return True
        if at_once:
            return word.fold in lexicon.demonstratives or scene.oblique_plural(place)
        if subject_end is not None and place == subject_end and lexicon.cue(word) is None:
            if place in scene.time_ends or word.fold in lexicon.phrase_stops:
                return False
            # An office or body after a name stands beside it («فلان رئيس كذا»), it is not what was said.
            beside = self.phrases.speaker_phrase(words, place, len(words))
            return beside is None or not beside.certain
        if words[place - 1].fold in _COMMAS or place in scene.time_end_places:
            if word.fold in lexicon.before_other_clauses or (word.fold[0] == "ي" and not frames.noun_before_that):
                # «أكدت، في بلاغ أصدرته الخميس يتعلق بكذا، أن»
                return False
            starts_person = word.start in scene.mention_starts and scene.mention_starts[word.start].type == "PER"
            return not starts_person and not is_definite(word.fold) and lexicon.cue(word) is None
        if word.fold.startswith("ال") and subject_end is not None and place >= subject_end:
            return self.is_verbal_noun(word.fold[2:], word.text[2:])
        if self._second_definite(scene, place, after, subject_end):
            return True
        lone_subject = subject_end is None and place == after + 1 and words[after].fold.startswith("ال")
        return lone_subject and frames.noun_before_that and self._cannot_join(scene, place)

    def _second_definite(self, scene: Scene, place: int, after: int, subject_end: int | None) -> bool:
        """Whether the word at `place` is a definite noun right behind the subject («نفى النادي الخبر») and no adjective
        of it; the subject is a phrase that certainly ends here or a single definite noun."""
        word, before = scene.words[place], scene.words[place - 1]
        if not word.fold.startswith("ال") or scene.lexicon.cue(word) is not None or place in scene.time_ends:
            return False
        if place != (after + 1 if subject_end is None else subject_end) or place <= after:
            return False
        if subject_end is None and not before.fold.startswith("ال"):
            return False
        over = scene.mention_over(place)
        if over is not None and (over is scene.mention_over(place - 1) or over.type in ("PER", "NORP")):
            return False
        return word.fold not in scene.lexicon.attributes and not adjectival(word.fold)

    def _cannot_join(self, scene: Scene, place: int) -> bool:
        """Whether the word after a definite noun that is the whole subject («المجلس دور …», «النقابة الاعتداء …»)
        can be neither its complement nor its adjective: an indefinite noun, or a verbal noun with the article."""
        word = scene.words[place]
        if word.fold.startswith("ال"):
            return word.fold[2] in "ات" and is_verbal_noun_shape(word.fold[2:], word.text[2:])
        before = self.phrases.speaker_phrase(scene.words, place - 1, place)
        titled = before is not None and before.certain and before.kind == "person"
        known = titled or scene.mention_over(place) is not None or scene.lexicon.cue(word) is not None
        return not known and place not in scene.time_ends and word.fold not in scene.lexicon.phrase_stops


def _said_within(scene: Scene, place: int, limit: int) -> bool:
    """«نشر تغريدة قال فيها إن»: the clause that follows belongs to the second verb, at word `place`."""
    if place + 2 >= limit or scene.words[place + 1].fold not in scene.lexicon.within_it:
        return False
    introduced = scene.words[place + 2].fold in scene.lexicon.complementisers or place + 2 in scene.opens
    return introduced and scene.lexicon.cue(scene.words[place]) is not None


def offset_at(scene: Scene, place: int) -> int:
    """Where content that begins at word `place` starts: inside the quotation that opens there, if one does."""
    if place >= len(scene.words):
        return len(scene.text)
    quotation = scene.opens.get(place)
    return quotation.inner_start if quotation is not None else scene.words[place].start


def _likely_cue(scene: Scene, place: int, cue: Cue) -> bool:
    """Whether a possible cue is likely one: no everyday word, or a complement follows soon."""
    if not all(form.verb.weak for form in cue.forms):
        return True
    following = scene.words[place + 1 : place + 12]
    return any(word.fold in scene.lexicon.complementisers or word.fold in (":", "«", '"', "“") for word in following)
