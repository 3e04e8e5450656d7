"""Evidence: unknown words that behave like places («في كذا»، «حكومة كذا»، «بين كذا وكذا»، «طالبت كذا …»)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from rawi.arabic.particles import ARTICLE, ATTACHED, PRESENT_OR_FUTURE
from rawi.arabic.shapes import foreign_spelling, is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.frames import Key, PlaceFrames
from rawi.extract.mentions.lessons import Lesson
from rawi.extract.mentions.relation import nisbas
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense, Senses
from rawi.model import Word

_WEIGHT = {
    "seat": 2,
    "toponym": 3,
    "in": 1,
    "subject": 1,
    "pair": 1,
    "head": 1,
    "nisba": 1,
    "deal": 1,
    "way": 2,
    "again": 2,
    "sited": 1,
    "opened": 1,
    "housed": 2,
    "road": 3,
    "listed": 2,
    "settled": 2,
    "man": 0,
}
_MOST = {"in": 2, "subject": 2, "seat": 2, "again": 2, "deal": 2}
_ENOUGH = 3
_SHORTEST = 4
_AT = "ب"
_NO_ENDINGS = ("ها", "هم", "نا", "هما", "ات", "ون", "ين", "وا", "تي", "يه", "ته")
_LANDS = ("ونيا", "ستان", "لاند", "انيا", "اريا", "لندا")
_LAND = 6
_ADVERBIAL = "يا"
_MOTHER = "ام"


class PlaceEvidence(PlaceFrames):
    """Gathers what an article says of its unknown words and tells which of them are places."""

    def __init__(
        self, words: Sequence[Word], read: Sequence[Sense], folds: Counter[str], cues: LearningCues, senses: Senses
    ) -> None:
        """`read` are the senses of the words, `folds` counts the folded words of the article."""
        super().__init__(words, read, folds, cues, senses)
        self._tally: dict[Key, Counter[str]] = {}
        self._printed: dict[Key, str] = {}
        self._behind = {
            words[at].fold for at in range(1, len(words)) if words[at - 1].fold.lstrip("و") in cues.prepositions
        }
        """Words behind a preposition, where no verb stands."""
        self._national = {
            words[at].fold
            for at in range(1, len(words))
            if read[at].definite
            and not read[at].role
            and words[at - 1].kind == "word"
            and (
                read[at - 1].bare in cues.stately
                or (at > 1 and read[at - 1].role & Role.BODY_ADJECTIVE and read[at - 2].bare in cues.stately)
            )
        }
        """Adjectives that tell whose a government, an office or an army is («الرئيس الكذائي»)."""

    def gather(self, first: int, last: int) -> None:
        """Count what one sentence says."""
        for at in range(first, last):
            word = self._words[at]
            if word.kind != "word" or (self._read[at].role and not self._toponymic(word.fold)):
                # A word that the lexicon knows is no unknown name.
                continue
            skip, key = self._key(at, last)
            if key:
                for kind in self.kinds(key, at, first, last, skip):
                    self._tally.setdefault(key, Counter())[kind] += 1
                    self._printed.setdefault(key, self._text(at, len(key), skip))
                if len(key) == 1 and key not in self._tally and self._state(key[0]):
                    # «اتفقت كذا وكذيا»: the government of the second one is told by its adjective.
                    self._tally[key] = Counter()
                    self._printed[key] = self._text(at, 1, skip)

    def _state(self, stem: str) -> bool:
        """Whether a foreign word has an adjective that tells whose a government or army is."""
        return foreign_spelling(stem) and any(form in self._national for form in nisbas(stem))

    def _toponymic(self, folded: str) -> bool:
        place_words = self._cues.place_words
        return folded in place_words or folded[1:] in place_words

    def lessons(self, companies: Container[Key]) -> Iterator[Lesson]:
        """The words for which enough speaks; of `companies` by these names more has to («نبراس» of «شركة نبراس
        للحوسبة»)."""
        for key, counts in self._tally.items():
            if key in companies and not (counts["toponym"] or counts["seat"] or counts["road"]):
                continue
            nisba = self._nisba(key)
            if counts["man"] and counts["man"] >= counts["toponym"] + counts["seat"] + counts["in"]:
                continue
            foreign = self._foreign(key)
            often = bool(foreign) and len(key) == 1 and self._folds[key[0]] > 2
            points = (
                nisba
                + foreign
                + often
                + sum(min(count, _MOST.get(kind, 1)) * _WEIGHT[kind] for kind, count in counts.items())
            )
            several = len(counts) + bool(nisba) > 1 and not key[0].endswith("ه") and points + 1 >= _ENOUGH
            if (several or points >= _ENOUGH) and not self._common(key):
                definite = key[0].startswith(ARTICLE)
                sure = bool(counts["toponym"])
                if definite and not (counts["seat"] or sure or counts["road"] or (nisba and counts["in"] > 1)):
                    continue
                located = definite and not sure
                yield Lesson(key, "LOC", self._printed[key], located, located)

    def _nisba(self, key: Key) -> int:
        """How much the adjectives of relation of a word say: more if they tell whose a government or army is."""
        if len(key) > 1:
            return 0
        forms = [form for form in nisbas(key[0]) if form in self._folds]
        strong = any(form in self._national for form in forms) or (len(key[0]) > _SHORTEST and not key[0].endswith("ه"))
        return 0 if not forms else 3 if any(form in self._national for form in forms) else 1 + strong

    def _foreign(self, key: Key) -> int:
        """How much one indefinite word is spelled like a name of another language («دروميرا», «ساندور»), or even a
        land («فالدونيا»)."""
        stem = key[0]
        if len(key) > 1 or len(stem) <= _SHORTEST or not foreign_spelling(stem):
            return 0
        return 1 + (len(stem) >= _LAND and stem.endswith(_LANDS))

    def _text(self, at: int, length: int, skip: int) -> str:
        texts = [word.text for word in self._words[at : at + length]]
        return " ".join([texts[0][skip:], *texts[1:]])

    def _key(self, at: int, last: int) -> tuple[int, Key]:
        """The unknown name at a word, its particle counted off: one word, or a toponym of two; empty if none."""
        folded = self._words[at].fold
        skip = 0 if folded in self._cues.toponyms else 1
        stem = folded[skip:]
        if stem in self._cues.toponyms and (not skip or folded[0] in ATTACHED):
            return (skip, (stem, self._words[at + 1].fold)) if self._compound(at, last) else (0, ())
        mark = self._read[at]
        distinct = at + 1 < last and self._words[at + 1].fold in self._cues.place_adjectives
        if distinct and mark.stem in self._cues.landmarks:
            return mark.skip, (mark.stem, self._words[at + 1].fold)
        sense = self._read[at]
        sure = at > 0 and self._read[at - 1].stem in self._cues.sure_seats
        if sense.definite:
            # «مصرف المها المركزي»; «إمارة الكذيرات», whose people are «كذيراتيون»
            sure = (
                sure
                or self.central(at, at + 1, last)
                or (not sense.role and any(form in self._folds for form in nisbas(sense.stem)))
            )
            sure = (sure and not sense.skip) or self.between(at, 0, folded[: sense.skip])
            return (sense.skip, (sense.stem,)) if self._definite(sense, sure=sure) else (0, ())
        if sense.role or sense.skip:
            return 0, ()
        if folded.endswith(_ADVERBIAL) and at and self._words[at - 1].fold.endswith(_ADVERBIAL[-1]):
            # «محضرا عدليا»
            return 0, ()
        skip = 1 if folded[0] in ATTACHED and (folded[1:] in self._folds or self._apart(folded, at, last)) else 0
        stem = folded[skip:]
        behind = at > 0 and self._words[at - 1].fold.lstrip("و") in self._cues.prepositions
        led = (behind and not skip) or (skip > 0 and folded[0] in "بل") or sure
        if stem.startswith(PRESENT_OR_FUTURE) and not led and stem not in self._behind and not self._state_of(stem):
            # «سيعلن», «سياحيا», but not «سيلدوفا»
            return 0, ()
        # Behind a preposition stands no verb.
        again = led and self._folds[stem] > 1
        unknown = self._unknown(stem, self._words[at].text, sure=sure and not skip, noun=again)
        return (skip, (stem,)) if unknown else (0, ())

    def _apart(self, folded: str, at: int, last: int) -> bool:
        """Whether a first letter is a particle although the name never stands without one: its adjective does
        («وكاردوسيا», «الكاردوسية»), or a body sits there («محكمة الاستئناف بكذا»)."""
        stem = folded[1:]
        if len(stem) < _SHORTEST or (folded[0] != _AT and not foreign_spelling(stem)):
            return False
        return self.housed(at, last) or self._related(stem)

    def _state_of(self, stem: str) -> bool:
        return not stem.endswith(_ADVERBIAL) and self._related(stem)

    def _related(self, stem: str) -> bool:
        """Whether a foreign word has an adjective of relation in the article."""
        return foreign_spelling(stem) and any(form in self._folds for form in nisbas(stem))

    def _compound(self, at: int, last: int) -> bool:
        if at + 1 >= last or self._words[at + 1].kind != "word":
            return False
        after = self._read[at + 1]
        if self._words[at].fold.endswith(_MOTHER) and (not after.definite or after.role & PERSON):
            # «أم الرمث» is a place, «أم محمد» a woman.
            return False
        person = at + 2 < last and bool(self._read[at + 2].role & Role.JOINT)
        plain = self._words[at].fold[-len(self._stem(at)) :] in self._cues.bare_toponyms
        barred = Role.VERB | Role.DEMONYM | (0 if plain else Role.COMMON | TITLE | HEAD)
        if after.skip or person or after.role & barred:
            return False
        if not after.role and is_present_shape(after.stem):
            return False
        if after.role & Role.FUNCTION and len(after.bare) <= _SHORTEST:
            return False
        if plain and after.role & Role.COMMON and not after.definite:
            # «بئر ماء»
            return False
        related = after.bare.endswith("ي") and self._read[at].role & (Role.VERB | Role.JOINT | PERSON)
        return not (after.definite and (related or is_verbal_noun_shape(after.bare, after.bare)))

    def _stem(self, at: int) -> str:
        """The first word of a toponym without its particle."""
        folded = self._words[at].fold
        return folded if folded in self._cues.toponyms else folded[1:]

    def _definite(self, sense: Sense, *, sure: bool) -> bool:
        return (
            not sense.role
            and len(sense.bare) >= _SHORTEST - 1
            and (sure or not sense.bare.endswith(("ي", *_NO_ENDINGS)))
            and not is_verbal_noun_shape(sense.bare, sense.bare)
        )

    def _unknown(self, stem: str, printed: str, *, sure: bool, noun: bool) -> bool:
        return (
            len(stem) >= _SHORTEST
            and (sure or not stem.endswith(_NO_ENDINGS))
            and not printed.endswith(("ً", "اً", "ٍ", "ٌ"))
            and not is_verbal_noun_shape(stem, printed)
            and (noun or not is_present_shape(stem))
        )

    def _common(self, key: Key) -> bool:
        """Whether the article also has the word with the article or a pronoun: then it is a common noun."""
        stem = key[0]
        if len(key) > 1 or stem.startswith(ARTICLE):
            return False
        base = stem[:-1] + "ت" if stem.endswith("ه") else stem
        others = (ARTICLE + stem, "ب" + ARTICLE + stem, "و" + ARTICLE + stem, "لل" + stem)
        pronouns = (base + "ه", base + "ها", base + "هم", base + "نا")
        return any(form in self._folds for form in (*others, *pronouns))
