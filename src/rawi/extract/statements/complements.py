"""Complements: what a reporting verb introduces, and where it begins."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.shapes import is_definite, is_oblique_plural, is_verbal_noun_shape
from rawi.arabic.words import inner_offset
from rawi.extract.statements.boundaries import boundary
from rawi.extract.statements.lexicon import Cue
from rawi.extract.statements.scene import Scene
from rawi.lexicon.verbal_nouns import VerbalNouns

_REACH = 48
_NOT_COMPLEMENT_AFTER = frozenset(
    fold(word)
    for word in "غير الا بيد قبل بعد دون منذ يجب ينبغي يمكن رغم حتي لان يكاد كاد قد لعل ليت كما لاسيما سيما علما بما حيث".split()
)
_ATTACHED = frozenset("بل")
_COMMAS = frozenset("،,")


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a cue. `middle_end` is the word after the speaker and adverbials, `first` the content's first word,
    `start` the offset at which the content begins (inside a word where a particle is attached), `through` the
    preposition or complementiser passed over, as the frame it matched."""

    frame: str
    middle_end: int
    first: int
    start: int
    addressed: bool = False


class ComplementFinder:
    """Finds the complement of a possible cue by the frames of its verb."""

    def __init__(self, nouns: VerbalNouns) -> None:
        self._known = frozenset(fold(word) for word in nouns.known if " " not in word)
        self._bodies = frozenset(fold(word) for word in nouns.bodies)

    def find(
        self,
        scene: Scene,
        index: int,
        after: int,
        cue: Cue,
        frames: tuple[str, ...],
        first: int,
        limit: int,
        *,
        subject_known: bool,
    ) -> Complement | None:
        """The complement of the cue at word `index` (whose last word is `after - 1`) before word `limit`.

        `first` is the sentence's first word; `subject_known` says that the speaker stands before the verb, so that
        what follows it can only be content.
        """
        words = scene.words
        noun_at: int | None = None
        skip_until = after
        for place in range(after, min(limit, after + _REACH)):
            if place < skip_until:
                continue
            word = words[place]
            if place in scene.opens:
                quotation = scene.opens[place]
                if self._quote_fits(scene, place, after, frames):
                    return Complement("quote", place, place, quotation.inner_start)
                skip_until = scene.word_at(quotation.end)
                continue
            if not scene.free(place):
                continue
            if word.fold == ":":
                if "quote" in frames or "that" in frames:
                    return Complement("quote", place, place + 1, self._offset(scene, place + 1))
                return None
            if place > after:
                other = scene.lexicon.cue(word)
                if other is not None and boundary(scene, place, first, other) is not None:
                    if self._real_cue(scene, place, other):
                        break
            if word.fold in scene.lexicon.complementisers:
                found = self._clause(scene, place, after, frames)
                if found is not None and not self._noun_first(scene, noun_at, place, frames):
                    return found
                continue
            prepositional = self._preposition(scene, place, after, frames, limit)
            if prepositional is not None and noun_at is None:
                return prepositional
            if noun_at is None and "noun" in frames and self._opens_object(scene, place, after, subject_known):
                noun_at = place
                if word.fold in ("ما", "اي", "ايه") or not ("that" in frames):
                    break
        if noun_at is not None:
            return Complement("noun", noun_at, noun_at, words[noun_at].start)
        return None

    def _offset(self, scene: Scene, place: int) -> int:
        if place >= len(scene.words):
            return len(scene.text)
        quotation = scene.opens.get(place)
        return quotation.inner_start if quotation else scene.words[place].start

    def _quote_fits(self, scene: Scene, place: int, after: int, frames: tuple[str, ...]) -> bool:
        """Whether the quotation opening at `place` is content: it may be the object of any verb that takes words."""
        if "quote" in frames or "that" in frames:
            return True
        previous = scene.words[place - 1]
        if "noun" in frames:
            return True
        return (
            any(
                frame[0] in "+>" and previous.fold in (fold(frame[1:]), "و" + fold(frame[1:]))
                for frame in frames
                if len(frame) > 1
            )
            or place == after
        )

    def _clause(self, scene: Scene, place: int, after: int, frames: tuple[str, ...]) -> Complement | None:
        """A clause with أن/إن at `place`, with the preposition before it if the verb asks for one."""
        words = scene.words
        previous = words[place - 1].fold
        prepositions = {fold(frame[1:]) for frame in frames if frame[0] in "+>"}
        middle_end = place
        if place > after:
            if previous in prepositions:
                middle_end = place - 1
            elif previous in _NOT_COMPLEMENT_AFTER or previous in ("الي", "علي", "من", "عن", "في"):
                return None
        if not ("that" in frames or prepositions):
            return None
        base = words[place]
        if base.fold in scene.lexicon.bare_complementisers:
            start = self._offset(scene, place + 1)
            return Complement("that", middle_end, place + 1, start)
        # With a pronoun the complementiser is the content's subject and stays inside; بأنه keeps its أنه.
        opening = scene.opens.get(place + 1)
        if opening is not None:
            return Complement("that", middle_end, place + 1, opening.inner_start)
        start = inner_offset(base, 1) if base.fold.startswith("ب") else base.start
        return Complement("that", middle_end, place, start)

    def _preposition(
        self, scene: Scene, place: int, after: int, frames: tuple[str, ...], limit: int
    ) -> Complement | None:
        """The preposition of a frame «+P» or «>P» at `place`, written apart or attached."""
        words = scene.words
        word = words[place]
        for frame in frames:
            if frame[0] not in "+>" or len(frame) < 2:
                continue
            wanted, addressed = fold(frame[1:]), frame[0] == ">"
            if addressed and place == after:
                continue
            if len(wanted) == 1 and wanted in _ATTACHED:
                if self._attached(scene, place, wanted):
                    if len(word.fold) == 1:
                        if place + 1 < limit:
                            return Complement("prep", place, place + 1, self._offset(scene, place + 1), addressed)
                        continue
                    folded = word.fold[1:]
                    if folded in scene.lexicon.bare_complementisers and place + 1 < limit:
                        return Complement("that", place, place + 1, self._offset(scene, place + 1), addressed)
                    # «للعراق»: the article's lam is the second one.
                    return Complement("prep", place, place, inner_offset(word, 1), addressed)
            elif word.fold == wanted and place + 1 < limit:
                if words[place + 1].fold in scene.lexicon.complementisers:
                    clause = self._clause(scene, place + 1, after, frames)
                    if clause is not None:
                        return Complement("that", place, clause.first, clause.start, addressed)
                if words[place + 1].kind == "mark" and place + 1 not in scene.opens:
                    continue
                return Complement("prep", place, place + 1, self._offset(scene, place + 1), addressed)
        return None

    def _attached(self, scene: Scene, place: int, particle: str) -> bool:
        """Whether the word at `place` begins with an attached preposition rather than being a word of that letter."""
        word = scene.words[place]
        if word.kind != "word" or not word.fold.startswith(particle):
            return False
        if len(word.fold) == 1:
            return True
        if word.start in scene.mention_starts:
            return False
        rest = word.fold[1:]
        if particle == "ل":
            return rest.startswith("ل") or rest in scene.lexicon.complementisers or rest in self._known
        if rest.startswith("ال") or rest in scene.lexicon.complementisers or rest in self._known:
            return True
        if scene.lexicon.adverbials.match(scene.words, place, place + 1):
            return False
        if word.start + 1 in scene.mention_starts:
            return False
        return len(word.fold) >= 5 and is_verbal_noun_shape(rest, word.text[1:])

    def _noun_first(self, scene: Scene, noun_at: int | None, place: int, frames: tuple[str, ...]) -> bool:
        """Whether an object found before the complementiser at `place` is the content («نفى وجود نية لأن…»)."""
        if noun_at is None:
            return False
        if frames.index("noun") < (frames.index("that") if "that" in frames else len(frames)):
            return True
        between = scene.words[noun_at + 1 : place]
        if not between:
            return True
        if any(word.fold in _COMMAS for word in between) or len(between) > 6:
            return True
        return any(scene.lexicon.cue(word) is not None for word in between)

    def _opens_object(self, scene: Scene, place: int, after: int, subject_known: bool) -> bool:
        """Whether a noun phrase that can only be the verb's object begins at `place`."""
        words = scene.words
        word = words[place]
        if word.kind != "word":
            return False
        previous = words[place - 1]
        at_once = place == after
        after_gap = previous.fold in _COMMAS or place in scene.time_ends.values()
        if word.fold in ("ما", "اي", "ايه", "كل"):
            return at_once or word.fold != "كل"
        if self.is_verbal_noun(word.fold, word.text):
            return True
        if subject_known and at_once:
            return not scene.lexicon.adverbials.match(words, place, len(words))
        if at_once:
            return (
                word.fold in ("هذا", "هذه", "ذلك", "تلك")
                or scene.lexicon.no_comment.match(words, place, place + 1) > 0
                or scene.lexicon.reports.match(words, place, place + 1) > 0
                or scene.lexicon.no_knowledge.match(words, place, place + 1) > 0
                or is_oblique_plural(word.fold)
            )
        if scene.lexicon.no_comment.match(words, place, place + 1) or scene.lexicon.reports.match(
            words, place, place + 1
        ):
            return True
        if scene.lexicon.no_knowledge.match(words, place, place + 1) or word.fold in scene.lexicon.attitudes:
            return True
        if after_gap:
            starts_name = word.start in scene.mention_starts and scene.mention_starts[word.start].type == "PER"
            return (
                not starts_name
                and not scene.lexicon.adverbials.match(words, place, len(words))
                and not is_definite(word.fold)
            )
        return False

    def is_verbal_noun(self, folded: str, printed: str) -> bool:
        """Whether an indefinite word is a verbal noun that can open a content."""
        if folded in self._bodies or is_definite(folded):
            return False
        if folded in self._known:
            return True
        for pronoun in ("ها", "هم", "ه"):
            if folded.endswith(pronoun) and folded[: -len(pronoun)] in self._known:
                return True
        return is_verbal_noun_shape(folded, printed)

    def _real_cue(self, scene: Scene, place: int, cue: Cue) -> bool:
        """Whether a possible cue at a boundary is likely one: no everyday word, or a complement follows at once."""
        weak = all(form.verb.weak for form in cue.forms)
        if not weak:
            return True
        following = scene.words[place + 1 : place + 12]
        return any(
            word.fold in scene.lexicon.complementisers or word.fold in (":", "«", '"', "“") for word in following
        )
