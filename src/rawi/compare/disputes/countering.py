"""Countering: whether a denial or a negated clause speaks of what another of its story tells, in whatever words.

Two things are asked: that its predicate is one of the other's, as the same word, the same or a kindred kind of
happening, another form of one root («تسربت», «تسريب») or a word of the same sense; and that little of it is left which
neither the other clause nor the names of its article tell («رفع سعر الوقود» leaves out the bread).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from rawi.arabic.fold import fold
from rawi.arabic.memory import Remembered
from rawi.arabic.words import words
from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.relations import Relation
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.light import is_light
from rawi.compare.propositions.propositions import Proposition

_WEAK = frozenset("اويتمنءىه")
"""Letters that forms of one root add or change."""
_FEW = 2
"""Keys that a denial and what it denies must each have, unless they are surely near."""
_SAME = 3
"""The same for two whose predicates do not meet."""
_BESIDE = 0.25
"""How much a word counts as told that the other's article has elsewhere."""
_OPENING = 2
"""Words at the head of a clause among which a light word stands."""
_HEAD = 4
"""Words at the head of a clause among which it says that something is not there."""
_BEING = 2
"""Words behind a negation among which it says so («ليس هناك», «لم تكن هناك»)."""
_TO_COME, _PRESENT = "س", frozenset("ايتن")
"""The letter before a verb of what is to come, and those that such a verb begins with."""
_ROOT = 3
"""Letters that must be left of a word to tell its root."""
_IT, _SHE = "ي", "ت"
"""The letters that verbs of the present, third person singular, begin with."""
_WHOLE, _VERB = "=", "~"
"""Before a word of which all letters but those are left, and before the same of a verb."""
_ROOTED = "√"
"""Before the letters of a root, so that it is no sense."""


class Countering:
    """Judges pairs of one story and collection."""

    def __init__(self, evidence: Evidence, lexicon: CompareLexicon, keys: Keys) -> None:
        self._evidence = evidence
        self._lexicon = lexicon
        self._keys = keys
        self._any = lexicon.any
        self._parts = frozenset(keys.of_word(word) for word in lexicon.parts) - {""}
        self._repeating = frozenset(EVENT + kind for kind in lexicon.relations["repeating"])
        self._lasting = frozenset(EVENT + kind for kind in lexicon.relations["lasting"])
        self._opposites = lexicon.opposites
        self._kin = lexicon.kin
        self._place_kinds = frozenset(key for word in lexicon.place_kinds if (key := keys.of_word(word)))
        self._bodies = frozenset(keys.of_word(word) for word in lexicon.many) - {""}
        self._common = (
            self._place_kinds | self._bodies | frozenset(keys.of_word(fold(word)) for word in lexicon.doers.offices)
        )
        """Words that two names have in common without being of one («بنك», «بلدة»)."""
        self._senses = lexicon.senses
        self._traits = Remembered(self._find_traits)
        self._all_traits = Remembered(self._find_all_traits)
        self._limits: Mapping[str, float] = lexicon.relations["countering"]

    def reached(self, denying: Proposition, together: float) -> bool:
        """Whether two are likely enough of one claim for the one to deny what the other tells."""
        return together >= self._limits["denied" if denying.denies else "told"]

    def near(self, affirming: Proposition, denying: Proposition, together: float) -> bool:
        """Whether the one denies what the other tells; `together` is how likely both belong to one claim."""
        limits = self._limits
        if not self.reached(denying, together):
            return False
        if not self.meets(affirming, denying) and not self._whole(affirming, denying, together):
            return False
        if self.elsewhere(affirming, denying):
            return False
        if together < limits["surely"] and min(len(self.said(denying)), len(affirming.keys)) < _FEW:
            return False
        covered = self.covered(affirming, denying)
        if covered < limits["covered" if together >= limits["near"] else "whole"]:
            return False
        return together >= limits["surely"] or self.covered(denying, affirming) >= limits["back"]

    def _whole(self, affirming: Proposition, denying: Proposition, together: float) -> bool:
        """Whether both say just the same things of what is denied, whatever their predicates («تفشي الكوليرا في
        المخيم», «وجود إصابات بالكوليرا في المخيم»): most of it where both are surely of one claim."""
        if self._retold(affirming, denying, together):
            return True
        if (
            not denying.denies
            or together < self._limits["surely"]
            or min(len(denying.keys), len(affirming.keys)) < _SAME
        ):
            return False
        return min(self.covered(affirming, denying), self.covered(denying, affirming)) >= self._limits["same"]

    def _retold(self, affirming: Proposition, denying: Proposition, together: float) -> bool:
        """«الدفاع قرر الطعن بالتمييز», «لن تلجأ هيئة الدفاع إلى التمييز»"""
        limits = self._limits
        if denying.denies or together < limits["retold"] or min(len(denying.keys), len(affirming.keys)) < _FEW:
            return False
        if not self._lexicon.be.isdisjoint(word.fold for word in words(denying.core)):
            return False  # «لم تكن الزيارة مفاجئة» denies a quality, which the other must speak of.
        if self.covered(affirming, denying) < limits["retold_covered"] or not self._any_told(affirming, denying):
            return False
        return self.covered(denying, affirming) >= limits["retold_back"]

    def excludes(self, first: Proposition, second: Proposition, together: float) -> bool:
        """Whether two who tell of kinds that exclude each other tell them of the same person, place or thing."""
        still = self._still(first, second) or self._still(second, first)
        if together < self._limits["still" if still else "exclusion"] or _units(first) & _units(second):
            return False
        if self.elsewhere(first, second):
            return False
        plain = [frozenset(key for key in each.lead if not key.startswith(EVENT)) for each in (first, second)]
        of_speaker = (plain[0] & second.speaker) | (plain[1] & first.speaker)
        return bool(of_speaker or plain[0] & plain[1])

    def _still(self, first: Proposition, second: Proposition) -> bool:
        """Whether the one says that it still is so, as if in answer to the other («الجسر لا يزال مغلقا»)."""
        states = first.happenings - self._lasting
        return states != first.happenings and any(
            (one[len(EVENT) :], other[len(EVENT) :]) in self._opposites for one in states for other in second.happenings
        )

    def meets(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether what is denied is a predicate of the other."""
        wanted = self._predicate(denying)
        if not self._any_told(affirming, denying):
            return False
        both = denying.keys & affirming.keys
        if wanted & affirming.keys - self._repeating or (wanted & both and (denying.denies or len(both) > 1)):
            return True
        kinds = {key[len(EVENT) :] for key in affirming.events - self._repeating}
        wanted -= self._repeating
        if any((key[len(EVENT) :], kind) in self._kin for key in wanted if key.startswith(EVENT) for kind in kinds):
            return True
        plain = {key for key in wanted if not key.startswith(EVENT)}
        others = affirming.keys - affirming.names
        return any(self._alike(one, other) for one in plain for other in others)

    def _any_told(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether the other tells of the thing of which a denial denies any («لم يتلق أي اتصال»), or that it is there
        («لا وجود لأزمة»)."""
        if not denying.sweeping:
            return self.there(affirming, denying)
        return all(thing in affirming.keys or self._kindred(thing, affirming) for thing in self._things(denying))

    def there(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether the other tells of what a clause says is not there; true where it says so of nothing."""
        printed = " ".join(
            span.text[max(0, denying.start - span.start) : max(0, denying.end - span.start)]
            for span in denying.statement.content
        )
        said = [word.fold for word in words(printed) if word.kind == "word"]
        existing = any(
            one in self._lexicon.particles
            and any(word in self._lexicon.existing for word in said[at + 1 : at + 1 + _BEING])
            for at, one in enumerate(said[:_HEAD])
        )
        if not existing or not denying.denied:
            return True
        return all(thing in affirming.keys or self._kindred(thing, affirming) for thing in denying.denied)

    def _things(self, denying: Proposition) -> frozenset[str]:
        """The keys of what it denies any of."""
        said = [word.fold for word in words(denying.core) if word.kind == "word"]
        after = (two for one, two in pairwise(said) if one in self._any or one[1:] in self._any)
        return frozenset(self._keys.of_word(word) for word in after if word not in self._lexicon.parts) - {""}

    def tells(self, affirming: Proposition, denying: Proposition, relation: Relation) -> bool:
        """Whether two are surely near, and what the one denies the other tells in another article, in the same word or
        as a happening of the kind."""
        if min(relation.same, relation.together) < self._limits["tells"]:
            return False
        if affirming.article == denying.article or denying.statement.mode == "own_voice":
            return False
        what = frozenset({denying.first}) if denying.denies else denying.denied | (denying.head & denying.happenings)
        return not what.isdisjoint(affirming.keys) and self.meets(affirming, denying)

    def covered(self, affirming: Proposition, denying: Proposition) -> float:
        """The share, in [0, 1] by rarity, of a denial's keys that the other or the names of its article tell."""
        told = affirming.keys | affirming.speaker | self._evidence.names(affirming.article)
        article = self._evidence.told(affirming.article)
        said = self.said(denying)
        senses = frozenset(sense for key in affirming.keys for sense in self._senses.get(key, ()))
        both = {
            key
            for key in said
            if key in told or senses & self._senses.get(key, frozenset()) or self._kindred(key, affirming)
        }
        total = self._evidence.weight(said)
        found = self._evidence.weight(frozenset(both)) + _BESIDE * self._evidence.weight((said & article) - both)
        return found / total if total > 0 else 0.0

    def differ(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether two say the same but for what the one denies («أغلقت رصيف الميناء», «لم تصلح رصيف الميناء»)."""
        if self.meets(affirming, denying):
            return False
        return min(self.covered(affirming, denying), self.covered(denying, affirming)) >= self._limits["differ"]

    def said(self, denying: Proposition) -> frozenset[str]:
        """The keys of what a denial says, without words that leave it to what they govern to say what happened, nor
        those for the least of a thing («أي نوع من أنواع الضغوط»)."""
        said = denying.keys - self._light(denying)
        return said - self._parts if denying.sweeping else said

    def _light(self, denying: Proposition) -> frozenset[str]:
        """The keys of words that leave it to what they govern to say what happened («تقدم باستقالته»)."""
        if not denying.first.startswith(EVENT):
            return frozenset()
        said = [word.fold for word in words(denying.core) if word.kind == "word"][:_OPENING]
        return frozenset(self._keys.of_word(word) for word in said if is_light(word, self._lexicon)) - {denying.first}

    def _kindred(self, key: str, affirming: Proposition) -> bool:
        if not key.startswith(EVENT):
            return not self._traits[key].isdisjoint(self._all_traits[affirming.keys])
        return any((key[len(EVENT) :], other[len(EVENT) :]) in self._kin for other in affirming.events)

    def elsewhere(self, first: Proposition, second: Proposition) -> bool:
        """Whether both name places, or people, and none in common; «بلدة» is none."""
        pairs = ((first.places, second.places), (first.persons, second.persons))
        named = ((one - self._place_kinds, two - self._place_kinds) for one, two in pairs)
        return any(one and two and one.isdisjoint(two) for one, two in named)

    def _occurring(self, denying: Proposition) -> frozenset[str]:
        """The same where it denies no more than that any occurred («لم يقع أي تسرب»)."""
        said = [word.fold for word in words(denying.core) if word.kind == "word"]
        occurs = any(two in self._any and is_light(one, self._lexicon) for one, two in pairwise(said))
        return self._things(denying) if occurs else frozenset()

    def strangers(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a clause without a name is of the one who speaks, of whom the other's article does not know, and the
        other of somebody else («بنك الواحة ينفي تجميد حسابات عملائه» beside «بنك السنابل جمد حسابات عملائه»)."""
        told, own = self._told_apart(affirming.names), self._told_apart(denying.speaker)
        if not told or not own or denying.names - self._common:
            return False
        known = self._evidence.names(affirming.article) | self._evidence.told(affirming.article)
        return own.isdisjoint(known) and told.isdisjoint(self._evidence.names(denying.article))

    def _told_apart(self, names: frozenset[str]) -> frozenset[str]:
        """What tells one name from others of its kind: of «بنك المرفأ» the port, of «مرفأ الصدف» the shell."""
        return names - self._bodies if names & self._bodies else names - self._common

    def _predicate(self, denying: Proposition) -> frozenset[str]:
        """The keys of what is denied: of a negated clause what stands behind the negation."""
        if denying.denies or not denying.denied:
            return frozenset({denying.first}) - {""}
        if any(key.startswith(EVENT) for key in denying.denied):
            return denying.denied
        if denying.sweeping:  # «لم تجر أي مفاوضات»
            return denying.denied | denying.happenings | self._occurring(denying)
        # A happening before the negation is what something is denied of («الزيارة لم تكن مفاجئة»), not what is denied.
        behind = denying.head & {denying.first}
        return denying.denied | frozenset(key for key in behind if key.startswith(EVENT))

    def alike(self, one: str, other: str) -> bool:
        """Whether two keys are one, of one sense or of one root."""
        return one == other or self._alike(one, other)

    def _alike(self, one: str, other: str) -> bool:
        return not other.startswith(EVENT) and not self._traits[one].isdisjoint(self._traits[other])

    def _find_traits(self, key: str) -> frozenset[str]:
        """What makes one key another's in other words: its senses, and the letters of its root."""
        roots = (_ROOTED + root for root in _roots(key) | _bare_verb(key) if len(root.lstrip(_WHOLE + _VERB)) >= _ROOT)
        return self._senses.get(key, frozenset()).union(roots)

    def _find_all_traits(self, keys: frozenset[str]) -> frozenset[str]:
        """Those of all keys that are no kinds of events."""
        return frozenset().union(*(self._traits[key] for key in keys if not key.startswith(EVENT)))


def _units(proposition: Proposition) -> frozenset[str]:
    return frozenset(quantity.unit for quantity in proposition.figures if quantity.unit)


def _roots(key: str) -> frozenset[str]:
    """The letters of a word that its root must have, also if it is a verb of what is to come («ستفرض»)."""
    root = "".join(letter for letter in key.removeprefix("است") if letter not in _WEAK)
    coming = len(key) > _ROOT and key[0] == _TO_COME and key[1] in _PRESENT
    return frozenset((root, root[1:])) if coming else frozenset((root,))


def _bare_verb(key: str) -> frozenset[str]:
    """What is left of a word that may be a verb of the present or of what is to come without the letters that say so
    («يخصم», «ستخصم»), by which roots with a weak letter in them are known; a word without such letters is known by all
    of its own («خصم»). «تخصم», which may be a noun as well («تقدم»), is known by a verb only."""
    if len(key) > _ROOT and key[0] == _TO_COME and key[1] in _PRESENT:
        return frozenset((_WHOLE + key[2:], _VERB + key[2:]))
    if key[:1] == _IT:
        return frozenset((_WHOLE + key[1:], _VERB + key[1:]))
    return frozenset((_WHOLE + key, _VERB + key[1:] if key[:1] == _SHE else _WHOLE + key))
