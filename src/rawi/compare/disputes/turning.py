"""Turning: whether one affirmation denies another of the same claim, by what it says instead."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.disputes.causing import Causing
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.doers import Doers
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition


class Turning:
    """Judges pairs of one collection: kinds of happenings that exclude each other, doers who are exchanged, and causes
    that exclude each other."""

    def __init__(self, lexicon: CompareLexicon, doers: Doers, causing: Causing | None = None) -> None:
        self._opposites = lexicon.opposites
        relations = lexicon.relations
        self._lasting = frozenset(EVENT + kind for kind in relations["lasting"])
        self._while_lasting = [(EVENT + come, EVENT + so) for come, so in relations["while_lasting"]]
        self._doers = doers
        self._causing = causing

    def turned(self, core: Proposition, members: Sequence[Proposition]) -> frozenset[str]:
        """The ids of those members of a claim who by affirming what they say deny its core.

        Doers and causes are compared with that of the core or, if it names none, of the first member that names one.
        """
        named = next((one for one in (core, *members) if one.affirmed and self._doers.of(one).doers), core)
        explained = next((one for one in (core, *members) if self._tells_cause(one)), core)
        return frozenset(
            one.id for one in members
            if one.id != core.id
            and (
                self.exclude(core, one)
                or (one.id != named.id and self.exchanged(named, one))
                or (one.id != explained.id and self.otherwise_caused(explained, one))
            )
        )  # fmt: skip

    def _tells_cause(self, one: Proposition) -> bool:
        return self._causing is not None and self._causing.of(one) is not None

    def otherwise_caused(self, first: Proposition, second: Proposition) -> bool:
        """Whether they name different causes of one mishap."""
        return self._causing is not None and self._causing.differ(first, second)

    def exchanged(self, first: Proposition, second: Proposition) -> bool:
        """Whether they name each other's doers."""
        return self._doers.exchanged(first, second)

    def blames(self, first: Proposition, second: Proposition) -> bool:
        """Whether the first says that it was who speaks in the second, and nobody else."""
        return self._doers.blames(first, second)

    def mutual(self, first: Proposition, second: Proposition) -> bool:
        """Whether each of the two speakers says of the other that it was nobody else."""
        return self._doers.mutual(first, second)

    def cause_denied(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether the one names a cause that the other says not to be it."""
        return self._causing is not None and self._causing.denied(affirming, denying)

    def exclude(self, first: Proposition, second: Proposition) -> bool:
        """Whether they tell of kinds that exclude each other; what both tell of («الإنتاج مستمر», «الإنتاج متوقف») is
        what these are said of."""
        if not first.happenings or not second.happenings:
            return False
        if first.denied & second.events or second.denied & first.events:
            return False  # «سليمة وخالية من أي تلوث» denies the pollution that it is the opposite of.
        if self._still(first, second) or self._still(second, first):
            return True
        one, two = first.happenings - second.happenings, second.happenings - first.happenings
        return any((a[len(EVENT) :], b[len(EVENT) :]) in self._opposites for a in one for b in two)

    def _still(self, coming: Proposition, lasting: Proposition) -> bool:
        """«سيطر المهاجمون على البلدة», «البلدة ما زالت في أيدينا»: whether the one says of others that they came to
        what the other says is so still."""
        if not lasting.events & self._lasting or coming.events & self._lasting:
            return False
        if (coming.speaker & lasting.speaker) - self._doers.offices:
            return False
        return any(
            come in coming.happenings and so in lasting.happenings and so not in coming.happenings
            for come, so in self._while_lasting
        )
