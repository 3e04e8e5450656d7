"""Nobody: words that stand where a speaker would and are none («هذا يؤكد أن», «الأمر الذي يؤكد كذا»)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from rawi.arabic.fold import fold, folded
from rawi.arabic.particles import OTHER_PERSONS
from rawi.lexicon.cues import Reporting


@dataclass(frozen=True, slots=True)
class Nobody:
    """Folded words that are nobody who speaks.

    `pointing` at what was told («هذا»); the `matters` that a relative takes up («الأمر الذي»), `no_antecedents` with
    times and ways too («الوقت الذي»); `which` takes up a clause («مما») and `it_is` before ما («وهو ما»), unless a
    pronoun `of_it` stands behind the verb («وهو ما عبر عنه»); the lemmas of verbs `judging` what stands behind them
    («اعتبر الأمر مزحة»); the `clauses` that a complementiser with a pronoun opens («إنهم»); the pronouns of
    `other_persons` than the third, alone and on a complementiser; `myself` and `to_you` behind a verb of the first.
    """

    pointing: frozenset[str]
    matters: frozenset[str]
    no_antecedents: frozenset[str]
    which: frozenset[str]
    it_is: frozenset[str]
    of_it: frozenset[str]
    judging: frozenset[str]
    clauses: frozenset[str]
    other_persons: frozenset[str]
    myself: frozenset[str]
    to_you: frozenset[str]

    @classmethod
    def of(cls, reporting: Reporting) -> Self:
        """The words of a lexicon."""
        words = reporting.words
        matters = folded(words["matters"])
        that, pronouns = words["complementisers"], words["complementiser_pronouns"]
        return cls(
            pointing=folded(words["pointing"]),
            matters=matters,
            no_antecedents=matters | folded(words["times_and_ways"]),
            which=folded(words["which"]),
            it_is=folded(words["it_is"]),
            of_it=folded(words["of_it"]),
            judging=folded(words["judging"]),
            clauses=frozenset(fold(word + pronoun) for word in that for pronoun in pronouns),
            other_persons=folded((*OTHER_PERSONS, *(word + one for word in that for one in OTHER_PERSONS))),
            myself=folded(words["myself"]),
            to_you=folded(words["to_you"]),
        )
