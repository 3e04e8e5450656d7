"""Agreeing: whether who affirms a clause says nothing that another denies: he says himself in passing that it is not
so, or the other takes it for granted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rawi.arabic.words import words
from rawi.compare.disputes.countering import Countering
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.coming import expected, to_come
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition
from rawi.compare.propositions.scope import holds_exception

_RETOLD = 0.6
"""The share of a denial's words that stand behind a verb of denying in a clause which tells of that denial."""


class Agreeing:
    """Judges pairs of one collection; `members` are all its propositions."""

    def __init__(self, countering: Countering, members: Iterable[Proposition], lexicon: CompareLexicon) -> None:
        self._countering = countering
        self._causal = lexicon.causal
        self._following = lexicon.following
        self._lexicon = lexicon
        self._coming: dict[str, bool] = {}
        beside: defaultdict[str, list[Proposition]] = defaultdict(list)
        for one in members:
            if one.affirmed is False:
                beside[one.statement.id].append(one)
        self._beside: Mapping[str, list[Proposition]] = dict(beside)

    def agree(self, first: Proposition, second: Proposition) -> bool:
        """Whether the one that affirms says in passing that what the other denies is not so («انفجر صاروخ لم ينفجر في
        حينه», «لم ينفجر الصاروخ»), or in another clause of its statement."""
        told, denied = (first, second) if first.affirmed else (second, first)
        if not told.affirmed or denied.affirmed is not False:
            return False
        if self._retells(told, denied):
            return True
        if not denied.denies and holds_exception([word.fold for word in words(told.core)]):
            return True
        wanted = frozenset((denied.first,)) - {""} if denied.denies else denied.denied
        if self._meets(wanted, told.passing) or self._follows(told, denied):
            return True
        return any(
            self._meets(wanted, beside.denied) and (beside.keys & denied.keys) - told.keys
            for beside in self._beside.get(told.statement.id, ())
            if not beside.denies
        )

    def _retells(self, told: Proposition, denied: Proposition) -> bool:
        """Whether somebody tells himself that the thing was denied («… إلا أن المصدر، نفى توقيع العقد»)."""
        if not denied.denies:
            return False
        said = [word.fold for word in words(told.statement.content_text) if word.kind == "word"]
        verb = next((at for at, word in enumerate(said) if self._is_denial(word)), None)
        wanted = [word.fold for word in words(denied.core) if word.fold not in self._lexicon.stopwords]
        if verb is None or not wanted or any(self._is_denial(word) for word in wanted):
            return False
        behind = set(said[verb + 1 :])
        return wanted[0] in behind and sum(word in behind for word in wanted) >= _RETOLD * len(wanted)

    def _is_denial(self, word: str) -> bool:
        return word in self._lexicon.denials or (word[:1] in ("و", "ف") and word[1:] in self._lexicon.denials)

    def _follows(self, told: Proposition, denied: Proposition) -> bool:
        """Whether a negated clause says what follows from the clause right before it («وبذلك لم تعد متأخرة»)."""
        near = told.article == denied.article and 0 <= denied.sentence - told.sentence <= 1
        if not near or told.start >= denied.start:
            return False
        return next((word.fold for word in words(denied.core) if word.kind == "word"), "") in self._following

    def foreseen(self, first: Proposition, second: Proposition, sign: str) -> bool:
        """Whether only one of the two tells what is to come: «يتوقع إعلان الأسعار» is not opposed by «لم تعلن الأسعار»,
        nor is it excluded by what was."""
        ahead = self._ahead(first), self._ahead(second)
        if ahead[0] == ahead[1]:
            return False
        if sign == "exclusion":
            return True
        denied = first if first.affirmed is False else second
        return (denied.jussive or denied.nominal) and not self._ahead(denied)

    def _ahead(self, proposition: Proposition) -> bool:
        found = self._coming.get(proposition.id)
        if found is None:
            found = self._coming[proposition.id] = self._tells_ahead(proposition)
        return found

    def _tells_ahead(self, proposition: Proposition) -> bool:
        cue = proposition.statement.cue
        said = [word.fold for word in words(cue.text)] if cue is not None else []
        said += [word.fold for word in words(proposition.core)]
        return expected(said, self._lexicon) or to_come(said, self._lexicon)

    def granted(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a denial takes for granted what the other tells («أوقف التاجر», «نفى أن يكون توقيفه بسبب الديون»)."""
        if denying.why:
            causal = not self._causal.isdisjoint(word.fold for word in words(affirming.core))
            return not causal and not self._tells_cause(affirming, denying)
        return bool(denying.predicate) and not self._meets(denying.predicate, affirming.keys)

    def _tells_cause(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a clause tells the very cause that is denied («الانفجار عمل مدبر», «نفى أن يكون ناجما عن عمل مدبر»);
        one word in common is too little."""
        cause = [key for key in denying.predicate if not key.startswith(EVENT)]
        return len(cause) > 1 and all(self._meets(frozenset((key,)), affirming.keys) for key in cause)

    def _meets(self, wanted: frozenset[str], said: frozenset[str]) -> bool:
        return any(self._countering.alike(one, other) for one in wanted for other in said)
