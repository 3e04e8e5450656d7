"""Objects: where a noun phrase begins that is what a verb says, and where the source phrase before it ends.

«نفى النادي الخبر», «أكد فلان حرصه على كذا», «رفضت المحكمة الطعن».
"""

from __future__ import annotations

from collections.abc import Iterable

from rawi.arabic.fold import fold, folded
from rawi.arabic.shapes import adjectival, is_definite, is_verbal_noun_shape
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.scene import PhraseFinder, Scene
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import Word

_COMMAS = frozenset("،,")
_LONGEST_REST = 8
_SHORTEST_PLURAL = 6
_LONGEST_DOCUMENT = 12
_LONGEST_ASIDE = 14
_FULL_NAME = 2
"""Words of a name and a family name."""


class ObjectFinder:
    """Tells objects from the source phrases that stand before them."""

    def __init__(self, nouns: VerbalNouns, phrases: PhraseFinder, pronouns: Iterable[str]) -> None:
        self._known = folded(word for word in nouns.known if " " not in word)
        self._bodies = folded(nouns.bodies)
        self._pronouns = tuple(map(fold, pronouns))
        self.phrases = phrases

    def known(self, folded: str) -> bool:
        """Whether a folded word is a verbal noun without a telling shape."""
        return folded in self._known

    def is_verbal_noun(self, folded: str, printed: str) -> bool:
        """Whether an indefinite word is a verbal noun that can open a content."""
        if folded in self._bodies or (is_definite(folded) and not self._rooted(folded)):
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

    def _rooted(self, folded: str) -> bool:
        """Whether the first two letters only look like the article («إلغاء», «التزامها»)."""
        if folded in self._known:
            return True
        return any(folded.endswith(end) and folded[: -len(end)] in self._known for end in self._pronouns)

    def has_pronoun(self, folded: str) -> bool:
        """Whether a noun ends in a pronoun of the third person («مطالبته», «رفضها»)."""
        return not is_definite(folded) and any(
            folded.endswith(pronoun) and len(folded) - len(pronoun) > 2 for pronoun in self._pronouns
        )

    def _owned(self, word: Word) -> bool:
        """Whether a noun has a pronoun, in its printed form (where ة is no pronoun)."""
        return self.has_pronoun(word.fold) and not word.text.endswith("ة")

    def subject_end(self, scene: Scene, after: int, limit: int) -> int | None:
        """Where the source phrase behind the verb certainly ends, so that the next noun is the verb's object."""
        start = skip_adverbials(scene, after, limit)
        if start >= limit or scene.words[start].kind != "word":
            return None
        phrase = self.phrases.speaker_phrase(scene.words, start, limit)
        if phrase is None or phrase.last <= start:
            return None
        if not phrase.certain:
            # «المتهمون»: the nominative alone shows who speaks.
            return start + 1 if _nominative(scene.words[start].fold) else None
        if phrase.kind == "anonymous" and self._cut_short(scene, start, phrase.last, limit):
            return start + 1
        return self._with_rest(scene, phrase.last, limit)

    def _cut_short(self, scene: Scene, start: int, last: int, limit: int) -> bool:
        """Whether the noun behind an indefinite source is what it speaks of («انتقد خبراء غياب كذا»)."""
        words = scene.words
        if last <= start + 1 or is_definite(words[start].fold):
            return False
        if not self.is_verbal_noun(words[start + 1].fold, words[start + 1].text):
            return False
        return not any(
            word.fold in scene.lexicon.complementisers for word in words[last : min(limit, last + _LONGEST_REST)]
        )

    def _with_rest(self, scene: Scene, end: int, limit: int) -> int:
        """Where a source phrase read up to word `end` really ends: «قائد المنطقة العسكرية | الرابعة اللواء فلان»."""
        place = end
        while place < min(limit, end + _LONGEST_REST):
            word = scene.words[place]
            mention = scene.mention_starts.get(word.start)
            if mention is not None and mention.type == "PER":
                return max(place + 1, scene.word_at(mention.span.end))
            person = self.phrases.speaker_phrase(scene.words, place, limit) if word.fold.startswith("ال") else None
            if person is not None and person.certain and person.name is not None and person.kind == "person":
                return person.last
            if not self._describes(scene, place):
                break
            place += 1
        while (
            end < limit and scene.words[end].fold in scene.lexicon.attributes and is_definite(scene.words[end - 1].fold)
        ):
            end += 1
        return end

    def _describes(self, scene: Scene, place: int) -> bool:
        """Whether word `place` can stand between an office and its holder's name: an adjective, «بمنطقة كذا»."""
        word, before = scene.words[place], scene.words[place - 1]
        if word.kind != "word" or scene.lexicon.cue(word) is not None or place in scene.time_ends:
            return False
        if word.fold in scene.lexicon.attributes or (word.fold.startswith("ال") and adjectival(word.fold)):
            return is_definite(before.fold) or scene.mention_over(place - 1) is not None
        over = scene.mention_over(place)
        if over is not None or scene.mention_starts.get(word.start + 1) is not None:
            return over is None or over.type != "PER"
        return word.fold[0] == "ب" and not self.is_verbal_noun(word.fold[1:], word.text[1:]) and len(word.fold) > 4

    def opens(
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
        if place == after and not subject_known and lexicon.same.match(words, place, place + 1):
            # «أكد معاليه أن كذا»: who spoke before.
            return False
        document = at_once and not subject_known and frames.that and lexicon.relays.get(word.fold) == "document"
        if document and any(
            one.fold in lexicon.complementisers for one in words[place + 1 : place + _LONGEST_DOCUMENT]
        ):
            # «توقع تقرير صادر عن كذا أن …»: the document speaks.
            return False
        if word.fold in lexicon.relatives or (word.fold[0] == "و" and word.fold not in self._known):
            return False
        if word.fold[0] == "ل" and word.fold not in self._known and word.fold[1:] in self._known:
            # «يدعون لخفض …»: a preposition is written on to it.
            return False
        over = scene.mention_over(place)
        if not subject_known and place > after and self._taken_for_a_name(scene, place):
            return True
        if place > after and over is not None and over.span.start < word.start:
            # «معهد كذا للفيزياء التقنية»: the inner part of a name.
            return False
        before = place - 2 if place in scene.named and words[place - 1].kind == "mark" else place - 1
        if before >= after and words[before].fold in lexicon.prepositions:
            return False
        if lexicon.no_comment.match(words, place, place + 1) or lexicon.no_knowledge.match(words, place, place + 1):
            return True
        if place > after and (
            lexicon.reports.match(words, place, place + 1) or word.fold.removesuffix("ا") in lexicon.reports
        ):
            return True
        if word.fold in lexicon.attitudes and place > after:
            return True
        owned = place > after and self._owned(word) and self.is_verbal_noun(word.fold, word.text)
        if owned and skip_adverbials(scene, after, place) >= place:
            return True  # «أكد فيه نيته تقديم استقالته»: his intention is nobody who speaks.
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
            if subject_end is None and place == after + 1 and self._alone(scene, place):
                # «نفى المقاول ذلك»
                return True
        if (
            lexicon.reports.match(words, place, place + 1)
            or word.fold in lexicon.attitudes
            or self.is_verbal_noun(word.fold, word.text)
        ):
            return True
        if lexicon.adverbials.match(words, place, len(words)) or word.fold in lexicon.prepositions:
            return False
        if subject_known and at_once:
            return True
        if at_once:
            return word.fold in lexicon.demonstratives or scene.oblique_plural(place)
        if subject_end is not None and place == subject_end and lexicon.cue(word) is None:
            if self._second_of_idafa(scene, place):
                return False
            if place in scene.time_ends or word.fold in lexicon.phrase_stops:
                return False
            if word.fold.startswith("ال") and adjectival(word.fold) and words[place - 1].fold.startswith("وال"):
                return False  # «وزارة التموين والتجارة | الداخلية»: it describes the last word of the name.
            # An office or body after a name stands beside it («فلان رئيس كذا»), it is not what was said.
            beside = self.phrases.speaker_phrase(words, place, len(words))
            return beside is None or not beside.certain
        behind_adverb = frames.noun_before_that and lexicon.adverbials.match(words, place - 1, place) == 1
        if words[place - 1].fold in _COMMAS or place in scene.time_end_places or behind_adverb:
            if word.fold in lexicon.before_other_clauses or (word.fold[0] == "ي" and not frames.noun_before_that):
                # «أكدت، في بلاغ أصدرته الخميس يتعلق بكذا، أن»
                return False
            starts_person = word.start in scene.mention_starts and scene.mention_starts[word.start].type == "PER"
            if starts_person or lexicon.cue(word) is not None:
                return False
            if is_definite(word.fold):
                # «أعلنت الشرطة أمس القبض على كذا»
                return word.fold.startswith("ال") and self.is_verbal_noun(word.fold[2:], word.text[2:])
            return not self._beside(scene, place)
        # «وكانت النقابة قد نفت في بيان التوصل إلى كذا»
        behind_text = subject_known and lexicon.adverbials.match(words, after, place) == place - after
        if word.fold.startswith("ال") and (behind_text or (subject_end is not None and place >= subject_end)):
            return self.is_verbal_noun(word.fold[2:], word.text[2:])
        if self.second_definite(scene, place, after, subject_end):
            return True
        lone_subject = subject_end is None and place == after + 1 and words[after].fold.startswith("ال")
        return lone_subject and frames.noun_before_that and self._cannot_join(scene, place)

    def _taken_for_a_name(self, scene: Scene, place: int) -> bool:
        """Whether a verbal noun that could be a name stands behind a complete one and before what was done («أكد سالم
        الخالدي | أسر أربعة جنود», «وكيل الجمهورية لدى محكمة كذا | فتح تحقيق»)."""
        words = scene.words
        if place + 1 >= len(words) or words[place].kind != "word":
            return False
        word, following = words[place], words[place + 1]
        counted = following.kind == "number" or following.fold in scene.lexicon.counts
        indefinite = following.kind == "word" and not is_definite(following.fold)
        done = indefinite and scene.lexicon.cue(following) is None and following.start not in scene.mention_starts
        over, before = scene.mention_over(place), scene.mention_over(place - 1)
        if over is not None and over.span.start < word.start:
            inside = place - scene.word_over(over.span.start)
            whole = over.type == "PER" and over.span.end == word.end and inside >= _FULL_NAME
            return whole and (counted or (done and word.fold in self._known))
        named = before is not None and before.span.end == words[place - 1].end
        return named and over is None and word.fold in self._known and (counted or done)

    @staticmethod
    def _alone(scene: Scene, place: int) -> bool:
        """Whether nothing but a mark or how it was said stands behind word `place`."""
        words, lexicon = scene.words, scene.lexicon
        if place + 1 >= len(words) or words[place + 1].kind == "mark":
            return True
        return bool(lexicon.adverbials.match(words, place + 1, len(words))) or place + 1 in scene.time_ends

    def _beside(self, scene: Scene, place: int) -> bool:
        """Whether the noun behind a comma at `place` only says who the speaker is, since a verbal noun follows the
        comma that closes it («نفت الشركة، مالكة العبارة، في بيان، تلقيها كذا»)."""
        words, lexicon = scene.words, scene.lexicon
        if self.is_verbal_noun(words[place].fold, words[place].text):
            return False
        in_document = False
        for comma in range(place + 1, min(len(words) - 1, place + _LONGEST_ASIDE)):
            word, following = words[comma], words[comma + 1]
            if word.fold in ".:" or word.fold in lexicon.complementisers:
                return False
            if word.fold not in _COMMAS:
                if lexicon.speaks(word) and not in_document:
                    return False
                continue
            noun = following.fold.removeprefix("ال")
            if self.is_verbal_noun(following.fold, following.text):
                return True
            if is_definite(following.fold) and self.is_verbal_noun(noun, following.text.removeprefix("ال")):
                return True  # «، التوصل إلى كذا»
            # «، في بيان أصدرته أمس، …»: the verb is the document's.
            in_document = following.fold in lexicon.prepositions
        return False

    def may_complete(self, scene: Scene, place: int, after: int, subject_known: bool) -> bool:
        """Whether the verbal noun at `place` may complete the speaker's name rather than be the object («جهاز مكافحة
        الغش»): behind one bare noun that names no person, with a definite noun behind it. Then the next object counts.
        """
        words = scene.words
        if subject_known or place != after + 1 or place + 2 >= len(words) or not words[place + 1].fold.startswith("ال"):
            return False
        head = words[after]
        if head.kind != "word" or is_definite(head.fold) or scene.mention_over(after) is not None:
            return False
        if scene.lexicon.anonymous.match(words, after, place) or self._owned(words[place]):
            return False
        phrase = self.phrases.speaker_phrase(words, after, place)
        return phrase is None or not phrase.certain

    def _second_of_idafa(self, scene: Scene, place: int) -> bool:
        """Whether a definite noun completes the indefinite one before it («المجموعة الدولية لحقوق | الإنسان»)."""
        if not is_definite(scene.words[place].fold) or is_definite(scene.words[place - 1].fold):
            return False
        return scene.words[place - 1].kind == "word" and scene.mention_over(place - 1) is None

    def second_definite(self, scene: Scene, place: int, after: int, subject_end: int | None) -> bool:
        """Whether a noun that can be no part of the subject stands at `place` right behind it.

        «نفى النادي الخبر», «كشف الحزب مرشحه»: a definite noun that is no adjective, or one with a pronoun. The subject
        is a phrase that certainly ends here or a single definite noun.
        """
        word, before = scene.words[place], scene.words[place - 1]
        if place != (after + 1 if subject_end is None else subject_end) or place <= after or word.kind != "word":
            return False
        if scene.lexicon.cue(word) is not None or place in scene.time_ends:
            return False
        if (subject_end is None and not before.fold.startswith("ال")) or self._second_of_idafa(scene, place):
            return False
        over = scene.mention_over(place)
        if over is not None and (over is scene.mention_over(place - 1) or over.type in ("PER", "NORP")):
            return False
        if word.fold.startswith("ال"):
            return word.fold not in scene.lexicon.attributes and not adjectival(word.fold)
        if not self.has_pronoun(word.fold) or word.text.endswith("ة") or len(word.fold) < 4:
            return False
        return word.fold[0] not in "وبلكف" and word.fold not in scene.lexicon.emphatics

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


def _nominative(folded: str) -> bool:
    """Whether a folded word is a definite sound plural in the nominative."""
    return folded.startswith("ال") and folded.endswith("ون") and len(folded) > _SHORTEST_PLURAL
