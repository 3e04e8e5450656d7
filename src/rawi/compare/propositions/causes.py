"""Causes: what mishap a clause tells of, and from what or from whose hand it says that it came.

«الحريق نجم عن تماس كهربائي» and «أسطوانة غاز وراء الحريق» tell of one thing and name two causes of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass

from rawi.arabic.fold import fold, fold_each, folded
from rawi.compare.forms import verb_forms
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.phrases import Phrases
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition

ANY = "any"
"""A mishap that is only called one («ما حدث», «الكارثة»)."""
DEATH, _POISONING = "death", "poisoning"
_LONGEST = 6
"""Words of a phrase for a cause."""
_BEFORE = 12
"""Words before a link among which the mishap is told."""
_NEAR = 4
"""Words between a verb of bringing about and the word behind which the mishap stands."""
_BARE = 3
"""Letters at least of a word from which a letter is taken off its front."""
_OPENERS = frozenset("وفبل")
_AND, _BY = "و", "ب"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Keys of a mishap and of its cause. `mishap` is what the mishap is (`mishaps` of `causes.toml`), `rows` of which
    rows of that file the cause is; `agent`: it is who did it himself; `part`: one of several."""

    mishap: str
    effect: frozenset[str]
    cause: frozenset[str]
    rows: frozenset[str]
    agent: bool = False
    part: bool = False


class Causes:
    """Reads the causes that the propositions of one collection tell."""

    def __init__(self, lexicon: CompareLexicon, keys: Keys) -> None:
        printed = lexicon.causes
        self._printed = printed
        self._links = Phrases(printed.links)
        self._agents = Phrases(printed.agents)
        self._behind = Phrases(printed.behind)
        self._bonds = Phrases(printed.bonds)
        self._blame = folded(printed.blame)
        self._parts = Phrases(printed.parts)
        self._brings = _forms(printed.brings)
        self._brings_to = folded(printed.brings_to)
        self._lives = folded(printed.lives)
        self._makes = {form: mishap for mishap, verbs in printed.makes.items() for form in _forms(verbs)}
        self._pronouns = lexicon.pronouns
        self._stops = folded(lexicon.doers.stops) - folded(("من", "مع"))
        self._said: dict[str, Cause | None] = {}
        self._set(keys)

    def over(self, keys: Keys) -> Causes:
        """The same for another collection."""
        other = copy(self)
        other._said = {}
        other._set(keys)
        return other

    def _set(self, keys: Keys) -> None:
        self._keys = keys
        self._mishaps = {key: name for name, listed in self._printed.mishaps.items() for key in self._of(listed)}
        rows = self._printed.rows.items()
        self._rows = {key: name for name, listed in rows for key in self._of(listed) if key not in self._mishaps}
        self._vague = self._of(self._printed.vague)

    def of(self, proposition: Proposition) -> Cause | None:
        """The cause that a proposition tells, None if it tells none."""
        if proposition.id not in self._said:
            self._said[proposition.id] = self._read(proposition)
        return self._said[proposition.id]

    @property
    def mishaps(self) -> frozenset[str]:
        """The keys of words for mishaps."""
        return frozenset(self._mishaps)

    def plain(self, keys: frozenset[str]) -> frozenset[str]:
        """Those of the keys of an effect that tell it from others."""
        return frozenset(key for key in keys if key not in self._mishaps and key not in self._vague)

    def _read(self, proposition: Proposition) -> Cause | None:
        said = fold_each(proposition.core.split())
        if proposition.explains is not None:
            told = fold_each(proposition.explains.split())[:-1]
            return self._made(self._mishap(told) if told else ANY, told, self._until(said, 0), said)
        if proposition.accused:
            if said[:1] and said[0] in self._blame:
                return self._accused(proposition, said)
            return None
        for at in range(len(said)):
            found = self._linked(said, at) or self._brought(said, at)
            if found is not None:
                return found
        return None

    def _accused(self, proposition: Proposition, said: Sequence[str]) -> Cause | None:
        """«حمّل مسيّرة مجهولة مسؤولية تفجير المخزن»."""
        mishap, rows = self._mishap(said), self._rows_of(proposition.accused)
        if not mishap or not rows:
            return None
        cause = proposition.accused - self._vague
        return Cause(mishap=mishap, effect=self._of(said[1 : 1 + _BEFORE]), cause=cause, rows=rows)

    def _linked(self, said: Sequence[str], at: int) -> Cause | None:
        """«الحريق نجم عن تماس», «قتل على يد قناص», «الفرامل وراء الحادث», «ماتوا بتسمم»."""
        listed = list(said)
        before = said[max(0, at - _BEFORE) : at]
        if (length := self._links.joined_at(listed, at)) and before:
            return self._made(self._mishap(before), before, self._until(said, at + length), said)
        if (length := self._agents.at(listed, at)) and before:
            return self._made(self._mishap(before), before, self._until(said, at + length), said, agent=True)
        if (length := self._behind.at(listed, at)) and before:
            effect = said[at + length : at + length + _LONGEST]
            cause = [one for one in before if one not in self._pronouns]
            return self._made(self._mishap(effect[:2]), effect, cause, said)
        if (length := self._bonds.at(listed, at)) and before and at + length < len(said):
            effect = said[at + length : at + length + _LONGEST]
            return self._made(self._mishap(effect[:2]), effect, before, said)
        if said[at].startswith(_BY) and before and self._died_of(said, at):
            return self._made(self._mishap(said[max(0, at - 2) : at]), before, self._until(said, at), said)
        return None

    def _died_of(self, said: Sequence[str], at: int) -> bool:
        """Whether a word behind «ب» is what somebody dies of («توفي بسكتة قلبية», «ماتوا بتسمم من مبيد»)."""
        keys = self._of(said[at : at + 1])
        return bool(self._rows_of(keys)) or any(self._mishaps.get(key) == _POISONING for key in keys)

    def _brought(self, said: Sequence[str], at: int) -> Cause | None:
        """«أودى تسمم بحياة خمسة», «الحمولة أدت إلى غرق العبارة», «الماء الملوث قتل الأطفال»."""
        verb = _plain(said[at])
        before = said[max(0, at - _LONGEST) : at]
        if said[at] in self._brings or verb in self._brings:
            for link in range(at + 1, min(at + 1 + _NEAR, len(said))):
                word = said[link]
                if word in self._brings_to or word in self._lives or word[:1] == _BY:
                    effect = said[link : link + _LONGEST]
                    cause = said[at + 1 : link] or before
                    mishap = self._mishap(effect[:2]) or (DEATH if word in self._lives else "")
                    return self._made(mishap, effect, cause, said)
        made = self._makes.get(said[at]) or self._makes.get(verb)
        if made and before and at + 1 < len(said) and self._rows_of(self._of(before)):
            return self._made(made, said[at + 1 : at + 1 + _LONGEST], before, said)
        return None

    def _made(
        self, mishap: str, effect: Sequence[str], cause: Sequence[str], said: Sequence[str], *, agent: bool = False
    ) -> Cause | None:
        keys = self._of(cause)
        rows = self._rows_of(keys)
        if not mishap or not (rows or keys - self._vague):
            return None
        return Cause(
            mishap=mishap,
            effect=self._of(effect),
            cause=keys - self._vague,
            rows=rows,
            agent=agent,
            part=self._parts.joined_within(list(said)),
        )

    def _mishap(self, said: Sequence[str]) -> str:
        """The first mishap among words, one that is only called so where there is no other."""
        found = [self._mishaps[key] for word in said for key in self._of((word,)) if key in self._mishaps]
        return next((one for one in found if one != ANY), ANY if found else "")

    def _until(self, said: Sequence[str], start: int) -> list[str]:
        found: list[str] = []
        for at in range(start, min(start + _LONGEST, len(said))):
            if at > start and (said[at] in self._stops or self._links.joined_at(list(said), at)):
                break
            found.append(said[at])
        return found

    def _rows_of(self, keys: frozenset[str]) -> frozenset[str]:
        return frozenset(self._rows[key] for key in keys if key in self._rows)

    def _of(self, said: Iterable[str]) -> frozenset[str]:
        return frozenset(key for word in map(fold, said) if self._says(word) and (key := self._keys.of_word(word)))

    def _says(self, word: str) -> bool:
        """Whether a word is none of those that say nothing with «و» before it («وإنهم»)."""
        return not (word.startswith(_AND) and len(word) > _BARE and not self._keys.of_word(word[1:]))


def _forms(verbs: Iterable[tuple[str, str]]) -> frozenset[str]:
    return frozenset().union(*(verb_forms(verb) for verb in verbs))


def _plain(word: str) -> str:
    return word[1:] if len(word) > _BARE and word[0] in _OPENERS else word
